"""One picture of the page slides out while the next slides in."""

from PySide6.QtCore import QEasingCurve, QVariantAnimation, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, Qt
from PySide6.QtWidgets import QWidget

_LASTS = 180
"""Milliseconds from edge to edge."""


class Slide(QWidget):
    """Lies over the page while two pictures of it pass. The page under it is the new one from the start."""

    ended = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._old, self._new, self._leftwards = QPixmap(), QPixmap(), True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()
        self._clock = QVariantAnimation(self)
        self._clock.setStartValue(0.0)
        self._clock.setEndValue(1.0)
        self._clock.setDuration(_LASTS)
        self._clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._clock.valueChanged.connect(self._moved)
        self._clock.finished.connect(self.finish)

    @property
    def is_running(self) -> bool:
        """Whether the pictures are on their way."""
        return not self._old.isNull()

    def run(self, old: QPixmap, new: QPixmap, *, leftwards: bool) -> None:
        """Let the new one push the old one out; one that is still under way is there at once."""
        self._clock.stop()
        self._old, self._new, self._leftwards = old, new, leftwards
        self.setGeometry(self._over.rect())
        self.show()
        self._clock.start()

    @Slot()
    def finish(self) -> None:
        """Be there now."""
        if self.is_running:
            self._clock.stop()
            self._old = self._new = QPixmap()
            self.hide()
            self.ended.emit()

    @Slot()
    def _moved(self) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Both, side by side."""
        done, width = float(self._clock.currentValue() or 0.0), self.width()
        shift = round(width * done)
        with QPainter(self) as painter:
            painter.drawPixmap(-shift if self._leftwards else shift, 0, self._old)
            painter.drawPixmap(width - shift if self._leftwards else shift - width, 0, self._new)
