"""The answer to a search as rows: a story's head, its passages, and what is folded away."""

from dataclasses import dataclass
from typing import TypeAlias

from anthology.search.hits import HitKind, SearchHit, SearchResults, StoryHits
from anthology.text import Passage
from reader.search.wishes import HitChoice
from reader.translation import tr

FIRST = 5
"""So many hits of a story are shown at first; one more is never folded away alone."""


@dataclass(frozen=True, slots=True)
class HitPlace:
    """Which story of the answer, and which of its hits."""

    story: int
    hit: int


@dataclass(frozen=True, slots=True)
class HeadRow:
    """A story with its number of hits."""

    story: int
    hits: StoryHits
    with_byline: bool


@dataclass(frozen=True, slots=True)
class PassageRow:
    """One hit."""

    place: HitPlace
    hit: SearchHit


@dataclass(frozen=True, slots=True)
class MoreRow:
    """So many more hits of the story, folded away."""

    story: int
    count: int

    @property
    def words(self) -> str:
        """What the row says."""
        return tr("%Ln more hits", "", self.count)


@dataclass(frozen=True, slots=True)
class MoreStoriesRow:
    """So many more stories that were not asked for yet."""

    count: int

    @property
    def words(self) -> str:
        """What the row says."""
        return tr("%Ln more stories", "", self.count)


HitRow: TypeAlias = HeadRow | PassageRow | MoreRow | MoreStoriesRow


def rows_of(results: SearchResults, unfolded: frozenset[int]) -> tuple[HitRow, ...]:
    """The rows of an answer; `unfolded` are the numbers of the stories shown with every hit."""
    with_byline = len({found.byline for found in results.stories}) > 1
    rows: list[HitRow] = []
    for number, found in enumerate(results.stories):
        rows.append(HeadRow(number, found, with_byline))
        shown = shown_of(found, number in unfolded)
        rows += [PassageRow(HitPlace(number, n), hit) for n, hit in enumerate(found.hits[:shown])]
        if shown < len(found.hits):
            rows.append(MoreRow(number, len(found.hits) - shown))
    if more := results.total_stories - len(results.stories):
        rows.append(MoreStoriesRow(more))
    return tuple(rows)


def shown_of(found: StoryHits, unfolded: bool) -> int:
    """How many hits of a story are shown."""
    return len(found.hits) if unfolded or len(found.hits) <= FIRST + 1 else FIRST


def places(results: SearchResults) -> tuple[HitPlace, ...]:
    """Every hit in the order in which F3 walks them."""
    stories = enumerate(results.stories)
    return tuple(HitPlace(story, hit) for story, found in stories for hit in range(len(found.hits)))


def choice(results: SearchResults, place: HitPlace) -> HitChoice:
    """The wish to go to that hit."""
    found = results.stories[place.story]
    return HitChoice(found.story, found.hits[place.hit], results)


def ticks(found: StoryHits) -> tuple[tuple[int, Passage], ...]:
    """The hits that have a place in the text, each with its number."""
    return tuple((n, hit.passage) for n, hit in enumerate(found.hits) if hit.kind is HitKind.TEXT)
