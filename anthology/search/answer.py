"""Answering a query: the index proposes, the text decides; without an index the text does both."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from anthology.errors import IndexUnusable
from anthology.search.candidates import Candidate
from anthology.search.hits import Enquiry, SearchResults, Source, StoryHits
from anthology.search.index import SearchIndex
from anthology.search.passages import Found, count, find, hits
from anthology.search.query import Query, parse
from anthology.search.ranking import closeness, score_found
from anthology.search.scan import scan
from anthology.story import StoryId, StoryText

SHORTLIST = 64
"""So many of the best stories, at least, are looked at for words that stand close together."""


class Texts(Protocol):
    """Where the texts are."""

    def texts(self, ids: Sequence[StoryId] | None) -> Iterator[StoryText]:
        """The texts of these stories; of all, in the library's order, for None."""

    def stamp(self) -> str:
        """A name for what the texts are now."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """Stories that answer the query: how many, with how many hits, and the best with their passages.

    `best` is a shortlist, or all of them.
    """

    stories: int
    hits: int
    best: list[Found]
    source: Source


def answer(
    enquiry: Enquiry,
    index: SearchIndex,
    texts: Texts,
    *,
    limit: int | None,
    passages: int | None = None,
    timer: Callable[[], float],
) -> SearchResults:
    """The best `limit` stories, or all, with the first `passages` hits of each, or all.

    Totals count everything. `timer` gives seconds. Raises `HopelessQuery` if the query asks for nothing.
    """
    began = timer()
    asked = parse(enquiry.text)
    try:
        found = _by_index(asked, index, texts, limit)
    except IndexUnusable:
        found = _of(scan(asked, texts.texts(None)), Source.SCAN)
    return SearchResults(
        enquiry.text,
        asked.understood_as,
        tuple(_story_hits(*ranked, passages) for ranked in _ranked(found.best, limit)),
        found.stories,
        found.hits,
        (timer() - began) * 1000,
        found.source,
    )


def _by_index(asked: Query, index: SearchIndex, texts: Texts, limit: int | None) -> _Answer:
    candidates = index.candidates(asked, texts.stamp())
    known = [candidate.hits for candidate in candidates if candidate.hits is not None]
    if len(known) < len(candidates):
        return _of(_read(asked, sorted(candidates, key=_row), texts), Source.INDEX)
    shortlist = candidates[: _shortlist(asked, limit)]
    return _Answer(len(candidates), sum(known), _read(asked, shortlist, texts), Source.INDEX)


def _row(candidate: Candidate) -> int:
    return candidate.row


def _of(every: list[Found], source: Source) -> _Answer:
    return _Answer(len(every), sum(map(count, every)), every, source)


def _read(asked: Query, candidates: Sequence[Candidate], texts: Texts) -> list[Found]:
    """What the texts of the candidates have, in the order of the candidates."""
    found = {text.id: find(asked, text) for text in texts.texts([c.story for c in candidates])}
    in_order = (found.get(candidate.story) for candidate in candidates)
    return [story for story in in_order if story]


def _shortlist(asked: Query, limit: int | None) -> int | None:
    """How many stories must be read so that the best `limit` are known; None is all."""
    return limit if limit is None or len(asked.wanted) == 1 else max(limit, SHORTLIST)


def _ranked(stories: list[Found], limit: int | None) -> list[tuple[Found, float]]:
    """The best stories and their scores. Equals stay in the order given."""
    scored = sorted(((story, score_found(story)) for story in stories), key=_best_first)
    near = None if limit is None else max(limit, SHORTLIST)
    closer = sorted(((story, score + closeness(story)) for story, score in scored[:near]), key=_best_first)
    return closer[:limit]


def _best_first(ranked: tuple[Found, float]) -> float:
    return -ranked[1]


def hits_in(enquiry: Enquiry, story: StoryText) -> StoryHits:
    """Every hit in one story, whether or not the story answers the query as a whole."""
    found = find(parse(enquiry.text), story)
    return _story_hits(found, score_found(found), None) if found else no_hits(story)


def no_hits(story: StoryText) -> StoryHits:
    """That a story has none."""
    return StoryHits(story.id, story.title, story.byline, story.anthology, 0.0, len(story.text), 0, (), ())


def _story_hits(found: Found, score: float, passages: int | None) -> StoryHits:
    story, every = found.story, hits(found)
    length = len(story.text)
    return StoryHits(
        story.id,
        story.title,
        story.byline,
        story.anthology,
        score,
        length,
        len(every),
        tuple(hit.passage.start / length for hit in every if hit.kind.is_in_text),
        every[:passages],
    )
