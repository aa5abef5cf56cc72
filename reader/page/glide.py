"""The scrolled flow glides to where a key or a notch of the wheel leads, so that no eye loses its line."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Slot
from PySide6.QtWidgets import QScrollBar

_LASTS = 150
"""Milliseconds, however far it is."""


class Glide(QObject):
    """Moves a scroll bar. A further step while it moves leads on from its goal: nothing queues up."""

    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self._bar, self._goal = bar, 0
        self._clock = QVariantAnimation(self)
        self._clock.setDuration(_LASTS)
        self._clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._clock.valueChanged.connect(self._move)
        bar.sliderPressed.connect(self.stop)

    @property
    def is_running(self) -> bool:
        """Whether it is on its way."""
        return self._clock.state() is QVariantAnimation.State.Running

    @property
    def goal(self) -> int:
        """The value that it leads to; the present one where it stands."""
        return self._goal if self.is_running else self._bar.value()

    def by(self, pixels: int) -> None:
        """Go so far, or to the end of the bar."""
        goal = min(max(self.goal + pixels, self._bar.minimum()), self._bar.maximum())
        self._clock.stop()
        self._goal = goal
        if goal != self._bar.value():
            self._clock.setStartValue(self._bar.value())
            self._clock.setEndValue(goal)
            self._clock.start()

    @Slot()
    def stop(self) -> None:
        """Stay here."""
        self._clock.stop()

    @Slot()
    def _move(self) -> None:
        if self.is_running:
            self._bar.setValue(round(float(self._clock.currentValue())))
