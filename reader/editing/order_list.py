"""Titles to be carried into order."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.theme import icons
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.carried_rows import CarriedList, CarriedModel, Index
from reader.widgets.labels import quiet_font
from reader.widgets.row_ground import paint_ground

_ROLE = Qt.ItemDataRole
_ORDERED = _ROLE.UserRole.value


@dataclass(frozen=True, slots=True)
class Ordered:
    """One of what is put in order: its id, its title, and a few quiet words."""

    ident: str
    title: str
    quiet: str


class OrderModel(CarriedModel[Ordered]):
    """Rows in the order they shall have."""

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """The title, the words for a screen reader, and the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == _ROLE.AccessibleTextRole:
            words = tr("{title}, {quiet}, {place} of {number}")
            place, number = index.row() + 1, len(self._rows)
            return words.format(title=row.title, quiet=row.quiet, place=place, number=number)
        return {_ROLE.DisplayRole: row.title, _ROLE.ToolTipRole: row.title, _ORDERED: row}.get(_ROLE(role))


class OrderList(CarriedList):
    """Carried by the mouse or moved by Alt and an arrow; Delete takes a row out where that is meant."""

    def __init__(self, model: OrderModel, look: Look, parent: QWidget | None = None, *, takes: bool) -> None:
        super().__init__(model, parent)
        self._order, self._takes = model, takes
        self.setItemDelegate(_OrderRow(look, self))
        moving = tr("Drag a title into order; Alt+Up and Alt+Down move it")
        taking = tr("Drag a title into order; Alt+Up and Alt+Down move it, Delete takes it out")
        self.setToolTip(taking if takes else moving)
        if model.rowCount():
            self.setCurrentIndex(model.index(0))
            self.clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the row out."""
        row = self.currentIndex().row()
        if self._takes and row >= 0 and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._order.take(row)
        else:
            super().keyPressEvent(event)


class _OrderRow(QStyledItemDelegate):
    """A line: the title, the quiet words, and a handle where the hand or the keyboard is."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One line with room around it."""
        return QSize(
            self._look.px(160), round(QFontMetricsF(self._look.book(15)).height()) + self._look.px(14)
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The title gives way to the quiet words."""
        look, row, flags = self._look, cast(Ordered, index.data(_ORDERED)), Qt.AlignmentFlag
        painter.save()
        paint_ground(painter, option, look, picked=False)
        box = QRectF(option.rect).adjusted(look.px(16), 0, -look.px(36), 0)
        painter.setFont(quiet_font(look))
        painter.setPen(look.colour("soft"))
        painter.drawText(box, flags.AlignVCenter | flags.AlignRight, row.quiet)
        taken = QFontMetricsF(quiet_font(look)).horizontalAdvance(row.quiet) + look.px(12)
        font = look.book(15)
        title = QFontMetricsF(font).elidedText(row.title, Qt.TextElideMode.ElideRight, box.width() - taken)
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        painter.drawText(box, flags.AlignVCenter | flags.AlignLeft, title)
        if option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            side = look.px(16)
            corner = QPointF(option.rect.right() - look.px(28), option.rect.center().y() - side / 2)
            icons.draw(painter, "drag", QRectF(corner.x(), corner.y(), side, side), look.colour("faint"))
        painter.restore()
