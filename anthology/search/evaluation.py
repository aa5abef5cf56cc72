"""Evaluating what is looked for over one segment: which stories have it, how often, and where."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from anthology.search import matches
from anthology.search.analysis import forms
from anthology.search.expression import (
    Alike,
    AllOf,
    AnyOf,
    Filter,
    Forms,
    Just,
    Near,
    Node,
    Part,
    Pattern,
    StoryFacts,
    Term,
    Wild,
    Without,
)
from anthology.search.filtering import matches as fits
from anthology.search.findings import NOT_FOUND, Found, single, spanning
from anthology.search.leaves import Leaf, parts_of, shown_in, shown_parts
from anthology.search.matches import NO_WORDS, Places, Spans, Words, any_of
from anthology.search.segment import Segment
from anthology.story import StoryId

_AT_ONCE = 64
"""So many texts are read together."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known beside the segment; all of it is asked only where the query needs it.

    `expand` gives the words that a pattern stands for in the whole library, `notes` are words of
    notes by story, `highlighted` the bits of the words of a story's text that are highlighted,
    `read` fetches the texts of stories, `printed` tells those of the given spans that are printed
    exactly as the literal says.
    """

    expand: Callable[[Wild | Alike], tuple[str, ...]]
    notes: Segment | None
    facts: Callable[[], Mapping[StoryId, StoryFacts]]
    highlighted: Callable[[Segment, int], int]
    highlighted_stories: Callable[[], Set[StoryId]]
    read: Callable[[Sequence[StoryId]], None]
    printed: Callable[[Segment, int, Part, Spans, str], Spans]


class _Elsewhere(Places):
    """A word of the notes, by the rows of the segment."""

    def __init__(self, places: Places, rows: Mapping[int, int]) -> None:
        self._there, self._back = places, {here: there for there, here in rows.items()}
        self.counts = {rows[there]: n for there, n in places.counts.items() if there in rows}

    def bits(self, row: int) -> int:
        there = self._back.get(row)
        return 0 if there is None else self._there.bits(there)


class Evaluation:
    """What a segment has of the nodes it is asked for; everything is looked up once."""

    def __init__(self, segment: Segment, around: Surroundings) -> None:
        """Nothing is looked up yet."""
        self.segment, self._around = segment, around
        self._rows: dict[Node, Set[int]] = {}
        self._found: dict[tuple[Leaf, Part], Found] = {}

    # ---------------------------------------------------------------- stories

    def rows(self, node: Node) -> Set[int]:
        """The stories, by row, that have what the node asks for."""
        known = self._rows.get(node)
        if known is None:
            known = self._rows[node] = self._rows_of(node) & self.segment.live
        return known

    def _rows_of(self, node: Node) -> Set[int]:
        match node:
            case AllOf(nodes):
                return self._common(nodes)
            case AnyOf(nodes):
                return frozenset().union(*(self.rows(each) for each in nodes))
            case Without(inner):
                return self.segment.live - self.rows(inner)
            case Term() | Near():
                return frozenset().union(*(self.found(node, part).counts for part in parts_of(node)))
            case _:
                return self._fitting(node)

    def _common(self, nodes: Iterable[Node]) -> Set[int]:
        rows: Set[int] = self.segment.live
        for node in sorted(nodes, key=_is_costly):
            rows = rows & self.rows(node)
            if not rows:
                break
        return rows

    def _fitting(self, node: Filter) -> Set[int]:
        facts, rows = self._around.facts(), self.segment.rows
        return frozenset(
            row for row in self.segment.live if (f := facts.get(rows[row].story)) and fits(node, f)
        )

    # ---------------------------------------------------------------- leaves

    def found(self, leaf: Leaf, part: Part) -> Found:
        """What that part of the stories has of a leaf."""
        known = self._found.get((leaf, part))
        if known is None:
            known = self._found[leaf, part] = self._find(leaf, part)
        return known

    def _find(self, leaf: Leaf, part: Part) -> Found:
        if part not in parts_of(leaf):
            return NOT_FOUND
        if part is Part.HIGHLIGHTS and not isinstance(leaf, Near):
            return self._highlighted(self._look_for(leaf, Part.TEXT))
        return self._look_for(leaf, part)

    def _look_for(self, leaf: Leaf, part: Part) -> Found:
        match leaf:
            case Near(one, other, distance):
                return self._near(self.found(one, part), self.found(other, part), distance)
            case AnyOf(nodes):
                patterns = [each.patterns[0] for each in nodes if isinstance(each, Term)]
                return single(self._any(patterns, part))
            case Term((pattern,), _, ""):
                return single(self._any([pattern], part))
            case Term(patterns, _, literal):
                return self._phrase(patterns, part, literal)

    def _phrase(self, patterns: tuple[Pattern, ...], part: Part, literal: str) -> Found:
        length = len(patterns)
        starts = matches.side_by_side([self._any([pattern], part) for pattern in patterns])
        spans: dict[int, Spans] = {
            row: {length: matches.apart(first, length)} for row, first in starts.items()
        }
        if literal:
            spans = self._as_printed(spans, part, literal)
        return spanning(spans)

    def _as_printed(self, spans: dict[int, Spans], part: Part, literal: str) -> dict[int, Spans]:
        """Those that are printed just so; the texts are read by the lot."""
        kept: dict[int, Spans] = {}
        rows = sorted(spans)
        for start in range(0, len(rows), _AT_ONCE):
            some = rows[start : start + _AT_ONCE]
            self._around.read([self.segment.rows[row].story for row in some])
            kept |= {row: self._printed(row, part, spans[row], literal) for row in some}
        return kept

    def _printed(self, row: int, part: Part, spans: Spans, literal: str) -> dict[int, int]:
        return dict(self._around.printed(self.segment, row, part, spans, literal))

    def _near(self, one: Found, other: Found, distance: int) -> Found:
        spans: dict[int, Spans] = {}
        for row in one.counts.keys() & other.counts.keys():
            first, second = one.spans(row), other.spans(row)
            close = matches.close_to(first, second, distance)
            if close:
                spans[row] = matches.united((close, matches.close_to(second, first, distance)))
        return spanning(spans, one, other)

    def _highlighted(self, text: Found) -> Found:
        stories = self._around.highlighted_stories()
        rows = [row for row in text.counts if self.segment.rows[row].story in stories]
        return spanning(
            {
                row: matches.touching(text.spans(row), self._around.highlighted(self.segment, row))
                for row in rows
            },
            text,
        )

    # ---------------------------------------------------------------- words

    def words(self, pattern: Pattern) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words of the segment that a pattern may stand for: as asked, and in other forms."""
        match pattern:
            case Just(word):
                return forms(word), ()
            case Forms(word):
                exact = forms(word)
                return exact, tuple(other for other in self._forms(word) if other not in exact)
            case Wild() | Alike():
                return self._around.expand(pattern), ()

    def _forms(self, word: str) -> Iterable[str]:
        notes = self._around.notes
        in_notes = notes.forms(word, self.segment.algorithm) if notes else ()
        return dict.fromkeys((*self.segment.forms(word, self.segment.algorithm), *in_notes))

    def _any(self, patterns: list[Pattern], part: Part) -> Words:
        exact: dict[str, None] = {}
        others: dict[str, None] = {}
        for pattern in patterns:
            asked, more = self.words(pattern)
            exact.update(dict.fromkeys(asked))
            others.update(dict.fromkeys(more))
        rest = [word for word in others if word not in exact]
        return any_of(self._places(exact, part), self._places(rest, part)) if exact or rest else NO_WORDS

    def _places(self, words: Iterable[str], part: Part) -> list[Places]:
        if part is Part.NOTES:
            return self._in_notes(words)
        lengths = self.segment.lengths(part)
        found = (self.segment.posting(part, word) for word in words)
        return [Places(posting, lengths) for posting in found if posting]

    def _in_notes(self, words: Iterable[str]) -> list[Places]:
        notes = self._around.notes
        if notes is None:
            return []
        here = self.segment.row_of
        rows = {n: here[row.story] for n, row in enumerate(notes.rows) if row.story in here}
        if not rows:
            return []
        lengths = notes.lengths(Part.NOTES)
        found = (notes.posting(Part.NOTES, word) for word in words)
        return [_Elsewhere(Places(posting, lengths), rows) for posting in found if posting]

    # ---------------------------------------------------------------- hits

    def hits(self, node: Node, row: int) -> dict[Part, Spans]:
        """Where a story has what the node asks for; nothing where it does not."""
        if row not in self.rows(node):
            return {}
        match node:
            case AllOf(nodes) | AnyOf(nodes):
                return _together([self.hits(each, row) for each in nodes])
            case Term() | Near():
                each = {
                    shown_in(part): self.found(node, part).spans(row)
                    for part in shown_parts(node)
                    if row in self.found(node, part).counts
                }
                return {part: spans for part, spans in each.items() if spans}
            case _:
                return {}

    def number_of_hits(self, node: Node, row: int) -> int:
        """How many hits that are."""
        return sum(matches.number_of(spans) for spans in self.hits(node, row).values())


def _together(several: list[dict[Part, Spans]]) -> dict[Part, Spans]:
    parts = {part for each in several for part in each}
    return {part: matches.united(each[part] for each in several if part in each) for part in parts}


def _is_costly(node: Node) -> int:
    """Filters and words first: phrases need only be looked for in what is left."""
    match node:
        case Term((_,), _, ""):
            return 0
        case Without():
            return 3
        case Term() | Near():
            return 2
        case _:
            return 1
