"""What a reading of a query finds in all segments: which stories, the best first, and how many hits."""

from collections.abc import Iterator, Set
from functools import cached_property
from heapq import nsmallest

from anthology.search import matches
from anthology.search.context import Context
from anthology.search.counting import number_of_hits
from anthology.search.evaluation import Evaluation
from anthology.search.expression import Node, Part
from anthology.search.leaves import Leaf, leaves, parts_of, shown_in
from anthology.search.ranking import closeness, rarity, scores
from anthology.story import StoryId

SHORTLIST = 64
"""So many of the best stories, at least, are looked at for words that stand close together."""


class Answer:
    """What a reading of a query finds in every segment; ranks and counts are made when they are asked for."""

    def __init__(self, root: Node, context: Context, within: StoryId | None = None) -> None:
        """Find the stories."""
        self.root, self.context = root, context
        around = context.surroundings
        self._evaluations = [Evaluation(segment, around) for segment in context.view.segments]
        self._rows = [sorted(_only(each, each.rows(root), within)) for each in self._evaluations]
        self.leaves = leaves(root)

    @property
    def stories(self) -> int:
        """How many stories answer."""
        return sum(map(len, self._rows))

    @cached_property
    def hits(self) -> int:
        """How many hits all of them have."""
        return sum(
            number_of_hits(self.root, self.leaves, each, rows)
            for each, rows in zip(self._evaluations, self._rows, strict=True)
        )

    def has_other_forms(self) -> bool:
        """Whether any hit is another form of a word than was asked for."""
        return any(
            self._shows_other_form(each, leaf, part, row)
            for each, rows in zip(self._evaluations, self._rows, strict=True)
            for leaf in self.leaves
            for part in parts_of(leaf)
            for row in each.found(leaf, part).others.keys() & rows
        )

    def _shows_other_form(self, each: Evaluation, leaf: Leaf, part: Part, row: int) -> bool:
        shown = each.hits(self.root, row).get(shown_in(part), matches.NO_SPANS)
        return bool(matches.covered(shown) & each.found(leaf, part).other_bits(row))

    def best(self, limit: int | None) -> list[tuple[float, Evaluation, int]]:
        """The best stories with their scores; equals stay in the library's order."""
        order = self.context.view.order
        ranked = [
            (-score, order[each.segment.rows[row].story], number, row)
            for number, (each, scored) in enumerate(zip(self._evaluations, self._scores(), strict=True))
            for row, score in scored.items()
        ]
        short = len(ranked) if limit is None else max(limit, SHORTLIST)
        chosen = nsmallest(short, ranked) if short < len(ranked) else sorted(ranked)
        near = [self._closer(*each) for each in chosen[:SHORTLIST]]
        final = sorted(near) + chosen[SHORTLIST:] if limit is None or limit > SHORTLIST else sorted(near)
        return [(-minus, self._evaluations[number], row) for minus, _, number, row in final[:limit]]

    def in_order(self) -> Iterator[tuple[Evaluation, int]]:
        """All stories in the library's order."""
        order = self.context.view.order
        every = (
            (order[each.segment.rows[row].story], number, row)
            for number, (each, rows) in enumerate(zip(self._evaluations, self._rows, strict=True))
            for row in rows
        )
        return ((self._evaluations[number], row) for _, number, row in sorted(every))

    def place(self, story: StoryId) -> tuple[Evaluation, int] | None:
        """Where a story is found; None if it is none of this library."""
        for each in self._evaluations:
            row = each.segment.row_of.get(story)
            if row is not None and row in each.segment.live:
                return each, row
        return None

    def _closer(self, minus: float, order: int, number: int, row: int) -> tuple[float, int, int, int]:
        return minus - closeness(self._evaluations[number], self.leaves, row), order, number, row

    def _scores(self) -> Iterator[dict[int, float]]:
        measured = self.context.measured
        worth = {leaf: rarity(measured.stories, self._having(leaf)) for leaf in self.leaves}
        for each, rows in zip(self._evaluations, self._rows, strict=True):
            yield scores(each, rows, worth, measured)

    def _having(self, leaf: Leaf) -> int:
        """How many stories have a leaf."""
        return sum(len(each.rows(leaf)) for each in self._evaluations)


def _only(each: Evaluation, rows: Set[int], within: StoryId | None) -> Set[int]:
    if within is None:
        return rows
    row = each.segment.row_of.get(within)
    return rows & {row} if row is not None else frozenset()
