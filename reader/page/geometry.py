"""Where a passage stands on the page: boxes, right also where directions mix and words are hyphenated."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextLine

from reader.page.direction import has_right_to_left
from reader.page.lines import Row, row_start
from reader.page.text_lines import x_of

_MIDDLE = 0.27
"""How far above the baseline the middle of a line of words is, in ems."""
_TALLEST = 1.62
_HIGHER = 0.25


def boxes(rows: Sequence[Row], start: int, end: int) -> list[QRectF]:
    """Boxes behind the document range `start` to `end` on those rows, in document pixels."""
    found: list[QRectF] = []
    for row in rows[max(0, bisect_right(rows, start, key=row_start) - 1) :]:
        if row.start >= end:
            break
        found += _boxes_on(row, max(start, row.start), min(end, row.end))
    return found


def position_in_table(rows: Sequence[Row], point: QPointF) -> int | None:
    """The document position nearest to a point within a table; None elsewhere.

    Qt would look no further than the first cell that is as high up as the point.
    """
    lines = [row for row in rows if row.table and row.top <= point.y() < row.bottom]
    if not lines:
        return None
    row = min(lines, key=lambda line: _distance(line, point))
    line = row.block.layout().lineAt(row.index)
    place = line.xToCursor(point.x() - row.block.layout().position().x())
    end = row.end - row.block.position()
    return row.block.position() + min(place, end - (row.index < row.count - 1))


def _distance(row: Row, point: QPointF) -> float:
    """How far a point is from the words of a row, beside them counting more than above or below."""
    layout = row.block.layout()
    words = layout.lineAt(row.index).naturalTextRect().translated(layout.position())
    beside = max(words.left() - point.x(), point.x() - words.right(), 0.0)
    return beside + max(words.top() - point.y(), point.y() - words.bottom(), 0.0) * _HIGHER


def caret(row: Row, position: int) -> QRectF:
    """Where a caret stands on a row, in document pixels."""
    line = row.block.layout().lineAt(row.index)
    x = row.block.layout().position().x() + x_of(line, position - row.block.position())
    top, bottom = _vertical(row, line)
    return QRectF(x - 0.5, top, 1.5, bottom - top)


def _boxes_on(row: Row, start: int, end: int) -> Iterator[QRectF]:
    if start >= end:
        return
    layout, base = row.block.layout(), row.block.position()
    line = layout.lineAt(row.index)
    top, bottom = _vertical(row, line)
    if (
        (letter := row.part.letter)
        and letter.lines > 1
        and not row.index
        and start < base + len(letter.words)
    ):
        yield QRectF(layout.position().x(), top, line.x(), bottom - top + (letter.lines - 1) * row.part.slot)
    for left, right in _spans(row, line, start - base, end - base):
        if right - left > 0.5:
            yield QRectF(layout.position().x() + left, top, right - left, bottom - top)


def _vertical(row: Row, line: QTextLine) -> tuple[float, float]:
    """A box as high as the line is, up to a limit, about the middle of its words."""
    baseline = row.block.layout().position().y() + line.y() + line.ascent()
    middle = baseline - _MIDDLE * row.part.size
    half = min(row.part.slot, _TALLEST * row.part.size) / 2
    return round(middle - half), round(middle + half)


def _spans(row: Row, line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """From where to where, in pieces where directions mix.

    There the glyphs are asked: a caret between two directions has no one place.
    """
    if has_right_to_left(row.block.text()):
        rectangles = [run.boundingRect() for run in line.glyphRuns(start, end - start)]
        return _merged(sorted((rectangle.left(), rectangle.right()) for rectangle in rectangles))
    right = x_of(line, end)
    if end == line.textStart() + line.textLength() and row.ends_in_hyphen:
        right = max(right, line.naturalTextRect().right())
    return [(x_of(line, start), right)]


def _merged(spans: list[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for left, right in spans:
        if merged and left <= merged[-1][1] + 0.6:
            merged[-1] = merged[-1][0], max(merged[-1][1], right)
        else:
            merged.append((left, right))
    return merged
