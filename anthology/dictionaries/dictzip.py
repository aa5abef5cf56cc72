"""Reading anywhere in a `.dict.dz`: gzip whose header says where each of its chunks begins.

The format is dictzip's (R. Faith, dictzip(1)): the extra field “RA” holds a version, the unpacked
length of a chunk, the number of chunks, and the packed length of each, all in 16 bits, little-endian.
"""

import struct
import zlib
from itertools import accumulate
from pathlib import Path

from anthology.dictionaries.stretch import PlainFile, Stretch, Unpacked
from anthology.sentences import sentence

_EXTRA, _NAME, _COMMENT, _CHECK = 4, 8, 16, 2
_FIXED = 10
_LONGEST_NAME = 4096
_MOST_HELD = 4


def packed_stretch(path: Path) -> Stretch:
    """The bytes packed in the file: by chunks where it has them, else unpacked in full."""
    file = PlainFile(path)
    table = _chunk_table(file)
    return DictZip(file, *table) if table else Unpacked(path)


class DictZip:
    """Unpacks the chunks that are asked for, and keeps the last few."""

    def __init__(self, file: Stretch, chunk: int, starts: tuple[int, ...]) -> None:
        """`starts` has where each packed chunk begins, and where the last one ends."""
        self._file, self._chunk, self._starts = file, chunk, starts
        self._held: dict[int, bytes] = {}
        last = len(starts) - 2
        self.size = last * chunk + len(self._unpacked(last)) if last >= 0 else 0

    def at(self, offset: int, length: int) -> bytes:
        """That part of what was packed."""
        if offset < 0 or length < 0 or offset + length > self.size:
            raise ValueError(f"nothing is at {offset} to {offset + length} of {self.size} bytes")
        first, last = offset // self._chunk, max(offset, offset + length - 1) // self._chunk
        whole = b"".join(self._unpacked(number) for number in range(first, last + 1) if length)
        begin = offset - first * self._chunk
        if len(whole) < begin + length:
            raise ValueError(sentence("one of its chunks is cut off"))
        return whole[begin : begin + length]

    def _unpacked(self, number: int) -> bytes:
        if number not in self._held:
            if len(self._held) >= _MOST_HELD:
                self._held.pop(next(iter(self._held)))
            self._held[number] = self._unpack(number)
        return self._held[number]

    def _unpack(self, number: int) -> bytes:
        begin, end = self._starts[number : number + 2]
        try:
            return zlib.decompressobj(-zlib.MAX_WBITS).decompress(
                self._file.at(begin, end - begin), self._chunk
            )
        except zlib.error as error:
            raise ValueError(sentence("one of its chunks is damaged")) from error


def _chunk_table(file: Stretch) -> tuple[int, tuple[int, ...]] | None:
    """The length of a chunk and where each begins; None for a gzip file without chunks."""
    head = file.at(0, min(file.size, _FIXED + 2))
    if head[:3] != b"\x1f\x8b\x08" or len(head) < _FIXED + 2:
        raise ValueError(sentence("it is not packed as its name says"))
    if not head[3] & _EXTRA:
        return None
    (length,) = struct.unpack_from("<H", head, _FIXED)
    extra = file.at(_FIXED + 2, length)
    begin = _begin_of_chunks(file, head[3], _FIXED + 2 + length)
    found = _random_access_field(extra)
    if found is None:
        return None
    chunk, sizes = found
    starts = tuple(accumulate(sizes, initial=begin))
    if not chunk or starts[-1] > file.size:
        raise ValueError(sentence("its table of chunks is wrong"))
    return chunk, starts


def _random_access_field(extra: bytes) -> tuple[int, tuple[int, ...]] | None:
    at = 0
    while at + 4 <= len(extra):
        (length,) = struct.unpack_from("<H", extra, at + 2)
        field = extra[at + 4 : at + 4 + length]
        if extra[at : at + 2] == b"RA" and len(field) >= 6:
            _version, chunk, count = struct.unpack_from("<HHH", field)
            sizes = field[6 : 6 + 2 * count]
            if len(sizes) != 2 * count:
                raise ValueError(sentence("its table of chunks is cut off"))
            return chunk, struct.unpack(f"<{count}H", sizes)
        at += 4 + length
    return None


def _begin_of_chunks(file: Stretch, flags: int, at: int) -> int:
    """Past the name and the comment, each ending in a zero byte, and the header's checksum."""
    for _ in range(bool(flags & _NAME) + bool(flags & _COMMENT)):
        words = file.at(at, min(_LONGEST_NAME, file.size - at))
        if b"\0" not in words:
            raise ValueError(sentence("its header has no end"))
        at += words.index(b"\0") + 1
    return at + 2 if flags & _CHECK else at
