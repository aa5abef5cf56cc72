"""What in a story leads somewhere: links, the numbers that call notes, and pictures that open large."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from anthology.story import Block, BlockId, BlockKind, Story, StyleKind
from anthology.text import Passage

WITHIN = "#"
"""What the address of a place within the story begins with; its block id follows."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address, or to the block of the story that its id names."""

    passage: Passage
    address: str

    @property
    def block(self) -> BlockId | None:
        """The block of the story that it leads to; None where it leads out."""
        return BlockId(self.address[len(WITHIN) :]) if self.address.startswith(WITHIN) else None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by what its block calls it; the passage is its description, which may be empty."""

    passage: Passage
    name: str


Target: TypeAlias = Link | Picture


def targets_of(story: Story) -> tuple[Target, ...]:
    """All of them, in reading order."""
    starts = zip(story.blocks, story.block_starts(), strict=True)
    return tuple(target for block, start in starts for target in _targets_in(block, start))


def note_blocks(story: Story, ident: BlockId) -> tuple[Block, ...]:
    """All blocks of a note: the one called, and the blocks of notes after it that nothing calls."""
    called = {target.block for target in targets_of(story) if isinstance(target, Link)}
    first = next((n for n, b in enumerate(story.blocks) if b.id == ident and b.kind is BlockKind.NOTE), None)
    if first is None:
        return ()
    last = first + 1
    while last < len(story.blocks) and _goes_on(story.blocks[last], called):
        last += 1
    return story.blocks[first:last]


def start_of(story: Story, ident: BlockId) -> int | None:
    """The offset at which a block begins; None where there is no such block."""
    starts = zip(story.blocks, story.block_starts(), strict=True)
    return next((start for block, start in starts if ident and block.id == ident), None)


def _goes_on(block: Block, called: set[BlockId | None]) -> bool:
    return block.kind is BlockKind.NOTE and block.id not in called


def _targets_in(block: Block, start: int) -> Iterator[Target]:
    if block.kind is BlockKind.IMAGE and block.source:
        yield Picture(Passage(start, start + len(block.text)), block.source)
        return
    link: Link | None = None
    for run in block.runs:
        end, address = start + len(run.text), _address(run.value(StyleKind.NOTE_REFERENCE), run.value(_LINK))
        if link and link.address == address:
            link = Link(Passage(link.passage.start, end), address)
        else:
            if link:
                yield link
            link = Link(Passage(start, end), address) if address else None
        start = end
    if link:
        yield link


_LINK = StyleKind.LINK


def _address(note: str, address: str) -> str:
    return f"{WITHIN}{note}" if note else address
