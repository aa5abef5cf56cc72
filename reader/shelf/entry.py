"""A story's entry on a contents page: number, title, leader, minutes; then its summary."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from anthology.story import ReadingState, StoryCard
from reader.shelf.card_words import part_read
from reader.shelf.contents_model import EntryRow
from reader.shelf.progress_ring import paint_ring
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.counting import duration, marks
from reader.widgets.labels import quiet_font
from reader.widgets.wrapped import setting, wrap

_HANG, _RING = 36, 30


class Entry:
    """Measured for a width, then drawn."""

    def __init__(self, row: EntryRow, look: Look, width: int) -> None:
        self._row, self._look, self._width = row, look, width
        self._minutes = duration(row.card.minutes)
        self._minutes_width = round(QFontMetricsF(quiet_font(look)).horizontalAdvance(self._minutes))
        text = width - look.px(_HANG)
        self._end = self._minutes_width + look.px(_RING + 12)
        self._title = wrap(row.card.title, setting(look.book(18, 500), 1.45), text - self._end)
        below = (
            (self._quiet_line(), setting(quiet_font(look), 1.7), text),
            (row.card.summary, setting(look.book(14), 1.55), text - look.px(_RING)),
        )
        self._below = [wrap(words, how, room) for words, how, room in below if words]
        self.height = self._title.height + sum(part.height for part in self._below) + look.px(24)

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw it with its top left there."""
        look = self._look
        left, top = at.x() + look.px(_HANG), at.y() + look.px(12)
        self._draw_number(painter, at.x(), top)
        self._title.draw(painter, left, top, look.colour("ink"))
        self._draw_leader(painter, left, top)
        y = top + self._title.height
        for part in self._below:
            part.draw(painter, left, y, look.colour("soft"))
            y += part.height

    def _quiet_line(self) -> str:
        card, parts = self._row.card, []
        if self._row.with_byline and card.byline:
            parts.append(card.byline)
        parts += _state(card)
        return "  ·  ".join(parts)

    def _draw_number(self, painter: QPainter, left: float, top: float) -> None:
        font = self._look.book(18)
        painter.setFont(font)
        painter.setPen(self._look.colour("faint"))
        box = QRectF(left, top, self._look.px(_HANG), self._line())
        painter.drawText(
            box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(self._row.number)
        )

    def _draw_leader(self, painter: QPainter, left: float, top: float) -> None:
        """Dots from the end of the title to the minutes, and the ring after them."""
        look = self._look
        last = self._title.layout.lineAt(self._title.lines - 1)
        y = top + self._title.height - self._line()
        right = left - look.px(_HANG) + self._width
        box = QRectF(right - self._end, y, self._end - look.px(_RING), self._line())
        painter.setFont(quiet_font(look))
        painter.setPen(look.colour("soft"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._minutes)
        pen = QPen(look.colour("line").darker(115), 1.2 * look.scale, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([0.01, 4.0])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        base = y + self._line() * 0.68
        start, end = left + last.naturalTextRect().right() + look.px(10), box.left() + look.px(4)
        if end > start:
            painter.drawLine(QPointF(start, base), QPointF(end, base))
        paint_ring(painter, QPointF(right - look.px(8), box.center().y()), self._row.card, look)

    def _line(self) -> float:
        return self._title.height / self._title.lines


def _state(card: StoryCard) -> list[str]:
    parts = [part_read(card)] if card.state is ReadingState.READING else []
    if card.state is ReadingState.READ:
        parts.append(tr("read"))
    if card.marks:
        parts.append(marks(card.marks))
    return parts
