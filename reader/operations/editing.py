"""What a person writes about stories and anthologies, kept in place of what stood there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from anthology.errors import AnthologyError
from anthology.library import Library
from anthology.story import Anthology, AnthologyId, Story, StoryCard, StoryEdit, StoryId
from reader.failures import Failure
from reader.operations.desk import Desk
from reader.translation import said

COVER = (400, 600)
"""Pixels of a cover to look at."""


@dataclass(frozen=True, slots=True)
class AnthologyReady:
    """An anthology to be edited: its stories, its introduction as it is typed, its cover as JPEG or PNG."""

    anthology: Anthology
    cards: tuple[StoryCard, ...]
    introduction: str
    cover: bytes


@dataclass(frozen=True, slots=True)
class ShelfReady:
    """The anthologies in the order of the shelf."""

    anthologies: tuple[Anthology, ...]


class Editing(QObject):
    """What was written is on disk before it is told of."""

    anthology_ready = Signal(AnthologyReady)
    anthology_saved = Signal(Anthology)
    shelf_ready = Signal(ShelfReady)
    shelf_ordered = Signal()

    story_ready = Signal(Story)
    story_saved = Signal(Story)
    refused = Signal(Failure)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def read_story(self, ident: StoryId) -> None:
        """Tell of a story that is to be edited."""

        def question(library: Library) -> Story:
            return library.story(ident)

        self._desk.ask(question, self.story_ready.emit)

    def save_story(self, ident: StoryId, edit: StoryEdit) -> None:
        """Keep what was written; told of by `story_saved` or `refused`."""

        def question(library: Library) -> Story:
            return library.edit_story(ident, edit)

        self._desk.ask(question, self.story_saved.emit, self._refuse)

    def read_anthology(self, ident: AnthologyId) -> None:
        """Tell of an anthology that is to be edited."""

        def question(library: Library) -> AnthologyReady:
            from anthology.plain import markdown_of

            anthology = library.anthology(ident)
            introduction = markdown_of(anthology.introduction)
            return AnthologyReady(anthology, library.cards(ident), introduction, _cover(library, ident))

        self._desk.ask(question, self.anthology_ready.emit)

    def save_anthology(self, changed: Anthology, introduction: str | None, cover: Path | None) -> None:
        """Keep what was written; told of by `anthology_saved` or `refused`.

        `introduction` is as it was typed, None for the one that stands there; `cover` is a picture
        to take for it.
        """

        def question(library: Library) -> Anthology:
            from anthology.importing.markdown import markdown_introduction

            kept = changed
            if introduction is not None:
                kept = replace(kept, introduction=markdown_introduction(introduction))
            if cover:
                kept = replace(kept, cover=library.set_cover(kept.id, cover).cover)
            return library.change_anthology(kept)

        self._desk.ask(question, self.anthology_saved.emit, self._refuse)

    def read_shelf(self) -> None:
        """Tell of the anthologies that are to be put in order."""

        def question(library: Library) -> ShelfReady:
            return ShelfReady(library.anthologies())

        self._desk.ask(question, self.shelf_ready.emit)

    def order_shelf(self, order: Sequence[AnthologyId]) -> None:
        """Let the anthologies stand in that order."""

        def question(library: Library) -> None:
            for place, ident in enumerate(order):
                library.move_anthology(ident, place)

        def done(_answer: None) -> None:
            self.shelf_ordered.emit()

        self._desk.ask(question, done, self._refuse)

    def _refuse(self, error: AnthologyError) -> None:
        self.refused.emit(Failure(said(error.sentence)))


def _cover(library: Library, ident: AnthologyId) -> bytes:
    """The cover that a book of the anthology would have."""
    from anthology.publishing import Order, cover_fonts

    return library.cover(Order(ident), cover_fonts(), COVER)
