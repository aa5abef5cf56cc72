"""Draws queries of late and examples: both in the book face, as they are typed."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.search.strip import SIDE
from reader.search.try_rows import ForgetRow, HintRow, QueryRow, TitleRow, TryModel, TryRow
from reader.theme import icons
from reader.theme.look import Look
from reader.widgets.labels import caps_font, quiet_font
from reader.widgets.row_ground import paint_ground
from reader.widgets.row_model import ROW, Index
from reader.widgets.wrapped import Wrapped, setting, wrap

_CROSS, _GAP, _WORTH = 12, 12, 150


class TryDelegate(QStyledItemDelegate):
    """What an example finds stands beside it where there is room, else below."""

    def __init__(self, model: TryModel, look: Look) -> None:
        super().__init__(model)
        self.look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words at this width."""
        row, look = index.data(ROW), self.look
        if isinstance(row, TitleRow):
            return QSize(0, look.px(26 if index.row() else 20) + _line(caps_font(look)))
        if isinstance(row, ForgetRow):
            return QSize(0, look.px(12) + _line(quiet_font(look)))
        height = _line(_example_font(look))
        if isinstance(row, HintRow):
            left, meaning = self._meaning(row, option.rect.width())
            height = max(height, meaning.height) if left else height + meaning.height
        return QSize(0, height + look.px(8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One kind of row or another."""
        row: TryRow = index.data(ROW)
        painter.save()
        if isinstance(row, TitleRow):
            self._paint_title(painter, option.rect, row)
        elif isinstance(row, ForgetRow):
            self._paint_forget(painter, option, row)
        else:
            self._paint_example(painter, option, row)
        painter.restore()

    def is_on_cross(self, row: QRect, at: QPointF) -> bool:
        """Whether that is where a query is removed."""
        return self._cross(row).adjusted(*(self.look.px(n) for n in (-8, -8, 8, 8))).contains(at)

    def _paint_title(self, painter: QPainter, box: QRect, row: TitleRow) -> None:
        look = self.look
        painter.setFont(caps_font(look))
        painter.setPen(look.colour("faint"))
        room = QRectF(box).adjusted(look.px(SIDE), 0, -look.px(SIDE), -look.px(6))
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom, row.words)

    def _paint_forget(self, painter: QPainter, option: QStyleOptionViewItem, row: ForgetRow) -> None:
        look = self.look
        paint_ground(painter, option, look, picked=False)
        painter.setFont(quiet_font(look))
        painter.setPen(look.colour("soft"))
        room = QRectF(option.rect).adjusted(look.px(SIDE), 0, -look.px(SIDE), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, row.words)

    def _paint_example(
        self, painter: QPainter, option: QStyleOptionViewItem, row: QueryRow | HintRow
    ) -> None:
        look, box = self.look, option.rect
        paint_ground(painter, option, look, picked=False)
        painter.setFont(_example_font(look))
        painter.setPen(look.colour("ink"))
        room = QRectF(box).adjusted(look.px(SIDE), look.px(4), -look.px(SIDE), 0)
        if isinstance(row, QueryRow):
            room.setRight(self._cross(box).left() - look.px(_GAP))
        room.setHeight(_line(painter.font()))
        shown = painter.fontMetrics().elidedText(row.text, Qt.TextElideMode.ElideRight, round(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        if isinstance(row, HintRow):
            left, meaning = self._meaning(row, box.width())
            drop = self._to_baseline(meaning) if left else room.height()
            meaning.draw(painter, look.px(SIDE) + left, room.top() + drop, look.colour("soft"))
        elif option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus):
            icons.draw(painter, "close", self._cross(box), look.colour("soft"))

    def _meaning(self, row: HintRow, width: int) -> tuple[int, Wrapped]:
        """What an example finds, and how far to the right it begins; 0 says below."""
        look = self.look
        room = width - 2 * look.px(SIDE)
        left = round(QFontMetricsF(_example_font(look)).horizontalAdvance(row.text)) + look.px(_GAP)
        how = setting(quiet_font(look), 1.4)
        if room - left >= look.px(_WORTH):
            beside = wrap(row.meaning, how, room - left)
            if beside.lines == 1:
                return left, beside
        return 0, wrap(row.meaning, how, room)

    def _to_baseline(self, meaning: Wrapped) -> float:
        """How far down words in the quiet type stand on the line of an example."""
        metrics = QFontMetricsF(_example_font(self.look))
        line = (_line(_example_font(self.look)) - metrics.height()) / 2 + metrics.ascent()
        first = meaning.layout.lineAt(0)
        return line - first.y() - first.ascent()

    def _cross(self, row: QRect) -> QRectF:
        side = self.look.px(_CROSS)
        box = QRectF(0, 0, side, side)
        box.moveCenter(QPointF(row.right() - self.look.px(SIDE) - side / 2, QRectF(row).center().y()))
        return box


def _example_font(look: Look) -> QFont:
    return look.book(14)


def _line(font: QFont) -> int:
    return round(QFontMetricsF(font).height() * 1.2)
