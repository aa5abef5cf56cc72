"""Rows of places that can be gone to."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.page.goals import Goal, GoalKind
from reader.theme import icons
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.labels import quiet_font
from reader.widgets.row_ground import paint_ground
from reader.widgets.row_model import ROW, Index, RowModel

_SIDE, _INDENT, _ICON = 24, 18, 14


class GoalModel(RowModel[Goal]):
    """Goals by their names."""

    def told(self, row: Goal) -> str:
        """What it is, its name, and where it is."""
        if row.kind is GoalKind.BOOKMARK:
            return tr("Bookmark: {words}, {where}").format(words=row.words, where=row.where)
        return f"{row.words}, {row.where}" if row.where else row.words

    def letters(self, row: Goal) -> str:
        """Its name."""
        return row.words


class GoalDelegate(QStyledItemDelegate):
    """One line: the name in the book face, deeper headings further in; where it is on the right."""

    def __init__(self, model: GoalModel, look: Look) -> None:
        super().__init__(model)
        self.look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """A line with room around it."""
        return QSize(0, round(QFontMetricsF(self.look.book(15)).height()) + self.look.px(14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, then the words."""
        goal, look = index.data(ROW), self.look
        picked = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        paint_ground(painter, option, look, picked=picked)
        side = look.px(_SIDE)
        box = QRectF(option.rect).adjusted(side + goal.depth * look.px(_INDENT), 0, -side, 0)
        middle, flags = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag
        painter.setFont(quiet_font(look))
        painter.setPen(look.colour("soft"))
        painter.drawText(box, middle | flags.AlignRight, goal.where)
        box.setRight(box.right() - painter.fontMetrics().horizontalAdvance(goal.where) - look.px(12))
        if goal.kind is GoalKind.BOOKMARK:
            icon = QRectF(box.left(), box.center().y() - look.px(_ICON) / 2, look.px(_ICON), look.px(_ICON))
            icons.draw(painter, "bookmark", icon, look.colour("accent"), filled=True)
            box.setLeft(icon.right() + look.px(8))
        painter.setFont(self._font(goal))
        painter.setPen(look.colour("ink"))
        shown = painter.fontMetrics().elidedText(goal.words, Qt.TextElideMode.ElideRight, round(box.width()))
        painter.drawText(box, middle | flags.AlignLeft, shown)
        painter.restore()

    def _font(self, goal: Goal) -> QFont:
        return self.look.book(15 if not goal.depth else 14, 500 if not goal.depth else 400)
