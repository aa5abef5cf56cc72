"""How far a reader has come, in 16 pixels: an empty ring, part of a ring, a tick."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

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
    painter.setPen(QPen(_track(look), 2 * look.scale))
    painter.drawEllipse(box)
    if card.state is ReadingState.READING:
        pen = QPen(look.colour("accent"), 2 * look.scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(box, 90 * 16, -round(min(1.0, max(0.03, card.progress)) * 360 * 16))


def _track(look: Look) -> QColor:
    """Quiet on every paper; on a dark one a hairline's colour would be lost."""
    line = look.colour("line")
    return line.lighter(190) if look.theme.dark else line.darker(106)
