"""Which stretches of a story's text outlived its replacement, and where they stand now.

What the two texts begin and end with in common is set aside; the rest is compared line by line,
and lines that differ word by word. A comparison that would take too long is left out: what it
could have told is then unknown, never guessed.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate
from typing import TypeAlias

from anthology.text import Passage

_TOO_MANY_PAIRS = 1_000_000
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_WORD = re.compile(r"\w+\W*|\W+")
Split: TypeAlias = Callable[[str], list[str]]
_LEVELS: tuple[Split, ...] = (_LINE.findall, _WORD.findall)


@dataclass(frozen=True, slots=True)
class Stretch:
    """`length` code points that stood at `old` and stand at `new` now."""

    old: int
    new: int
    length: int


class Alignment:
    """The stretches that two texts share, in the same order in both."""

    def __init__(self, old: str, new: str) -> None:
        """Compare the texts once; every question after that is cheap."""
        self.old, self.new = old, new
        self.stretches = tuple(_stretches(old, new, 0, 0, _LEVELS))
        self._olds = [stretch.old for stretch in self.stretches]
        self._news = [stretch.new for stretch in self.stretches]

    def moved(self, offset: int) -> int | None:
        """Where the character at that offset of the old text stands now; None when it is gone."""
        stretch = _holding(self.stretches, self._olds, offset, lambda s: s.old)
        return stretch.new + offset - stretch.old if stretch else None

    def came_from(self, offset: int) -> int | None:
        """Where the character at that offset of the new text stood; None when it is new."""
        stretch = _holding(self.stretches, self._news, offset, lambda s: s.new)
        return stretch.old + offset - stretch.new if stretch else None

    def nearest(self, offset: int) -> int:
        """The offset in the new text where the old one's character stands, or would stand."""
        at = bisect_right(self._olds, offset) - 1
        if at < 0:
            return 0
        stretch = self.stretches[at]
        return stretch.new + min(offset - stretch.old, stretch.length)

    def shared(self, old: Passage, new: Passage) -> int:
        """How many characters of the old passage stand in the new one."""
        return sum(_shared(stretch, old, new) for stretch in self.stretches)


def _holding(
    stretches: tuple[Stretch, ...], starts: list[int], offset: int, start: Callable[[Stretch], int]
) -> Stretch | None:
    at = bisect_right(starts, offset) - 1
    if at < 0 or offset >= start(stretches[at]) + stretches[at].length:
        return None
    return stretches[at]


def _shared(stretch: Stretch, old: Passage, new: Passage) -> int:
    first = max(0, old.start - stretch.old, new.start - stretch.new)
    last = min(stretch.length, old.end - stretch.old, new.end - stretch.new)
    return max(0, last - first)


def _stretches(old: str, new: str, at: int, to: int, levels: tuple[Split, ...]) -> Iterator[Stretch]:
    """The stretches of two texts that start at `at` and `to`."""
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    if head:
        yield Stretch(at, to, head)
    middle, changed = old[head : len(old) - tail], new[head : len(new) - tail]
    if levels and middle and changed:
        yield from _compared(middle, changed, at + head, to + head, levels)
    if tail:
        yield Stretch(at + len(old) - tail, to + len(new) - tail, tail)


def _compared(old: str, new: str, at: int, to: int, levels: tuple[Split, ...]) -> Iterator[Stretch]:
    split, *finer = levels
    olds, news = split(old), split(new)
    if _pairs(olds, news) > _TOO_MANY_PAIRS:
        return
    old_ends, new_ends = _starts(olds), _starts(news)
    for tag, a, a_end, b, b_end in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        start, there = at + old_ends[a], to + new_ends[b]
        if tag == "equal":
            yield Stretch(start, there, old_ends[a_end] - old_ends[a])
        elif tag == "replace":
            one, other = "".join(olds[a:a_end]), "".join(news[b:b_end])
            yield from _stretches(one, other, start, there, tuple(finer))


def _pairs(olds: list[str], news: list[str]) -> int:
    """How many equal pairs the comparison may have to look at."""
    counts = Counter(news)
    return sum(count * counts[piece] for piece, count in Counter(olds).items())


def _starts(pieces: list[str]) -> list[int]:
    return list(accumulate(map(len, pieces), initial=0))


def _common(one: str, other: str) -> int:
    """The length of what both begin with, by halving."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        half = (low + high + 1) // 2
        if one[low:half] == other[low:half]:
            low = half
        else:
            high = half - 1
    return low
