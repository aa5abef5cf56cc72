"""Turning stories into words: for every word, in which stories it stands, how often and where."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from anthology.search import bits
from anthology.search.analysis import words_and_ways
from anthology.search.expression import Part
from anthology.search.folding import fold
from anthology.story import StoryId


class Entry:
    """A word in one part of the stories: the rows of the stories that have it, how often, and where."""

    __slots__ = ("counts", "places", "rows")

    def __init__(self) -> None:
        """In no story yet."""
        self.rows: list[int] = []
        self.counts: list[int] = []
        self.places: list[bytes] = []


@dataclass(frozen=True, slots=True)
class Row:
    """What is kept of a story beside its words: how many each part has."""

    story: StoryId
    version: str
    lengths: Mapping[Part, int]


class Inversion:
    """The words of some stories, in rows from 0 on.

    `ways` leads from words of the texts to their places: for every story where each
    `analysis.EVERY`th word begins, in code points of the text, one list after the other.
    """

    def __init__(self) -> None:
        """No story yet."""
        self.rows: list[Row] = []
        self.parts: dict[Part, defaultdict[str, Entry]] = {}
        self.ways = array("I")
        self.words = 0

    def add(self, story: StoryId, version: str, parts: Mapping[Part, str]) -> None:
        """Take in the next story."""
        lengths = {}
        for part, text in parts.items():
            words, ways = words_and_ways(fold(text))
            lengths[part] = len(words)
            self._add_words(part, words)
            if part is Part.TEXT:
                self.ways.extend(ways)
                self.words += len(words)
        self.rows.append(Row(story, version, lengths))

    def add_stretches(self, story: StoryId, part: Part, stretches: Sequence[tuple[int, list[str]]]) -> None:
        """Take in a story of one part that has gaps: words, and the number of the first of each stretch."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for first, words in stretches:
            for place, word in enumerate(words, first):
                places[word].append(place)
        length = max((first + len(words) for first, words in stretches), default=0)
        self._enter(part, places, length)
        self.rows.append(Row(story, "", {part: length}))

    def _add_words(self, part: Part, words: list[str]) -> None:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(words):
            places[word].append(place)
        self._enter(part, places, len(words))

    def _enter(self, part: Part, places: Mapping[str, list[int]], length: int) -> None:
        row, pack = len(self.rows), bits.pack
        entries = self.parts.setdefault(part, defaultdict(Entry))
        for word, found in places.items():
            entry = entries[word]
            entry.rows.append(row)
            entry.counts.append(len(found))
            entry.places.append(pack(found, length))

    def lexicon(self) -> Iterator[tuple[str, int]]:
        """Every word of any part, in order, and how often it occurs."""
        totals: defaultdict[str, int] = defaultdict(int)
        for entries in self.parts.values():
            for word, entry in entries.items():
                totals[word] += sum(entry.counts)
        return ((word, totals[word]) for word in sorted(totals))
