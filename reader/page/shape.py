"""The shape of a page: how many columns, how wide, and where, in a window of some size."""

from dataclasses import dataclass

from PySide6.QtCore import QSize

from reader.page.type_size import TypeSize
from reader.settings import Columns, Flow, PageSettings

_WIDEST = 34
_NARROWEST_OF_TWO = 19.5
_NARROWEST_WHEN_ASKED = 12
_COMFORTABLE = 22
_LEAST_MARGIN = 1.1


@dataclass(frozen=True, slots=True)
class PageShape:
    """Pixels in the view. `lefts` has the left edge of each column, `top` their upper edge.

    `height` is a whole number of lines in the paged flow, the view's own in the scrolled one.
    """

    lefts: tuple[int, ...]
    top: int
    width: int
    height: int

    @property
    def columns(self) -> int:
        """How many pages are seen at once."""
        return len(self.lefts)

    @property
    def left(self) -> int:
        """The left edge of the words."""
        return self.lefts[0]

    @property
    def right(self) -> int:
        """The right edge of the words."""
        return self.lefts[-1] + self.width


def page_shape(view: QSize, settings: PageSettings, size: TypeSize) -> PageShape:
    """Columns of a readable measure, in the middle of the view."""
    width = max(view.width(), 1)
    gutter = size.em(max(2.5, 1.45 * settings.margin))
    count = _columns(width, gutter, settings, size)
    margin = _margin(width, settings, size)
    column = min(size.em(_WIDEST), (width - 2 * margin - (count - 1) * gutter) // count)
    column = max(column, size.em(4))
    left = max(0, (width - count * column - (count - 1) * gutter) // 2)
    lefts = tuple(left + n * (column + gutter) for n in range(count))
    if settings.flow is Flow.SCROLLED:
        return PageShape(lefts, 0, column, view.height())
    return PageShape(lefts, *_upright(view.height(), size, column))


def _columns(width: int, gutter: int, settings: PageSettings, size: TypeSize) -> int:
    if settings.flow is Flow.SCROLLED or settings.columns is Columns.ONE:
        return 1
    least = _NARROWEST_OF_TWO if settings.columns is Columns.AUTO else _NARROWEST_WHEN_ASKED
    room = width - 2 * _margin(width, settings, size) - gutter
    return 2 if room >= 2 * size.em(least) else 1


def _margin(width: int, settings: PageSettings, size: TypeSize) -> int:
    """What the reader chose, less where the column would grow too narrow."""
    spare = (width - size.em(_COMFORTABLE)) // 2
    return min(size.em(settings.margin), max(spare, size.em(_LEAST_MARGIN)))


def _upright(height: int, size: TypeSize, column: int) -> tuple[int, int, int]:
    """The top, the width and the height of whole lines; what is left over goes mostly below."""
    top = size.em(1.1)
    lines = max(1, (height - top - size.em(0.5)) // size.leading)
    spare = max(0, height - top - size.em(0.5) - lines * size.leading)
    return top + spare // 3, column, lines * size.leading
