"""The list under an empty field: queries of late, each to be removed, and what one can type."""

from PySide6.QtCore import QModelIndex, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from reader.search.try_delegate import TryDelegate
from reader.search.try_rows import ForgetRow, HintRow, QueryRow, TryModel, rows_of
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.row_list import RowList
from reader.widgets.row_model import ROW


class TryList(RowList):
    """Enter or a click looks for what the row says; Delete, or its cross, forgets a query."""

    tried = Signal(str)
    query_forgotten = Signal(str)
    all_forgotten = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(tr("What was looked for, and what one can type"), type_ahead=False, parent=parent)
        self._rows_model = TryModel()
        self._delegate = TryDelegate(self._rows_model, look)
        self.setModel(self._rows_model)
        self.setItemDelegate(self._delegate)
        self.chosen.connect(self._take)
        self.show_queries(())

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._delegate.look = look
        self.doItemsLayout()

    def show_queries(self, queries: tuple[str, ...]) -> None:
        """Show these as the latest ones, the last first; the keyboard stays at its row."""
        row = self.currentIndex().row()
        self._rows_model.set_rows(rows_of(queries))
        if row >= 0:
            self._stand_near(row)

    def enter(self) -> None:
        """Bring the keyboard here, to the first row."""
        self.setFocus()
        self._stand_near(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete forgets a query."""
        row = self.currentIndex().data(ROW)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and isinstance(row, QueryRow):
            self.query_forgotten.emit(row.text)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the cross forgets instead of looking again."""
        index = self.indexAt(event.position().toPoint())
        row = index.data(ROW)
        at = QPointF(event.position())
        if isinstance(row, QueryRow) and self._delegate.is_on_cross(self.visualRect(index), at):
            self.query_forgotten.emit(row.text)
        else:
            super().mouseReleaseEvent(event)

    def _stand_near(self, row: int) -> None:
        index = self._enabled_from(row, 1) or self._enabled_from(row, -1)
        if index:
            self.setCurrentIndex(index)

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, QueryRow | HintRow):
            self.tried.emit(row.text)
        elif isinstance(row, ForgetRow):
            self.all_forgotten.emit()
