"""What a reader may wish for in the concordance."""

from dataclasses import dataclass

from anthology.concordance.lines import Concordance, ConcordanceLine, Lines
from anthology.concordance.sorting import Order
from anthology.story import StoryId
from anthology.text import Passage


@dataclass(frozen=True, slots=True)
class GatheringWish:
    """Gather every hit of this query, in that order; `strict` forgives nothing.

    `number` comes back with the answer, so that an answer too late is dropped.
    """

    query: str
    order: Order
    number: int
    strict: bool = False


@dataclass(frozen=True, slots=True)
class OrderWish:
    """Put the lines that are there in another order."""

    concordance: Concordance
    order: Order
    number: int


@dataclass(frozen=True, slots=True)
class LineChoice:
    """Go to the hit of this line; `passages` are all hits in its story."""

    story: StoryId
    passage: Passage
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class TableWish:
    """Write these lines to a file."""

    query: str
    lines: Lines


def choice(line: ConcordanceLine, concordance: Concordance) -> LineChoice:
    """The wish to go to that line's hit."""
    return LineChoice(line.story, line.passage, concordance.passages_in(line.story))
