"""Draws the answer to a search: heads with a strip of ticks, passages with the words lit."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from anthology.search.hits import HitKind, SearchHit, StoryHits
from reader.search.hit_model import HitModel
from reader.search.hit_rows import HeadRow, HitRow, MoreRow, MoreStoriesRow, PassageRow, ticks
from reader.theme.look import Look
from reader.translation import marked, tr
from reader.widgets.counting import hits
from reader.widgets.labels import quiet_font
from reader.widgets.row_ground import paint_ground
from reader.widgets.row_model import ROW, Index
from reader.widgets.wrapped import Wrapped, setting, wrap_match

_SIDE, _MOST_LINES = 20, 4
_LABELS = {HitKind.TITLE: marked("TITLE"), HitKind.BYLINE: marked("BYLINE")}


class HitDelegate(QStyledItemDelegate):
    """Rows as high as their words need, four lines at most."""

    def __init__(self, model: HitModel, look: Look) -> None:
        super().__init__(model)
        self._model, self.look = model, look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the passage at this width."""
        row, look = index.data(ROW), self.look
        if isinstance(row, HeadRow):
            return QSize(0, look.px(30) + _line(_head_font(look)))
        if isinstance(row, MoreRow | MoreStoriesRow):
            return QSize(0, look.px(14) + _line(quiet_font(look)))
        label = self._label_height(row.hit)
        return QSize(0, self._passage(row.hit, option.rect.width(), lit=False).height + label + look.px(16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One kind of row or another."""
        row: HitRow = index.data(ROW)
        painter.save()
        if isinstance(row, HeadRow):
            self._paint_head(painter, option, row)
        elif isinstance(row, MoreRow | MoreStoriesRow):
            self._paint_more(painter, option, row)
        else:
            self._paint_passage(painter, option, row)
        painter.restore()

    def strip(self, row: QRect) -> QRectF:
        """The line of ticks in a head's row."""
        look = self.look
        y = row.bottom() - look.px(7)
        return QRectF(look.px(_SIDE), y, row.width() - 2 * look.px(_SIDE), 0)

    def hit_at(self, head: HeadRow, row: QRect, at: QPointF) -> int | None:
        """The number of the hit whose tick is nearest; none away from the strip."""
        strip, found = self.strip(row), ticks(head.hits)
        if not found or abs(at.y() - strip.y()) > self.look.px(8):
            return None
        distances = [(abs(_x(strip, p.start, head.hits) - at.x()), n) for n, p in found]
        return min(distances)[1]

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, row: HeadRow) -> None:
        look, flags = self.look, Qt.AlignmentFlag
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font, quiet = _head_font(look), quiet_font(look)
        box = QRectF(look.px(_SIDE), option.rect.top() + look.px(14), 0, _line(font))
        box.setWidth(option.rect.width() - 2 * look.px(_SIDE))
        count = hits(len(row.hits.hits))
        painter.setFont(quiet)
        painter.setPen(look.colour("soft"))
        painter.drawText(box, flags.AlignVCenter | flags.AlignRight, count)
        room = box.width() - QFontMetricsF(quiet).horizontalAdvance(count) - look.px(12)
        title = QFontMetricsF(font).elidedText(row.hits.title, Qt.TextElideMode.ElideRight, room)
        self._paint_byline(painter, box, row, room - QFontMetricsF(font).horizontalAdvance(title))
        painter.setFont(font)
        hover = option.state & QStyle.StateFlag.State_MouseOver
        painter.setPen(look.colour("accent" if hover else "ink"))
        painter.drawText(box, flags.AlignVCenter | flags.AlignLeft, title)
        self._paint_strip(painter, self.strip(option.rect), row)

    def _paint_byline(self, painter: QPainter, box: QRectF, row: HeadRow, room: float) -> None:
        """After the title, where there is room for it."""
        gap, metrics = self.look.px(8), QFontMetricsF(quiet_font(self.look))
        if not row.with_byline or room < self.look.px(64):
            return
        left = box.width() - room - metrics.horizontalAdvance(hits(len(row.hits.hits)))
        left -= self.look.px(12) - gap
        shown = metrics.elidedText(row.hits.byline, Qt.TextElideMode.ElideRight, room - gap)
        painter.drawText(box.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_strip(self, painter: QPainter, strip: QRectF, row: HeadRow) -> None:
        look, hits = self.look, row.hits
        painter.setPen(_round_pen(look, "line", 2))
        painter.drawLine(strip.topLeft(), strip.topRight())
        painter.setPen(_round_pen(look, "accent", 3))
        for x in sorted({round(_x(strip, passage.start, hits)) for _, passage in ticks(hits)}):
            painter.drawPoint(QPointF(x, strip.y()))
        current = self._model.current
        if current and current.story == row.story and hits.hits[current.hit].kind is HitKind.TEXT:
            painter.setPen(_round_pen(look, "accent", 7))
            painter.drawPoint(QPointF(_x(strip, hits.hits[current.hit].passage.start, hits), strip.y()))

    def _paint_passage(self, painter: QPainter, option: QStyleOptionViewItem, row: PassageRow) -> None:
        look, box = self.look, option.rect
        picked = row.place == self._model.current
        paint_ground(painter, option, look, picked=picked)
        left, top = look.px(_SIDE + 4), box.top() + look.px(8)
        if row.hit.kind in _LABELS:
            painter.setFont(look.ui(10, 600, 0.8))
            painter.setPen(look.colour("faint"))
            height = self._label_height(row.hit)
            painter.drawText(
                QRectF(left, top, box.width(), height),
                Qt.AlignmentFlag.AlignVCenter,
                tr(_LABELS[row.hit.kind]),
            )
            top += height
        words = self._passage(row.hit, box.width(), lit=True, current=picked)
        words.draw(painter, left, top, look.colour("ink"))

    def _paint_more(
        self, painter: QPainter, option: QStyleOptionViewItem, row: MoreRow | MoreStoriesRow
    ) -> None:
        look = self.look
        paint_ground(painter, option, look, picked=False)
        painter.setFont(quiet_font(look))
        painter.setPen(look.colour("accent"))
        box = QRectF(option.rect).adjusted(look.px(_SIDE + 4), 0, -look.px(_SIDE), 0)
        words = row.words
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _passage(self, hit: SearchHit, width: int, *, lit: bool, current: bool = False) -> Wrapped:
        look = self.look
        how = setting(look.book(14), 1.57, limit=_MOST_LINES)
        ground = look.colour("current_hit" if current else "hit") if lit else None
        room = width - 2 * look.px(_SIDE + 4)
        return wrap_match(hit.before, hit.match, hit.after, how, room, ground)

    def _label_height(self, hit: SearchHit) -> int:
        return _line(self.look.ui(10, 600, 0.8)) if hit.kind in _LABELS else 0


def _head_font(look: Look) -> QFont:
    return look.ui(13, 600)


def _line(font: QFont) -> int:
    return round(QFontMetricsF(font).height() * 1.15)


def _round_pen(look: Look, colour: str, width: float) -> QPen:
    pen = QPen(look.colour(colour), width * look.scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _x(strip: QRectF, offset: int, hits: StoryHits) -> float:
    return strip.left() + strip.width() * min(1.0, offset / max(1, hits.length))
