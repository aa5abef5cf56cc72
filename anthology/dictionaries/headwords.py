"""The sorted headwords of an `.idx` or `.syn` file, found by halving without reading the file in.

Each entry is a word, a zero byte and `tail` bytes of numbers. Entries have any length, so every
256th is noted as a landmark when the file is opened; a question then reads one stretch between two.
StarDict sorts by g_ascii_strcasecmp, then strcmp. Of files that are sorted otherwise every stretch is
looked through.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from anthology.dictionaries.stretch import Stretch
from anthology.sentences import sentence

_STEP = 256
_LONGEST = 1024
_PIECE = 1 << 20
_NEIGHBOURS = 64


@dataclass(frozen=True, slots=True)
class Entry:
    """A headword in UTF-8, and the numbers after it."""

    word: bytes
    tail: bytes


class Headwords:
    """The list of one file. `damage` is a clause if its end cannot be understood; the rest is used."""

    def __init__(self, stretch: Stretch, tail: int) -> None:
        self._stretch, self._tail = stretch, tail
        self._starts: list[int] = []
        self._keys: list[bytes] = []
        self.damage = ""
        self._end = self._survey()
        self._sorted = all(one <= other for one, other in pairwise(self._keys))

    def find(self, word: bytes) -> list[Entry]:
        """The entries of that word, capitals of A–Z aside; those with the same capitals first."""
        key = word.lower()
        found = [
            entry
            for n in self._stretches_with(key)
            for entry in self._entries(n)
            if entry.word.lower() == key
        ]
        return sorted(found, key=lambda entry: entry.word != word)

    def number(self, number: int) -> Entry:
        """The entry of that number; a `ValueError` if there are not so many."""
        stretch, place = divmod(number, _STEP)
        if number < 0 or stretch >= len(self._starts):
            raise ValueError(f"there is no entry {number}")
        entry = next(islice(self._entries(stretch), place, None), None)
        if entry is None:
            raise ValueError(f"there is no entry {number}")
        return entry

    def beginning(self, letters: bytes) -> Iterator[bytes]:
        """The words that begin with these letters, capitals of A–Z aside."""
        key = letters.lower()
        for n in range(max(0, bisect_left(self._keys, key) - 1), len(self._keys)):
            if self._keys[n] > key and not self._keys[n].startswith(key):
                return
            yield from (e.word for e in self._entries(n) if e.word.lower().startswith(key))

    def around(self, word: bytes) -> list[bytes]:
        """The words that stand about where this one would."""
        key = word.lower()
        here = max(0, bisect_right(self._keys, key) - 1)
        near = [e.word for n in (here - 1, here, here + 1) for e in self._entries(n)]
        place = bisect_left(near, key, key=bytes.lower)
        return near[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS]

    def _stretches_with(self, key: bytes) -> Iterable[int]:
        if self._sorted:
            first = max(0, bisect_left(self._keys, key) - 1)
            return range(first, bisect_right(self._keys, key))
        return (n for n in range(len(self._keys)) if key + b"\0" in self._bytes(n).lower())

    def _entries(self, number: int) -> Iterator[Entry]:
        """The entries from one landmark to the next; none beyond the list."""
        if not 0 <= number < len(self._starts):
            return
        block, start = self._bytes(number), 0
        while 0 <= (zero := block.find(b"\0", start)) < len(block) - self._tail:
            end = zero + 1 + self._tail
            yield Entry(block[start:zero], block[zero + 1 : end])
            start = end

    def _bytes(self, number: int) -> bytes:
        start = self._starts[number]
        end = self._starts[number + 1] if number + 1 < len(self._starts) else self._end
        return self._stretch.at(start, end - start)

    def _survey(self) -> int:
        """Note the landmarks, piece by piece; where the list ends."""
        entry = rb"[^\0]{0,%d}\0[\s\S]{%d}" % (_LONGEST, self._tail)
        many, one = re.compile(rb"(?:%s){%d}" % (entry, _STEP)), re.compile(entry)
        buffer, base, read = b"", 0, 0
        while read < self._stretch.size:
            piece = self._stretch.at(read, min(_PIECE, self._stretch.size - read))
            read, buffer, at = read + len(piece), buffer + piece, 0
            while found := many.match(buffer, at):
                self._note(base + at, buffer, at)
                at = found.end()
            buffer, base = buffer[at:], base + at
            if len(buffer) > _STEP * (_LONGEST + 1 + self._tail):
                break
        return self._survey_rest(buffer, base, one)

    def _survey_rest(self, buffer: bytes, base: int, one: re.Pattern[bytes]) -> int:
        """The last stretch, which is shorter than the others, or broken."""
        at = 0
        while found := one.match(buffer, at):
            if not at:
                self._note(base, buffer, 0)
            at = found.end()
        if base + at < self._stretch.size:
            self.damage = sentence(
                "its list of words breaks off after {place} of {size} bytes",
                place=base + at,
                size=self._stretch.size,
            )
        return base + at

    def _note(self, start: int, buffer: bytes, at: int) -> None:
        self._starts.append(start)
        self._keys.append(buffer[at : buffer.index(b"\0", at)].lower())
