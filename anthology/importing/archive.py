"""A zip archive from outside, opened on guard: nothing it says of itself is believed.

Nothing is ever unpacked to disk, and an archive within the archive is never opened. The limits
are far above what books need and far below what hurts.
"""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from anthology.errors import UnreadableSource
from anthology.sentences import sentence

MOST_MEMBERS = 10_000
LARGEST_ARCHIVE = 300_000_000
"""Bytes, both as packed and as unpacked, all members together."""
LARGEST_TEXT = 20_000_000
"""Bytes of one member that is to be parsed."""
LARGEST_PICTURE = 60_000_000
"""Bytes of one member that is a picture."""

_LARGEST_DIRECTORY = 4_000_000
_SUSPECT_SIZE, _SUSPECT_RATIO = 10_000_000, 200
_CHUNK = 1 << 18
_ENCRYPTED = 0x1
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, NotImplementedError)
"""What `zipfile` raises, release by release, when the bytes are not what they should be."""


class Archive:
    """An open archive. `names` are its files, without the folders, with `/` between the parts.

    Everything raises `UnreadableSource`, with a reason that says what is wrong.
    """

    def __init__(self, path: Path, source: io.BufferedReader) -> None:
        self.path, self._source, self._unpacked_so_far = path, source, 0
        self._file = zipfile.ZipFile(source)
        self._members = _checked(path, self._file.infolist())
        self.names = tuple(self._members)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the archive and look through its directory; no member is unpacked yet."""
        try:
            _check_file(path)
            source = _Guarded(io.FileIO(path))
        except OSError as error:
            raise UnreadableSource(path, error.strerror or sentence("it cannot be opened")) from error
        try:
            return cls(path, source)
        except UnreadableSource:
            source.close()
            raise
        except (*_DAMAGE, OSError) as error:
            source.close()
            raise UnreadableSource(path, _no_archive(path)) from error

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._file.close()
        self._source.close()

    def read(self, name: str, limit: int = LARGEST_TEXT) -> bytes:
        """The bytes of a member: at most `limit`, and with all that was read before not too many."""
        member = self._members[name]
        if member.file_size > limit:
            raise UnreadableSource(self.path, _too_large(name, limit))
        try:
            content = self._unpacked(member, name, limit)
        except OSError as error:
            raise UnreadableSource(self.path, error.strerror or _damaged(name)) from error
        except (*_DAMAGE, RuntimeError) as error:
            raise UnreadableSource(self.path, _damaged(name)) from error
        self._unpacked_so_far += len(content)
        if self._unpacked_so_far > LARGEST_ARCHIVE:
            raise UnreadableSource(self.path, _BOMB)
        return content

    def _unpacked(self, member: zipfile.ZipInfo, name: str, limit: int) -> bytes:
        """Count what comes out, chunk by chunk."""
        parts, size = [], 0
        with self._file.open(member) as source:
            while part := source.read(_CHUNK):
                size += len(part)
                if size > limit:
                    raise UnreadableSource(self.path, _too_large(name, limit))
                parts.append(part)
        if size != member.file_size:
            raise zipfile.BadZipFile(sentence("a member is shorter than it says"))
        return b"".join(parts)


_BOMB = sentence("it unpacks to far more than any book holds (a zip bomb)")


class _Guarded(io.BufferedReader):
    """A file that is not read in pieces larger than the directory of a sane archive."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > _LARGEST_DIRECTORY:
            raise zipfile.BadZipFile(sentence("the directory is too long"))
        return super().read(size)


def _check_file(path: Path) -> None:
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise UnreadableSource(path, sentence("it is not a file"))
    if not found.st_size:
        raise UnreadableSource(path, sentence("the file is empty"))
    if found.st_size > LARGEST_ARCHIVE:
        raise UnreadableSource(
            path, sentence("it is larger than {number} MB", number=LARGEST_ARCHIVE // 1_000_000)
        )


def _no_archive(path: Path) -> str:
    with path.open("rb") as file:
        begins_well = file.read(2) == b"PK"
    return (
        sentence("the archive is damaged or cut short")
        if begins_well
        else sentence("it is not an archive at all")
    )


def _checked(path: Path, members: Iterable[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """The members by name, after everything that can be said without unpacking them."""
    checked: dict[str, zipfile.ZipInfo] = {}
    size = 0
    for count, member in enumerate(members, 1):
        name = member.filename.replace("\\", "/")
        size += member.file_size
        if reason := _suspicion(name, member, count, size):
            raise UnreadableSource(path, reason)
        if name.endswith("/"):
            continue
        if _differ(checked.setdefault(name, member), member):
            raise UnreadableSource(
                path, sentence("two different files in it are both named “{name}”", name=name)
            )
    if not checked:
        raise UnreadableSource(path, sentence("the archive holds no files"))
    return checked


def _suspicion(name: str, member: zipfile.ZipInfo, count: int, size: int) -> str:
    """What is wrong with a member, or nothing."""
    if count > MOST_MEMBERS:
        return sentence("it holds more than {most_members} files", most_members=f"{MOST_MEMBERS:,}")
    if member.flag_bits & _ENCRYPTED:
        return sentence("it is locked with a password (“{name}” is encrypted)", name=name)
    if name.startswith("/") or ".." in name.split("/") or name[1:2] == ":":
        return sentence("a file in it is to lie outside of it (“{name}”)", name=name)
    if member.compress_type not in _PACKINGS:
        return sentence("“{name}” in it is packed in a way that is not known here", name=name)
    packed = max(member.compress_size, 1)
    if size > LARGEST_ARCHIVE or (
        member.file_size > _SUSPECT_SIZE and member.file_size > packed * _SUSPECT_RATIO
    ):
        return _BOMB
    return ""


def _differ(one: zipfile.ZipInfo, other: zipfile.ZipInfo) -> bool:
    return (one.CRC, one.file_size) != (other.CRC, other.file_size)


def _too_large(name: str, limit: int) -> str:
    return sentence("“{name}” in it is larger than {number} MB", name=name, number=limit // 1_000_000)


def _damaged(name: str) -> str:
    return sentence("“{name}” in it is damaged", name=name)
