"""Answering: the strictest reading of a query that anything answers, ranked, with its passages."""

from collections.abc import Callable, Generator, Iterator, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from typing import TypeVar

from anthology.errors import HopelessQuery, UnknownStory
from anthology.progress import Progress
from anthology.search import matches
from anthology.search.context import Context, Outdated
from anthology.search.evaluation import Evaluation, Leaf, is_one, leaves, parts_of, shown_in
from anthology.search.excerpts import Printed, excerpts, passages
from anthology.search.expression import (
    Alike,
    AllOf,
    AnyOf,
    Near,
    Node,
    Part,
    Term,
    Wild,
)
from anthology.search.forgiving import Forgiven, forgiving
from anthology.search.hits import Enquiry, SearchResults, Source, StoryHits
from anthology.search.index import SearchIndex, Texts
from anthology.search.lexicon import MOST
from anthology.search.parsing import Query, parse
from anthology.search.ranking import closeness, rarity, scores
from anthology.search.understanding import understood
from anthology.sentences import sentence, side_by_side
from anthology.story import StoryId
from anthology.text import Passage

SHORTLIST = 64
"""So many of the best stories, at least, are looked at for words that stand close together."""
_TRIES = 5
"""So often it is asked anew because stories were changed meanwhile."""
_Asked = TypeVar("_Asked")
_REMEMBERED = 2
"""So many answers are kept: a reader goes back and forth between a few."""


@dataclass(frozen=True, slots=True)
class StoryPassages:
    """Where in the text of a story the hits are."""

    printed: Printed
    passages: Sequence[Passage]


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
            sum(self._numbers(each, rows)) for each, rows in zip(self._evaluations, self._rows, strict=True)
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

    def _numbers(self, each: Evaluation, rows: Sequence[int]) -> Iterator[int]:
        """How many hits each of these stories has."""
        if not _adds_up(self.root) or not _are_apart(each, self.leaves):
            return (each.number_of_hits(self.root, row) for row in rows)
        counts = [each.found(leaf, part).counts for leaf in self.leaves for part in parts_of(leaf)]
        return (sum(some[row] for row in rows if row in some) for some in counts)

    def number_of_hits(self, each: Evaluation, row: int) -> int:
        """How many hits a story has."""
        return each.number_of_hits(self.root, row)


def _only(each: Evaluation, rows: Set[int], within: StoryId | None) -> Set[int]:
    if within is None:
        return rows
    row = each.segment.row_of.get(within)
    return rows & {row} if row is not None else frozenset()


def _adds_up(node: Node) -> bool:
    """Whether a story's hits are simply those of all leaves."""
    match node:
        case AnyOf(nodes):
            return is_one(node) or all(isinstance(each, Term) or _adds_up_any(each) for each in nodes)
        case AllOf(nodes):
            return all(_adds_up(each) for each in nodes)
        case _:
            return True


def _adds_up_any(node: Node) -> bool:
    return isinstance(node, AnyOf) and _adds_up(node)


def _are_apart(each: Evaluation, leaves: Sequence[Leaf]) -> bool:
    """Whether no word can be a hit of two leaves, so that their numbers add up."""
    if len(leaves) < 2:
        return True
    words: set[str] = set()
    number = 0
    for leaf in leaves:
        own = _words(each, leaf)
        number += len(own)
        words |= own
    return number == len(words)


def _words(each: Evaluation, leaf: Leaf) -> set[str]:
    match leaf:
        case Term(patterns):
            return {word for pattern in patterns for some in each.words(pattern) for word in some}
        case Near(one, other):
            return _words(each, one) | _words(each, other)
        case AnyOf(nodes):
            terms = [node for node in nodes if isinstance(node, Term)]
            return {word for term in terms for word in _words(each, term)}


