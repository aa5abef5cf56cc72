"""What a reader may wish for on the shelf."""

from dataclasses import dataclass

from anthology.story import ReadingState, StoryCard


@dataclass(frozen=True, slots=True)
class StateWish:
    """Let the story count as read, or as new again."""

    story: StoryCard
    state: ReadingState


@dataclass(frozen=True, slots=True)
class ExportWish:
    """Make a book of this story."""

    story: StoryCard
