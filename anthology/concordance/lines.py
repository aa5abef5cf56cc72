"""The lines of a concordance: every hit of a query in the texts, with what stands to its left and right.

A hundred thousand lines are common (“the”), so a line is kept as three numbers; its words are made
when it is looked at.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from anthology.search.hits import SearchResults
from anthology.story import StoryId, StoryText
from anthology.text import Passage

if TYPE_CHECKING:
    from array import array

WIDTH = 60
"""Code points on either side of a hit, as a rule."""


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """One hit: `before`, `match` and `after` run on as they do in the text, within the paragraph."""

    story: StoryId
    title: str
    byline: str
    passage: Passage
    before: str
    match: str
    after: str


@dataclass(frozen=True, slots=True)
class Concordance:
    """Every hit in the texts, story by story in the library's order.

    `answer` tells how the query was read and what was forgiven; of its stories it has only the best.
    `numbers` says for every hit in which of the `stories` it is, `starts` and `ends` where, in code
    points.
    """

    answer: SearchResults
    stories: tuple[StoryText, ...]
    numbers: "array[int]"
    starts: "array[int]"
    ends: "array[int]"

    def __len__(self) -> int:
        """The number of hits."""
        return len(self.numbers)

    def passage(self, hit: int) -> Passage:
        """Where in the text of its story a hit is."""
        return Passage(self.starts[hit], self.ends[hit])

    def passages_in(self, story: StoryId) -> tuple[Passage, ...]:
        """All hits in a story, in reading order."""
        number = next((n for n, each in enumerate(self.stories) if each.id == story), None)
        if number is None:
            return ()
        first, end = bisect_left(self.numbers, number), bisect_right(self.numbers, number)
        return tuple(map(self.passage, range(first, end)))

    def line(self, hit: int, width: int = WIDTH) -> ConcordanceLine:
        """A hit with about so many code points on either side, whole words."""
        story, passage = self.stories[self.numbers[hit]], self.passage(hit)
        text = story.text
        return ConcordanceLine(
            story.id,
            story.title,
            story.byline,
            passage,
            _before(text, passage.start, width),
            passage.of(text).replace("\n", " "),
            _after(text, passage.end, width),
        )


class Lines(Sequence[ConcordanceLine]):
    """The lines of a concordance in some order; each is made when it is asked for."""

    def __init__(self, concordance: Concordance, order: Sequence[int], width: int = WIDTH) -> None:
        """`order` has the numbers of the hits; `width` is how many code points stand on either side."""
        self.concordance, self._order, self._width = concordance, order, width

    def __len__(self) -> int:
        """The number of lines."""
        return len(self._order)

    @overload
    def __getitem__(self, line: int) -> ConcordanceLine: ...

    @overload
    def __getitem__(self, line: slice) -> "Lines": ...

    def __getitem__(self, line: int | slice) -> "ConcordanceLine | Lines":
        """A line, or some of them."""
        if isinstance(line, slice):
            return Lines(self.concordance, self._order[line], self._width)
        return self.concordance.line(self._order[line], self._width)

    def __iter__(self) -> Iterator[ConcordanceLine]:
        """All lines in their order."""
        return (self.concordance.line(hit, self._width) for hit in self._order)


def _before(text: str, start: int, width: int) -> str:
    """What stands before, from where a word begins; in scripts without spaces it may begin anywhere."""
    begin = max(0, start - width)
    paragraph = text.rfind("\n", max(0, begin - 1), start) + 1
    if paragraph or begin == 0:
        begin = max(begin, paragraph)
    elif (space := text.find(" ", begin - 1, start - 1)) >= 0:
        begin = space + 1
    return text[begin:start]


def _after(text: str, end: int, width: int) -> str:
    """What stands after, up to where a word ends."""
    stop = min(len(text), end + width)
    paragraph = text.find("\n", end, stop + 1)
    if paragraph >= 0:
        stop = paragraph
    elif stop < len(text) and (space := text.rfind(" ", end + 1, stop + 1)) >= 0:
        stop = space
    return text[end:stop]
