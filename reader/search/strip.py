"""The strip in a story's head: a line as long as the story, with a tick wherever something was found."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.theme.look import Look

SIDE = 20
"""The room on both sides of it, and of all that stands in the list, in pixels at 100 %."""


def strip_in(row: QRect, look: Look) -> QRectF:
    """The line of ticks in a head's row."""
    y = row.bottom() - look.px(7)
    return QRectF(look.px(SIDE), y, row.width() - 2 * look.px(SIDE), 0)


def tick_at(ticks: tuple[float, ...], row: QRect, at: QPointF, look: Look) -> int | None:
    """The number of the tick that is nearest; none away from the strip."""
    strip = strip_in(row, look)
    if not ticks or abs(at.y() - strip.y()) > look.px(8):
        return None
    return min(range(len(ticks)), key=lambda number: abs(_x(strip, ticks[number]) - at.x()))


def paint_strip(
    painter: QPainter, row: QRect, ticks: tuple[float, ...], current: int | None, look: Look
) -> None:
    """The line, its ticks, and a dot where the current hit is."""
    strip = strip_in(row, look)
    painter.setPen(_round_pen(look, "line", 2))
    painter.drawLine(strip.topLeft(), strip.topRight())
    painter.setPen(_round_pen(look, "accent", 3))
    for x in sorted({round(_x(strip, tick)) for tick in ticks}):
        painter.drawPoint(QPointF(x, strip.y()))
    if current is not None and current < len(ticks):
        painter.setPen(_round_pen(look, "accent", 7))
        painter.drawPoint(QPointF(_x(strip, ticks[current]), strip.y()))


def _round_pen(look: Look, colour: str, width: float) -> QPen:
    pen = QPen(look.colour(colour), width * look.scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _x(strip: QRectF, tick: float) -> float:
    return strip.left() + strip.width() * min(1.0, max(0.0, tick))
