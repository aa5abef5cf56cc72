"""Where the index lies on disk: segments that never change, and one small file that says which count.

    index/v3/current.json    the segments, and the checksum of each of their files
             7/              a segment, never changed once it is named there
             8.new/          one in the making; what a crash leaves is swept away by the next

A reader sees the segments of before or those of after and nothing between. No file is handed out
whose checksum is wrong, so that damage is missing, never misleading.
"""

import json
import mmap
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from anthology.errors import IndexUnusable

SCHEMA = 3
"""Counts the ways in which an index has been laid out; another one is not read."""

_CURRENT = "current.json"


@dataclass(frozen=True, slots=True)
class Kept:
    """A segment on disk: its name, and the checksums of its files."""

    name: str
    checksums: tuple[tuple[str, int], ...]


class Generations:
    """The segments of one index; nothing is read or made before it is asked for."""

    def __init__(self, folder: Path) -> None:
        """`folder` is the index's own; other versions of the program have a subfolder of their own."""
        self._folder = folder
        self.home = folder / f"v{SCHEMA}"

    def current(self) -> tuple[Kept, ...]:
        """The segments that count; none where there is no index, or its list is damaged."""
        try:
            known = json.loads((self.home / _CURRENT).read_text("utf-8"))
            return tuple(
                Kept(str(int(name)), tuple((str(file), int(crc)) for file, crc in files.items()))
                for name, files in known["segments"].items()
            )
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return ()

    def files(self, kept: Kept) -> dict[str, bytes | memoryview]:
        """The files of a segment, mapped; `IndexUnusable` unless every one is as it was written."""
        return _read(self.home / kept.name, kept.checksums)

    def make_home(self) -> None:
        """Make the folders; nobody else may look into them."""
        for folder in (self._folder, self.home):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)

    def names(self) -> "Names":
        """Names for segments to come."""
        return Names(max((int(p.stem) for p in self.home.glob("*") if p.stem.isdecimal()), default=0))

    def publish(self, segments: Sequence[Kept]) -> None:
        """Let these be the ones that count.

        One process at a time: the caller holds the lock. Raises `OSError` where it cannot write.
        """
        known = {"segments": {kept.name: dict(kept.checksums) for kept in segments}}
        aside = self.home / f"{_CURRENT}.new"
        aside.write_text(json.dumps(known, indent=1), "utf-8")
        aside.replace(self.home / _CURRENT)

    def sweep(self) -> None:
        """Remove what does not count: a build that failed must not take the room that the next one needs.

        One process at a time. What another process still holds goes the next time.
        """
        kept = {each.name for each in self.current()}
        for path in self.home.iterdir():
            if path.is_dir() and path.name not in kept:
                shutil.rmtree(path, ignore_errors=True)
        for version in range(SCHEMA):
            shutil.rmtree(self._folder / f"v{version}", ignore_errors=True)


class Names:
    """Numbers that no segment has yet."""

    def __init__(self, last: int) -> None:
        """Count on from that one."""
        self._last = last

    def next(self) -> str:
        """Another one."""
        self._last += 1
        return str(self._last)


def write_files(folder: Path, files: Mapping[str, bytes]) -> Kept:
    """Write a segment aside, read it back, and give it its name; `OSError` where that cannot be done."""
    checksums = tuple((name, crc32(content)) for name, content in sorted(files.items()))
    aside = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(mode=0o700)
    for file, content in files.items():
        (aside / file).write_bytes(content)
    _read(aside, checksums)
    aside.rename(folder)
    return Kept(folder.name, checksums)


def _read(folder: Path, checksums: tuple[tuple[str, int], ...]) -> dict[str, bytes | memoryview]:
    try:
        files = {name: _mapped(folder / name) for name, _ in checksums}
    except (OSError, ValueError) as error:
        raise IndexUnusable(_damaged(error)) from error
    for name, checksum in checksums:
        if crc32(files[name]) != checksum:
            raise IndexUnusable(_damaged(f"{name} has changed"))
        _forget(files[name])
    return files


def _mapped(path: Path) -> bytes | memoryview:
    with path.open("rb") as file:
        if not path.stat().st_size:
            return b""
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def _forget(file: bytes | memoryview) -> None:
    """Take it out of memory again until it is read: it was only looked at whether it is sound."""
    if (
        isinstance(file, memoryview)
        and isinstance(mapped := file.obj, mmap.mmap)
        and hasattr(mmap, "MADV_DONTNEED")
    ):
        mapped.madvise(mmap.MADV_DONTNEED)


def _damaged(reason: object) -> str:
    return f"The search index is damaged: {reason}. Rebuild it."
