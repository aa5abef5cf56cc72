"""Keys drawn as they look on a keyboard, at the end of a row."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from reader.theme.look import Look
from reader.widgets.labels import quiet_font


def paint_keys(painter: QPainter, box: QRectF, keys: Sequence[str], look: Look, tone: str = "soft") -> float:
    """Draw key caps at the right of the box, the first of them leftmost; say where they begin."""
    right, font = box.right(), quiet_font(look)
    metrics = QFontMetricsF(font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(font)
    for each in reversed(keys):
        width = metrics.horizontalAdvance(each) + look.px(14)
        cap = QRectF(0, 0, width, metrics.height() + look.px(4))
        cap.moveCenter(QPointF(right - width / 2, box.center().y()))
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawRoundedRect(cap, look.px(5), look.px(5))
        painter.setPen(look.colour(tone))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, each)
        right = cap.left() - look.px(6)
    return right
