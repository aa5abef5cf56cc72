"""A row of all stories: the ring, title and author, where it is held, and how long it is."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from anthology.story import ReadingState, StoryCard
from reader.settings import StoryOrder
from reader.shelf.card_words import percent
from reader.shelf.collection_model import CollectionModel
from reader.shelf.progress_ring import paint_ring
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.counting import duration, marks
from reader.widgets.dates import short_date
from reader.widgets.labels import quiet_font
from reader.widgets.row_ground import paint_ground
from reader.widgets.row_model import ROW, Index

_LEFT, _RIGHT, _DOT = 56, 28, "  ·  "
_FLAGS = Qt.AlignmentFlag


class CollectionRow(QStyledItemDelegate):
    """Two lines, the same height for every story, so that thousands cost nothing to lay out."""

    def __init__(self, model: CollectionModel, look: Look) -> None:
        super().__init__(model)
        self._model = model
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size; fonts are measured once."""
        self.look, self._title, self._quiet = look, look.book(16, 500), quiet_font(look)
        self._title_metrics, self._quiet_metrics = QFontMetricsF(self._title), QFontMetricsF(self._quiet)
        lines = self._title_metrics.height() + self._quiet_metrics.height()
        self._height = round(lines) + look.px(20)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines with room around them."""
        return QSize(0, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, ring, and the words in two lines."""
        card, look = index.data(ROW), self.look
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        paint_ground(painter, option, look, picked=selected)
        paint_ring(painter, QPointF(look.px(34), option.rect.center().y()), card, look)
        box = QRectF(option.rect).adjusted(look.px(_LEFT), look.px(10), -look.px(_RIGHT), -look.px(10))
        upper = QRectF(box.left(), box.top(), box.width(), self._title_metrics.height())
        lower = QRectF(box.left(), upper.bottom(), box.width(), self._quiet_metrics.height())
        tone = "soft" if card.state is ReadingState.ASIDE else "ink"
        self._line(painter, upper, card.title, duration(card.minutes), self._title, tone)
        self._line(painter, lower, self._below(card), self._aside(card), self._quiet, "soft")
        painter.restore()

    def _line(self, painter: QPainter, box: QRectF, words: str, end: str, font: QFont, tone: str) -> None:
        """Words from the left that give way to those at the right."""
        painter.setFont(self._quiet)
        painter.setPen(self.look.colour("soft"))
        painter.drawText(box, _FLAGS.AlignRight | _FLAGS.AlignVCenter, end)
        room = box.width() - self._quiet_metrics.horizontalAdvance(end) - self.look.px(20)
        metrics = self._title_metrics if font is self._title else self._quiet_metrics
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, room))
        painter.setFont(font)
        painter.setPen(self.look.colour(tone))
        painter.drawText(box, _FLAGS.AlignLeft | _FLAGS.AlignVCenter, shown)

    def _below(self, card: StoryCard) -> str:
        """Who wrote it, and the first anthology that holds it."""
        titles = self._model.holdings.titles(card.id)
        held = f"{titles[0]} + {len(titles) - 1}" if len(titles) > 1 else "".join(titles)
        return _DOT.join(part for part in (card.byline, held) if part)

    def _aside(self, card: StoryCard) -> str:
        """The state, the marks, and the day that the list is sorted by."""
        parts = [marks(card.marks)] if card.marks else []
        if card.state is ReadingState.READING:
            parts.append(percent(card))
        elif card.state is ReadingState.ASIDE:
            parts.append(tr("put aside"))
        order = self._model.choice.order
        days = {StoryOrder.ADDED: card.added, StoryOrder.LAST_READ: card.last_read}
        if day := short_date(days.get(order, "")):
            parts.append(day)
        return _DOT.join(parts)
