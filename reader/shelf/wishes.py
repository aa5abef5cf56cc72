"""What a reader may wish for on the shelf."""

from dataclasses import dataclass

from anthology.living import LivingShelf
from anthology.story import Anthology, AnthologyId, ReadingState, StoryCard
from reader.settings import StoryOrder, StoryView


@dataclass(frozen=True, slots=True)
class StateWish:
    """Let the stories count as read, as new again, or as put aside; `READING` takes them up again."""

    stories: tuple[StoryCard, ...]
    state: ReadingState


@dataclass(frozen=True, slots=True)
class ExportWish:
    """Make a book of these stories."""

    stories: tuple[StoryCard, ...]


@dataclass(frozen=True, slots=True)
class LikeWish:
    """Show the stories that are like this one."""

    story: StoryCard


@dataclass(frozen=True, slots=True)
class EditWish:
    """Say anew what a story is called and who wrote it."""

    story: StoryCard


@dataclass(frozen=True, slots=True)
class AddingWish:
    """Put the stories into an anthology that is still to be chosen."""

    stories: tuple[StoryCard, ...]


@dataclass(frozen=True, slots=True)
class TakingOutWish:
    """Take the stories out of the anthology; they stay in the library."""

    stories: tuple[StoryCard, ...]
    anthology: Anthology


@dataclass(frozen=True, slots=True)
class DeletionWish:
    """Take the stories out of the library."""

    stories: tuple[StoryCard, ...]


@dataclass(frozen=True, slots=True)
class CoverWish:
    """The cover of an anthology, to be looked at."""

    anthology: AnthologyId


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How all stories are sorted and shown: what is remembered of the page."""

    order: StoryOrder = StoryOrder.TITLE
    turned: bool = False
    view: StoryView = StoryView.ROWS


@dataclass(frozen=True, slots=True)
class ShelfMove:
    """Put the living shelf at that place among them, counted from 0."""

    shelf: LivingShelf
    place: int
