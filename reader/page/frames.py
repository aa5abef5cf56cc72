"""A story laid out at some size: which rows show where, in pages or in the scrolled flow."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from anthology.text import Passage
from reader.page.document import TypesetStory
from reader.page.lines import Row, row_bottom, row_start, row_top
from reader.page.pagination import Page
from reader.page.shape import PageShape


@dataclass(frozen=True, slots=True)
class Frame:
    """A column on the screen: `rows`, with the document's height `top` at the point x, y."""

    x: int
    y: int
    width: int
    top: int
    rows: Sequence[Row]

    def to_document(self, point: QPointF) -> QPointF:
        """The document point under a point of the view, kept within the rows of this column."""
        y = self.top + point.y() - self.y
        if self.rows:
            y = min(max(y, self.rows[0].top), self.rows[-1].bottom - 1)
        return QPointF(point.x() - self.x, y)

    def holds(self, position: int) -> bool:
        """Whether the document position is on one of the rows."""
        return bool(self.rows) and self.rows[0].start <= position <= self.rows[-1].end


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The rows of a document in a shape, and the pages they make (none in the scrolled flow).

    Of a document that is not whole, all pages that do not depend on what follows.
    """

    typeset: TypesetStory
    shape: PageShape
    rows: tuple[Row, ...]
    pages: tuple[Page, ...]
    is_paged: bool = True

    def reaches(self, offset: int) -> bool:
        """Whether what stands at an offset can be shown, with as much after it as a view holds."""
        if self.typeset.is_whole:
            return True
        if offset >= self.typeset.offsets.length:
            return False
        if self.is_paged:
            return self.page_of(offset) + 2 * self.shape.columns <= len(self.pages)
        return self.row_of(offset).bottom + 2 * self.shape.height <= self.rows[-1].bottom

    @property
    def height(self) -> int:
        """The height of all rows with the room above and below."""
        return self.rows[-1].bottom + self.rows[0].top

    def row_of(self, offset: int) -> Row:
        """The row with the character at `offset`; before the story begins, its title."""
        return self.rows[self._row_number(offset)]

    def page_of(self, offset: int) -> int:
        """The number of the first page to show so that `offset` is seen."""
        page = bisect_right(self.pages, self._row_number(offset), key=_first) - 1
        return page - page % self.shape.columns

    def page_offset(self, page: int) -> int:
        """The offset at which a page begins."""
        return self.typeset.offsets.offset(self.rows[self.pages[page].first].start)

    def columns(self, page: int) -> list[Frame]:
        """The frames of the pages that are seen together, that one first."""
        together = self.pages[page : page + self.shape.columns]
        lefts = self.shape.lefts[::-1] if self.typeset.right_to_left else self.shape.lefts
        return [
            Frame(left, self.shape.top, self.shape.width, page.top, self.rows[page.first : page.last])
            for left, page in zip(lefts, together, strict=False)
        ]

    def window(self, top: int, height: int) -> Frame:
        """The frame of the scrolled flow, scrolled down by `top`."""
        first = bisect_right(self.rows, top, key=row_bottom)
        last = bisect_left(self.rows, top + height, key=row_top)
        return Frame(self.shape.left, 0, self.shape.width, top, self.rows[first : max(last, first + 1)])

    def seen(self, frames: Sequence[Frame]) -> Passage:
        """The part of the story on those frames."""
        rows = [row for frame in frames for row in frame.rows]
        if not rows:
            return Passage(0, 0)
        offsets = self.typeset.offsets
        return Passage(offsets.offset(rows[0].start), offsets.offset(rows[-1].end))

    def _row_number(self, offset: int) -> int:
        if not offset:
            return 0
        return bisect_right(self.rows, self.typeset.offsets.position(offset), key=row_start) - 1


def _first(page: Page) -> int:
    return page.first
