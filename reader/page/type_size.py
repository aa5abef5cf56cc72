"""The type a page is set in: the size of the words and the distance of the lines, in pixels."""

from dataclasses import dataclass
from math import ceil

from reader.settings import PageSettings
from reader.theme.look import Look


@dataclass(frozen=True, slots=True)
class TypeSize:
    """`size` is one em; `leading` from one baseline to the next."""

    size: int
    leading: int

    def em(self, ems: float) -> int:
        """A length given in multiples of the size."""
        return round(self.size * ems)

    def lines(self, lines: float) -> int:
        """A height given in lines."""
        return int(self.leading * lines)

    def slot(self, size: int) -> int:
        """The line height for words of another size: whole or half lines of the text's own."""
        halves = max(2, ceil(size * 1.12 / (self.leading / 2)))
        return self.lines(halves / 2)


def type_size(settings: PageSettings, look: Look) -> TypeSize:
    """The size the reader chose, at the scale of the screen."""
    size = max(1, round(settings.size * look.scale))
    return TypeSize(size, max(size, round(size * settings.leading)))
