"""Page breaks: taken between lines, so that no line is cut and none stands alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.page.lines import Row
from reader.page.parts import Part, PartKind

_ROOMY = 16


@dataclass(frozen=True, slots=True)
class Page:
    """The rows `first` to `last` (half-open); `top` is the document height that its upper edge shows."""

    first: int
    last: int
    top: int


def paginate(rows: Sequence[Row], height: int, leading: int, known: Sequence[Page] = ()) -> tuple[Page, ...]:
    """Fill pages of that height. Every page begins on the common baselines, `leading` apart.

    `known` are pages of the same rows that stay as they are.
    """
    pages = list(known)
    first = pages[-1].last if pages else 0
    while first < len(rows):
        top = _top(rows, first, leading) if first else _opening(rows, height, leading)
        last = _break(rows, first, _full(rows, first, top + height))
        pages.append(Page(first, last, top))
        first = last
    return tuple(pages)


def _opening(rows: Sequence[Row], height: int, leading: int) -> int:
    """A story opens a little lower, where the page has room for it."""
    return rows[0].top - (leading if height >= _ROOMY * leading else 0)


def _top(rows: Sequence[Row], first: int, leading: int) -> int:
    """The baseline grid's line at or above the first row that shows something."""
    shown = next((row for row in rows[first:] if not row.is_silent), rows[first])
    return shown.top - shown.top % leading


def _full(rows: Sequence[Row], first: int, bottom: int) -> int:
    """The row after the last that fits; at least one, though it be taller than the page."""
    last = first + 1
    while last < len(rows) and rows[last].bottom <= bottom:
        last += 1
    return last


def _break(rows: Sequence[Row], first: int, last: int) -> int:
    """The nearest good break at or before `last`, best where no word is torn; `last` if there is none."""
    if last == len(rows):
        return last
    for good in (_is_fine_break, _may_break):
        for row in range(last, first, -1):
            if good(rows, row):
                return row
    return last


def _is_fine_break(rows: Sequence[Row], row: int) -> bool:
    """One at which no word is torn either."""
    return _may_break(rows, row) and not rows[row - 1].ends_in_hyphen


def _may_break(rows: Sequence[Row], row: int) -> bool:
    """No heading without its text, no first or last line of a paragraph alone, no row torn or alone."""
    before, after = rows[row - 1], rows[row]
    if before.part.keeps_next or before.is_silent or (after.index and after.bottom == before.bottom):
        return False
    if not after.index and _leaves_one_row(rows, row):
        return False
    return not after.index or after.part.first_lines <= after.index <= after.count - 2


def _leaves_one_row(rows: Sequence[Row], row: int) -> bool:
    """Whether the first or the last row of a table would stand on a page without the others."""
    before, after = rows[row - 1].part, rows[row].part
    if not _goes_on(before, after):
        return False
    following = next((rows[at].part for at in range(row + 1, len(rows)) if not rows[at].index), None)
    return before.opens or not _goes_on(after, following)


def _goes_on(before: Part, after: Part | None) -> bool:
    """Whether both are rows of one table."""
    is_row = after is not None and after.kind is PartKind.TABLE_ROW and not after.opens
    return is_row and before.kind is PartKind.TABLE_ROW
