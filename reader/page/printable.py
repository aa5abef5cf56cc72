"""What of a story is printed: all of it or some, with or without what a reader has written into it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from anthology.annotations.mark import Highlight, Mark, MarkStatus
from anthology.runs import canonical_runs
from anthology.story import Block, BlockId, BlockKind, Run, Story, Style, StyleKind
from anthology.text import Passage
from reader.translation import tr

_ID = "_printed-note-"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Copy:
    """A story to be printed, with the highlights to colour and the pictures of its blocks."""

    story: Story
    highlights: tuple[Highlight, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def excerpt(copy: Copy, passage: Passage) -> Copy:
    """Only that passage, cut at its ends; highlights that reach beyond it are cut with it."""
    text = passage.of(copy.story.text)
    start = passage.start + len(text) - len(text.lstrip())
    end = passage.start + len(text.rstrip())
    if start >= end:
        raise ValueError("an empty passage is no excerpt")
    blocks = tuple(
        replace(block, runs=_cut(block.runs, start - first, end - first))
        for block, first in zip(copy.story.blocks, copy.story.block_starts(), strict=True)
        if first < end and start < first + max(1, len(block.text))
    )
    highlights = tuple(
        replace(
            mark, passage=Passage(max(mark.passage.start, start) - start, min(mark.passage.end, end) - start)
        )
        for mark in copy.highlights
        if mark.passage.start < end and start < mark.passage.end
    )
    return replace(copy, story=replace(copy.story, blocks=blocks), highlights=highlights)


def with_notes(copy: Copy) -> Copy:
    """The notes of highlights at the end of the story, each called by a letter where its highlight ends."""
    ends = {mark.id: _end(mark, copy.story) for mark in copy.highlights if mark.note.strip()}
    noted = sorted((mark for mark in copy.highlights if mark.id in ends), key=lambda mark: ends[mark.id])
    if not noted:
        return copy
    calls = tuple(_Call(ends[mark.id], number) for number, mark in enumerate(noted))
    blocks = tuple(
        replace(block, runs=_called(block.runs, first, calls))
        for block, first in zip(copy.story.blocks, copy.story.block_starts(), strict=True)
    )
    heading = Block(BlockKind.HEADING, (Run(tr("Your notes")),), level=3, id=BlockId(f"{_ID}heading"))
    notes = tuple(
        Block(BlockKind.NOTE, canonical_runs([Run(mark.note)]), id=call.note)
        for call, mark in zip(calls, noted, strict=True)
    )
    moved = tuple(replace(mark, passage=_moved(mark.passage, calls)) for mark in copy.highlights)
    return replace(copy, story=replace(copy.story, blocks=(*blocks, heading, *notes)), highlights=moved)


def printed_highlights(marks: tuple[Mark, ...]) -> tuple[Highlight, ...]:
    """The marks that can be printed: highlights whose words are known."""
    return tuple(m for m in marks if isinstance(m, Highlight) and m.status is MarkStatus.PLACED)


@dataclass(frozen=True, slots=True)
class _Call:
    """The letter of a note, to stand at an offset of the story."""

    offset: int
    number: int

    @property
    def note(self) -> BlockId:
        return BlockId(f"{_ID}{self.number}")

    @property
    def run(self) -> Run:
        """“a” to “z”, then “aa”."""
        again, letter = divmod(self.number, len(_LETTERS))
        return Run(_LETTERS[letter] * (again + 1), (Style(StyleKind.NOTE_REFERENCE, self.note),))


def _end(mark: Highlight, story: Story) -> int:
    """Where its last word ends."""
    return mark.passage.start + len(mark.passage.of(story.text).rstrip())


def _cut(runs: tuple[Run, ...], start: int, end: int) -> tuple[Run, ...]:
    """The runs from `start` to `end`, offsets in the block that may lie beyond it."""
    made, at = [], 0
    for run in runs:
        words = run.text[max(0, start - at) : max(0, end - at)]
        made += [Run(words, run.styles)] if words else []
        at += len(run.text)
    return tuple(made)


def _called(runs: tuple[Run, ...], first: int, calls: tuple[_Call, ...]) -> tuple[Run, ...]:
    """The runs of a block that begins at `first`, with the calls that stand in it."""
    length = sum(len(run.text) for run in runs)
    here = [call for call in calls if 0 < call.offset - first <= length]
    edges = [0, *(call.offset - first for call in here), length]
    made: list[Run] = []
    for number, (start, end) in enumerate(pairwise(edges)):
        made += _cut(runs, start, end)
        made += [here[number].run] if number < len(here) else []
    return tuple(made)


def _moved(passage: Passage, calls: tuple[_Call, ...]) -> Passage:
    """Where the passage stands among the calls."""
    before = sum(len(call.run.text) for call in calls if call.offset <= passage.start)
    within = sum(len(call.run.text) for call in calls if passage.start < call.offset < passage.end)
    return Passage(passage.start + before, passage.end + before + within)
