"""Every story of the library: telling of them, and what is done to several of them at once."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from anthology.errors import AnthologyError
from anthology.library import Library
from anthology.living import LivingShelf
from anthology.story import Anthology, AnthologyId, ReadingState, StoryCard, StoryId
from reader.operations.desk import Desk

T = TypeVar("T")
COVER = (264, 396)
"""Pixels of a cover in the grid, for screens of twice the density."""


@dataclass(frozen=True, slots=True)
class CollectionTold:
    """All stories, all anthologies and all living shelves as they are now."""

    cards: tuple[StoryCard, ...]
    anthologies: tuple[Anthology, ...]
    shelves: tuple[LivingShelf, ...] = ()


@dataclass(frozen=True, slots=True)
class StoriesMoved:
    """Stories that left the library or came back, or the anthology that they went into or out of."""

    stories: tuple[StoryCard, ...]
    anthology: Anthology | None = None


@dataclass(frozen=True, slots=True)
class SmallCover:
    """The cover of an anthology, small, as JPEG."""

    anthology: AnthologyId
    picture: bytes


class Collecting(QObject):
    """What changed is on disk before it is told of."""

    cover_drawn = Signal(SmallCover)

    told = Signal(CollectionTold)
    removed = Signal(StoriesMoved)
    restored = Signal(StoriesMoved)
    added = Signal(StoriesMoved)
    taken_out = Signal(StoriesMoved)
    marked = Signal(StoriesMoved)
    gone_told = Signal(StoriesMoved)
    """The stories that were removed, the last of them first."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def tell(self) -> None:
        """Tell of all stories."""

        def question(library: Library) -> CollectionTold:
            return _collection(library)

        self._desk.ask(question, self.told.emit)

    def ask(self, about: Callable[[CollectionTold], T], done: Callable[[T], None]) -> None:
        """Answer a question about all stories and anthologies; it is thought about off the GUI thread."""

        def question(library: Library) -> T:
            return about(_collection(library))

        self._desk.ask(question, done)

    def draw_cover(self, ident: AnthologyId) -> None:
        """Draw a cover to look at; one that cannot be drawn is blank paper."""

        def question(library: Library) -> SmallCover:
            from anthology.publishing import Order, cover_fonts

            return SmallCover(ident, library.cover(Order(ident), cover_fonts(), COVER))

        def failed(_error: AnthologyError) -> None:
            self.cover_drawn.emit(SmallCover(ident, b""))

        self._desk.ask(question, self.cover_drawn.emit, failed)

    def tell_gone(self) -> None:
        """Tell of the stories that were removed."""

        def question(library: Library) -> StoriesMoved:
            return StoriesMoved(library.removed_stories())

        self._desk.ask(question, self.gone_told.emit)

    def remove(self, stories: tuple[StoryId, ...]) -> None:
        """Take stories out of the library; their marks wait with them."""

        def question(library: Library) -> StoriesMoved:
            return StoriesMoved(library.remove_stories(stories))

        self._desk.ask(question, self.removed.emit)

    def restore(self, stories: tuple[StoryId, ...]) -> None:
        """Bring stories back."""

        def question(library: Library) -> StoriesMoved:
            return StoriesMoved(library.restore_stories(stories))

        self._desk.ask(question, self.restored.emit)

    def mark_as(self, stories: tuple[StoryCard, ...], state: ReadingState) -> None:
        """Say that stories are read, new, put aside, or taken up again."""

        def question(library: Library) -> StoriesMoved:
            for card in stories:
                library.mark_as(card.id, state)
            return StoriesMoved(stories)

        self._desk.ask(question, self.marked.emit)

    def add(self, stories: tuple[StoryCard, ...], ident: AnthologyId | None, title: str = "") -> None:
        """Put stories at the end of an anthology, or into a new one of that title."""

        def question(library: Library) -> StoriesMoved:
            ids = tuple(card.id for card in stories)
            if ident is None:
                return StoriesMoved(stories, library.create_anthology(title, ids))
            before = library.anthology(ident)
            new = tuple(story for story in ids if story not in before.stories)
            changed = library.change_anthology(replace(before, stories=(*before.stories, *new)))
            return StoriesMoved(stories, changed)

        self._desk.ask(question, self.added.emit)

    def take_out(self, stories: tuple[StoryCard, ...], ident: AnthologyId) -> None:
        """Take stories out of an anthology; they stay in the library."""

        def question(library: Library) -> StoriesMoved:
            gone, before = {card.id for card in stories}, library.anthology(ident)
            left = tuple(story for story in before.stories if story not in gone)
            library.change_anthology(replace(before, stories=left))
            return StoriesMoved(stories, before)

        self._desk.ask(question, self.taken_out.emit)

    def put_back(self, anthology: Anthology) -> None:
        """Let an anthology hold again what it held."""

        def question(library: Library) -> StoriesMoved:
            now = library.anthology(anthology.id)
            changed = library.change_anthology(replace(now, stories=anthology.stories))
            return StoriesMoved((), changed)

        self._desk.ask(question, self.marked.emit)


def _collection(library: Library) -> CollectionTold:
    return CollectionTold(library.cards(), library.anthologies(), library.living_shelves())
