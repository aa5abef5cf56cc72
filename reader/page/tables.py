"""Tables in columns: how wide each is, and the lines of a row's cells side by side.

A row of a table is one block of the document, its cells parted by line separators. Qt would stack
them; here its lines are placed anew, beside each other where the page has room for that, one cell
under another where it has not. The block itself stands at the foot of its row, with no height.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QTextLayout, QTextLine

from reader.page.document import TypesetStory
from reader.page.parts import Part, PartKind
from reader.page.text_lines import BASELINE, x_of

_GAP = 1.4
_PADDING = 0.28
_NARROWEST = 3.0
_ANY_WIDTH = 1_000_000
_SIGNS_OF_NUMBERS = frozenset("0123456789.,:+-−–%‰°'’ \u00a0\u202f€$£¥/()")


@dataclass(frozen=True, slots=True)
class Column:
    """Where a column of a table stands, in pixels of the page's; numbers end together."""

    left: float
    width: float
    is_numeric: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row as it is set: its height and the distance of each of its lines from its top, in pixels.

    `left` and `right` are the edges of the table; the cells of a `stacked` row are one under another.
    """

    height: int
    lines: tuple[int, ...]
    left: float
    right: float
    is_first: bool
    is_last: bool
    stacked: bool


class Tables:
    """The tables of a story in a column of some width: measured when made, placed when asked for."""

    def __init__(self, typeset: TypesetStory, room: QSize, first: int = 0) -> None:
        """Of the parts from number `first` on."""
        self.rows: dict[int, TableRow] = {}
        self._typeset = typeset
        self._columns: dict[int, Sequence[Column]] = {}
        for numbers in _runs_of_rows(typeset.parts, first):
            self._measure(numbers, room)

    def place(self) -> None:
        """Put the lines of every row where they belong. Qt forgets that when it lays a block out."""
        for number, row in self.rows.items():
            block = self._typeset.document.findBlockByNumber(number)
            self._set(number, block.layout(), -row.height)

    def _measure(self, numbers: Sequence[int], room: QSize) -> None:
        """Side by side, if the columns can be wide enough and no row is higher than a page."""
        rows = [_Measured(self._typeset, number) for number in numbers]
        columns = _columns(rows, room.width())
        if not columns or not self._take(rows, columns, room.height()):
            stacked = [Column(0, room.width())]
            self._take(rows, stacked * max(len(row.cells) for row in rows), None)

    def _take(self, rows: Sequence["_Measured"], columns: Sequence[Column], highest: int | None) -> bool:
        """Set the rows in those columns, one under another where `highest` is None; says if that fits."""
        for row in rows:
            number = row.number
            self._columns[number] = columns
            lines, height = self._set(number, row.layout, 0, stacked=highest is None)
            if highest is not None and height > highest:
                return False
            self.rows[number] = TableRow(
                height,
                tuple(lines),
                min(column.left for column in columns),
                max(column.left + column.width for column in columns),
                row is rows[0],
                row is rows[-1],
                highest is None,
            )
        return True

    def _set(
        self, number: int, layout: QTextLayout, top: int, *, stacked: bool | None = None
    ) -> tuple[list[int], int]:
        """Lay a row's lines out, its upper edge at `top`: their distances from it, and its height."""
        part, columns = self._typeset.parts[number], self._columns[number]
        padding = round(part.size * _PADDING)
        stacked = self.rows[number].stacked if stacked is None else stacked
        places: list[int] = []
        cell, y, lowest = 0, padding, padding
        ends = part.cells
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            while cell < len(ends) - 1 and line.textStart() >= ends[cell]:
                cell, y = cell + 1, lowest if stacked else padding
            column = columns[cell]
            line.setLineWidth(column.width)
            _stand(line, column, top + y + part.slot * BASELINE)
            places.append(y)
            y += part.slot
            lowest = max(lowest, y)
        layout.endLayout()
        return places, max(lowest, padding + part.slot) + padding


