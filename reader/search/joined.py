"""Neighbouring hits made one: “porch” and “light” side by side are one place to go to, “porch light”."""

from collections.abc import Iterable
from dataclasses import replace

from anthology.search.hits import HitKind, SearchHit, SearchResults, StoryHits
from anthology.text import Passage


def joined(results: SearchResults) -> SearchResults:
    """The same answer with different words that only a space parts as one hit."""
    stories = tuple(_story_joined(found) for found in results.stories)
    fewer = _count(results.stories) - _count(stories)
    return replace(results, stories=stories, total_hits=results.total_hits - fewer)


def _story_joined(found: StoryHits) -> StoryHits:
    hits = _joined(found.hits)
    return replace(found, hits=hits, hit_count=found.hit_count - len(found.hits) + len(hits))


def _joined(hits: Iterable[SearchHit]) -> tuple[SearchHit, ...]:
    done: list[SearchHit] = []
    for hit in hits:
        if done and _are_neighbours(done[-1], hit):
            done[-1] = _one_of(done[-1], hit)
        else:
            done.append(hit)
    return tuple(done)


def _are_neighbours(hit: SearchHit, following: SearchHit) -> bool:
    gap = following.passage.start - hit.passage.end
    return (
        hit.kind is HitKind.TEXT
        and following.kind is HitKind.TEXT
        and gap == 1
        and hit.after.startswith(" ")
        and hit.match.casefold() != following.match.casefold()
    )


def _one_of(hit: SearchHit, following: SearchHit) -> SearchHit:
    passage = Passage(hit.passage.start, following.passage.end)
    return SearchHit(hit.kind, passage, hit.before, f"{hit.match} {following.match}", following.after)


def _count(stories: Iterable[StoryHits]) -> int:
    return sum(len(found.hits) for found in stories)
