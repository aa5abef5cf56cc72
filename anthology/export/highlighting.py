"""An annotated edition: coloured words and numbered notes, cut to fit the runs and blocks they cross.

The one writer of markup knows no colours. So a coloured piece is put between two noncharacters,
which no canonical text holds, and `coloured` turns them into elements when the markup is written.
A piece never crosses the edge of a run or of a cell, so the elements nest.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from anthology.annotations.mark import Colour, Highlight, MarkStatus
from anthology.export.names import anchor
from anthology.runs import canonical_runs
from anthology.story import CELL, Block, BlockId, BlockKind, Run, Story, Style, StyleKind

_OPENINGS = {colour: chr(0xFDD0 + number) for number, colour in enumerate(Colour)}
_CLOSING = "\ufdef"
_ELEMENTS = str.maketrans(
    {sign: f'<span class="highlight-{colour}">' for colour, sign in _OPENINGS.items()} | {_CLOSING: "</span>"}
)
_NOTHING = str.maketrans(dict.fromkeys((*_OPENINGS.values(), _CLOSING), ""))


@dataclass(frozen=True, slots=True)
class Annotated:
    """A story's blocks with coloured words and references, the notes they lead to, what found no place."""

    blocks: tuple[Block, ...]
    notes: tuple[Block, ...] = ()
    placed: int = 0
    lost: int = 0


def annotated(story: Story, highlights: Sequence[Highlight]) -> Annotated:
    """Put the highlights into the story.

    Where two overlap the one that begins later shows; of two that begin together, the shorter.
    """
    placed = sorted((h for h in highlights if _stands(story, h)), key=_outermost_first)
    if not placed:
        return Annotated(story.blocks, lost=len(highlights))
    noted = sorted((h for h in placed if h.note.strip()), key=lambda h: h.passage.end)
    references = _references(story, noted)
    blocks = tuple(
        _marked(block, start, placed, references.get(number, []))
        for number, (block, start) in enumerate(zip(story.blocks, story.block_starts(), strict=True))
    )
    notes = tuple(
        Block(BlockKind.NOTE, canonical_runs([Run(h.note)]), id=BlockId(_note_id(h))) for h in noted
    )
    return Annotated(blocks, notes, len(placed), len(highlights) - len(placed))


def coloured(markup: str) -> str:
    """Written markup with elements for the signs that stood for them."""
    return markup.translate(_ELEMENTS) if _CLOSING in markup else markup


def uncoloured(text: str) -> str:
    """The words alone."""
    return text.translate(_NOTHING)


def _stands(story: Story, highlight: Highlight) -> bool:
    words = highlight.passage.of(story.text)
    return (
        highlight.status is MarkStatus.PLACED and bool(words.strip()) and len(words) == len(highlight.passage)
    )


def _outermost_first(highlight: Highlight) -> tuple[int, int, str]:
    return highlight.passage.start, -highlight.passage.end, highlight.id


def _note_id(highlight: Highlight) -> str:
    return f"_note-{anchor(highlight.id)}"


def _references(story: Story, noted: Sequence[Highlight]) -> dict[int, list[tuple[int, Run]]]:
    """For each block the references in it, with the offset in the block after which they stand."""
    starts, found = story.block_starts(), dict[int, list[tuple[int, Run]]]()
    for count, highlight in enumerate(noted, 1):
        end = highlight.passage.end
        last = max(n for n, start in enumerate(starts) if start < end and story.blocks[n].text)
        offset = min(end - starts[last], len(story.blocks[last].text))
        styles = (Style(StyleKind.NOTE_REFERENCE, _note_id(highlight)), Style(StyleKind.SUPERSCRIPT))
        found.setdefault(last, []).append((offset, Run(f"[{count}]", styles)))
    return found


def _marked(
    block: Block, start: int, highlights: Sequence[Highlight], references: Sequence[tuple[int, Run]]
) -> Block:
    end = start + len(block.text)
    here = [h for h in highlights if h.passage.start < end and start < h.passage.end]
    if not here:
        return block
    runs: list[Run] = []
    position = start
    for run in block.runs:
        for first, last in pairwise(_cuts(run.text, position, here)):
            runs.append(_piece(run, position, first, last, here))
            runs += [reference for offset, reference in references if start + offset == last]
        position += len(run.text)
    return replace(block, runs=tuple(runs))


def _cuts(text: str, start: int, highlights: Sequence[Highlight]) -> list[int]:
    """Where a run that begins at `start` has to be parted, ends included."""
    end = start + len(text)
    edges = {edge for h in highlights for edge in (h.passage.start, h.passage.end)}
    cells = (start + at for at, letter in enumerate(text) if letter == CELL)
    edges.update(edge for cell in cells for edge in (cell, cell + 1))
    return [start, *sorted(edge for edge in edges if start < edge < end), end]


def _piece(run: Run, position: int, first: int, last: int, highlights: Sequence[Highlight]) -> Run:
    words = run.text[first - position : last - position]
    colour = next((h.colour for h in reversed(highlights) if h.passage.start <= first < h.passage.end), None)
    coloured_words = f"{_OPENINGS[colour]}{words}{_CLOSING}" if colour and words != CELL else words
    return Run(coloured_words, run.styles)
