"""How far a reader has come, in 16 pixels: an empty ring, part of a ring, a tick."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from anthology.story import ReadingState, StoryCard
from reader.theme import icons
from reader.theme.look import Look


def paint_ring(painter: QPainter, centre: QPointF, card: StoryCard, look: Look) -> None:
    """Draw the state of a story around that point."""
    radius = look.scale * 8
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    if card.state is ReadingState.READ:
        icons.draw(painter, "check", box, look.colour("soft"))
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(look.colour("line").darker(106), 2 * look.scale))
    painter.drawEllipse(box)
    if card.state is ReadingState.READING:
        pen = QPen(look.colour("accent"), 2 * look.scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(box, 90 * 16, -round(min(1.0, max(0.03, card.progress)) * 360 * 16))