class Searcher:
    """Asks the index; keeps the last few answers for as long as nothing has changed."""

    def __init__(self, index: SearchIndex, texts: Texts) -> None:
        """Nothing is asked yet."""
        self._index, self._texts = index, texts
        self._context: tuple[object, str, Context] | None = None
        self._answers: dict[Enquiry, tuple[Query, Forgiven]] = {}

    def search(
        self,
        enquiry: Enquiry,
        *,
        limit: int | None,
        passages: int | None = None,
        timer: Callable[[], float],
    ) -> SearchResults:
        """The best `limit` stories, or all, with the first `passages` hits of each, or all.

        Totals count everything. `timer` gives seconds. Raises `HopelessQuery` if nothing is asked for.
        """
        began = timer()
        return _tried(lambda: self._results(enquiry, limit, passages, lambda: (timer() - began) * 1000))

    def _results(
        self, enquiry: Enquiry, limit: int | None, passages: int | None, took: Callable[[], float]
    ) -> SearchResults:
        query, forgiven = self._answer(enquiry)
        answer = forgiven.answer
        best = answer.best(limit)
        answer.context.read([each.segment.rows[row].story for _, each, row in best])
        stories = tuple(_story_hits(answer, each, row, score, passages) for score, each, row in best)
        unindexed = answer.context.view.unindexed
        return SearchResults(
            enquiry.text,
            _understood(query, answer),
            stories,
            answer.stories,
            answer.hits,
            took(),
            Source.SCAN if unindexed else Source.INDEX,
            forgiven.step,
            forgiven.instead,
            forgiven.corrections,
            unindexed,
        )

    def hits_in(self, enquiry: Enquiry, story: StoryId) -> StoryHits:
        """Every hit in one story; none where it does not answer. Raises `UnknownStory`."""
        return _tried(lambda: self._hits_in(enquiry, story))

    def _hits_in(self, enquiry: Enquiry, story: StoryId) -> StoryHits:
        _, forgiven = self._answer(enquiry)
        place = forgiven.answer.place(story)
        if place is None:
            raise UnknownStory(story)
        return _story_hits(forgiven.answer, *place, 0.0, None)

    def passages(self, enquiry: Enquiry) -> Iterator[StoryPassages]:
        """Where the hits in the texts of all stories are, story by story in the library's order.

        A story that is changed while this is walked through is passed over.
        """
        _, forgiven = self._answer(enquiry)
        answer = forgiven.answer
        every = list(answer.in_order())
        for start in range(0, len(every), SHORTLIST):
            some = every[start : start + SHORTLIST]
            answer.context.read([each.segment.rows[row].story for each, row in some])
            for each, row in some:
                with suppress(Outdated):
                    yield from _passages(answer, each, row)

    def _answer(self, enquiry: Enquiry) -> tuple[Query, Forgiven]:
        context = self._current()
        known = self._answers.pop(enquiry, None)
        if known is None:
            query = parse(enquiry.text, strict=enquiry.strict, unfinished=enquiry.unfinished)
            if query.root is None:
                raise HopelessQuery(query.reason)
            known = query, forgiving(query.root, context, enquiry, _answered)
        self._answers[enquiry] = known
        while len(self._answers) > _REMEMBERED:
            del self._answers[next(iter(self._answers))]
        return known

    def is_current(self) -> bool:
        """Whether every story is in the index on disk."""
        return self._index.is_current(self._texts)

    def update(self, *, whole: bool = False) -> Generator[Progress, None, None]:
        """Index what is not yet, or all anew; raises `IndexUnusable` where it cannot be written."""
        return self._index.update(self._texts, whole=whole)

    def close(self) -> None:
        """Let go of the index."""
        self._index.close()
        self._context = None
        self._answers.clear()

    def _current(self) -> Context:
        view, marks = self._index.view(self._texts), self._texts.marks_stamp()
        if self._context is None or self._context[0] is not view or self._context[1] != marks:
            self._context = view, marks, Context(view, self._texts)
            self._answers.clear()
        return self._context[2]


def _tried(ask: Callable[[], _Asked]) -> _Asked:
    """The answer to a question that is asked anew if stories are changed under it."""
    for _ in range(_TRIES):
        with suppress(Outdated):
            return ask()
    return ask()


def _passages(answer: Answer, each: Evaluation, row: int) -> Iterator[StoryPassages]:
    if spans := each.hits(answer.root, row).get(Part.TEXT):
        printed = answer.context.printed(each.segment, row)
        yield StoryPassages(printed, passages(printed, spans))


def _answered(root: Node, context: Context, within: StoryId | None) -> Answer:
    return Answer(root, context, within)


def _understood(query: Query, answer: Answer) -> str:
    """How the query was read, and what of it was left out."""
    return side_by_side([*([understood(query.root)] if query.root else []), *_cut(query, answer)])


def _cut(query: Query, answer: Answer) -> list[str]:
    """What was left out, in sentences."""
    patterns = dict.fromkeys(
        p for leaf in answer.leaves for p in _patterns(leaf) if isinstance(p, Wild | Alike)
    )
    rarer = [
        sentence("only the {number} most frequent words like {pattern}", number=MOST, pattern=_typed(pattern))
        for pattern in patterns
        if answer.context.is_cut(pattern)
    ]
    return [*query.cut, *rarer]


def _typed(pattern: Wild | Alike) -> str:
    return pattern.pattern if isinstance(pattern, Wild) else f"{pattern.word}~"


def _patterns(leaf: Leaf) -> list[object]:
    match leaf:
        case Term(patterns):
            return list(patterns)
        case Near(one, other):
            return [*_patterns(one), *_patterns(other)]
        case AnyOf(nodes):
            return [p for node in nodes if isinstance(node, Term) for p in node.patterns]


def _story_hits(answer: Answer, each: Evaluation, row: int, score: float, most: int | None) -> StoryHits:
    hits = each.hits(answer.root, row)
    printed = answer.context.printed(each.segment, row)
    story = printed.story
    number = sum(matches.number_of(spans) for spans in hits.values())
    length = each.segment.lengths(Part.TEXT)[row] or 1
    ticks = tuple(start / length for start, _ in matches.in_order(hits.get(Part.TEXT, {0: 0})))
    shown = excerpts(printed, hits, most)
    return StoryHits(
        story.id, story.title, story.byline, story.anthology, score, len(story.text), number, ticks, shown
    )
