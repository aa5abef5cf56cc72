"""The living shelves at the foot of the shelf: a lens, a name and a number of stories."""

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from anthology.living import FilledShelf, ShelfId
from reader.shelf.living_deeds import LivingDeeds
from reader.theme import icons
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.counting import grouped, stories
from reader.widgets.labels import Label, caps_font, quiet_font, row_font
from reader.widgets.row_ground import paint_ground
from reader.widgets.row_list import RowList
from reader.widgets.row_model import ROW, Index, RowModel

_MOST = 5
_LENS, _GAP = 13, 8
NO_SHELF = ShelfId("")


class LivingModel(RowModel[FilledShelf]):
    """Living shelves by name."""

    def __init__(self) -> None:
        super().__init__()
        self.opened = NO_SHELF

    def set_opened(self, shelf: ShelfId) -> None:
        """Say which one is shown."""
        self.opened = shelf
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0))

    def told(self, row: FilledShelf) -> str:
        """Name, number of stories, and whether it is shown."""
        words = tr("{name}, living shelf, {stories}").format(
            name=row.shelf.name, stories=stories(len(row.stories))
        )
        return tr("{words}, open").format(words=words) if row.shelf.id == self.opened else words

    def letters(self, row: FilledShelf) -> str:
        """Names are found by their first letters."""
        return row.shelf.name

    def tip(self, row: FilledShelf) -> str:
        """The whole name, what is looked for, and that nobody need fill it."""
        return "\n".join((row.shelf.name, row.shelf.query, tr("Refills by itself")))


class LivingRow(QStyledItemDelegate):
    """One line."""

    def __init__(self, model: LivingModel, look: Look) -> None:
        super().__init__(model)
        self._model, self.look = model, look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """A line with room around it."""
        return QSize(0, self.height())

    def height(self) -> int:
        """The same for every row."""
        return round(QFontMetricsF(row_font(self.look)).height()) + self.look.px(12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The name stands between the lens and the number, and gives way."""
        one, look, flags = index.data(ROW), self.look, Qt.AlignmentFlag
        painter.save()
        paint_ground(painter, option, look, picked=one.shelf.id == self._model.opened)
        box = QRectF(option.rect).adjusted(look.px(20), 0, -look.px(20), 0)
        side = look.px(_LENS)
        lens = QRectF(box.left(), box.center().y() - side / 2, side, side)
        icons.draw(painter, "search", lens, look.colour("accent"))
        count, quiet = grouped(len(one.stories)), quiet_font(look)
        painter.setFont(quiet)
        painter.setPen(look.colour("soft"))
        painter.drawText(box, flags.AlignVCenter | flags.AlignRight, count)
        box.setLeft(lens.right() + look.px(_GAP))
        font = row_font(look)
        room = box.width() - QFontMetricsF(quiet).horizontalAdvance(count) - look.px(12)
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        name = QFontMetricsF(font).elidedText(one.shelf.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, flags.AlignVCenter | flags.AlignLeft, name)
        painter.restore()


class LivingList(QWidget):
    """Hidden while there is none; what `fit` leaves no room for scrolls."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Empty until `show_shelves`."""
        super().__init__(parent)
        self.model = LivingModel()
        self.list = RowList(tr("Living shelves"))
        self.list.setModel(self.model)
        self._row = LivingRow(self.model, look)
        self.list.setItemDelegate(self._row)
        self.deeds = LivingDeeds(self.list)
        self.list.chosen.connect(self._choose)
        self._title = Label(tr("LIVING SHELVES"), caps_font, look, tone="faint")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self.list)
        self.set_look(look)
        self.hide()

    def show_shelves(self, shelves: tuple[FilledShelf, ...]) -> None:
        """Show these; the keyboard stays on the one it was on."""
        current = self.deeds.current()
        self.model.set_rows(shelves)
        rows = [row for row, one in enumerate(shelves) if current and one.shelf.id == current.shelf.id]
        if rows:
            self.list.setCurrentIndex(self.model.index(rows[0], 0))
        self.setVisible(bool(shelves))

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = self._row.look = look
        self._title.set_look(look)
        self._title.setIndent(look.px(20))
        self._column.setContentsMargins(0, look.px(12), 0, 0)
        self._column.setSpacing(look.px(6))
        self.list.doItemsLayout()

    def fit(self, rows: int) -> None:
        """Take at most the room of so many rows."""
        self.list.setFixedHeight(self._row.height() * min(len(self.model.rows), rows, _MOST))

    @Slot(QModelIndex)
    def _choose(self, _index: QModelIndex) -> None:
        self.deeds.open()
