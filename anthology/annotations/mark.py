"""The marks a reader makes: highlights and bookmarks."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType, TypeAlias

from anthology.story import StoryId
from anthology.text import Passage, Place

MarkId = NewType("MarkId", str)
"""A UUID."""


class Colour(StrEnum):
    """The five colours of a highlight, by the names that the W3C's EPUB Annotations draft uses."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    PURPLE = "purple"


class MarkStatus(StrEnum):
    """Whether a mark stands on its words: `LOST` ones wait on the attention list, never deleted."""

    PLACED = "placed"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Highlight:
    """A passage somebody coloured, with a note perhaps.

    `quote` holds the exact words, `prefix` and `suffix` up to 64 characters on either side of
    them, so that the passage can be found again. Times are UTC in ISO 8601.
    """

    id: MarkId
    story: StoryId
    passage: Passage
    quote: str
    prefix: str
    suffix: str
    colour: Colour
    note: str
    tags: tuple[str, ...]
    created: str
    modified: str
    status: MarkStatus = MarkStatus.PLACED


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place somebody wants to come back to; its name may be empty."""

    id: MarkId
    story: StoryId
    place: Place
    name: str
    created: str
    modified: str
    status: MarkStatus = MarkStatus.PLACED

    def stands_in(self, seen: Passage) -> bool:
        """Whether its place is in that part of the story; one at the very end of an empty part is."""
        return seen.start <= self.place.offset < max(seen.end, seen.start + 1)


Mark: TypeAlias = Highlight | Bookmark


@dataclass(frozen=True, slots=True)
class MarkChange:
    """One step of the marks' history: what stood before and what stands after.

    `before` is None for a mark that was made, `after` for one that was removed. `what` says it in
    words for the reader (“Highlight added”).
    """

    what: str
    before: Mark | None
    after: Mark | None

    @property
    def mark(self) -> Mark:
        """The mark that changed, as it stands now or as it stood last."""
        mark = self.after or self.before
        if mark is None:
            raise ValueError("a change of nothing")
        return mark

    @property
    def story(self) -> StoryId:
        """The story whose marks changed."""
        return self.mark.story
