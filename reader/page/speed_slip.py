"""How fast the page moves by itself, on a small slip at its foot."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from reader.page.auto_scroll import AutoScroll
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.word_slip import WordSlip

_TOLD = 4000
"""Milliseconds for which the slip also says what the keys do."""


class SpeedSlip(WordSlip):
    """Shown while the page moves or pauses."""

    def __init__(self, scrolling: AutoScroll, look: Look, page: QWidget, over: QWidget) -> None:
        """It belongs to the `page` and lies at the lower edge of `over`, a part of that."""
        super().__init__(look, page, over)
        self._scrolling = scrolling
        self._telling = QTimer(self, singleShot=True, interval=_TOLD)
        self._telling.timeout.connect(self._show_now)
        scrolling.changed.connect(self._changed)

    def set_look(self, look: Look) -> None:
        """Other colours or another scale, at which the words may be too long."""
        super().set_look(look)
        self._show_now()

    @Slot()
    def _changed(self) -> None:
        """It begins with what the keys do."""
        if self._scrolling.is_running and not self.isVisible():
            self._telling.start()
        self._show_now()

    @Slot()
    def _show_now(self) -> None:
        self.say(self._told() if self._scrolling.is_running else "")

    def _told(self) -> str:
        speed = tr("{number} words a minute").format(number=self._scrolling.speed)
        if self._scrolling.is_paused:
            return tr("{speed}  ·  paused, Space goes on").format(speed=speed)
        if self._telling.isActive():
            told = tr("{speed}  ·  + and − change it, Space pauses, Esc ends it").format(speed=speed)
            return told if self.fits(told) else tr("{speed}  ·  + − Space Esc").format(speed=speed)
        return speed
