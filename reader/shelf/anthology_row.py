"""The other anthologies at the foot of the shelf: title, author and a number of stories."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from anthology.story import Anthology
from reader.shelf.card_words import title_and_author
from reader.theme.look import Look
from reader.widgets.counting import grouped, stories
from reader.widgets.labels import quiet_font, row_font
from reader.widgets.row_ground import paint_ground
from reader.widgets.row_model import ROW, Index, RowModel


class AnthologyModel(RowModel[Anthology]):
    """Anthologies by title."""

    def told(self, row: Anthology) -> str:
        """Title and number of stories."""
        return f"{title_and_author(row)}, {stories(len(row.stories))}"

    def letters(self, row: Anthology) -> str:
        """Titles are found by their first letters."""
        return row.title


class AnthologyRow(QStyledItemDelegate):
    """One line."""

    def __init__(self, model: AnthologyModel, look: Look) -> None:
        super().__init__(model)
        self.look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """A line with room around it."""
        return QSize(0, self.height())

    def height(self) -> int:
        """The same for every row."""
        return round(QFontMetricsF(row_font(self.look)).height()) + self.look.px(12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The title gives way to the number."""
        one, look, flags = index.data(ROW), self.look, Qt.AlignmentFlag
        painter.save()
        paint_ground(painter, option, look, picked=False)
        box = QRectF(option.rect).adjusted(look.px(20), 0, -look.px(20), 0)
        count, quiet = grouped(len(one.stories)), quiet_font(look)
        painter.setFont(quiet)
        painter.setPen(look.colour("soft"))
        painter.drawText(box, flags.AlignVCenter | flags.AlignRight, count)
        font = row_font(look)
        room = box.width() - QFontMetricsF(quiet).horizontalAdvance(count) - look.px(12)
        title = QFontMetricsF(font).elidedText(title_and_author(one), Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        painter.drawText(box, flags.AlignVCenter | flags.AlignLeft, title)
        painter.restore()
