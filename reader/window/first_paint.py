"""Knows when something is on the screen for the first time."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Says so once, when one of the widgets has been painted."""

    painted = Signal()

    def __init__(self, widgets: Sequence[QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._widgets = tuple(widgets)
        for widget in self._widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is painted now is on the screen when the event loop comes round."""
        if event.type() == QEvent.Type.Paint and self._widgets:
            for widget in self._widgets:
                widget.removeEventFilter(self)
            self._widgets = ()
            QTimer.singleShot(0, self.painted.emit)
        return super().eventFilter(watched, event)
