"""The lines of a laid-out document as rows: what page breaks and painting work on."""

from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextOption

from reader.page.block_formats import block_format
from reader.page.document import TypesetStory
from reader.page.parts import Grid, Part, PartKind

_NARROWEST_JUSTIFIED = 17


@dataclass(frozen=True, slots=True)
class Row:
    """One line. `top` and `bottom` are document pixels, `start` and `end` document positions.

    It is line `index` of the `count` lines of its block.
    """

    top: int
    bottom: int
    start: int
    end: int
    block: QTextBlock
    index: int
    count: int
    part: Part

    @property
    def is_silent(self) -> bool:
        """Whether there is nothing to see in it."""
        return self.part.kind is PartKind.SILENT_BREAK


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


def rows_of(typeset: TypesetStory) -> tuple[Row, ...]:
    """Every line, in order. Lays the document out in full."""
    typeset.document.documentLayout().documentSize()
    _settle_on_grid(typeset)
    rows: list[Row] = []
    block = typeset.document.begin()
    for part in typeset.parts:
        rows += _rows_of_block(block, part)
        block = block.next()
    return tuple(rows)


def _rows_of_block(block: QTextBlock, part: Part) -> list[Row]:
    layout, start, slot = block.layout(), block.position(), part.slot
    top, count = round(layout.position().y()), layout.lineCount()
    rows = []
    for index in range(count):
        line = layout.lineAt(index)
        first = start + line.textStart()
        y = top + index * slot
        rows.append(Row(y, y + slot, first, first + line.textLength(), block, index, count, part))
    return rows


def _settle_on_grid(typeset: TypesetStory) -> None:
    """Mend the space above parts where a heading took more lines than was thought."""
    grid = Grid(typeset.type_size.leading)
    block, wrong = typeset.document.begin(), []
    for part in typeset.parts:
        margin = grid.margin(part)
        if block.blockFormat().topMargin() != margin:
            wrong.append((block, part, margin))
        grid.advance(block.layout().lineCount() * part.slot)
        block = block.next()
    if wrong:
        cursor = QTextCursor(typeset.document)
        cursor.beginEditBlock()
        for block, part, margin in wrong:
            cursor.setPosition(block.position())
            cursor.setBlockFormat(block_format(part, margin))
        cursor.endEditBlock()
        typeset.document.documentLayout().documentSize()
