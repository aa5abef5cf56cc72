"""Where a term stands in the stories of a segment: counts for all, places for those that are asked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from anthology.search import bits

if TYPE_CHECKING:
    from anthology.search.engine import Posting

Spans: TypeAlias = Mapping[int, int]
"""Stretches of words in one part of a story: by how many words they have, the bits of their first words."""

NO_SPANS: Spans = {}


@dataclass(slots=True)
class Places:
    """Where one word stands in one part: how often by row; `bits` tells where."""

    posting: "Posting"
    lengths: Sequence[int]
    counts: dict[int, int] = field(init=False)
    _places: dict[int, bytes] | None = None

    def __post_init__(self) -> None:
        """Counts first: often they are all that is asked."""
        self.counts = dict(zip(self.posting.rows, self.posting.counts, strict=True))

    def bits(self, row: int) -> int:
        """The bits of the word in that story."""
        count = self.counts.get(row)
        if count is None:
            return 0
        if self._places is None:
            self._places = dict(zip(self.posting.rows, self.posting.places(), strict=True))
        return bits.unpack(self._places[row], count, self.lengths[row])


@dataclass(frozen=True, slots=True)
class Words:
    """Words any of which will do, in one part; `other` are in another form than was asked for."""

    counts: Mapping[int, int]
    others: Mapping[int, int]
    exact: Sequence[Places]
    other: Sequence[Places]

    def bits(self, row: int) -> int:
        """The bits of all of them in that story."""
        found = _bits(self.exact, row)
        return found | _bits(self.other, row) if self.other else found

    def other_bits(self, row: int) -> int:
        """The bits of those in another form."""
        return _bits(self.other, row)


NO_WORDS = Words({}, {}, (), ())


def _bits(each: Sequence[Places], row: int) -> int:
    found = 0
    for places in each:
        found |= places.bits(row)
    return found


def any_of(exact: Sequence[Places], others: Sequence[Places]) -> Words:
    """Those words together; `others` are in another form than was asked for."""
    return Words(_sum([*exact, *others]), _sum(others), exact, others)


def _sum(each: Sequence[Places]) -> Mapping[int, int]:
    if len(each) == 1:
        return each[0].counts
    total: dict[int, int] = {}
    get = total.get
    for places in each:
        for row, count in places.counts.items():
            total[row] = get(row, 0) + count
    return total


def side_by_side(words: Sequence[Words]) -> dict[int, int]:
    """Where the words follow each other, by row: the bits of the first of them."""
    rarest = sorted(range(len(words)), key=lambda n: len(words[n].counts))
    found: dict[int, int] = {}
    candidates = set(words[rarest[0]].counts)
    for number in rarest[1:]:
        candidates.intersection_update(words[number].counts)
    for row in candidates:
        starts = -1
        for number in rarest:
            starts &= words[number].bits(row) >> number
            if not starts:
                break
        else:
            found[row] = starts
    return found


def apart(starts: int, length: int) -> int:
    """Of stretches that overlap, those that begin first."""
    if length == 1 or not _overlap(starts, length):
        return starts
    kept, reached = 0, 0
    for place in bits.ones(starts):
        if place >= reached:
            kept |= 1 << place
            reached = place + length
    return kept


def _overlap(starts: int, length: int) -> bool:
    return any(starts & (starts >> step) for step in range(1, length))


def covered(spans: Spans) -> int:
    """Every word in the spans."""
    words = 0
    for length, starts in spans.items():
        words |= bits.run(starts, length)
    return words


def united(several: Iterable[Spans]) -> Spans:
    """All of these."""
    total: dict[int, int] = {}
    for spans in several:
        for length, starts in spans.items():
            total[length] = total.get(length, 0) | starts
    return total


def touching(spans: Spans, words: int) -> Spans:
    """The spans that have one of these words."""
    kept: dict[int, int] = {}
    for length, starts in spans.items():
        found = 0
        for step in range(length):
            found |= (words >> step) & starts
        if found:
            kept[length] = found
    return kept


def number_of(spans: Spans) -> int:
    """How many spans there are when none may overlap another."""
    if len(spans) == 1:
        ((length, starts),) = spans.items()
        return apart(starts, length).bit_count()
    return len(in_order(spans))


def in_order(spans: Spans) -> list[tuple[int, int]]:
    """First word and number of words of each, none overlapping another.

    The one that begins first stays, then the longest.
    """
    if len(spans) == 1:
        ((length, starts),) = spans.items()
        return [(start, length) for start in bits.ones(apart(starts, length))]
    every = sorted((start, -length) for length, starts in spans.items() for start in bits.ones(starts))
    kept, reached = [], 0
    for start, minus in every:
        if start >= reached:
            kept.append((start, -minus))
            reached = start - minus
    return kept


def close_to(spans: Spans, others: Spans, distance: int) -> Spans:
    """The spans that have one of the others, not over them, within so many words."""
    if spans.keys() | others.keys() == {1}:
        return touching(spans, bits.around(others[1], distance))
    kept: dict[int, int] = {}
    for start, length in in_order(spans):
        own = bits.run(1 << start, length)
        near = touching(others, bits.around(own, distance) & ~own)
        if any(
            not bits.run(1 << first, n) & own for n, firsts in near.items() for first in bits.ones(firsts)
        ):
            kept[length] = kept.get(length, 0) | 1 << start
    return kept
