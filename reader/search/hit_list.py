"""The list of hits: a click on a tick goes to its hit, one on a story's name to its first."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from reader.search.hit_delegate import HitDelegate
from reader.search.hit_model import HitModel
from reader.search.hit_rows import HeadRow, HitPlace
from reader.translation import tr
from reader.widgets.row_list import RowList
from reader.widgets.row_model import ROW


class HitList(RowList):
    """Heads cannot be chosen as rows are, so their clicks are understood here."""

    hit_picked = Signal(HitPlace)

    def __init__(self, model: HitModel, delegate: HitDelegate, parent: QWidget | None = None) -> None:
        super().__init__(tr("Search results"), type_ahead=False, parent=parent)
        self._delegate = delegate
        self.setModel(model)
        self.setItemDelegate(delegate)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A hit of the story whose head was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        head = index.data(ROW)
        if event.button() is Qt.MouseButton.LeftButton and isinstance(head, HeadRow):
            hit = self._delegate.hit_at(head, self.visualRect(index), QPointF(event.position()))
            self.hit_picked.emit(HitPlace(head.story, hit or 0))
