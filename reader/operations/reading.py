"""Opening stories and keeping the place in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from anthology.annotations.mark import Mark
from anthology.errors import AnthologyError, UnknownStory
from anthology.library import Library
from anthology.pace import Pace
from anthology.story import AnthologyId, BlockKind, Story, StoryId
from anthology.text import Passage
from reader.failures import Failure
from reader.operations.desk import Desk
from reader.operations.pictures import pictures_of
from reader.operations.shelving import ShelfTold, shelf_of
from reader.translation import said

_GLIMPSE = 180
"""Characters of the first words of a story."""


@dataclass(frozen=True, slots=True)
class StoryOpened:
    """A story, its marks, and where to open it: at `passage` if there is one, else at `offset`.

    `shelf` is the anthology that was shown if it holds the story, else the first that does;
    `pictures` are those of the story by what its blocks call them, JPEG or PNG.
    """

    shelf: ShelfTold
    story: Story
    marks: tuple[Mark, ...]
    offset: int
    passage: Passage | None = None
    pictures: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoryMissing:
    """A story that was to be opened is not in the library any more; the sentence says so."""

    story: StoryId
    sentence: str


@dataclass(frozen=True, slots=True)
class Glimpse:
    """The first words of a story."""

    story: StoryId
    words: str


@dataclass(frozen=True, slots=True)
class LibraryOpened:
    """What the window opens on: the shelf, and the story that was open last, if any."""

    shelf: ShelfTold
    story: StoryOpened | None


@dataclass(frozen=True, slots=True)
class StoryFetched:
    """A story with its marks and pictures, to be shown beside another one; its place is left alone."""

    story: Story
    marks: tuple[Mark, ...]
    pictures: Mapping[str, bytes]


class Reading(QObject):
    """Opens stories where they were left and keeps the place while somebody reads."""

    library_opened = Signal(LibraryOpened)
    story_opened = Signal(StoryOpened)
    story_missing = Signal(StoryMissing)
    glimpsed = Signal(Glimpse)
    story_fetched = Signal(StoryFetched)
    shelf_told = Signal(ShelfTold)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def open_library(self, anthology: AnthologyId | None, story: StoryId | None) -> None:
        """Open on that anthology and that story, as far as they are still there.

        Where nothing is known of either, the library itself remembers what was read last.
        """

        def question(library: Library) -> LibraryOpened:
            shelf = shelf_of(library, anthology)
            last = story or _last_read(library, anthology)
            known = any(card.id == last for card in library.cards())
            shown = shelf.anthology.id if shelf.anthology else AnthologyId("")
            return LibraryOpened(shelf, _opened(library, last, shown) if known and last else None)

        self._desk.ask(question, self.library_opened.emit)

    def open_story(
        self, story: StoryId, shown: AnthologyId, passage: Passage | None = None, offset: int | None = None
    ) -> None:
        """Open a story at a passage, at an offset, or where it was left."""

        def question(library: Library) -> StoryOpened:
            return _opened(library, story, shown, passage, offset)

        def failed(error: AnthologyError) -> None:
            if isinstance(error, UnknownStory):
                self.story_missing.emit(StoryMissing(story, said(error.sentence)))
            else:
                self._desk.failed.emit(Failure(said(error.sentence)))

        self._desk.ask(question, self.story_opened.emit, failed)

    def fetch_story(self, story: StoryId) -> None:
        """Bring a story without opening it. One that is gone meanwhile is nothing to complain of."""

        def question(library: Library) -> StoryFetched:
            found = library.story(story)
            return StoryFetched(found, library.marks(story), pictures_of(library, found))

        self._desk.ask(question, self.story_fetched.emit, _say_nothing)

    def glimpse(self, story: StoryId) -> None:
        """Tell the first words of a story; one that is gone has none."""

        def question(library: Library) -> Glimpse:
            return Glimpse(story, _first_words(library.story(story)))

        def failed(_error: AnthologyError) -> None:
            self.glimpsed.emit(Glimpse(story, ""))

        self._desk.ask(question, self.glimpsed.emit, failed)

    def keep_pace(self, pace: Pace) -> None:
        """Let everything that is told from now on say minutes at that pace."""

        def question(library: Library) -> None:
            library.keep_pace(pace)

        self._desk.ask(question, _nothing_more)

    def refresh(self, shown: AnthologyId) -> None:
        """Tell of the shelf as it is now."""

        def question(library: Library) -> ShelfTold:
            return shelf_of(library, shown)

        self._desk.ask(question, self.shelf_told.emit)

    def keep_place(
        self, story: StoryId, offset: int, progress: float, *, finished: bool, shown: AnthologyId
    ) -> None:
        """Keep the place on disk; tell of the shelf as it is then."""

        def question(library: Library) -> ShelfTold:
            library.remember_place(story, offset, progress, finished=finished)
            return shelf_of(library, shown)

        self._desk.ask(question, self.shelf_told.emit)


def _say_nothing(_error: AnthologyError) -> None:
    """Nobody waits for what was only to be at hand."""


def _nothing_more(_answer: None) -> None:
    """The pace is kept; there is nothing to tell."""


def _first_words(story: Story) -> str:
    """Of its first paragraph, up to the end of a word."""
    first = next((b.text for b in story.blocks if b.kind is BlockKind.PARAGRAPH and b.text.strip()), "")
    words = " ".join(first.split())
    return words if len(words) <= _GLIMPSE else f"{words[:_GLIMPSE].rpartition(' ')[0]}…"


def _last_read(library: Library, anthology: AnthologyId | None) -> StoryId | None:
    position = library.last_position() if not anthology else None
    return position.story if position else None


def _opened(
    library: Library,
    ident: StoryId,
    shown: AnthologyId,
    passage: Passage | None = None,
    offset: int | None = None,
) -> StoryOpened:
    story = library.story(ident)
    if offset is None:
        position = library.position(ident)
        offset = position.offset if position else 0
    shelf = shelf_of(library, _holder(library, ident, shown))
    offset = min(offset, len(story.text))
    return StoryOpened(shelf, story, library.marks(ident), offset, passage, pictures_of(library, story))


def _holder(library: Library, story: StoryId, shown: AnthologyId) -> AnthologyId:
    """The anthology to show with a story: the one that is shown already, if it holds it."""
    holders = [each.id for each in library.anthologies() if story in (*each.stories, *each.matter)]
    return shown if shown in holders or not holders else holders[0]
