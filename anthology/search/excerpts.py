"""From words to what is shown: every hit with the words around it, taken from what is printed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from anthology.annotations.mark import MarkId
from anthology.search.analysis import places, tokens
from anthology.search.expression import Part
from anthology.search.hits import NO_MARK, HitKind, SearchHit
from anthology.search.matches import Spans, in_order
from anthology.story import StoryText
from anthology.text import Passage

CONTEXT = 60
"""Code points on either side of a hit, about one line of a result."""

_KINDS = ((Part.TITLE, HitKind.TITLE), (Part.BYLINE, HitKind.BYLINE))


@dataclass(frozen=True, slots=True)
class Note:
    """A note of a story; `first` is the number of its first word among those of all notes of the story."""

    mark: MarkId
    text: str
    first: int


@dataclass(frozen=True, slots=True)
class Printed:
    """A story as it is printed, what leads from its words to their places, and what a reader has marked."""

    story: StoryText
    ways: Sequence[int]
    notes: Sequence[Note] = ()
    highlights: Sequence[tuple[MarkId, Passage]] = ()


def excerpts(printed: Printed, hits: Mapping[Part, Spans], most: int | None) -> tuple[SearchHit, ...]:
    """The hits, or the first so many: title, byline, notes, and then the text in reading order."""
    return tuple(islice(_every(printed, hits, most), most))


def passages(printed: Printed, spans: Spans, most: int | None = None) -> list[Passage]:
    """Where the spans, or the first so many, stand in the story's text."""
    some = in_order(spans)[:most]
    ends = [n for start, length in some for n in (start, start + length - 1)]
    where = places(printed.story.text, printed.ways, ends)
    return [Passage(where[start][0], where[start + length - 1][1]) for start, length in some]


def _every(printed: Printed, hits: Mapping[Part, Spans], most: int | None) -> Iterator[SearchHit]:
    story = printed.story
    headings = {Part.TITLE: story.title, Part.BYLINE: story.byline}
    for part, kind in _KINDS:
        if part in hits:
            yield from _in_short(kind, headings[part], in_order(hits[part]), NO_MARK)
    if Part.NOTES in hits:
        yield from _in_notes(printed.notes, in_order(hits[Part.NOTES]))
    if Part.TEXT in hits:
        for passage in passages(printed, hits[Part.TEXT], most):
            mark = _highlight(printed.highlights, passage)
            kind = HitKind.HIGHLIGHT if mark else HitKind.TEXT
            yield _hit(kind, story.text, passage, mark)


def _in_short(
    kind: HitKind, text: str, spans: Sequence[tuple[int, int]], mark: MarkId
) -> Iterator[SearchHit]:
    words = tokens(text)
    for start, length in spans:
        yield _hit(kind, text, Passage(words[start].start, words[start + length - 1].end), mark)


def _in_notes(notes: Sequence[Note], spans: Sequence[tuple[int, int]]) -> Iterator[SearchHit]:
    for number, note in enumerate(notes):
        end = notes[number + 1].first if number + 1 < len(notes) else None
        some = [(s - note.first, n) for s, n in spans if s >= note.first and (end is None or s < end)]
        yield from _in_short(HitKind.NOTE, note.text, some, note.mark)


def _highlight(highlights: Sequence[tuple[MarkId, Passage]], passage: Passage) -> MarkId:
    over = (mark for mark, other in highlights if other.start < passage.end and passage.start < other.end)
    return next(over, NO_MARK)


def _hit(kind: HitKind, text: str, passage: Passage, mark: MarkId) -> SearchHit:
    before, after = _before(text, passage.start), _after(text, passage.end)
    return SearchHit(kind, passage, before, passage.of(text), after, mark)


def _before(text: str, start: int) -> str:
    """The words before, cut where a word begins."""
    if start <= CONTEXT:
        return text[:start].replace("\n", " ")
    window = text[start - CONTEXT - 1 : start].replace("\n", " ")
    return "…" + window[window.find(" ", 0, -1) + 1 :]


def _after(text: str, end: int) -> str:
    """The words after, cut where a word ends."""
    if len(text) - end <= CONTEXT:
        return text[end:].replace("\n", " ")
    window = text[end : end + CONTEXT + 1].replace("\n", " ")
    cut = window.rfind(" ", 1)
    return window[: cut if cut > 0 else CONTEXT] + "…"
