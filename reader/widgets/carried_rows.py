"""A list whose rows are carried into order: by the mouse, or by Alt and an arrow."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

_BY = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_NOWHERE = -1


class CarriedModel(QAbstractListModel, Generic[Row]):
    """Rows that can be moved; `changed` follows every move. What a row shows is for who inherits."""

    changed = Signal()

    def __init__(self, rows: Iterable[Row]) -> None:
        super().__init__()
        self._rows = list(rows)

    def rows(self) -> tuple[Row, ...]:
        """The rows in their order."""
        return tuple(self._rows)

    def move(self, row: int, by: int) -> int:
        """Move a row so many places; where it is then. It stops at the ends."""
        target = min(max(row + by, 0), len(self._rows) - 1)
        if target != row:
            self.moveRow(QModelIndex(), row, QModelIndex(), target + 1 if target > row else target)
        return target

    def take(self, row: int) -> None:
        """Take a row out."""
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._rows[row]
        self.endRemoveRows()
        self.changed.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        """The number of rows."""
        return 0 if parent and parent.isValid() else len(self._rows)

    def moveRows(self, parent: Index, first: int, count: int, target_parent: Index, before: int) -> bool:
        """Move rows so that they stand before the one that is at `before` now."""
        if not self.beginMoveRows(parent, first, first + count - 1, target_parent, before):
            return False
        moved = self._rows[first : first + count]
        del self._rows[first : first + count]
        place = before if before < first else before - count
        self._rows[place:place] = moved
        self.endMoveRows()
        self.changed.emit()
        return True


class CarriedList(QListView):
    """Alt+Up and Alt+Down move the row that is picked, the mouse carries it.

    Others make way while a row is carried, so that what is seen is what will be; Qt's own drag
    and drop would show it only in the end.
    """

    def __init__(self, model: CarriedModel[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._carried, self._held, self._carrying, self._pressed = model, _NOWHERE, False, QPoint()
        self.setModel(model)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)

    def full_height(self) -> int:
        """Pixels that all rows need."""
        rows = (self.sizeHintForRow(row) for row in range(self._carried.rowCount()))
        return sum(rows) + 2 * self.frameWidth()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move the row; all else is as in any list."""
        by = _BY.get(Qt.Key(event.key())) if event.modifiers() & Qt.KeyboardModifier.AltModifier else None
        if by is None or not self.currentIndex().isValid():
            super().keyPressEvent(event)
            return
        self._show_at(self._carried.move(self.currentIndex().row(), by))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a row."""
        super().mousePressEvent(event)
        self._pressed = event.position().toPoint()
        left = event.button() is Qt.MouseButton.LeftButton
        self._held = self.indexAt(self._pressed).row() if left else _NOWHERE

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the row, once the hand has moved far enough to mean it."""
        point = event.position().toPoint()
        if self._held != _NOWHERE and event.buttons() & Qt.MouseButton.LeftButton:
            far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if self._carrying or far:
                self._carry(point.y())
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the row down; that was no click."""
        if self._carrying:
            self.viewport().unsetCursor()
            self.setState(QAbstractItemView.State.NoState)
        else:
            super().mouseReleaseEvent(event)
        self._held, self._carrying = _NOWHERE, False

    def _carry(self, y: int) -> None:
        """Let the row change places with each neighbour whose middle the hand has passed."""
        self._carrying = True
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        row, last = self._held, self._carried.rowCount() - 1
        while row > 0 and y < self._middle(row - 1):
            row = self._carried.move(row, -1)
        while row < last and y > self._middle(row + 1):
            row = self._carried.move(row, 1)
        self._held = row
        self._show_at(row)

    def _middle(self, row: int) -> int:
        return self.visualRect(self._carried.index(row)).center().y()

    def _show_at(self, row: int) -> None:
        self.setCurrentIndex(self._carried.index(row))
        self.scrollTo(self.currentIndex())
