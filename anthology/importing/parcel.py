"""What a worker lays down for the library: a folder with a volume, its stories and its pictures.

Plain JSON and picture files: whoever parsed a hostile file is not trusted with more. What does not
have the form written here is a `ValueError` when it is read.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from hashlib import sha256
from pathlib import Path
from typing import Any

from anthology.importing.draft import KeyedDraft, keyed
from anthology.importing.manuscript import Manuscript, Picture, Volume
from anthology.sentences import packed, unpacked
from anthology.story import BlockId, Contributor, Details, PictureId, StoryDraft

_HEAD, _STORIES = "volume.json", "stories.jsonl"
_PICTURE = re.compile(r"[0-9a-f]{64}\.(?:jpg|png)")
_VALUES = ("title", "identifier", "subtitle", "editor", "language", "rights", "cover", "warnings")

Told = Callable[[int, int, str], None]
"""Hears how many stories are written, of how many, and the title of the last."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What became of a source, on disk until it is read."""

    folder: Path

    def volume(self) -> Volume:
        """What the source says of itself, without its stories and pictures."""
        head = json.loads((self.folder / _HEAD).read_bytes())
        return Volume(
            (),
            title=_words(head["title"]),
            identifier=_words(head["identifier"]),
            subtitle=_words(head["subtitle"]),
            editor=_words(head["editor"]),
            language=_words(head["language"]),
            rights=_words(head["rights"]),
            cover=PictureId(_words(head["cover"])),
            details=_details(head["details"]),
            warnings=_sentences(head["warnings"]),
        )

    def drafts(self) -> Iterator[KeyedDraft]:
        """The stories and the matter, in the order of the source, read one at a time."""
        with (self.folder / _STORIES).open("rb") as lines:
            for line in lines:
                yield _draft(json.loads(line))

    def pictures(self) -> Iterator[Picture]:
        """The pictures, read one at a time; their names are those of their bytes."""
        for path in sorted(self.folder.iterdir()):
            if _PICTURE.fullmatch(path.name):
                content = path.read_bytes()
                if sha256(content).hexdigest() != path.stem:
                    raise ValueError(f"{path.name} is another picture")
                yield Picture(PictureId(path.name), content)


def lay_down(volume: Volume, folder: Path, told: Told) -> None:
    """Write a volume into an empty folder; `told` hears how far it is."""
    head = {key: getattr(volume, key) for key in _VALUES} | {
        "details": asdict(volume.details),
        "warnings": [packed(each) for each in volume.warnings],
    }
    (folder / _HEAD).write_text(_json(head), encoding="utf-8")
    for picture in volume.pictures:
        (folder / picture.id).write_bytes(picture.content)
    total = len(volume.manuscripts)
    with (folder / _STORIES).open("w", encoding="utf-8", newline="\n") as lines:
        for done, story in enumerate(keyed_drafts(volume.manuscripts), 1):
            lines.write(_json(_record(story)) + "\n")
            told(done, total, story.draft.title)


def keyed_drafts(manuscripts: Sequence[Manuscript]) -> Iterator[KeyedDraft]:
    """The drafts of a source's stories, written out one at a time."""
    for manuscript, key in zip(manuscripts, _distinct(manuscripts), strict=True):
        yield keyed(manuscript, key)


def _distinct(manuscripts: Sequence[Manuscript]) -> list[str]:
    """The keys, and for a story that has none or not alone its place among those of the same."""
    taken: dict[str, int] = {}
    keys = []
    for manuscript in manuscripts:
        number = taken[manuscript.key] = taken.get(manuscript.key, 0) + 1
        keys.append(manuscript.key if number == 1 else f"{manuscript.key}~{number}")
    return keys


def _record(story: KeyedDraft) -> dict[str, Any]:
    draft = {each.name: getattr(story.draft, each.name) for each in fields(StoryDraft)}
    return {"key": story.key, "digest": story.digest, "given": sorted(story.given), **draft}


def _draft(record: dict[str, Any]) -> KeyedDraft:
    draft = StoryDraft(
        title=_words(record["title"]),
        byline=_words(record["byline"]),
        language=_words(record["language"]),
        summary=_words(record["summary"]),
        keywords=_list(record["keywords"]),
        is_matter=bool(record["is_matter"]),
        markup=_words(record["markup"]),
        text=_words(record["text"]),
        words=int(record["words"]),
        fingerprint=tuple(int(number) for number in record["fingerprint"]),
    )
    given = frozenset(BlockId(ident) for ident in _list(record["given"]))
    return KeyedDraft(_words(record["key"]), _words(record["digest"]), given, draft)


def _details(record: dict[str, Any]) -> Details:
    contributors = tuple(
        Contributor(_words(each["name"]), _words(each["role"])) for each in record["contributors"]
    )
    plain = {key: _words(record[key]) for key in record if key not in ("keywords", "contributors")}
    return Details(**plain, keywords=_list(record["keywords"]), contributors=contributors)


def _words(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no text")
    return value


def _list(value: Any) -> tuple[str, ...]:
    return tuple(_words(each) for each in value)


def _sentences(value: Any) -> tuple[str, ...]:
    return tuple(unpacked(each) for each in value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
