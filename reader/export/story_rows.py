"""How a story of the book to be looks in the list: a tick, its title and byline, its minutes, a handle."""

from typing import cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from anthology.story import StoryCard
from reader.export.story_model import CARD, Role
from reader.theme import icons
from reader.theme.look import Look
from reader.widgets.carried_rows import Index
from reader.widgets.counting import duration
from reader.widgets.rings import inside, ring
from reader.widgets.tick import SIDE, draw_tick

State = QStyle.StateFlag


class StoryRows(QStyledItemDelegate):
    """Rows of 44 pixels, 56 with a byline. A click left of the title ticks."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines of words."""
        lines = QFontMetrics(self._title_font()).height()
        if self._card(index).byline:
            lines += QFontMetrics(self._look.ui(12)).height()
        return QSize(self._look.px(160), lines + self._look.px(20))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, then everything on it from left to right."""
        card, row = self._card(index), QRect(option.rect)
        enabled = bool(option.state & State.State_Enabled)
        ticked = index.data(Role.CheckStateRole) is Qt.CheckState.Checked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        draw_tick(painter, self._tick_box(row), self._look, ticked=ticked, quiet=not enabled)
        right = self._paint_minutes(painter, row, card)
        self._paint_words(painter, row, right, card, tone="ink" if ticked and enabled else "soft")
        if option.state & (State.State_MouseOver | State.State_Selected):
            self._paint_handle(painter, row)
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tick by a click on the box or beside it, or by the space bar."""
        if isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseButtonDblClick:
                return self._on_tick(event, option)  # the second press of a quick pair
            if event.type() != QEvent.Type.MouseButtonRelease or not self._on_tick(event, option):
                return False
        elif not _is_space(event):
            return False
        ticked = index.data(Role.CheckStateRole) is Qt.CheckState.Checked
        turned = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, turned, Role.CheckStateRole)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        look, state = self._look, option.state
        ground = "pick" if state & State.State_Selected else "hover" if state & State.State_MouseOver else ""
        focused = bool(state & State.State_HasFocus)
        painter.setPen(ring(look) if focused else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(ground) if ground else Qt.BrushStyle.NoBrush)
        gap = look.px(1)
        box = inside(option.rect.adjusted(gap, gap, -gap, -gap), look)
        painter.drawRoundedRect(box, look.px(8), look.px(8))

    def _paint_minutes(self, painter: QPainter, row: QRect, card: StoryCard) -> int:
        """Draw the minutes; where they begin."""
        words, right = duration(card.minutes), row.right() - self._look.px(28)
        left = right - QFontMetrics(self._look.ui(12)).horizontalAdvance(words) - 1
        painter.setFont(self._look.ui(12))
        painter.setPen(self._look.colour("soft"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRect(left, row.top(), right - left, row.height()), flags, words)
        return left

    def _paint_words(self, painter: QPainter, row: QRect, right: int, card: StoryCard, tone: str) -> None:
        left = row.left() + self._look.px(44)
        width = right - left - self._look.px(8)
        title, byline = QFontMetrics(self._title_font()), QFontMetrics(self._look.ui(12))
        high = title.height() + (byline.height() if card.byline else 0)
        top = row.top() + (row.height() - high) / 2
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(self._title_font())
        painter.setPen(self._look.colour(tone))
        painter.drawText(QPointF(left, top + title.ascent()), title.elidedText(card.title, elide, width))
        painter.setFont(self._look.ui(12))
        painter.setPen(self._look.colour("soft"))
        foot = QPointF(left, top + title.height() + byline.ascent())
        painter.drawText(foot, byline.elidedText(card.byline, elide, width))

    def _paint_handle(self, painter: QPainter, row: QRect) -> None:
        side = self._look.px(16)
        box = QRectF(row.right() - self._look.px(6) - side, row.center().y() - side / 2, side, side)
        icons.draw(painter, "drag", box, self._look.colour("faint"))

    def _tick_box(self, row: QRect) -> QRectF:
        side = self._look.px(SIDE)
        left, top = row.left() + self._look.px(14), row.top() + (row.height() - side) / 2
        return QRectF(left, top, side, side)

    def _on_tick(self, event: QMouseEvent, option: QStyleOptionViewItem) -> bool:
        return event.position().x() < option.rect.left() + self._look.px(40)

    def _title_font(self) -> QFont:
        return self._look.book(15, 500)

    def _card(self, index: Index) -> StoryCard:
        return cast(StoryCard, index.data(CARD))


def _is_space(event: QEvent) -> bool:
    pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
    return pressed and cast(QKeyEvent, event).key() == Qt.Key.Key_Space
