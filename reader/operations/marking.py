"""Making, changing and removing marks; undo and redo."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from anthology.annotations.mark import Colour, Mark, MarkChange, MarkId
from anthology.library import Library
from anthology.story import StoryId
from anthology.text import Passage
from reader.operations.desk import Desk


@dataclass(frozen=True, slots=True)
class MarksTold:
    """All marks as they are now, the titles of their stories, and the change that led to it."""

    marks: tuple[Mark, ...]
    titles: Mapping[StoryId, str]
    change: MarkChange | None = None
    undone: bool = False


class Marking(QObject):
    """Every change is on disk before it is told of."""

    told = Signal(MarksTold)
    nothing_to_undo = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def tell(self) -> None:
        """Tell of the marks as they are."""
        self._desk.ask(_told, self.told.emit)

    def highlight(self, story: StoryId, passage: Passage, colour: Colour, note: str = "") -> None:
        """Highlight a passage."""
        self._change(lambda library: library.add_highlight(story, passage, colour, note))

    def bookmark(self, story: StoryId, offset: int) -> None:
        """Bookmark a place."""
        self._change(lambda library: library.add_bookmark(story, offset))

    def write_note(self, mark: MarkId, note: str) -> None:
        """Write the note of a highlight or the name of a bookmark."""
        self._change(lambda library: library.write_note(mark, note))

    def colour(self, mark: MarkId, colour: Colour) -> None:
        """Give a highlight another colour."""
        self._change(lambda library: library.colour_highlight(mark, colour))

    def remove(self, mark: MarkId) -> None:
        """Remove a mark."""
        self._change(lambda library: library.remove_mark(mark))

    def undo(self) -> None:
        """Take back the newest change."""
        self._change(lambda library: library.undo(), undone=True)

    def redo(self) -> None:
        """Do it again."""
        self._change(lambda library: library.redo(), undone=True)

    def _change(self, command: Callable[[Library], MarkChange | None], *, undone: bool = False) -> None:
        def question(library: Library) -> MarksTold | None:
            change = command(library)
            return _told(library, change, undone=undone) if change else None

        self._desk.ask(question, self._answered)

    def _answered(self, told: MarksTold | None) -> None:
        if told is None:
            self.nothing_to_undo.emit()
        else:
            self.told.emit(told)


def _told(library: Library, change: MarkChange | None = None, *, undone: bool = False) -> MarksTold:
    titles = {card.id: card.title for card in library.cards()}
    return MarksTold(library.marks(), titles, change, undone)
