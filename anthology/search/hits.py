"""What a search asks and answers: hits, grouped by story, best first."""

from dataclasses import dataclass
from enum import StrEnum

from anthology.annotations.mark import MarkId
from anthology.story import StoryId
from anthology.text import Passage

NO_MARK = MarkId("")


@dataclass(frozen=True, slots=True)
class Enquiry:
    """A query as it was typed, and how it is meant.

    `strict` looks for exactly these words and forgives nothing. `unfinished` is one that somebody
    is still typing: its last word may go on. `within` narrows it to one story.
    """

    text: str
    strict: bool = False
    unfinished: bool = False
    within: StoryId | None = None


class HitKind(StrEnum):
    """Where the words were found; `HIGHLIGHT` is text that a reader has highlighted."""

    TEXT = "text"
    TITLE = "title"
    BYLINE = "byline"
    NOTE = "note"
    HIGHLIGHT = "highlight"

    @property
    def is_in_text(self) -> bool:
        """Whether its passage is one of the story's text, so that the page can light it."""
        return self in (HitKind.TEXT, HitKind.HIGHLIGHT)


class Source(StrEnum):
    """What answered: the index, or a scan of the text while the index is not to be had."""

    INDEX = "index"
    SCAN = "scan"


class Step(StrEnum):
    """How much was forgiven before there was an answer, the strictest first."""

    EXACT = "exact words"
    FORMS = "word forms"
    SPELLING = "spelling"
    NEAR = "near"
    SOME = "some words"


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One exact passage: `match` is the words at `passage`, in the text, the title, the byline or a note.

    `before` and `after` are a few words of context, with an ellipsis where they were cut. `mark`
    is the mark whose note has the words, or that highlights them; else empty.
    """

    kind: HitKind
    passage: Passage
    before: str
    match: str
    after: str
    mark: MarkId = NO_MARK


@dataclass(frozen=True, slots=True)
class StoryHits:
    """The hits in one story: title, byline and notes first, then the text in reading order.

    `hits` may be only the first of them, `hit_count` counts all. `ticks` says for every hit in the
    text where in it that is, 0 to 1, in order. `length` is that of the text, in code points.
    """

    story: StoryId
    title: str
    byline: str
    anthology: str
    score: float
    length: int
    hit_count: int
    ticks: tuple[float, ...]
    hits: tuple[SearchHit, ...]


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The answer to a query. `stories` may be limited; the totals count everything.

    `understood_as` tells how the query was read and what of it was cut, `step` what was forgiven.
    `instead` is what was looked for in place of what was typed, where nothing had that (a query that
    can be typed); `corrections` are others worth trying. `unindexed` is how many stories no index
    knew yet: they were scanned.
    """

    query: str
    understood_as: str
    stories: tuple[StoryHits, ...]
    total_stories: int
    total_hits: int
    took_ms: float
    source: Source = Source.INDEX
    step: Step = Step.FORMS
    instead: str = ""
    corrections: tuple[str, ...] = ()
    unindexed: int = 0
