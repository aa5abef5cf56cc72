"""Which stories the index proposes for a query, and what it knows about each without its text."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from anthology.search.analysis import beginning, forms, key
from anthology.search.counting import STARTS
from anthology.search.folding import fold
from anthology.search.headings import Headings
from anthology.search.query import Field, Phrase, Prefix, Query, Term, Word
from anthology.search.ranking import Tally, score
from anthology.story import StoryId, StoryText

if TYPE_CHECKING:
    from anthology.search.engine import IndexReader

MOST_EXPANSIONS = 512
"""A prefix that more words begin with is looked up by its first letters instead."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A story that may answer. `hits` is how many there are; None if only its text can tell.

    Then its text must also say whether it answers at all. `row` is its place among all stories.
    """

    row: int
    story: StoryId
    score: float
    hits: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """What is kept of a story beside its words; title and byline are folded."""

    story: StoryId
    length: int
    title: str
    byline: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the index knows of a term: its tally in every story that may have it.

    It is `sure` when those stories have it, exactly so often.
    """

    tallies: Mapping[int, Tally]
    sure: bool


def row_of(story: StoryText) -> Row:
    """What is kept of that story."""
    return Row(story.id, len(story.text), fold(story.title).text, fold(story.byline).text)


def write_rows(rows: Iterable[Row]) -> bytes:
    """The rows as a file."""
    return json.dumps([[row.story, row.length, row.title, row.byline] for row in rows]).encode()


class Catalogue:
    """An open index: the counts of the words, and the rows of the stories."""

    def __init__(self, reader: "IndexReader", rows: bytes) -> None:
        """Put together what was written together."""
        self._reader = reader
        self._rows = [Row(*row) for row in json.loads(rows)]
        self._titles = Headings([row.title for row in self._rows])
        self._bylines = Headings([row.byline for row in self._rows])
        if len(self._rows) != reader.stories:
            raise ValueError(f"{reader.stories} stories were counted, {len(self._rows)} are named")

    def candidates(self, query: Query) -> list[Candidate]:
        """The stories that may answer, best first; equals in the order in which they were indexed."""
        wanted = [self._evidence(term) for term in query.wanted]
        unwanted = [self._evidence(term) for term in query.unwanted]
        rows = set.intersection(*(set(evidence.tallies) for evidence in wanted))
        rows.difference_update(*(evidence.tallies for evidence in unwanted if evidence.sure))
        sure = all(evidence.sure for evidence in (*wanted, *unwanted)) and _are_apart(query.wanted)
        found = [self._candidate(row, [e.tallies[row] for e in wanted], sure) for row in sorted(rows)]
        return sorted(found, key=_best_first)

    def _candidate(self, row: int, tallies: list[Tally], sure: bool) -> Candidate:
        known = self._rows[row]
        hits = sum(t.title + t.byline + t.exact + t.other for t in tallies) if sure else None
        return Candidate(row, known.story, score(tallies, known.length), hits)

    def _evidence(self, term: Term) -> Evidence:
        anywhere = term.field is Field.ANY
        titles = self._titles.counts(term) if anywhere or term.field is Field.TITLE else {}
        bylines = self._bylines.counts(term) if anywhere or term.field is Field.AUTHOR else {}
        exact, every, sure = self._in_texts(term) if anywhere else ({}, {}, True)
        tallies = {
            row: Tally(titles.get(row, 0), bylines.get(row, 0), n := exact.get(row, 0), every.get(row, 0) - n)
            for row in {*titles, *bylines, *every}
        }
        return Evidence(tallies, sure)

    def _in_texts(self, term: Term) -> tuple[Mapping[int, int], Mapping[int, int], bool]:
        """How often the texts have the very form of the term, and any form; whether that is sure."""
        match term:
            case Word(word):
                return self._sum("exact", forms(word)), self._reader.counts("stems", key(word)), True
            case Prefix(letters):
                counts, sure = self._beginning(letters)
                return counts, counts, sure
            case Phrase((word,)):
                counts = self._sum("exact", forms(word))
                return counts, counts, True
            case Phrase(words):
                counts = self._together(words)
                return counts, counts, False

    def _beginning(self, letters: str) -> tuple[Mapping[int, int], bool]:
        if len(letters) in STARTS:
            return self._reader.counts("starts", letters), True
        words = self._reader.beginning_with(letters, MOST_EXPANSIONS + 1)
        if len(words) > MOST_EXPANSIONS:
            return self._reader.counts("starts", letters[: STARTS[-1]]), False
        return self._sum("exact", words), True

    def _together(self, words: Iterable[str]) -> Mapping[int, int]:
        """Stories that have all of the words, and how often the phrase could stand there at most."""
        each = [self._sum("exact", forms(word)) for word in dict.fromkeys(words)]
        rows = set.intersection(*(set(counts) for counts in each))
        return {row: min(counts[row] for counts in each) for row in rows}

    def _sum(self, field: str, terms: Iterable[str]) -> dict[int, int]:
        total: dict[int, int] = {}
        for counts in (self._reader.counts(field, term) for term in terms):
            for row, number in counts.items():
                total[row] = total.get(row, 0) + number
        return total


def _best_first(candidate: Candidate) -> float:
    return -candidate.score


def _are_apart(terms: tuple[Term, ...]) -> bool:
    """Whether no two of the terms can ever be the same word: then their hits add up."""
    return not any(_may_meet(one, other) for one, other in combinations(terms, 2))


def _may_meet(one: Term, other: Term) -> bool:
    if isinstance(one, Word) and isinstance(other, Word):
        return key(one.text) == key(other.text)
    letters, others = _begins(one), _begins(other)
    return letters.startswith(others) or others.startswith(letters)


def _begins(term: Term) -> str:
    """The letters with which every occurrence of the term begins."""
    match term:
        case Word(word):
            return beginning(key(word))
        case Prefix(letters):
            return letters
        case Phrase(words):
            return words[0]
