"""Answers to searches, in one line."""

from anthology.search.hits import HitKind, SearchHit, SearchResults, Source, StoryHits
from anthology.story import StoryId
from anthology.text import Passage


def a_hit(
    start: int, *, kind: HitKind = HitKind.TEXT, before: str = "…a paragraph before. She "
) -> SearchHit:
    """“stood”, at that offset."""
    after = " when she stood. He could do steady the way some men can do card tricks…"
    return SearchHit(kind, Passage(start, start + 5), before, "stood", after)


def story_hits(number: int, hits: int, *, title: str = "", byline: str = "Anonymous") -> StoryHits:
    """A story of 10,000 characters with so many hits."""
    found = tuple(a_hit(100 * n) for n in range(hits))
    named = title or f"Story {number}"
    return StoryHits(
        StoryId(f"s{number}"),
        named,
        byline,
        "The Doorway",
        1.0,
        10_000,
        len(found),
        tuple(hit.passage.start / 10_000 for hit in found),
        found,
    )


def an_answer(*counts: int, query: str = "stood", source: Source = Source.INDEX) -> SearchResults:
    """An answer with so many hits in the first story, so many in the second."""
    return answer_of(*(story_hits(n, count) for n, count in enumerate(counts)), query=query, source=source)


def answer_of(*stories: StoryHits, query: str = "stood", source: Source = Source.INDEX) -> SearchResults:
    """An answer of these stories."""
    total = sum(len(found.hits) for found in stories)
    understood = f"word forms of “{query}”"
    return SearchResults(query, understood, stories, len(stories), total, 1.0, source)
