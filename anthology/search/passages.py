"""The exact passages: where a story's text, title and byline hold what a query asks for."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from anthology.search.folding import Folded, fold
from anthology.search.hits import HitKind, SearchHit
from anthology.search.occurrences import NOWHERE, Occurrences, Span, occurrences
from anthology.search.query import Field, Query, Term
from anthology.story import StoryText

CONTEXT = 60
"""Code points on either side of a hit, about one line of a result."""

_BIG = 100_000
"""Code points of a text from which on its folded copy is not kept."""


@dataclass(frozen=True, slots=True)
class FoldedStory:
    """The three parts of a story that are looked through."""

    story: StoryText
    title: Folded
    byline: Folded
    text: Folded


@dataclass(frozen=True, slots=True)
class TermFound:
    """Where one term of the query occurs in the parts of a story."""

    title: Occurrences
    byline: Occurrences
    text: Occurrences

    def __bool__(self) -> bool:
        return bool(self.title.spans or self.byline.spans or self.text.spans)


@dataclass(frozen=True, slots=True)
class Found:
    """A story that answers the query, and where; `terms` go with the wanted terms of the query."""

    parts: FoldedStory
    terms: tuple[TermFound, ...]

    @property
    def story(self) -> StoryText:
        """The story as it was given."""
        return self.parts.story


def find(query: Query, story: StoryText) -> Found | None:
    """What the story has of the query; None where it does not answer it."""
    parts = FoldedStory(story, fold(story.title), fold(story.byline), _folded(story.text))
    terms = []
    for term in query.wanted:
        found = _term(term, parts)
        if not found:
            return None
        terms.append(found)
    if any(_term(term, parts) for term in query.unwanted):
        return None
    return Found(parts, tuple(terms))


def _term(term: Term, parts: FoldedStory) -> TermFound:
    anywhere = term.field is Field.ANY
    return TermFound(
        occurrences(term, parts.title.text) if anywhere or term.field is Field.TITLE else NOWHERE,
        occurrences(term, parts.byline.text) if anywhere or term.field is Field.AUTHOR else NOWHERE,
        occurrences(term, parts.text.text) if anywhere else NOWHERE,
    )


def _folded(text: str) -> Folded:
    return fold(text) if len(text) > _BIG else _kept(text)


@lru_cache(maxsize=64)
def _kept(text: str) -> Folded:
    return fold(text)


def count(found: Found) -> int:
    """How many hits there are."""
    return sum(len(_apart(spans)) for spans in _spans(found))


def hits(found: Found) -> tuple[SearchHit, ...]:
    """The hits: those in the title, then in the byline, then in the text in reading order."""
    parts = found.parts
    places = (
        (HitKind.TITLE, parts.title, parts.story.title),
        (HitKind.BYLINE, parts.byline, parts.story.byline),
        (HitKind.TEXT, parts.text, parts.story.text),
    )
    return tuple(
        _hit(kind, folded, text, span)
        for (kind, folded, text), spans in zip(places, _spans(found), strict=True)
        for span in _apart(spans)
    )


def _spans(found: Found) -> tuple[list[tuple[Span, ...]], ...]:
    """The spans of every term, in the title, the byline and the text."""
    return (
        [term.title.spans for term in found.terms],
        [term.byline.spans for term in found.terms],
        [term.text.spans for term in found.terms],
    )


def _apart(terms: list[tuple[Span, ...]]) -> list[Span]:
    """All spans in order, none overlapping another: the one that begins first stays, then the longest."""
    if len(terms) == 1:
        return list(terms[0])
    apart: list[Span] = []
    reached = 0
    for span in sorted(chain.from_iterable(terms), key=_longest_first):
        if span[0] >= reached:
            apart.append(span)
            reached = span[1]
    return apart


def _longest_first(span: Span) -> tuple[int, int]:
    return span[0], -span[1]


def _hit(kind: HitKind, folded: Folded, text: str, span: Span) -> SearchHit:
    passage = folded.passage(*span)
    return SearchHit(
        kind,
        passage,
        _before(text, passage.start),
        passage.of(text),
        _after(text, passage.end),
    )


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
