"""What the page says to the window: facts about where it stands, and wishes it cannot fulfil itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum, auto

from anthology.annotations.mark import Colour, Highlight, Mark
from anthology.story import BlockId, Story, StoryId
from anthology.text import Passage, Place


@dataclass(frozen=True, slots=True)
class PlaceChange:
    """The reader went somewhere.

    `place` is what to come back to, `last_offset` the end of the words to be seen, `progress`
    how much of the story lies before that end, 0 to 1. `read` is whether they came there by
    turning or scrolling, and not by a jump; `passing` whether they only pass there while the
    progress line is dragged; `heard` whether it is read to them, at another's pace.
    """

    story: StoryId
    place: Place
    last_offset: int
    progress: float
    at_end: bool
    read: bool = False
    passing: bool = False
    heard: bool = False


@dataclass(frozen=True, slots=True)
class HighlightWish:
    """Colour these words; `with_note` asks to write a note beside them."""

    story: StoryId
    passage: Passage
    colour: Colour
    with_note: bool = False


@dataclass(frozen=True, slots=True)
class NoteWish:
    """Show or write the note of a highlight."""

    highlight: Highlight


@dataclass(frozen=True, slots=True)
class SearchWish:
    """Look for these words in the library."""

    words: str


@dataclass(frozen=True, slots=True)
class ConcordanceWish:
    """Show these words wherever they stand, each time with what is around them."""

    words: str


@dataclass(frozen=True, slots=True)
class PassageWish:
    """Show the stories that are like these words of a story."""

    story: StoryId
    passage: Passage


@dataclass(frozen=True, slots=True)
class LookupWish:
    """Look these words up in the dictionaries."""

    words: str


@dataclass(frozen=True, slots=True)
class CopiedWords:
    """These words are on the clipboard now."""

    words: str


@dataclass(frozen=True, slots=True)
class LinkWish:
    """Open this address, if the reader agrees."""

    address: str


@dataclass(frozen=True, slots=True)
class SizeWish:
    """Larger or smaller words, in steps of one pixel."""

    steps: int


class Step(IntEnum):
    """Which neighbour of the story."""

    PREVIOUS = -1
    NEXT = 1


@dataclass(frozen=True, slots=True)
class StepWish:
    """The reader turned past an end of the story."""

    step: Step


@dataclass(frozen=True, slots=True)
class NoteVisit:
    """Go where that note stands in the story."""

    note: BlockId


@dataclass(frozen=True, slots=True)
class NeighbourWish:
    """In the scrolled flow: the story that stands on that side of the story `beside`."""

    beside: StoryId
    step: Step


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The answer: the story with its marks, pictures and hits; None where there is no more."""

    beside: StoryId
    step: Step
    story: Story | None = None
    marks: tuple[Mark, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    hits: tuple[Passage, ...] = ()
    current_hit: Passage | None = None


@dataclass(frozen=True, slots=True)
class StoryEntered:
    """The reader scrolled into this story: it is the one on the page now."""

    story: Story
    marks: tuple[Mark, ...]


class Way(Enum):
    """Where one may go from the last leaf."""

    BACK = auto()
    ON = auto()
    BEFORE = auto()
    CONTENTS = auto()
    LIKE = auto()


@dataclass(frozen=True, slots=True)
class WayWish:
    """The reader chose one of the ways."""

    way: Way
