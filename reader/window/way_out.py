"""The way out of a screen with nothing but the page on it, told of when one comes there."""

from PySide6.QtCore import QObject, QTimer, Slot

from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.word_slip import WordSlip
from reader.window.main_window import MainWindow

_TOLD = 3500
"""Milliseconds for which it is told."""


class WayOut(QObject):
    """Says that Esc brings the window back; then, or when it has done so, it is silent."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._was_bare = window, False
        self.slip = WordSlip(window.look, window.ground, window.ground)
        self._telling = QTimer(self, singleShot=True, interval=_TOLD)
        self._telling.timeout.connect(self._hush)
        window.arranged.connect(self._arranged)

    @Slot(Look)
    def set_look(self, look: Look) -> None:
        """Give the slip other colours."""
        self.slip.set_look(look)

    @Slot()
    def _arranged(self) -> None:
        was_bare, self._was_bare = self._was_bare, self._window.is_bare()
        if self._was_bare and not was_bare:
            self._telling.start()
            self.slip.say(tr("Esc brings the window back"))
        elif not self._was_bare:
            self._hush()

    @Slot()
    def _hush(self) -> None:
        self._telling.stop()
        self.slip.say("")
