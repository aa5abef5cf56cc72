"""The list of stories to tick and to put in order, by hand or with Alt and an arrow."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from reader.export.story_model import StoryModel
from reader.export.story_rows import StoryRows
from reader.theme.look import Look

_BY = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_NOWHERE = -1


class StoryList(QListView):
    """Space ticks; Alt+Up and Alt+Down move the story that is picked, the mouse carries it.

    Others make way while a story is carried, so that what is seen is what will be; Qt's own drag
    and drop would show it only in the end.
    """

    def __init__(self, model: StoryModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stories, self._held, self._carrying, self._pressed = model, _NOWHERE, False, QPoint()
        self.setModel(model)
        self.setItemDelegate(StoryRows(look, self))
        self.setAccessibleName("Stories of the book")
        self.setToolTip("Space ticks a story, Alt+Up and Alt+Down move it")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setCurrentIndex(model.index(0))
        self.clearSelection()

    def full_height(self) -> int:
        """Pixels that all rows need."""
        rows = (self.sizeHintForRow(row) for row in range(self._stories.rowCount()))
        return sum(rows) + 2 * self.frameWidth()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move the story; all else is as in any list."""
        by = _BY.get(Qt.Key(event.key())) if event.modifiers() & Qt.KeyboardModifier.AltModifier else None
        if by is None or not self.currentIndex().isValid():
            super().keyPressEvent(event)
            return
        self._show_at(self._stories.move(self.currentIndex().row(), by))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a story."""
        super().mousePressEvent(event)
        self._pressed = event.position().toPoint()
        left = event.button() is Qt.MouseButton.LeftButton
        self._held = self.indexAt(self._pressed).row() if left else _NOWHERE

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the story, once the hand has moved far enough to mean it."""
        point = event.position().toPoint()
        if self._held != _NOWHERE and event.buttons() & Qt.MouseButton.LeftButton:
            far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if self._carrying or far:
                self._carry(point.y())
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the story down; that was no click."""
        if self._carrying:
            self.viewport().unsetCursor()
            self.setState(QAbstractItemView.State.NoState)
        else:
            super().mouseReleaseEvent(event)
        self._held, self._carrying = _NOWHERE, False

    def _carry(self, y: int) -> None:
        """Let the story change places with each neighbour whose middle the hand has passed."""
        self._carrying = True
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        row, last = self._held, self._stories.rowCount() - 1
        while row > 0 and y < self._middle(row - 1):
            row = self._stories.move(row, -1)
        while row < last and y > self._middle(row + 1):
            row = self._stories.move(row, 1)
        self._held = row
        self._show_at(row)

    def _middle(self, row: int) -> int:
        return self.visualRect(self._stories.index(row)).center().y()

    def _show_at(self, row: int) -> None:
        self.setCurrentIndex(self._stories.index(row))
        self.scrollTo(self.currentIndex())
