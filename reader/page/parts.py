"""What stands in each block of the document, for those who write, lay out and paint it."""

from dataclasses import dataclass
from enum import Enum, auto

from anthology.story import Alignment
from reader.page.initials import FirstLetter


class PartKind(Enum):
    """The title lines, and what a block of a story becomes on the page."""

    TITLE = auto()
    BYLINE = auto()
    TEXT = auto()
    HEADING = auto()
    QUOTE = auto()
    VERSE = auto()
    LIST_ITEM = auto()
    TABLE_ROW = auto()
    ORNAMENT = auto()
    SILENT_BREAK = auto()
    PREFORMATTED = auto()
    IMAGE = auto()
    NOTE = auto()


_HEADS = frozenset({PartKind.TITLE, PartKind.BYLINE, PartKind.HEADING})


@dataclass(frozen=True, slots=True)
class Ruby:
    """How the words from `start` to `end`, positions in their block, are read: set small above them."""

    start: int
    end: int
    reading: str


@dataclass(frozen=True, slots=True)
class Part:
    """One block of the document; all lengths are pixels.

    `size` is its type size and `slot` the height of each of its lines. `gap` is the least space
    above it; `grid` asks for more, so that it stands that far below a baseline all columns share.
    `start` and `end` are the margins on the sides where its lines begin and end, `indent` that of
    the first line on top. `marker` is painted beside the first line; `ruled` asks for a short
    line above. A part that `opens` begins something of several parts, such as a table. `picture`
    names the picture that stands above its words, `natural` has the width and height of that in
    its own pixels. `letter` is the first of a story, where it is larger than the others.
    `cells` says where in its block each cell of a table's row ends; `rubies` are readings over its words.
    """

    kind: PartKind
    size: int
    slot: int
    gap: int = 0
    grid: int | None = None
    start: int = 0
    end: int = 0
    indent: int = 0
    level: int = 0
    marker: str = ""
    ruled: bool = False
    opens: bool = False
    right_to_left: bool = False
    alignment: Alignment = Alignment.START
    picture: str = ""
    natural: tuple[int, int] = (0, 0)
    letter: FirstLetter | None = None
    cells: tuple[int, ...] = ()
    rubies: tuple[Ruby, ...] = ()

    @property
    def keeps_next(self) -> bool:
        """Whether it may not stand last on a page."""
        return self.kind in _HEADS or (self.kind is PartKind.TABLE_ROW and bool(self.level))

    @property
    def first_lines(self) -> int:
        """So many lines at its beginning stay on one page."""
        return max(2, self.letter.lines) if self.letter else 2

    @property
    def is_centred(self) -> bool:
        """Whether its lines stand in the middle."""
        if self.alignment is not Alignment.START:
            return self.alignment is Alignment.CENTRE
        return self.kind in (PartKind.TITLE, PartKind.BYLINE, PartKind.IMAGE) or (
            self.kind is PartKind.HEADING and self.level <= 2
        )


class Grid:
    """The baselines that all columns share: says how much space goes above each part in turn."""

    def __init__(self, leading: int) -> None:
        self._leading, self._y = leading, 0

    def margin(self, part: Part) -> int:
        """The space above a part, given the parts and heights so far."""
        margin = part.gap
        if part.grid is not None:
            margin += (part.grid - self._y - margin) % self._leading
        self._y += margin
        return margin

    def advance(self, height: int) -> None:
        """Go past the lines of the part."""
        self._y += height
