"""Draws a row of the list: words on the left, keys on the right, a dot where they were changed."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.keys.commands import Command, FixedKeys
from reader.keys.key_rows import GroupRow, KeyModel, shown_keys
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.key_caps import paint_keys
from reader.widgets.labels import caps_font, quiet_font, row_font
from reader.widgets.row_ground import paint_ground
from reader.widgets.row_model import ROW, Index

_SIDE = 28
_FLAGS = Qt.AlignmentFlag


class KeyDelegate(QStyledItemDelegate):
    """One line a row; `waiting` is the name of the command whose new keys are waited for."""

    def __init__(self, model: KeyModel, look: Look) -> None:
        super().__init__(model)
        self.look, self.waiting = look, ""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line with room around it."""
        heading = isinstance(index.data(ROW), GroupRow)
        font = caps_font(self.look) if heading else row_font(self.look)
        return QSize(0, round(QFontMetricsF(font).height()) + self.look.px(22 if heading else 16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A heading, or a row."""
        row, look = index.data(ROW), self.look
        box = QRectF(option.rect).adjusted(look.px(_SIDE), 0, -look.px(_SIDE), 0)
        painter.save()
        if isinstance(row, GroupRow):
            painter.setFont(caps_font(look))
            painter.setPen(look.colour("faint"))
            box.adjust(0, 0, 0, -look.px(4))
            painter.drawText(box, _FLAGS.AlignBottom | _FLAGS.AlignLeft, row.words.upper())
        else:
            picked = bool(option.state & QStyle.StateFlag.State_Selected)
            paint_ground(painter, option, look, picked=picked)
            self._paint_row(painter, box, row)
        painter.restore()

    def _paint_row(self, painter: QPainter, box: QRectF, row: Command | FixedKeys) -> None:
        look, font = self.look, row_font(self.look)
        left = self._paint_right(painter, box, row)
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        words = QFontMetricsF(font).elidedText(
            row.words, Qt.TextElideMode.ElideRight, left - box.left() - look.px(12)
        )
        painter.drawText(box, _FLAGS.AlignVCenter | _FLAGS.AlignLeft, words)

    def _paint_right(self, painter: QPainter, box: QRectF, row: Command | FixedKeys) -> float:
        """Draw what stands on the right, and say where it begins."""
        look = self.look
        if isinstance(row, Command) and row.name == self.waiting:
            return self._paint_words(painter, box, tr("Press the new keys…"), "accent")
        if isinstance(row, FixedKeys):
            return self._paint_words(painter, box, row.shown, "soft")
        left = paint_keys(painter, box, shown_keys(row), look)
        if row.changed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            radius = look.px(3)
            painter.drawEllipse(QPointF(left - radius, box.center().y()), radius, radius)
            left -= look.px(12)
        return left

    def _paint_words(self, painter: QPainter, box: QRectF, words: str, tone: str) -> float:
        font = quiet_font(self.look)
        painter.setFont(font)
        painter.setPen(self.look.colour(tone))
        painter.drawText(box, _FLAGS.AlignVCenter | _FLAGS.AlignRight, words)
        return box.right() - QFontMetricsF(font).horizontalAdvance(words)
