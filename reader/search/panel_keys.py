"""Keys that lead from the field to what stands below it and back, and out of the panel."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from reader.widgets.row_list import RowList

if TYPE_CHECKING:
    from reader.search.panel import SearchPanel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PanelKeys(QObject):
    """Watches the field and the lists of a panel."""

    left = Signal()
    """Esc was pressed."""

    def __init__(self, panel: "SearchPanel", lists: tuple[RowList, ...]) -> None:
        super().__init__(panel)
        self._panel = panel
        for widget in (panel.field, *lists):
            widget.installEventFilter(self)

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
            self._panel.enter_list()
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
