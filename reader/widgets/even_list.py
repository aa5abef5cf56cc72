"""A list whose rows are all equally high: a hundred thousand of them cost what ten do."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.widgets.row_heights import RowHeights
from reader.widgets.row_list import RowList


class EvenHeights(RowHeights):
    """Nothing is measured row by row, and nothing is kept of a row."""

    def __init__(self, count: int, height: int) -> None:
        """So many rows of that height."""
        super().__init__(0, height)
        self._count, self._height = count, max(1, height)

    def __len__(self) -> int:
        """The number of rows."""
        return self._count

    @property
    def total(self) -> int:
        """The height of all of them."""
        return self._count * self._height

    def top(self, row: int) -> int:
        """Where the row begins."""
        return row * self._height

    def height(self, _row: int) -> int:
        """The same for all."""
        return self._height

    def row_at(self, y: int) -> int:
        """The row at that height; the first or the last one beyond the ends."""
        return max(0, min(self._count - 1, y // self._height))

    def measure(self, _first: int, _last: int, _height_of: Callable[[int], int]) -> dict[int, int]:
        """Nothing was misjudged."""
        return {}


class EvenList(RowList):
    """Asks the delegate how high the first row is, and takes all for the same."""

    def unmeasured(self, count: int) -> RowHeights:
        """All that is to be known of the heights."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(0, 0, self.viewport().width(), 0)
        first = self.model().index(0, 0) if count else QModelIndex()
        return EvenHeights(count, self.itemDelegate().sizeHint(option, first).height())
