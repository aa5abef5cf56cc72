"""How high the rows of a list are: measured where they are seen, guessed where they are not."""

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate


class RowHeights:
    """The heights of a number of rows, and where each begins. Lengths are whole pixels."""

    def __init__(self, count: int, guess: int) -> None:
        """Every row is taken to be as high as the guess until it is measured."""
        self._heights = [guess] * count
        self._known = bytearray(count)
        self._tops: list[int] = []

    def __len__(self) -> int:
        """The number of rows."""
        return len(self._heights)

    @property
    def total(self) -> int:
        """The height of all of them."""
        return self._all_tops()[-1]

    def top(self, row: int) -> int:
        """Where the row begins, counted from the first one's top."""
        return self._all_tops()[row]

    def height(self, row: int) -> int:
        """How high the row is, or is thought to be."""
        return self._heights[row]

    def row_at(self, y: int) -> int:
        """The row at that height; the first or the last one beyond the ends. There must be a row."""
        return max(0, min(len(self) - 1, bisect_right(self._all_tops(), y) - 1))

    def measure(self, first: int, last: int, height_of: Callable[[int], int]) -> dict[int, int]:
        """Measure the rows `first` to `last` that are not known; by how much each was misjudged."""
        unknown = [row for row in range(first, last + 1) if not self._known[row]]
        errors = {row: height_of(row) - self._heights[row] for row in unknown}
        for row, error in errors.items():
            self._heights[row] += error
            self._known[row] = 1
        if any(errors.values()):
            self._tops = []
        return errors

    def _all_tops(self) -> list[int]:
        if not self._tops:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops
