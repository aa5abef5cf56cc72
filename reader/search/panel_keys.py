"""Keys that lead from the field to what stands below it and back, and out of the panel."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from reader.widgets.row_list import RowList

if TYPE_CHECKING:
    from reader.search.panel import SearchPanel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PanelKeys(QObject):
    """Watches the field and the lists of a panel."""

    left = Signal()
    """Esc was pressed."""

    def __init__(self, panel: "SearchPanel") -> None:
        super().__init__(panel)
        self._panel = panel
        panel.field.installEventFilter(self)
        for rows in (panel.list, panel.tries):
            rows.installEventFilter(self)
            rows.typed.connect(self._type_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is ours."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            if isinstance(watched, RowList):
                return self._list_key(event, watched)
            return self._field_key(event)
        return super().eventFilter(watched, event)

    def _field_key(self, event: QKeyEvent) -> bool:
        if event.key() in _ENTER:
            self._panel.jump_when_answered()
        elif event.key() == Qt.Key.Key_Down:
            self._enter_list()
        elif event.key() == Qt.Key.Key_Backspace:
            return self._panel.widen_if_empty()
        else:
            return False
        return True

    def _list_key(self, event: QKeyEvent, rows: RowList) -> bool:
        """Up from the first row is the field again."""
        up = event.key() == Qt.Key.Key_Up and rows.currentIndex().row() <= 1
        if up:
            self._panel.take_focus()
        return up

    def _enter_list(self) -> None:
        """From the field to what stands below it."""
        panel = self._panel
        if panel.tries.isVisible():
            panel.tries.enter()
        elif panel.list.isVisible():
            panel.list.setFocus()
            place = panel.model.current or panel.model.first()
            panel.list.setCurrentIndex(panel.model.index_of(place) if place else panel.model.index(0, 0))

    @Slot(str)
    def _type_on(self, letters: str) -> None:
        """Letters typed in a list belong into the field."""
        field = self._panel.field
        field.setFocus()
        field.end(False)
        field.insert(letters)
