"""A story as somebody would read it aloud: sentence after sentence, each with its place in the text."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from anthology.sentence_ends import sentence_spans
from anthology.story import CELL, Block, BlockKind, Story, StyleKind
from anthology.text import Passage

_LINE_BY_LINE = (BlockKind.VERSE, BlockKind.PREFORMATTED)


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words to be said in one breath.

    `passage` is all of it in the story; `parts` are what of that is said, in order. The numbers
    that call notes are not.
    """

    passage: Passage
    words: str
    parts: tuple[Passage, ...]

    def passage_of(self, start: int, end: int) -> Passage:
        """Where a range of `words`, in code points, stands in the story."""
        return Passage(self._offset(start), self._offset(max(start, end - 1)) + (end > start))

    def _offset(self, index: int) -> int:
        for part in self.parts:
            if index < len(part):
                return part.start + index
            index -= len(part)
        return self.passage.end


class Utterances:
    """The sentences of a story. A block is taken apart when somebody comes to it, not before."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self._starts = story.block_starts()
        self._known: dict[int, tuple[Utterance, ...]] = {}

    def __iter__(self) -> Iterator[Utterance]:
        """All of them, in order."""
        for number in range(len(self._starts)):
            yield from self._of(number)

    def at(self, offset: int) -> Utterance | None:
        """The sentence at an offset, or the next one; None behind the last."""
        for number in range(self._block_at(offset), len(self._starts)):
            found = next((each for each in self._of(number) if each.passage.end > offset), None)
            if found:
                return found
        return None

    def after(self, utterance: Utterance) -> Utterance | None:
        """The next one, or None."""
        return self.at(utterance.passage.end)

    def before(self, utterance: Utterance) -> Utterance | None:
        """The one before, or None."""
        start = utterance.passage.start
        for number in range(self._block_at(start), -1, -1):
            earlier = [each for each in self._of(number) if each.passage.start < start]
            if earlier:
                return earlier[-1]
        return None

    def _block_at(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _of(self, number: int) -> tuple[Utterance, ...]:
        if number not in self._known:
            block, start = self.story.blocks[number], self._starts[number]
            self._known[number] = tuple(_utterances(block, start, self.story.language))
        return self._known[number]


def _utterances(block: Block, start: int, language: str) -> Iterator[Utterance]:
    """Those of a block that begins at `start`."""
    words, places = _said(block, start)
    for piece in _pieces(words, block.kind):
        inner = piece.of(words)
        for span in [_whole(inner)] if block.kind is BlockKind.HEADING else sentence_spans(inner, language):
            if span:
                first, last = piece.start + span.start, piece.start + span.end
                yield Utterance(
                    Passage(places[first], places[last - 1] + 1),
                    words[first:last],
                    tuple(_runs(places[first:last])),
                )


def _said(block: Block, start: int) -> tuple[str, list[int]]:
    """What is said of a block, and where each character of it stands in the story."""
    words, places, at = "", [], start  # type: str, list[int], int
    for run in block.runs:
        if not run.has(StyleKind.NOTE_REFERENCE):
            words += run.text
            places += range(at, at + len(run.text))
        at += len(run.text)
    return words, places


def _pieces(words: str, kind: BlockKind) -> Iterator[Passage]:
    """What no sentence runs over the end of: a line of verse, a cell of a table, else the whole."""
    parting = "\n" if kind in _LINE_BY_LINE else CELL if kind is BlockKind.TABLE_ROW else None
    at = 0
    for piece in words.split(parting) if parting else [words]:
        yield Passage(at, at + len(piece))
        at += len(piece) + 1


def _whole(words: str) -> Passage | None:
    """A heading is said in one, whatever full stops it has."""
    if not any(letter.isalnum() for letter in words):
        return None
    return Passage(len(words) - len(words.lstrip()), len(words.rstrip()))


def _runs(places: list[int]) -> Iterator[Passage]:
    """Characters that stand side by side in the story, together."""
    start = before = places[0]
    for place in places[1:]:
        if place != before + 1:
            yield Passage(start, before + 1)
            start = place
        before = place
    yield Passage(start, before + 1)
