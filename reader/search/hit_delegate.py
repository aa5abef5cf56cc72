"""Draws the answer to a search: heads with a strip of ticks, passages with the words lit."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from anthology.search.hits import SearchHit
from reader.search.hit_model import HitModel
from reader.search.hit_rows import LABELS, HeadRow, HitRow, MoreRow, MoreStoriesRow, PassageRow, tick_number
from reader.search.lines import Line
from reader.search.strip import SIDE, paint_strip
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.counting import hits
from reader.widgets.ink import strong
from reader.widgets.labels import quiet_font
from reader.widgets.row_ground import paint_ground
from reader.widgets.row_model import ROW, Index
from reader.widgets.wrapped import Lit, Wrapped, setting, wrap_found

if TYPE_CHECKING:
    from collections.abc import Mapping

    from anthology.annotations.mark import Colour, MarkId

_MOST_LINES, _MOST_KEPT = 4, 240


class HitDelegate(QStyledItemDelegate):
    """Rows as high as their words need, four lines at most. What was set once is kept."""

    def __init__(self, model: HitModel, look: Look) -> None:
        super().__init__(model)
        self._model, self._look = model, look
        self._kept: dict[tuple[Line, int, bool], Wrapped] = {}
        self.colours: Mapping[MarkId, Colour] = {}
        """The colours of highlights."""

    @property
    def look(self) -> Look:
        """Colours and size."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self._kept.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the passage at this width."""
        row, look = index.data(ROW), self._look
        if isinstance(row, HeadRow):
            return QSize(0, look.px(30) + _line(_head_font(look)))
        if isinstance(row, MoreRow | MoreStoriesRow):
            return QSize(0, look.px(14) + _line(quiet_font(look)))
        label = self._label_height(row.line.hit)
        return QSize(0, self._passage(row.line, option.rect.width()).height + label + look.px(16))

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

    # A story's head

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, row: HeadRow) -> None:
        look, flags = self._look, Qt.AlignmentFlag
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font, quiet = _head_font(look), quiet_font(look)
        box = QRectF(look.px(SIDE), option.rect.top() + look.px(14), 0, _line(font))
        box.setWidth(option.rect.width() - 2 * look.px(SIDE))
        count = hits(row.hits.hit_count) if row.hits.hit_count else ""
        painter.setFont(quiet)
        painter.setPen(look.colour("soft"))
        painter.drawText(box, flags.AlignVCenter | flags.AlignRight, count)
        room = box.width() - QFontMetricsF(quiet).horizontalAdvance(count) - look.px(12)
        title = QFontMetricsF(font).elidedText(row.hits.title, Qt.TextElideMode.ElideRight, room)
        beside = QFontMetricsF(font).horizontalAdvance(title) + look.px(8)
        if row.with_byline and room - beside >= look.px(56):
            byline = QFontMetricsF(quiet).elidedText(
                row.hits.byline, Qt.TextElideMode.ElideRight, room - beside
            )
            painter.drawText(box.adjusted(beside, 0, 0, 0), flags.AlignVCenter, byline)
        painter.setFont(font)
        hover = option.state & QStyle.StateFlag.State_MouseOver
        painter.setPen(look.colour("accent" if hover else "ink"))
        painter.drawText(box, flags.AlignVCenter | flags.AlignLeft, title)
        paint_strip(painter, option.rect, row.hits.ticks, self._current_tick(row), look)

    def _current_tick(self, row: HeadRow) -> int | None:
        current = self._model.current
        if current is None or current.story != row.story:
            return None
        return tick_number(row.hits, current.hit)

    # A passage

    def _paint_passage(self, painter: QPainter, option: QStyleOptionViewItem, row: PassageRow) -> None:
        look, box = self._look, option.rect
        picked = row.place == self._model.current
        paint_ground(painter, option, look, picked=picked)
        left, top = look.px(SIDE + 4), box.top() + look.px(8)
        if row.line.hit.kind in LABELS:
            height = self._label_height(row.line.hit)
            self._paint_label(painter, QRectF(left, top, box.width() - left, height), row.line.hit)
            top += height
        words = self._passage(row.line, box.width(), current=picked)
        words.draw(painter, left, top, look.colour("ink"))

    def _paint_label(self, painter: QPainter, box: QRectF, hit: SearchHit) -> None:
        """What kind of words these are; a highlight, or its note, has a dot in its colour."""
        look = self._look
        painter.setFont(_label_font(look))
        painter.setPen(look.colour("faint"))
        words = tr(LABELS[hit.kind])
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
        if colour := self.colours.get(hit.mark):
            after = QFontMetricsF(painter.font()).horizontalAdvance(words) + look.px(8)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(strong(colour, look))
            radius = look.scale * 4
            painter.drawEllipse(QPointF(box.left() + after + radius, box.center().y()), radius, radius)

    def _passage(self, line: Line, width: int, *, current: bool = False) -> Wrapped:
        key = (line, width, current)
        if (kept := self._kept.get(key)) is not None:
            return kept
        if len(self._kept) >= _MOST_KEPT:
            self._kept.clear()
        look = self._look
        how = setting(look.book(14), 1.57, limit=_MOST_LINES)
        marked = len(line.run) if current else 0
        grounds = [look.colour("current_hit" if n < marked else "hit") for n in range(len(line.hits))]
        lit = tuple(Lit(*ends, ground) for ends, ground in zip(line.lit, grounds, strict=True))
        made = wrap_found(line.text, lit, how, width - 2 * look.px(SIDE + 4))
        self._kept[key] = made
        return made

    def _label_height(self, hit: SearchHit) -> int:
        return _line(_label_font(self._look)) + self._look.px(2) if hit.kind in LABELS else 0

    # That there are more

    def _paint_more(
        self, painter: QPainter, option: QStyleOptionViewItem, row: MoreRow | MoreStoriesRow
    ) -> None:
        look = self._look
        paint_ground(painter, option, look, picked=False)
        painter.setFont(quiet_font(look))
        painter.setPen(look.colour("accent"))
        box = QRectF(option.rect).adjusted(look.px(SIDE + 4), 0, -look.px(SIDE), 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, row.words)


def _head_font(look: Look) -> QFont:
    return look.ui(13, 600)


def _label_font(look: Look) -> QFont:
    return look.ui(10, 600, 0.8)


def _line(font: QFont) -> int:
    return round(QFontMetricsF(font).height() * 1.15)
