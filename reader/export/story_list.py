"""The list of stories to tick and to put in order, by hand or with Alt and an arrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from reader.export.story_model import StoryModel
from reader.export.story_rows import StoryRows
from reader.theme.look import Look

_BY = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
Where = QAbstractItemView.DropIndicatorPosition


class StoryList(QListView):
    """Space ticks, Alt+Up and Alt+Down move the story that is picked."""

    def __init__(self, model: StoryModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._stories = look, model
        self.setModel(model)
        self.setItemDelegate(StoryRows(look, self))
        self.setAccessibleName("Stories of the book")
        self.setToolTip("Space ticks a story, Alt+Up and Alt+Down move it")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
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
        row = self._stories.move(self.currentIndex().row(), by)
        self.setCurrentIndex(self._stories.index(row))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and while one is dragged a line where it would land."""
        self.setDropIndicatorShown(False)  # Qt's own is a grey box
        super().paintEvent(event)
        self.setDropIndicatorShown(True)
        if self.state() is QAbstractItemView.State.DraggingState:
            with QPainter(self.viewport()) as painter:
                painter.setPen(QPen(self._look.colour("accent"), self._look.px(2)))
                y = self._landing()
                painter.drawLine(self._look.px(8), y, self.viewport().width() - self._look.px(8), y)

    def _landing(self) -> int:
        """The height between two rows at which the dragged one would land."""
        under = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos()))
        where = self.dropIndicatorPosition()
        if not under.isValid() or where is Where.OnViewport:
            return self.visualRect(self._stories.index(self._stories.rowCount() - 1)).bottom()
        box = self.visualRect(under)
        return box.bottom() if where is Where.BelowItem else box.top()
