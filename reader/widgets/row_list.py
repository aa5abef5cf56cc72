"""A list whose rows are as high as their words need at the width there is, however many there are."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from reader.widgets.row_heights import RowHeights
from reader.widgets.row_model import Index

_GUESS = 64
Action = QAbstractItemView.CursorAction


class RowList(QListView):
    """Draws its rows by the delegate, whose `sizeHint` is asked only for rows in sight or near it.

    `QListView` would ask it for every row at every change of width. Of it only the keyboard, the
    selection and what it tells screen readers are left; where rows are is decided here.
    """

    chosen = Signal(QModelIndex)
    """A row was clicked, or Enter pressed on it."""
    typed = Signal(str)
    """A letter was typed while the list had the focus; only where `type_ahead` is off."""
    laid_out = Signal()
    """Rows may stand elsewhere than before."""

    def __init__(self, name: str, *, type_ahead: bool = True, parent: QWidget | None = None) -> None:
        """`name` is for screen readers."""
        super().__init__(parent)
        self._heights, self._width = RowHeights(0, _GUESS), -1
        self._settling, self._hover, self._type_ahead = False, -1, type_ahead
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        self.clicked.connect(self._clicked)

    # Where rows are

    def visualRect(self, index: Index) -> QRect:
        """The row's place in the viewport."""
        if not index.isValid() or index.row() >= self._rows():
            return QRect()
        self._ready()
        top = self._heights.top(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights.height(index.row()))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row under the point; none below the last one."""
        self._ready()
        y = point.y() + self.verticalOffset()
        if not self._rows() or not 0 <= y < self._heights.total:
            return QModelIndex()
        return self.model().index(self._heights.row_at(y), 0)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring the row into sight, with as little movement as the hint allows."""
        for _ in range(2):  # the second time with the heights measured at the new place
            box, bar = self.visualRect(index), self.verticalScrollBar()
            room = self.viewport().height()
            if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
                bar.setValue(bar.value() + box.center().y() - room // 2)
            elif box.top() < 0 or box.height() > room or hint is QAbstractItemView.ScrollHint.PositionAtTop:
                bar.setValue(bar.value() + box.top())
            elif box.bottom() >= room:
                bar.setValue(bar.value() + box.bottom() - room + 1)

    def height_of_rows(self) -> int:
        """How high all rows are together; of those far away it is a guess."""
        self._ready()
        self._settle()
        return self._heights.total

    def verticalOffset(self) -> int:
        """How far the list is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Rows are always as wide as the list."""
        return 0

    def doItemsLayout(self) -> None:
        """Measure anew; the row at the top stays there."""
        self._forget()
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Give the scroll bar its range."""
        self._ready()
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width every row may have another height; the current one, if seen, stays in sight."""
        seen = self._is_current_seen(event.oldSize().height())
        self._ready()
        QAbstractItemView.resizeEvent(self, event)
        if seen:
            self.scrollTo(self.currentIndex())

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Measure what comes into sight, of the rows there are by now."""
        self._ready()
        self._settle()
        self.viewport().update()

    def unmeasured(self, count: int) -> RowHeights:
        """The heights of so many rows before any was seen."""
        return RowHeights(count, _GUESS)

    def _rows(self) -> int:
        model = self.model()
        return model.rowCount() if model else 0

    def _ready(self) -> None:
        if self._rows() != len(self._heights) or self.viewport().width() != self._width:
            self._forget()

    def _is_current_seen(self, room: int) -> bool:
        """Whether the current row begins in sight, in a view of that height with rows as they were."""
        row = self.currentIndex().row()
        return 0 <= row < len(self._heights) and 0 <= self._heights.top(row) - self.verticalOffset() < room

    def _forget(self) -> None:
        """Forget the heights, then put the row that was at the top there again."""
        offset, old = self.verticalOffset(), self._heights
        row = old.row_at(offset) if len(old) else 0
        into = offset - old.top(row)
        self._heights, self._width = self.unmeasured(self._rows()), self.viewport().width()
        if offset and row < self._rows():
            self._heights.measure(row, row, self._measured)
            self._scroll(self._heights.top(row) + min(into, self._heights.height(row) - 1))
        self._settle()

    def _settle(self) -> None:
        """Measure what is in sight and a page on either side, without moving what is seen."""
        if self._settling:
            return
        self._settling = True
        self._scroll(self._offset_when_measured() if len(self._heights) else 0)
        self._settling = False
        self.laid_out.emit()

    def _offset_when_measured(self) -> int:
        room, offset = self.viewport().height(), self.verticalOffset()
        while True:
            seen = self._heights.row_at(offset)
            first, last = self._heights.row_at(offset - room), self._heights.row_at(offset + 2 * room)
            errors = self._heights.measure(first, last, self._measured)
            if not errors:
                return offset
            offset += sum(error for row, error in errors.items() if row < seen)

    def _scroll(self, offset: int) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._heights.total - room))
        bar.setPageStep(room)
        bar.setValue(offset)

    def _measured(self, row: int) -> int:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(0, 0, self.viewport().width(), 0)
        return self.itemDelegate().sizeHint(option, self.model().index(row, 0)).height()

    # The eye

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in sight."""
        self._ready()
        if not len(self._heights):
            return
        top = self.verticalOffset()
        rows = range(
            self._heights.row_at(top + event.rect().top()),
            self._heights.row_at(top + event.rect().bottom()) + 1,
        )
        with QPainter(self.viewport()) as painter:
            for row in rows:
                index = self.model().index(row, 0)
                self.itemDelegate().paint(painter, self._option(index), index)

    def _option(self, index: QModelIndex) -> QStyleOptionViewItem:
        option, flags = QStyleOptionViewItem(), QStyle.StateFlag
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        state = flags.State_Enabled
        if index.row() == self._hover:
            state |= flags.State_MouseOver
        if self.selectionModel().isSelected(index):
            state |= flags.State_Selected
        if self.hasFocus() and index == self.currentIndex():
            state |= flags.State_HasFocus
        option.state = state
        return option

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the row under the pointer."""
        super().mouseMoveEvent(event)
        self._light(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """Light no row."""
        super().leaveEvent(event)
        self._light(-1)

    def _light(self, row: int) -> None:
        if row != self._hover:
            self._hover = row
            self.viewport().update()

    # The hand

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        """Where several rows may be selected, a click with Ctrl or Shift selects and no more."""
        held = QApplication.keyboardModifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if not held or self.selectionMode() is QAbstractItemView.SelectionMode.SingleSelection:
            self.chosen.emit(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The side buttons are for the window."""
        if event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            event.ignore()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Go to the row that begins with the letters, or tell that they were typed."""
        if self._type_ahead:
            super().keyboardSearch(search)
        else:
            self.typed.emit(search)

    def moveCursor(self, action: Action, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The row an arrow leads to; rows that are only headings are stepped over."""
        self._ready()
        last, now = self._rows() - 1, self.currentIndex().row()
        if last < 0:
            return QModelIndex()
        if action in (Action.MoveHome, Action.MoveEnd):
            start, step = (0, 1) if action is Action.MoveHome else (last, -1)
        elif action in (Action.MovePageUp, Action.MovePageDown):
            step = 1 if action is Action.MovePageDown else -1
            start = self._a_page_away(max(now, 0), step)
        else:
            step = -1 if action in (Action.MoveUp, Action.MoveLeft, Action.MovePrevious) else 1
            start = now + step if now >= 0 else 0
        return self._enabled_from(start, step) or self._enabled_from(start, -step) or self.currentIndex()

    def _a_page_away(self, row: int, step: int) -> int:
        return self._heights.row_at(self._heights.top(row) + step * self.viewport().height())

    def _enabled_from(self, start: int, step: int) -> QModelIndex | None:
        for row in range(start, self._rows() if step > 0 else -1, step):
            index = self.model().index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsEnabled:
                return index
        return None

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows that the rectangle touches, which Qt may give from below upwards."""
        y = sorted((rect.top(), rect.top() + rect.height() - 1))
        first, last = self.indexAt(QPoint(0, y[0])), self.indexAt(QPoint(0, y[1]))
        self.selectionModel().select(QItemSelection(first, last), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """The places of the selected rows."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region
