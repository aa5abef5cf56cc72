"""How a contents page is set: a title, a few paragraphs, a list with leaders to the minutes."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from anthology.story import Block, BlockKind, Run, StyleKind
from reader.shelf.card_words import written_by
from reader.shelf.contents_model import (
    ButtonRow,
    ContentsModel,
    ContentsRow,
    EntryRow,
    HeadingRow,
    IntroductionRow,
    MatterHeadingRow,
    MatterRow,
    TitleRow,
)
from reader.shelf.entry import Entry
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.labels import caps_font, quiet_font
from reader.widgets.row_ground import paint_ground
from reader.widgets.row_model import ROW, Index
from reader.widgets.wrapped import Lit, Setting, Wrapped, setting, wrap

COLUMN = 580
_LEAST_MARGIN = 28
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class ContentsRowDelegate(QStyledItemDelegate):
    """Sets each row in a column of limited width in the middle."""

    def __init__(self, model: ContentsModel, look: Look) -> None:
        super().__init__(model)
        self.look = look

    def column(self, width: int) -> QRect:
        """Left and width of the column in a list of that width."""
        room = min(self.look.px(COLUMN), width - 2 * self.look.px(_LEAST_MARGIN))
        return QRect((width - room) // 2, 0, room, 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words at this width."""
        row, look = index.data(ROW), self.look
        if isinstance(row, ButtonRow):
            return QSize(0, look.px(92))
        if isinstance(row, HeadingRow):
            return QSize(0, look.px(60))
        if isinstance(row, MatterHeadingRow):
            return QSize(0, look.px(64))
        column = self.column(option.rect.width())
        if isinstance(row, EntryRow):
            return QSize(0, Entry(row, look, column.width()).height)
        above, below = self._margins(row)
        return QSize(0, above + below + sum(part.height for part, _ in self._parts(row, column.width())))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The words, or for a story its entry."""
        row, column = index.data(ROW), self.column(option.rect.width())
        column.moveTop(option.rect.top())
        painter.save()
        if isinstance(row, EntryRow | MatterRow):
            self._paint_ground(painter, option, column)
        if isinstance(row, EntryRow):
            Entry(row, self.look, column.width()).draw(painter, QPointF(column.topLeft()))
        elif isinstance(row, HeadingRow):
            self._paint_heading(painter, column, row)
        elif isinstance(row, MatterHeadingRow):
            self._paint_matter_heading(painter, column, row)
        elif not isinstance(row, ButtonRow):
            top = column.top() + self._margins(row)[0]
            for part, tone in self._parts(row, column.width()):
                part.draw(painter, column.left() + self._inset(row), top, self.look.colour(tone))
                top += part.height
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, column: QRect) -> None:
        ground = QStyleOptionViewItem(option)
        hang = self.look.px(26)
        ground.rect = option.rect.adjusted(column.left() - hang, 0, 0, 0)
        ground.rect.setWidth(column.width() + 2 * hang)
        paint_ground(painter, ground, self.look, picked=False)

    def _paint_heading(self, painter: QPainter, column: QRect, row: HeadingRow) -> None:
        look, flags = self.look, Qt.AlignmentFlag
        box = column.adjusted(0, 0, 0, look.px(60) - look.px(18))
        painter.setFont(caps_font(look))
        painter.setPen(look.colour("faint"))
        painter.drawText(box, flags.AlignBottom | flags.AlignLeft, tr("CONTENTS"))
        painter.setFont(quiet_font(look))
        painter.setPen(look.colour("soft"))
        painter.drawText(box, flags.AlignBottom | flags.AlignRight, row.line)
        painter.setPen(QPen(look.colour("line"), 1))
        y = box.bottom() + look.px(8)
        painter.drawLine(column.left(), y, column.right(), y)

    def _paint_matter_heading(self, painter: QPainter, column: QRect, row: MatterHeadingRow) -> None:
        look, flags = self.look, Qt.AlignmentFlag
        box = column.adjusted(0, 0, 0, look.px(64) - look.px(8))
        painter.setFont(caps_font(look))
        painter.setPen(look.colour("faint"))
        painter.drawText(box, flags.AlignBottom | flags.AlignLeft, row.words.upper())

    def _margins(self, row: ContentsRow) -> tuple[int, int]:
        look = self.look
        if isinstance(row, TitleRow):
            return look.px(56), look.px(36)
        if isinstance(row, MatterRow):
            return look.px(6), look.px(6)
        heading = isinstance(row, IntroductionRow) and row.block.kind is BlockKind.HEADING
        return (look.px(16), look.px(8)) if heading else (0, 0)

    def _inset(self, row: ContentsRow) -> int:
        kinds = (BlockKind.QUOTE, BlockKind.VERSE, BlockKind.LIST_ITEM)
        inset = isinstance(row, IntroductionRow) and row.block.kind in kinds
        return self.look.px(24) if inset else 0

    def _parts(self, row: ContentsRow, width: int) -> list[tuple[Wrapped, str]]:
        """The words of a row in lines, each part with its tone."""
        if isinstance(row, TitleRow):
            return self._title(row, width)
        if isinstance(row, MatterRow):
            return [(wrap(row.card.title, setting(self.look.book(14), 1.4), width), "soft")]
        if isinstance(row, IntroductionRow):
            return [(self._paragraph(row, width - self._inset(row)), "ink")]
        return []

    def _title(self, row: TitleRow, width: int) -> list[tuple[Wrapped, str]]:
        look, one = self.look, row.anthology
        parts = [(wrap(one.title, _centred(_display_font(one.title, look, width), 1.4), width), "ink")]
        if one.subtitle:
            font = look.book(17)
            font.setItalic(True)
            parts.append((wrap(one.subtitle, _centred(font, 1.4), width), "soft"))
        if by := written_by(one):
            words = tr("Edited by {editor}").format(editor=one.editor) if one.editor else by
            parts.append((wrap(words, _centred(quiet_font(look), 2.4), width), "soft"))
        return parts

    def _paragraph(self, row: IntroductionRow, width: int) -> Wrapped:
        look, block = self.look, row.block
        if block.kind is BlockKind.HEADING:
            return wrap(block.text, setting(look.book(19, 600), 1.4), width)
        font = look.book(16)
        indented = block.kind is BlockKind.PARAGRAPH and not row.first
        how = replace(setting(font, 1.6), indent=look.px(22) if indented else 0)
        return wrap(_words(block), how, width, _styled(block, font, look))


def _words(block: Block) -> str:
    """The block's words; a list item has its bullet or number before it."""
    if block.kind is not BlockKind.LIST_ITEM:
        return block.text
    return f"{_bullet(block)}{block.text}"


