"""The list of lines."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.concordance.line_delegate import LineDelegate
from reader.concordance.line_model import LineModel
from reader.translation import tr
from reader.widgets.even_list import EvenList


class LineList(EvenList):
    """Up from the first line leads out of it."""

    left_upwards = Signal()

    def __init__(self, model: LineModel, delegate: LineDelegate, parent: QWidget | None = None) -> None:
        super().__init__(tr("Lines of the concordance"), type_ahead=False, parent=parent)
        self.setModel(model)
        self.setItemDelegate(delegate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up on the first line."""
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)
