"""What a reader may wish for in the search panel."""

from dataclasses import dataclass

from anthology.search.hits import SearchHit
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
    """Go to this hit; `passages` are all hits in the text of that story, for the page to light."""

    story: StoryId
    hit: SearchHit
    passages: tuple[Passage, ...]
