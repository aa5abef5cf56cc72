"""A folder that is an anthology: a manifest `anthology.toml`, an introduction, a file a story."""

import tomllib
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from anthology.errors import UnreadableSource
from anthology.sentences import sentence
from anthology.story import Anthology, AnthologyId

MANIFEST = "anthology.toml"


@dataclass(frozen=True, slots=True)
class BundledFile:
    """One story of the bundle. `origin` names it for life, `digest` changes with its bytes."""

    path: Path
    origin: str
    digest: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """The anthology as its manifest tells it, its introduction and stories still to be read.

    `digest` changes with the bytes of the manifest and of the introduction.
    """

    anthology: Anthology
    introduction: Path | None
    files: tuple[BundledFile, ...]
    digest: str


def read_bundle(folder: Path) -> Bundle:
    """The manifest of a folder and the digests of its files; no story is parsed yet."""
    manifest = folder / MANIFEST
    try:
        content = manifest.read_bytes()
        return _bundle(folder, tomllib.loads(content.decode("utf-8")), content)
    except OSError as error:
        raise UnreadableSource(manifest, error.strerror or sentence("it cannot be opened")) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UnreadableSource(manifest, sentence("it is not TOML ({error})", error=error)) from error
    except KeyError as error:
        raise UnreadableSource(manifest, sentence("it has no {error}", error=error)) from error


def _bundle(folder: Path, values: dict[str, Any], content: bytes) -> Bundle:
    identifier = values["identifier"]
    anthology = Anthology(
        AnthologyId(identifier),
        values["title"],
        subtitle=values.get("subtitle", ""),
        editor=values.get("editor", ""),
        language=values.get("language", "en"),
        rights=values.get("rights", ""),
    )
    introduction = folder / values["introduction"] if "introduction" in values else None
    files = tuple(_file(folder / name, f"{identifier}#{name}") for name in values["stories"])
    own = sha256(content + (introduction.read_bytes() if introduction else b""))
    return Bundle(anthology, introduction, files, own.hexdigest())


def _file(path: Path, origin: str) -> BundledFile:
    return BundledFile(path, origin, sha256(path.read_bytes()).hexdigest())
