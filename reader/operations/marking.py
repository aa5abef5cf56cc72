"""Making, changing and removing marks; undo and redo."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from anthology.annotations.mark import Colour, Mark, MarkChange, MarkId
from anthology.errors import AnthologyError, UnknownMark
from anthology.library import Library
from anthology.story import StoryId
from anthology.text import Passage
from reader.operations.desk import Desk
from reader.translation import marked, said


@dataclass(frozen=True, slots=True)
class MarksTold:
    """All marks as they are now, the titles of their stories, and the change that led to it.

    `again` says how, if it was not done afresh: “Undone” or “Done again”; `note_wished` whether
    somebody wants to write a note on the mark that was made. `undo` and `redo` are what could be
    taken back or done again next, in words.
    """

    marks: tuple[Mark, ...]
    titles: Mapping[StoryId, str]
    change: MarkChange | None = None
    again: str = ""
    note_wished: bool = False
    undo: str | None = None
    redo: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """Marks as text: in the file at `path`, or for the clipboard if that is None."""

    text: str
    path: Path | None


@dataclass(frozen=True, slots=True)
class NoteRefused:
    """A note that could not be written, and why; `hopeless` if there is no such mark any more."""

    mark: MarkId
    note: str
    sentence: str
    hopeless: bool


class Marking(QObject):
    """Every change is on disk before it is told of."""

    told = Signal(MarksTold)
    nothing_to_undo = Signal()
    written = Signal(Written)
    note_refused = Signal(NoteRefused)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def tell(self) -> None:
        """Tell of the marks as they are."""
        self._desk.ask(_told, self.told.emit)

    def highlight(
        self, story: StoryId, passage: Passage, colour: Colour, note: str = "", *, note_wished: bool = False
    ) -> None:
        """Highlight a passage."""
        self._change(
            lambda library: library.add_highlight(story, passage, colour, note), note_wished=note_wished
        )

    def bookmark(self, story: StoryId, offset: int) -> None:
        """Bookmark a place."""
        self._change(lambda library: library.add_bookmark(story, offset))

    def write_note(self, mark: MarkId, note: str) -> None:
        """Write the note of a highlight or the name of a bookmark; what is refused is told with its words."""

        def question(library: Library) -> MarksTold | None:
            return _told(library, library.write_note(mark, note))

        def failed(error: AnthologyError) -> None:
            hopeless = isinstance(error, UnknownMark)
            self.note_refused.emit(NoteRefused(mark, note, said(error.sentence), hopeless))

        self._desk.ask(question, self._answered, failed)

    def colour(self, mark: MarkId, colour: Colour) -> None:
        """Give a highlight another colour."""
        self._change(lambda library: library.colour_highlight(mark, colour))

    def remove(self, mark: MarkId) -> None:
        """Remove a mark."""
        self._change(lambda library: library.remove_mark(mark))

    def undo(self) -> None:
        """Take back the newest change."""
        self._change(lambda library: library.undo(), marked("Undone"))

    def redo(self) -> None:
        """Do it again."""
        self._change(lambda library: library.redo(), marked("Done again"))

    def write(self, marks: tuple[Mark, ...], path: Path | None) -> None:
        """Write these marks to a file, as JSON or Markdown by its ending; without a path as Markdown."""

        def question(library: Library) -> Written:
            return Written(library.write_marks(marks, path), path)

        self._desk.ask(question, self.written.emit)

    def _change(
        self,
        command: Callable[[Library], MarkChange | None],
        again: str = "",
        *,
        note_wished: bool = False,
    ) -> None:
        def question(library: Library) -> MarksTold | None:
            change = command(library)
            return _told(library, change, again, note_wished=note_wished) if change else None

        self._desk.ask(question, self._answered)

    def _answered(self, told: MarksTold | None) -> None:
        if told is None:
            self.nothing_to_undo.emit()
        else:
            self.told.emit(told)


def _told(
    library: Library, change: MarkChange | None = None, again: str = "", *, note_wished: bool = False
) -> MarksTold:
    titles = {card.id: card.title for card in library.cards()}
    undo, redo = library.next_steps()
    return MarksTold(library.marks(), titles, change, again, note_wished, undo, redo)
