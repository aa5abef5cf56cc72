"""A row of the shelf: the ring, the title in the book face, one quiet line."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from anthology.story import StoryCard
from reader.shelf.card_words import quiet_line
from reader.shelf.progress_ring import paint_ring
from reader.shelf.story_model import StoryModel
from reader.theme.look import Look
from reader.widgets.labels import quiet_font
from reader.widgets.row_ground import ground_box, paint_ground
from reader.widgets.row_model import ROW, Index
from reader.widgets.wrapped import Wrapped, setting, wrap

_TEXT_LEFT, _TEXT_RIGHT = 52, 20


class StoryRow(QStyledItemDelegate):
    """Titles take a second line before they give way to “…”."""

    def __init__(self, model: StoryModel, look: Look) -> None:
        super().__init__(model)
        self._model, self.look = model, look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as title and quiet line need."""
        title = self._title(index.data(ROW), option.rect.width())
        quiet = self._quiet(index.data(ROW), option.rect.width())
        return QSize(0, title.height + quiet.height + self.look.px(19))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, ring and words."""
        card, look, row = index.data(ROW), self.look, option.rect
        title, left = self._title(card, row.width()), look.px(_TEXT_LEFT)
        painter.save()
        paint_ground(painter, option, look, picked=card.id == self._model.opened)
        middle = ground_box(row, look).center().y()
        paint_ring(painter, QPointF(look.px(30), middle), card, look)
        top = row.top() + look.px(9)
        title.draw(painter, left, top, look.colour("ink"))
        quiet = self._quiet(card, row.width())
        quiet.draw(painter, left, top + title.height, look.colour("soft"))
        painter.restore()

    def _quiet(self, card: StoryCard, width: int) -> Wrapped:
        """The byline stands on a line of its own where both do not fit on one."""
        font, line, room = quiet_font(self.look), quiet_line(card), self._room(width)
        metrics = QFontMetricsF(font)
        if self._model.with_bylines and card.byline:
            byline = metrics.elidedText(card.byline, Qt.TextElideMode.ElideRight, room)
            both = f"{byline}  ·  {line}"
            line = both if metrics.horizontalAdvance(both) <= room else f"{byline}\n{line}"
        return wrap(line, setting(font, 1.5), room)

    def _title(self, card: StoryCard, width: int) -> Wrapped:
        return wrap(card.title, setting(self.look.book(15, 500), 1.45, limit=2), self._room(width))

    def _room(self, width: int) -> int:
        return width - self.look.px(_TEXT_LEFT + _TEXT_RIGHT)
