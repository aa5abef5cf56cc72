"""Block ids: `p1`, `p2`, … in order when a story comes in, and kept for life when its text changes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import count

from anthology.story import Block, BlockId


def identified(blocks: Sequence[Block], before: Sequence[Block] = ()) -> tuple[Block, ...]:
    """Give every block an id that no other has.

    A block that stood in the story before, or that replaces one in its place, keeps that one's
    id; ids that a source gave (those of notes) stay.
    """
    kept = _kept(blocks, before)
    taken = {block.id for block in (*blocks, *before) if block.id}
    fresh = _fresh(taken)
    return tuple(
        block if block.id else replace(block, id=kept.get(n) or next(fresh)) for n, block in enumerate(blocks)
    )


def _fresh(taken: Iterable[BlockId]) -> Iterator[BlockId]:
    known = set(taken)
    return (ident for n in count(1) if (ident := BlockId(f"p{n}")) not in known)


def _kept(blocks: Sequence[Block], before: Sequence[Block]) -> dict[int, BlockId]:
    """The ids of the old blocks that the new ones, by their places, continue."""
    old, new = [block.text for block in before], [block.text for block in blocks]
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    same = [(n, n) for n in range(head)] + [(len(old) - n, len(new) - n) for n in range(1, tail + 1)]
    middle = _continued(old[head : len(old) - tail], new[head : len(new) - tail])
    return {b: before[a].id for a, b in (*same, *((a + head, b + head) for a, b in middle))}


def _shared(old: Sequence[str], new: Sequence[str]) -> int:
    """How many texts the two begin with in common."""
    return next(
        (n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new))
    )


def _continued(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of places that hold the same text, or one text mended into the other."""
    for tag, a, a_end, b, b_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal" or (tag == "replace" and a_end - a == b_end - b):
            yield from zip(range(a, a_end), range(b, b_end), strict=True)
