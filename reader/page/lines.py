"""The lines of a laid-out document as rows: what page breaks and painting work on."""

from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextOption

from reader.page.block_formats import block_format
from reader.page.document import TypesetStory
from reader.page.offsets import SOFT_HYPHEN
from reader.page.parts import Grid, Part, PartKind
from reader.page.pictures import fitted
from reader.page.tables import TableRow, Tables

_NARROWEST_JUSTIFIED = 17
_WORDS, _LEAST_LINES = 4, 4
_ANY_HEIGHT = 1_000_000
_NONE = QSize(0, 0)


@dataclass(frozen=True, slots=True)
class Row:
    """One line. `top` and `bottom` are document pixels, `start` and `end` document positions.

    It is line `index` of the `count` lines of its block. `picture` is the size, in pixels, of the
    one that stands above the words of the row, within its height.
    """

    top: int
    bottom: int
    start: int
    end: int
    block: QTextBlock
    index: int
    count: int
    part: Part
    picture: QSize
    table: TableRow | None = None

    @property
    def is_silent(self) -> bool:
        """Whether there is nothing to see in it."""
        return self.part.kind is PartKind.SILENT_BREAK

    @property
    def ends_in_hyphen(self) -> bool:
        """Whether a word goes on in the next line."""
        return self.block.document().characterAt(self.end - 1) == SOFT_HYPHEN


row_start = attrgetter("start")
row_top = attrgetter("top")
row_bottom = attrgetter("bottom")


def align(typeset: TypesetStory, width: int, *, justified: bool) -> None:
    """Justify lines that are wide enough for it; a narrow column is ragged, not full of holes."""
    wide = width >= typeset.type_size.em(_NARROWEST_JUSTIFIED)
    option = QTextOption(Qt.AlignmentFlag.AlignJustify if justified and wide else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    typeset.document.setDefaultTextOption(option)


def rows_of(typeset: TypesetStory, height: int = _ANY_HEIGHT) -> tuple[Row, ...]:
    """Every line, in order, pictures no higher than leaves room for words. Lays the document out in full."""
    return Rows(height).go_on(typeset)


class Rows:
    """The lines of a document that is still being written, from its first block on."""

    def __init__(self, height: int) -> None:
        """`height` is that of a page, in pixels."""
        self._height, self._rows = height, []  # type: int, list[Row]
        self._parts, self._grid = 0, Grid(1)

    def go_on(self, typeset: TypesetStory) -> tuple[Row, ...]:
        """All of its lines so far; those of blocks that were there before are as they were.

        All lines of a table's row have its top and bottom, unless one stands under another.
        """
        typeset.document.documentLayout().documentSize()
        first, self._parts = self._parts, len(typeset.parts)
        room = QSize(
            round(typeset.document.textWidth()), _room_above(self._height, typeset.type_size.leading)
        )
        tables = Tables(typeset, QSize(room.width(), self._height), first)
        if not first:
            self._grid = Grid(typeset.type_size.leading)
        _settle_on_grid(typeset, first, self._grid, room, tables)
        tables.place()
        block = typeset.document.findBlockByNumber(first)
        for number, part in enumerate(typeset.parts[first:], first):
            if number in tables.rows:
                self._rows += _rows_of_table_row(block, part, tables.rows[number])
            else:
                self._rows += _rows_of_block(block, part, room)
            block = block.next()
        return tuple(self._rows)


def _room_above(height: int, leading: int) -> int:
    """The height that a picture may have: room for its words stays, on the lowest page for one line."""
    return max(1, min(max(_LEAST_LINES * leading, height - _WORDS * leading), height - 2 * leading))


def _picture_size(part: Part, room: QSize) -> QSize:
    return fitted(part.natural, room) if part.picture else _NONE


def _above(part: Part, room: QSize) -> int:
    """The height that the picture takes, and a little air between it and its words."""
    size = _picture_size(part, room)
    return size.height() + part.slot // 3 if part.picture else 0


def _rows_of_block(block: QTextBlock, part: Part, room: QSize) -> list[Row]:
    layout, start, slot = block.layout(), block.position(), part.slot
    top, count = round(layout.position().y()), layout.lineCount()
    rows = []
    for index in range(count):
        line = layout.lineAt(index)
        first = start + line.textStart()
        y = top + index * slot
        above, size = (0, _NONE) if index else (_above(part, room), _picture_size(part, room))
        end = first + line.textLength()
        rows.append(Row(y - above, y + slot, first, end, block, index, count, part, size))
    return rows


def _rows_of_table_row(block: QTextBlock, part: Part, table: TableRow) -> list[Row]:
    layout, start = block.layout(), block.position()
    top, count = round(layout.position().y()) - table.height, layout.lineCount()
    rows = []
    for index, y in enumerate(table.lines):
        line = layout.lineAt(index)
        first = start + line.textStart()
        last = index == count - 1
        upper = top + y if table.stacked and index else top
        lower = top + y + part.slot if table.stacked and not last else top + table.height
        end = first + line.textLength()
        rows.append(Row(upper, lower, first, end, block, index, count, part, _NONE, table))
    return rows


def _settle_on_grid(typeset: TypesetStory, first: int, grid: Grid, room: QSize, tables: Tables) -> None:
    """Mend the space above parts where a heading took more lines, or a picture room, than was thought."""
    block, wrong = typeset.document.findBlockByNumber(first), []
    for number, part in enumerate(typeset.parts[first:], first):
        table = tables.rows.get(number)
        above = table.height if table else _above(part, room)
        margin = grid.margin(part) + above
        if block.blockFormat().topMargin() != margin:
            wrong.append((block, part, margin))
        grid.advance(above if table else above + block.layout().lineCount() * part.slot)
        block = block.next()
    if wrong:
        cursor = QTextCursor(typeset.document)
        cursor.beginEditBlock()
        for block, part, margin in wrong:
            cursor.setPosition(block.position())
            cursor.setBlockFormat(block_format(part, margin))
        cursor.endEditBlock()
        typeset.document.documentLayout().documentSize()
