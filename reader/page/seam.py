"""What parts two stories in the scrolled flow, and what stands under the last one."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from reader.page.reel import Reel, seam_of
from reader.page.strip import Strip
from reader.page.wishes import Step
from reader.theme.look import Look


class SeamPainter:
    """Paints quiet rules: a hairline with a lozenge between two stories, the lozenge alone at the end."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def paint(self, painter: QPainter, reel: Reel, value: int) -> None:
        """All of them, in a view scrolled to `value`."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for upper, lower in zip(reel.strips, reel.strips[1:], strict=False):
            middle = (_last(upper) + _first(lower)) // 2
            self._rule(painter, _centre(upper, middle - value), seam_of(upper))
        last = reel.strips[-1]
        if reel.is_whole(Step.NEXT) and last.typeset:
            self._lozenge(painter, _centre(last, _last(last) + last.typeset.type_size.leading - value))
        painter.restore()

    def _rule(self, painter: QPainter, centre: QPointF, length: int) -> None:
        gap = QPointF(self._look.px(10), 0)
        line = QPointF(length, 0)
        painter.setPen(QPen(self._look.colour("line"), max(1, self._look.px(1))))
        painter.drawLine(centre + gap, centre + gap + line)
        painter.drawLine(centre - gap, centre - gap - line)
        self._lozenge(painter, centre)

    def _lozenge(self, painter: QPainter, centre: QPointF) -> None:
        r = self._look.px(3.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("faint"))
        x, y = centre.x(), centre.y()
        corners = [QPointF(x, y - r), QPointF(x + r, y), QPointF(x, y + r), QPointF(x - r, y)]
        painter.drawPolygon(QPolygonF(corners))


def _first(strip: Strip) -> int:
    return strip.top + (strip.layout.rows[0].top if strip.layout else 0)


def _last(strip: Strip) -> int:
    return strip.top + (strip.layout.rows[-1].bottom if strip.layout else 0)


def _centre(strip: Strip, y: int) -> QPointF:
    shape = strip.layout.shape if strip.layout else None
    return QPointF((shape.left + shape.right) / 2 if shape else 0, y + 0.5)