def _stand(line: QTextLine, column: Column, baseline: float) -> None:
    spare = max(0.0, column.width - line.naturalTextWidth()) if column.is_numeric else 0.0
    line.setPosition(QPointF(column.left + spare, baseline - line.ascent()))


def _runs_of_rows(parts: Sequence[Part], first: int) -> Iterator[list[int]]:
    """The numbers of the parts of each table."""
    table: list[int] = []
    for number, part in enumerate(parts[first:], first):
        if table and (part.kind is not PartKind.TABLE_ROW or part.opens):
            yield table
            table = []
        if part.kind is PartKind.TABLE_ROW:
            table.append(number)
    if table:
        yield table


class _Measured:
    """A row before it is set: what room its cells would take, in pixels."""

    def __init__(self, typeset: TypesetStory, number: int) -> None:
        block = typeset.document.findBlockByNumber(number)
        text, ends = block.text(), typeset.parts[number].cells
        self.number, self.part = number, typeset.parts[number]
        self.layout = QTextLayout(block)
        self.layout.setTextOption(block.layout().textOption())
        self.cells = tuple(pairwise((0, *ends)))
        self.words = [text[start:end].strip("\u2028 ") for start, end in self.cells]
        self.widest, self.longest = [0.0] * len(ends), [0.0] * len(ends)
        for line in _unbroken(self.layout):
            start, end = line.textStart(), line.textStart() + line.textLength()
            cell = next(n for n, cell_end in enumerate(ends) if start < cell_end or n == len(ends) - 1)
            self.widest[cell] = max(self.widest[cell], line.naturalTextWidth())
            for word in text[start:end].split():
                at = text.index(word, start)
                start = at + len(word)
                self.longest[cell] = max(self.longest[cell], abs(x_of(line, start) - x_of(line, at)))

    def holds_number(self, column: int) -> bool | None:
        """Whether that cell holds a number; None where it says nothing about its column."""
        words = self.words[column] if column < len(self.words) else ""
        return None if not words or self.part.level else set(words) <= _SIGNS_OF_NUMBERS


def _unbroken(layout: QTextLayout) -> Iterator[QTextLine]:
    """The lines of a row, as long as they want to be."""
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(_ANY_WIDTH)
    layout.endLayout()
    yield from (layout.lineAt(number) for number in range(layout.lineCount()))


def _columns(rows: Sequence[_Measured], width: int) -> list[Column]:
    """As wide as they want to be, else by what they need and want; none where that is too much."""
    part, count = rows[0].part, max(len(row.cells) for row in rows)
    gap = part.size * _GAP
    room = width - gap * (count - 1)
    wanted = [max(row.widest[n] for row in rows if n < len(row.cells)) + 1 for n in range(count)]
    words = [max(row.longest[n] for row in rows if n < len(row.cells)) + 1 for n in range(count)]
    least = [min(w, max(word, part.size * _NARROWEST)) for w, word in zip(wanted, words, strict=True)]
    if sum(least) > room:
        return []
    widths = _shared(least, wanted, room)
    left = max(0.0, (width - sum(widths) - gap * (count - 1)) / 2)
    found = []
    for number, each in enumerate(widths):
        start = width - left - each if part.right_to_left else left
        found.append(Column(start, each, _is_numeric(rows, number) != part.right_to_left))
        left += each + gap
    return found


def _shared(least: Sequence[float], wanted: Sequence[float], room: float) -> list[float]:
    """What each column gets: who wants little more than it needs gets it first, the others alike."""
    widths, spare = list(least), room - sum(least)
    waiting = sorted(range(len(least)), key=lambda n: wanted[n] - least[n])
    for place, number in enumerate(waiting):
        more = min(wanted[number] - least[number], spare / (len(waiting) - place))
        widths[number] += more
        spare -= more
    return widths


def _is_numeric(rows: Sequence[_Measured], column: int) -> bool:
    said = [holds for row in rows if (holds := row.holds_number(column)) is not None]
    return bool(said) and all(said)
