"""How fast the page moves by itself, on a small slip at its foot."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.page.auto_scroll import AutoScroll
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.labels import quiet_font
from reader.widgets.slip import paint_slip, shade_margins

_TOLD = 4000
"""Milliseconds for which the slip also says what the keys do."""
_SIDE, _HEIGHT, _ABOVE = 16, 34, 4


class SpeedSlip(QWidget):
    """Shown while the page moves or pauses. Neither pointer nor keyboard ever meets it."""

    def __init__(self, scrolling: AutoScroll, look: Look, page: QWidget, over: QWidget) -> None:
        """It belongs to the `page` and lies at the lower edge of `over`, a part of that."""
        super().__init__(page)
        self._scrolling, self._look, self._over = scrolling, look, over
        self._telling = QTimer(self, singleShot=True, interval=_TOLD)
        self._telling.timeout.connect(self._show_now)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        scrolling.changed.connect(self._changed)
        over.installEventFilter(self)

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._look = look
        self._show_now()

    def text(self) -> str:
        """What it says."""
        speed = tr("{number} words a minute").format(number=self._scrolling.speed)
        if self._scrolling.is_paused:
            return tr("{speed}  ·  paused, Space goes on").format(speed=speed)
        if self._telling.isActive():
            told = tr("{speed}  ·  + and − change it, Space pauses, Esc ends it").format(speed=speed)
            return told if self._fits(told) else tr("{speed}  ·  + − Space Esc").format(speed=speed)
        return speed

    def _fits(self, words: str) -> bool:
        return self._width(words) <= self._over.width()

    def _width(self, words: str) -> int:
        shade = shade_margins(self._look)
        length = QFontMetrics(quiet_font(self._look)).horizontalAdvance(words)
        return length + 2 * self._look.px(_SIDE) + shade.left() + shade.right()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It stays in its place."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return super().eventFilter(watched, event)

    @Slot()
    def _changed(self) -> None:
        """It begins with what the keys do."""
        if self._scrolling.is_running and not self.isVisible():
            self._telling.start()
        self._show_now()

    @Slot()
    def _show_now(self) -> None:
        self.setVisible(self._scrolling.is_running)
        self.setAccessibleName(self.text())
        self._place()
        self.raise_()
        self.update()

    def _place(self) -> None:
        look, room = self._look, self._over.geometry()
        shade = shade_margins(look)
        width = min(self._width(self.text()), room.width())
        size = QSize(width, look.px(_HEIGHT) + shade.top() + shade.bottom())
        left = room.center().x() - size.width() // 2
        self.setGeometry(left, room.bottom() - size.height() - look.px(_ABOVE), size.width(), size.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words on their paper."""
        with QPainter(self) as painter:
            paper = paint_slip(painter, QRectF(self.rect()), self._look)
            painter.setFont(quiet_font(self._look))
            painter.setPen(self._look.colour("soft"))
            words = painter.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, round(paper.width()) - self._look.px(_SIDE)
            )
            painter.drawText(paper, Qt.AlignmentFlag.AlignCenter, words)
