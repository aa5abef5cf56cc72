"""The headings of a story: what a long one is found one's way in by."""

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter

from anthology.story import BlockKind, Story

_FEWEST = 2
_offset = attrgetter("offset")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, the offset at which it stands, and its depth below the highest of the story, from 0."""

    words: str
    offset: int
    depth: int


class Outline:
    """The headings of a story in order; where there is only one there is nothing to choose from."""

    def __init__(self, story: Story) -> None:
        starts = zip(story.blocks, story.block_starts(), strict=True)
        found = [(b, at) for b, at in starts if b.kind is BlockKind.HEADING and b.text.strip()]
        highest = min((block.level for block, _ in found), default=0)
        self.headings = tuple(
            Heading(" ".join(block.text.split()), at, block.level - highest) for block, at in found
        )

    @property
    def is_long(self) -> bool:
        """Whether it is worth a list."""
        return len(self.headings) >= _FEWEST

    def at(self, offset: int) -> Heading | None:
        """The last heading at or before an offset; None before the first."""
        number = bisect_right(self.headings, offset, key=_offset)
        return self.headings[number - 1] if number else None

    def seen(self, start: int, end: int) -> Heading | None:
        """The heading of what is read from `start` to `end`: the one before, else the first within."""
        first = next((heading for heading in self.headings if start <= heading.offset < end), None)
        return self.at(start) or first
