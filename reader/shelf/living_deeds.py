"""What can be wished for living shelves, by a menu or by a key."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from anthology.living import FilledShelf, LivingShelf
from reader.shelf.wishes import ShelfMove
from reader.translation import tr
from reader.widgets.row_list import RowList
from reader.widgets.row_model import ROW


class LivingDeeds(QObject):
    """The wishes of the list of living shelves: F2 changes the current one, Delete takes it away."""

    opening_wished = Signal(LivingShelf)
    change_wished = Signal(LivingShelf)
    book_wished = Signal(FilledShelf)
    move_wished = Signal(ShelfMove)
    removal_wished = Signal(LivingShelf)

    def __init__(self, view: RowList) -> None:
        """A right click opens the menu, Alt with an arrow moves the shelf."""
        super().__init__(view)
        self._view = view
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On a row these keys are the row's, whatever else they do in the window."""
        if not isinstance(event, QKeyEvent) or watched is not self._view or self.current() is None:
            return super().eventFilter(watched, event)
        deed = self._deed_of(QKeySequence(event.keyCombination()).toString())
        if deed and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        elif deed and event.type() is QEvent.Type.KeyPress:
            deed()
        return deed is not None or super().eventFilter(watched, event)

    def _deed_of(self, keys: str) -> Callable[[], None] | None:
        deeds = {"F2": self.change, "Del": self.remove, "Alt+Up": self.move_up, "Alt+Down": self.move_down}
        return deeds.get(keys)

    def current(self) -> FilledShelf | None:
        """The shelf that the keyboard is on."""
        row = self._view.currentIndex().data(ROW)
        return row if isinstance(row, FilledShelf) else None

    @Slot()
    def open(self) -> None:
        """Wish to see its stories."""
        if one := self.current():
            self.opening_wished.emit(one.shelf)

    @Slot()
    def change(self) -> None:
        """Wish to give it another name or query."""
        if one := self.current():
            self.change_wished.emit(one.shelf)

    @Slot()
    def make_book(self) -> None:
        """Wish for a book of what stands on it."""
        if one := self.current():
            self.book_wished.emit(one)

    @Slot()
    def move_up(self) -> None:
        """Wish that it stand before the one above."""
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        """Wish that it stand after the one below."""
        self._move(1)

    @Slot()
    def remove(self) -> None:
        """Wish it away."""
        if one := self.current():
            self.removal_wished.emit(one.shelf)

    def _move(self, step: int) -> None:
        place = self._view.currentIndex().row() + step
        if (one := self.current()) and 0 <= place < self._view.model().rowCount():
            self.move_wished.emit(ShelfMove(one.shelf, place))

    @Slot(QPoint)
    def _show_menu(self, point: QPoint) -> None:
        index = self._view.indexAt(point)
        if index.isValid():
            self._view.setCurrentIndex(index)
            LivingMenu(self, self._view).popup(self._view.viewport().mapToGlobal(point))


class LivingMenu(QMenu):
    """What can be done with the current shelf; it goes away by itself when it closes."""

    def __init__(self, deeds: LivingDeeds, view: RowList) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row, last, one = view.currentIndex().row(), view.model().rowCount() - 1, deeds.current()
        self._add(tr("Open"), deeds.open)
        self._add(tr("Name and query…\tF2"), deeds.change)
        self._add(tr("Make a book…"), deeds.make_book).setEnabled(bool(one and one.stories))
        self.addSeparator()
        self._add(tr("Move up\tAlt+Up"), deeds.move_up).setEnabled(row > 0)
        self._add(tr("Move down\tAlt+Down"), deeds.move_down).setEnabled(row < last)
        self.addSeparator()
        self._add(tr("Take away\tDel"), deeds.remove)

    def _add(self, words: str, deed: Callable[[], None]) -> QAction:
        action = self.addAction(words)
        action.triggered.connect(deed)
        return action
