"""Asking: a query goes in, the best stories with their passages come out, and how it was understood."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from anthology.errors import HopelessQuery, UnknownStory
from anthology.search import matches
from anthology.search.answer import SHORTLIST, Answer
from anthology.search.context import Context, Outdated
from anthology.search.evaluation import Evaluation
from anthology.search.excerpts import Printed, excerpts, passages
from anthology.search.expression import Alike, AnyOf, Near, Part, Term, Wild
from anthology.search.forgiving import Forgiven, forgiving
from anthology.search.hits import Enquiry, SearchResults, Source, StoryHits
from anthology.search.index import SearchIndex, Texts
from anthology.search.leaves import Leaf
from anthology.search.lexicon import MOST
from anthology.search.parsing import Query, parse
from anthology.search.understanding import understood
from anthology.sentences import sentence, side_by_side
from anthology.story import StoryId
from anthology.text import Passage

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
            known = query, forgiving(query.root, context, enquiry)
        self._answers[enquiry] = known
        while len(self._answers) > _REMEMBERED:
            del self._answers[next(iter(self._answers))]
        return known

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
