"""What a reader may wish for in the search panel."""

from dataclasses import dataclass

from anthology.search.hits import Enquiry, SearchHit
from anthology.story import StoryId
from anthology.text import Passage


@dataclass(frozen=True, slots=True)
class SearchWish:
    """Look for this: so many of the best stories; `passages` of each, or all if that is None.

    `number` comes back with the answer, so that an answer too late is dropped.
    """

    enquiry: Enquiry
    number: int
    limit: int
    passages: int | None


@dataclass(frozen=True, slots=True)
class HitsWish:
    """Find every hit in a story, for the answer of that number."""

    enquiry: Enquiry
    number: int
    story: StoryId


@dataclass(frozen=True, slots=True)
class HitChoice:
    """Go to this hit of a story, or to the story if it is there for no words of it.

    `focus` is what the page marks as current, where the hit is in the text.
    """

    story: StoryId
    hit: SearchHit | None = None
    focus: Passage | None = None


@dataclass(frozen=True, slots=True)
class ShelfWish:
    """Keep this query as a shelf that refills, under that name."""

    name: str
    query: str


@dataclass(frozen=True, slots=True)
class ConcordanceWish:
    """Show every hit of this query with its left and right context aligned."""

    query: str
