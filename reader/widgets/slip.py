"""A slip of paper over the page: rounded, with a soft shadow around it."""

from PySide6.QtCore import QMargins, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.theme.look import Look

_SHADE = (8, 6, 8, 14)
_RADIUS = 12


def shade_margins(look: Look) -> QMargins:
    """The room that the shadow takes around the paper."""
    return QMargins(*(look.px(side) for side in _SHADE))


def paint_slip(painter: QPainter, whole: QRectF, look: Look) -> QRectF:
    """Paint the paper with its shadow into `whole`; the answer is the paper's own box."""
    left, top, right, bottom = (look.px(side) for side in _SHADE)
    paper, radius = whole.adjusted(left, top, -right, -bottom), look.px(_RADIUS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_shadow(painter, paper, look)
    painter.setPen(QPen(look.colour("line"), max(1, look.px(1))))
    painter.setBrush(look.colour("field"))
    painter.drawRoundedRect(paper, radius, radius)
    return paper


class Slip(QWidget):
    """Holds whatever is laid out on it, within `shade_margins` and some of its own."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self.update()

    def paper(self) -> QRect:
        """The box of the paper itself, in the parent's pixels."""
        return self.geometry().marginsRemoved(shade_margins(self._look))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The paper."""
        with QPainter(self) as painter:
            paint_slip(painter, QRectF(self.rect()), self._look)


def _paint_shadow(painter: QPainter, paper: QRectF, look: Look) -> None:
    px, dark = look.px, look.theme.dark
    painter.setPen(Qt.PenStyle.NoPen)
    shade = look.colour("shelf" if dark else "ink")
    shade.setAlpha(22 if dark else 7)
    painter.setBrush(shade)
    for spread in range(px(8), 0, -max(1, px(1))):
        around = paper.adjusted(-spread, 2 - spread / 2, spread, 3 + spread)
        painter.drawRoundedRect(around, px(_RADIUS) + spread, px(_RADIUS) + spread)
