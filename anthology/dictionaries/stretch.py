"""Bytes that are read where they lie: a plain file, or what was unpacked into a nameless temporary one.

Nothing is mapped into memory, so that a file which shrinks under our hands is an error and no crash.
"""

import gzip
import zlib
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO, Protocol
from weakref import finalize

from anthology.sentences import sentence

_PIECE = 1 << 20
MOST_UNPACKED = 1 << 30
"""Bytes; a larger one is taken for a trick."""


class Stretch(Protocol):
    """`size` bytes, of which any part can be read."""

    @property
    def size(self) -> int:
        """How many bytes there are."""

    def at(self, offset: int, length: int) -> bytes:
        """That part of it. A part that is not all there is a `ValueError`; the disk's fault an `OSError`."""


class PlainFile:
    """A file, opened for each reading: a dictionary may be put away while the window is open."""

    def __init__(self, path: Path) -> None:
        self._path, self.size = path, path.stat().st_size

    def at(self, offset: int, length: int) -> bytes:
        """That part of the file."""
        with self._path.open("rb") as file:
            return _read(file, offset, length, self.size)


class Unpacked:
    """A gzip file, unpacked once, in full."""

    def __init__(self, path: Path) -> None:
        """A file that is no gzip, or swells beyond reason, is a `ValueError`."""
        self._file, self.size = TemporaryFile(), 0  # noqa: SIM115 - closed with this object
        finalize(self, self._file.close)
        try:
            self._unpack(path)
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise ValueError(sentence("{file} is damaged", file=path.name)) from error

    def at(self, offset: int, length: int) -> bytes:
        """That part of what was packed."""
        return _read(self._file, offset, length, self.size)

    def _unpack(self, path: Path) -> None:
        with gzip.open(path) as packed:
            while piece := packed.read(_PIECE):
                self.size += len(piece)
                if self.size > MOST_UNPACKED:
                    raise ValueError(sentence("it unpacks to more than a dictionary can hold"))
                self._file.write(piece)


def _read(file: BinaryIO, offset: int, length: int, size: int) -> bytes:
    if offset < 0 or length < 0 or offset + length > size:
        raise ValueError(f"nothing is at {offset} to {offset + length} of {size} bytes")
    file.seek(offset)
    found = file.read(length)
    if len(found) != length:
        raise ValueError(sentence("it has become shorter"))
    return found
