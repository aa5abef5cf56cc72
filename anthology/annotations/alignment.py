"""Which stretches of a story's text outlived its replacement, and where they stand now.

What the two texts begin and end with in common is set aside, in whole lines; the rest is compared
line by line, and lines that differ word by word in the same manner. A comparison that would take
too long is left out: what it could have told is then unknown, never guessed.
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
Level: TypeAlias = tuple[re.Pattern[str], str]
_LEVELS: tuple[Level, ...] = (
    (re.compile(r"[^\n]*\n|[^\n]+"), "\n"),
    (re.compile(r"\w+\W*|\W+"), " "),
)
"""The pieces that are compared, and the character that parts them."""


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


def _stretches(old: str, new: str, at: int, to: int, levels: tuple[Level, ...]) -> Iterator[Stretch]:
    """The stretches of two texts that start at `at` and `to`."""
    head, tail = _shared_ends(old, new, levels[0][1] if levels else "")
    if head:
        yield Stretch(at, to, head)
    middle, changed = old[head : len(old) - tail], new[head : len(new) - tail]
    if levels and middle and changed:
        yield from _compared(middle, changed, at + head, to + head, levels)
    if tail:
        yield Stretch(at + len(old) - tail, to + len(new) - tail, tail)


def _shared_ends(old: str, new: str, parting: str) -> tuple[int, int]:
    """How much both begin and end with, up to the last parting and from the first one on.

    A line that only begins like another is not cut in two: “The dog ran” put before “The cat sat”
    leaves the cat its article.
    """
    head = _common(old, new)
    if not _parted(old[head : head + 1], new[head : head + 1], parting):
        head = old.rfind(parting, 0, head) + 1
    tail = _common(old[head:][::-1], new[head:][::-1])
    before, there = len(old) - tail - 1, len(new) - tail - 1
    if not _parted(old[max(0, before) : before + 1], new[max(0, there) : there + 1], parting):
        tail = len(old) - 1 - old.find(parting, before + 1) if parting in old[before + 1 :] else 0
    return head, tail


def _parted(one: str, other: str, parting: str) -> bool:
    """Whether both texts have an end there, or whatever parts their pieces."""
    return not parting or {one, other} <= {"", parting}


def _compared(old: str, new: str, at: int, to: int, levels: tuple[Level, ...]) -> Iterator[Stretch]:
    (pattern, _), *finer = levels
    olds, news = pattern.findall(old), pattern.findall(new)
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
