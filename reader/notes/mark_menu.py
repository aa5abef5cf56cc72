"""What can be done with a mark in the panel, as a menu."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from anthology.annotations.mark import Bookmark, Colour, Highlight, Mark
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.colour_words import name_of
from reader.widgets.ink import strong
from reader.wishes import ColourWish, RemovalWish


class MarkMenu(QMenu):
    """Go there, write a note, take another colour, remove it."""

    go_wished = Signal()
    note_asked = Signal()
    colour_wished = Signal(ColourWish)
    removal_wished = Signal(RemovalWish)

    def __init__(self, mark: Mark, look: Look, parent: QWidget) -> None:
        """The menu goes away by itself when it closes."""
        super().__init__(parent)
        self._mark = mark
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add(tr("Go there"), "Return").triggered.connect(self.go_wished)
        words = (
            tr("Name…")
            if isinstance(mark, Bookmark)
            else tr("Edit note…")
            if mark.note
            else tr("Add a note…")
        )
        self._add(words, "N").triggered.connect(self.note_asked)
        if isinstance(mark, Highlight):
            self._add_colours(mark, look)
        self.addSeparator()
        self._add(tr("Remove"), "Del").triggered.connect(self._remove)

    def _add(self, words: str, key: str) -> QAction:
        """A line with its key shown; the list itself listens to the key."""
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        return self.addAction(f"{words}\t{shown}")

    def _add_colours(self, mark: Highlight, look: Look) -> None:
        self.addSeparator()
        for number, colour in enumerate(Colour, 1):
            action = self._add(name_of(colour), str(number))
            action.setIcon(_dot(colour, look))
            action.setEnabled(colour is not mark.colour)
            action.setData(colour.value)
            action.triggered.connect(self._recolour)

    @Slot()
    def _recolour(self) -> None:
        action = self.sender()
        if isinstance(action, QAction) and isinstance(self._mark, Highlight):
            self.colour_wished.emit(ColourWish(self._mark, Colour(action.data())))

    @Slot()
    def _remove(self) -> None:
        self.removal_wished.emit(RemovalWish(self._mark))


def _dot(colour: Colour, look: Look) -> QIcon:
    side = look.px(16)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(strong(colour, look))
        painter.drawEllipse(2, 2, side - 4, side - 4)
    return QIcon(picture)
