"""What a reader may wish for in the search panel."""

from dataclasses import dataclass

from anthology.search.hits import HitKind, SearchHit, SearchResults
from anthology.story import StoryId
from anthology.text import Passage


@dataclass(frozen=True, slots=True)
class SearchWish:
    """Look for this: the best stories, or all that answer.

    `number` comes back with the answer, so that an answer too late is dropped.
    """

    text: str
    number: int
    everything: bool = False


@dataclass(frozen=True, slots=True)
class HitChoice:
    """Go to this hit of the answer."""

    story: StoryId
    hit: SearchHit
    answer: SearchResults

    def passages_in(self, story: StoryId) -> tuple[Passage, ...]:
        """All hits of the answer in the text of a story, for the page to light."""
        found = (found for found in self.answer.stories if found.story == story)
        return tuple(hit.passage for one in found for hit in one.hits if hit.kind is HitKind.TEXT)


@dataclass(frozen=True, slots=True)
class ShelfWish:
    """Keep this query as a shelf that refills, under that name."""

    name: str
    query: str


@dataclass(frozen=True, slots=True)
class ConcordanceWish:
    """Show every hit of this query with its left and right context aligned."""

    query: str