def _bullet(block: Block) -> str:
    if block.kind is not BlockKind.LIST_ITEM:
        return ""
    return "•\u2002" if block.number is None else f"{block.number}.\u2002"


def _styled(block: Block, font: QFont, look: Look) -> tuple[Lit, ...]:
    """Emphasis in italics, strong words in bold."""
    start, found = len(_bullet(block)), []
    for run in block.runs:
        end = start + len(run.text)
        if run.styles:
            found.append(Lit(start, end, font=_face(run, font, look)))
        start = end
    return tuple(found)


def _face(run: Run, font: QFont, look: Look) -> QFont:
    made = look.book(16, 700) if run.has(StyleKind.STRONG) else QFont(font)
    made.setItalic(run.has(StyleKind.EMPHASIS))
    if run.has(StyleKind.SMALL_CAPS):
        made.setCapitalization(QFont.Capitalization.SmallCaps)
    return made


def _display_font(title: str, look: Look, width: int) -> QFont:
    """As large as the longest word allows, so that none is parted."""
    longest = max(title.split(), key=len, default="")
    fonts = (look.book(size, 600) for size in (36, 30, 25))
    fitting = (font for font in fonts if QFontMetricsF(font).horizontalAdvance(longest) <= width)
    return next(fitting, look.book(20, 600))


def _centred(font: QFont, leading: float) -> Setting:
    return replace(setting(font, leading), align=_CENTRE)


def button_height(look: Look) -> int:
    """The height of the button on the page."""
    return max(look.px(40), round(QFontMetricsF(look.ui(14, 500)).height()) + look.px(20))
