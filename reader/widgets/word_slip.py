"""A few words on a small slip at the foot of something. Neither pointer nor keyboard ever meets it."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.theme.look import Look
from reader.widgets.labels import quiet_font
from reader.widgets.slip import paint_slip, shade_margins

_SIDE, _HEIGHT, _ABOVE = 16, 34, 4


class WordSlip(QWidget):
    """Hidden until it is given words."""

    def __init__(self, look: Look, parent: QWidget, over: QWidget) -> None:
        """It lies at the lower edge of `over`, which is its parent or a part of that."""
        super().__init__(parent)
        self._look, self._over, self._words = look, over, ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        over.installEventFilter(self)

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._look = look
        self._place()
        self.update()

    def text(self) -> str:
        """What it says."""
        return self._words

    def say(self, words: str) -> None:
        """Say this until something else is said, or nothing."""
        self._words = words
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self._place()
        self.raise_()
        self.update()

    def fits(self, words: str) -> bool:
        """Whether there is room for all of that."""
        return self._width(words) <= self._over.width()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It stays in its place."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return super().eventFilter(watched, event)

    def _width(self, words: str) -> int:
        shade = shade_margins(self._look)
        length = QFontMetrics(quiet_font(self._look)).horizontalAdvance(words)
        return length + 2 * self._look.px(_SIDE) + shade.left() + shade.right()

    def _place(self) -> None:
        look = self._look
        room = self._over.rect() if self._over is self.parent() else self._over.geometry()
        shade = shade_margins(look)
        width = min(self._width(self._words), room.width())
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
                self._words, Qt.TextElideMode.ElideRight, round(paper.width()) - self._look.px(_SIDE)
            )
            painter.drawText(paper, Qt.AlignmentFlag.AlignCenter, words)
