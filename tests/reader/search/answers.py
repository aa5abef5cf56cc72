"""Answers to searches, in one line."""

from dataclasses import replace

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


def first_hits(found: StoryHits, count: int) -> StoryHits:
    """The same story with only so many of its hits."""
    return replace(found, hits=found.hits[:count])


def an_answer(*counts: int, query: str = "stood", source: Source = Source.INDEX) -> SearchResults:
    """An answer with so many hits in the first story, so many in the second; six of each are there."""
    found = (first_hits(story_hits(n, count), 6) for n, count in enumerate(counts))
    return answer_of(*found, query=query, source=source)


def answer_of(*stories: StoryHits, query: str = "stood", source: Source = Source.INDEX) -> SearchResults:
    """An answer of these stories."""
    total = sum(found.hit_count for found in stories)
    return SearchResults(query, query, stories, len(stories), total, 1.0, source)


def first_stories(answer: SearchResults, count: int) -> SearchResults:
    """The same answer with only so many of its stories."""
    return replace(answer, stories=answer.stories[:count])
