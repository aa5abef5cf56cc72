"""The list of hits: a click on a tick goes to its hit, one on a story's name to its first."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from reader.search.hit_delegate import HitDelegate
from reader.search.hit_model import HitModel
from reader.search.hit_rows import HeadRow, HitPlace, MoreRow, MoreStoriesRow, PassageRow
from reader.search.lines import Line
from reader.search.strip import tick_at
from reader.translation import tr
from reader.widgets.row_list import RowList
from reader.widgets.row_model import ROW

_REST, _FEW = 150, 20
"""Milliseconds of rest after scrolling, and the most hits that then show themselves."""


@dataclass(frozen=True, slots=True)
class TickPick:
    """A tick of a story's strip; None is the story itself."""

    story: int
    tick: int | None


class HitList(RowList):
    """Heads cannot be chosen as rows are, so their clicks are understood here."""

    tick_picked = Signal(TickPick)
    along_strip = Signal(int)
    """From the current row to the next tick (1) or the one before (-1): → and ←."""
    end_seen = Signal()
    """The row that says there are more stories came into sight."""
    more_seen = Signal(MoreRow)
    """Somebody scrolled to a row that stands for a few more hits, and rests there."""

    def __init__(self, model: HitModel, delegate: HitDelegate, parent: QWidget | None = None) -> None:
        super().__init__(tr("Search results"), type_ahead=False, parent=parent)
        self._delegate, self._hits = delegate, model
        self.setModel(model)
        self.setItemDelegate(delegate)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._look_for_more)
        self.laid_out.connect(self._look_for_the_end)

    def line_at(self, index: QModelIndex) -> Line | None:
        """The line in this row, if there is one."""
        row = index.data(ROW)
        return row.line if isinstance(row, PassageRow) else None

    def place(self) -> HitPlace | None:
        """Where the keyboard is."""
        row = self.currentIndex().data(ROW)
        return row.place if isinstance(row, PassageRow) else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A hit of the story whose head was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        head = index.data(ROW)
        if event.button() is Qt.MouseButton.LeftButton and isinstance(head, HeadRow):
            at, box = QPointF(event.position()), self.visualRect(index)
            self.tick_picked.emit(
                TickPick(head.story, tick_at(head.hits.ticks, box, at, self._delegate.look))
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go along the strip of the story."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.along_strip.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What comes into sight is looked at once the hand rests."""
        super().scrollContentsBy(dx, dy)
        self._rest.start()

    @Slot()
    def _look_for_more(self) -> None:
        """A few hits are shown by themselves; many would bury the stories below them."""
        room = self.viewport().rect()
        first, last = self.indexAt(room.topLeft()).row(), self.indexAt(room.bottomLeft()).row()
        if self.isVisible() and self.verticalOffset() and first >= 0:
            for row in self._hits.rows[first : last + 1 if last >= 0 else None]:
                if isinstance(row, MoreRow) and row.count <= _FEW:
                    self.more_seen.emit(row)

    @Slot()
    def _look_for_the_end(self) -> None:
        rows = self._hits.rows
        if not self.isVisible() or not rows or not isinstance(rows[-1], MoreStoriesRow):
            return
        if self.visualRect(self._hits.index(len(rows) - 1, 0)).top() < 2 * self.viewport().height():
            self.end_seen.emit()
