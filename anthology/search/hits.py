"""What a search answers: hits, grouped by story, best first."""

from dataclasses import dataclass
from enum import StrEnum

from anthology.story import StoryId
from anthology.text import Passage


class HitKind(StrEnum):
    """Where the words were found."""

    TEXT = "text"
    TITLE = "title"
    BYLINE = "byline"


class Source(StrEnum):
    """What answered: the index, or a scan of the text while the index is not to be had."""

    INDEX = "index"
    SCAN = "scan"


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One exact passage: `match` is the words at `passage`, in the text, the title or the byline.

    `before` and `after` are a few words of context, with an ellipsis where they were cut.
    """

    kind: HitKind
    passage: Passage
    before: str
    match: str
    after: str


@dataclass(frozen=True, slots=True)
class StoryHits:
    """Every hit in one story, in reading order. `length` is that of its text, in code points."""

    story: StoryId
    title: str
    byline: str
    anthology: str
    score: float
    length: int
    hits: tuple[SearchHit, ...]


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The answer to a query. `stories` may be limited; the totals count everything."""

    query: str
    understood_as: str
    stories: tuple[StoryHits, ...]
    total_stories: int
    total_hits: int
    took_ms: float
    source: Source = Source.INDEX
