"""Where the index lies on disk: whole generations, and one small file that says which is current.

    index/v1/current.json    the stamp, the generation, and the checksum of each of its files
             7/              the current generation, never changed once it is named there
             8.new/          one in the making; what a crash leaves is swept away by the next

A reader sees the old generation or the new one and nothing between. No byte is handed out whose
checksum is wrong, so that a damaged index is missing, never misleading.
"""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from anthology.errors import IndexUnusable

SCHEMA = 1
"""Counts the ways in which an index has been laid out; another one is not read."""

_CURRENT = "current.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """Which generation is current, what it knows (`stamp`), and the checksums of its files."""

    stamp: str
    generation: str
    checksums: tuple[tuple[str, int], ...]


class Generations:
    """The generations of one index; nothing is read or made before it is asked for."""

    def __init__(self, folder: Path) -> None:
        """`folder` is the index's own; other versions of the program have a subfolder of their own."""
        self._folder = folder
        self.home = folder / f"v{SCHEMA}"

    def current(self) -> Manifest:
        """The current generation; `IndexUnusable` where there is none."""
        try:
            known = json.loads((self.home / _CURRENT).read_text("utf-8"))
            checksums = tuple((str(name), int(crc)) for name, crc in known["files"].items())
            return Manifest(str(known["stamp"]), str(int(known["generation"])), checksums)
        except FileNotFoundError as error:
            raise IndexUnusable("There is no search index yet. Rebuild it.") from error
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise IndexUnusable(_damaged(error)) from error

    def files(self, manifest: Manifest) -> dict[str, bytes]:
        """The bytes of that generation; `IndexUnusable` unless every one is as it was written."""
        return self._read(self.home / manifest.generation, manifest.checksums)

    def make_home(self) -> None:
        """Make the folders; nobody else may look into them."""
        for folder in (self._folder, self.home):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)

    def publish(self, files: Mapping[str, bytes], stamp: str) -> None:
        """Write a generation aside, read it back, make it the current one, sweep up the others.

        One process at a time: the caller holds the lock. Raises `OSError` where it cannot write.
        """
        checksums = tuple((name, crc32(content)) for name, content in sorted(files.items()))
        name = str(1 + max((int(p.name) for p in self.home.glob("*") if p.name.isdecimal()), default=0))
        self._write(name, files)
        self._read(self.home / name, checksums)
        self._point(Manifest(stamp, name, checksums))
        self._sweep(name)

    def _write(self, name: str, files: Mapping[str, bytes]) -> None:
        aside = self.home / f"{name}.new"
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir(mode=0o700)
        for file, content in files.items():
            (aside / file).write_bytes(content)
        aside.rename(self.home / name)

    def _read(self, folder: Path, checksums: tuple[tuple[str, int], ...]) -> dict[str, bytes]:
        try:
            files = {name: (folder / name).read_bytes() for name, _ in checksums}
        except (OSError, ValueError) as error:
            raise IndexUnusable(_damaged(error)) from error
        for name, checksum in checksums:
            if crc32(files[name]) != checksum:
                raise IndexUnusable(_damaged(f"{name} has changed"))
        return files

    def _point(self, manifest: Manifest) -> None:
        known = {
            "stamp": manifest.stamp,
            "generation": int(manifest.generation),
            "files": dict(manifest.checksums),
        }
        aside = self.home / f"{_CURRENT}.new"
        aside.write_text(json.dumps(known, indent=1), "utf-8")
        aside.replace(self.home / _CURRENT)

    def _sweep(self, kept: str) -> None:
        """Remove older generations and leavings. What another process still holds goes the next time."""
        for path in self.home.iterdir():
            if path.is_dir() and path.name != kept:
                shutil.rmtree(path, ignore_errors=True)
        for version in range(SCHEMA):
            shutil.rmtree(self._folder / f"v{version}", ignore_errors=True)


def _damaged(reason: object) -> str:
    return f"The search index is damaged: {reason}. Rebuild it."
