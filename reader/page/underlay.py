"""What lies under the words, as ranges of the document: highlights, hits, bookmarks, what is read aloud."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from anthology.annotations.mark import Bookmark, Highlight, Mark, MarkStatus
from anthology.text import Passage
from reader.page.offsets import OffsetMap
from reader.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Underlay:
    """A colour behind the document range `start` to `end`; `noted` puts a sign in the margin."""

    start: int
    end: int
    colour: str
    noted: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is read aloud just now: a sentence, and the word of it that is said, where the voice tells."""

    sentence: Passage
    word: Passage | None = None


def highlights_within(marks: Iterable[Mark], seen: Passage) -> Iterator[Highlight]:
    """The highlights that stand on words of that passage, in the order of the marks."""
    for mark in marks:
        if isinstance(mark, Highlight) and mark.status is MarkStatus.PLACED and mark.passage.overlaps(seen):
            yield mark


def highlight_underlays(
    marks: Iterable[Mark], seen: Passage, offsets: OffsetMap, theme: Theme
) -> Iterator[Underlay]:
    """The highlights of that passage in their colours."""
    for mark in highlights_within(marks, seen):
        yield _underlay(mark.passage, offsets, theme.highlight(mark.colour), noted=bool(mark.note))


def hit_underlays(
    hits: Iterable[Passage], current: Passage | None, seen: Passage, offsets: OffsetMap, theme: Theme
) -> Iterator[Underlay]:
    """What was searched for in that passage, the current one last and strongest."""
    for hit in hits:
        if hit.overlaps(seen) and hit != current:
            yield _underlay(hit, offsets, theme.hit)
    if current and current.overlaps(seen):
        yield _underlay(current, offsets, theme.current_hit)


def spoken_underlay(
    passage: Passage | None, seen: Passage, offsets: OffsetMap, colour: str
) -> Iterator[Underlay]:
    """The sentence or the word that is read aloud, if it is there and to be seen."""
    if passage and passage.overlaps(seen):
        yield _underlay(passage, offsets, colour)


def bookmark_positions(marks: Iterable[Mark], seen: Passage, offsets: OffsetMap) -> list[int]:
    """The document positions of the bookmarks in that passage."""
    return [
        offsets.position(mark.place.offset)
        for mark in marks
        if isinstance(mark, Bookmark) and mark.stands_in(seen)
    ]


def _underlay(passage: Passage, offsets: OffsetMap, colour: str, *, noted: bool = False) -> Underlay:
    return Underlay(offsets.position(passage.start), offsets.end_position(passage.end), colour, noted)
