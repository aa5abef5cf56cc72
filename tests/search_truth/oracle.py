"""The slow and obviously right reading: every word of every story is looked at, in order.

It shares with the engine only what a word is (`analysis.tokens`) and the nouns of a query.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest
from re import DOTALL, escape, fullmatch, split
from sys import intern

from rapidfuzz.distance import OSA
from Stemmer import Stemmer

from anthology.annotations.mark import MarkId
from anthology.search.analysis import tokens
from anthology.search.expression import (
    Alike,
    AllOf,
    AnyOf,
    Forms,
    InAnthology,
    InLanguage,
    InState,
    Just,
    Near,
    Node,
    OfLength,
    Part,
    Pattern,
    StoryFacts,
    Term,
    Wild,
    Without,
)
from anthology.search.hits import NO_MARK, HitKind, StoryHits
from anthology.story import StoryId, StoryText
from anthology.text import Passage

MOST_LIKE = 200
"""So many words, the most frequent of the library, are looked for in place of a pattern that fits more."""

_STEMMERS = {"en": "english", "de": "german", "fr": "french", "es": "spanish", "ru": "russian", "hi": "hindi"}
_KINDS = {Part.TITLE: HitKind.TITLE, Part.BYLINE: HitKind.BYLINE, Part.NOTES: HitKind.NOTE}


@dataclass(frozen=True, slots=True)
class Seen:
    """A passage that a reader should see lit; `mark` is the mark whose note has it."""

    part: Part
    mark: MarkId
    passage: Passage


class Stretch:
    """One text in which words stand beside each other: a title, a byline, a note, or the story itself."""

    def __init__(self, part: Part, text: str, mark: MarkId = NO_MARK) -> None:
        self.part, self.text, self.mark = part, text, mark
        found = tokens(text)
        self.words = [intern(token.folded) for token in found]
        self.places = [(token.start, token.end) for token in found]
        self.vocabulary = frozenset(self.words)

    def passage(self, run: "Run") -> Passage:
        return Passage(self.places[run.first][0], self.places[run.last][1])


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Words of a stretch side by side: the numbers of the first and of the last."""

    first: int
    last: int


class Told:
    """A story with all that a reader wrote to it."""

    def __init__(
        self,
        story: StoryText,
        facts: StoryFacts,
        notes: Iterable[tuple[MarkId, str]] = (),
        highlights: Sequence[Passage] = (),
    ) -> None:
        self.story, self.facts, self.highlights = story, facts, highlights
        self.language = story.language.partition("-")[0].lower() or "en"
        self.stretches = [
            Stretch(Part.TITLE, story.title),
            Stretch(Part.BYLINE, story.byline),
            *(Stretch(Part.NOTES, note, mark) for mark, note in notes),
            Stretch(Part.TEXT, story.text),
        ]

    @property
    def id(self) -> StoryId:
        return self.story.id


class Oracle:
    """All stories of a library, read word by word."""

    def __init__(self, stories: Iterable[Told]) -> None:
        self.stories = {told.id: told for told in stories}
        every = (
            word for told in self.stories.values() for stretch in told.stretches for word in stretch.words
        )
        self.frequencies = Counter(every)
        self._like: dict[Pattern, frozenset[str]] = {}
        self._forms: dict[tuple[str, str], frozenset[str]] = {}

    def answer(self, root: Node) -> dict[StoryId, list[Seen]]:
        """The stories that answer, each with all that is to be lit in it, in the order of reading."""
        return {story: self._lit(root, told) for story, told in self.stories.items() if self._has(root, told)}

    def is_cut(self, pattern: Pattern) -> bool:
        """Whether a pattern fits more words than are looked for."""
        return isinstance(pattern, Wild | Alike) and sum(map(_shape(pattern), self.frequencies)) > MOST_LIKE

    # ---------------------------------------------------------------- which stories

    def _has(self, node: Node, told: Told) -> bool:
        match node:
            case AllOf(nodes):
                return all(self._has(each, told) for each in nodes)
            case AnyOf(nodes):
                return any(self._has(each, told) for each in nodes)
            case Without(inner):
                return not self._has(inner, told)
            case Term() | Near():
                return any(self._runs(node, part, told) for part in Part)
            case _:
                return _fits(node, told.facts)

    # ---------------------------------------------------------------- where in them

    def _lit(self, root: Node, told: Told) -> list[Seen]:
        """What is lit of all that the story has, none overlapping another: the earliest, then the longest."""
        lit: list[Seen] = []
        found = set(self._positive(root, told))
        for number, stretch in enumerate(told.stretches):
            reached = -1
            for run in sorted(
                (run for at, run in found if at == number), key=lambda run: (run.first, -run.last)
            ):
                if run.first > reached:
                    lit.append(Seen(stretch.part, stretch.mark, stretch.passage(run)))
                    reached = run.last
        return lit

    def _positive(self, node: Node, told: Told) -> Iterator[tuple[int, Run]]:
        """What the branches that hold have, as numbers of stretches and runs in them."""
        if not self._has(node, told):
            return
        match node:
            case AllOf(nodes) | AnyOf(nodes):
                for each in nodes:
                    yield from self._positive(each, told)
            case Term() | Near():
                for part in Part:
                    yield from self._runs(node, part, told)

    def _runs(self, node: Term | Near, part: Part, told: Told) -> list[tuple[int, Run]]:
        if isinstance(node, Term) and part not in node.parts:
            return []
        where = Part.TEXT if part is Part.HIGHLIGHTS else part
        found: list[tuple[int, Run]] = []
        for number, stretch in enumerate(told.stretches):
            if stretch.part is where:
                some = self._in_stretch(node, part, stretch, told)
                found += [(number, run) for run in some]
        return found

    def _in_stretch(self, node: Term | Near, part: Part, stretch: Stretch, told: Told) -> list[Run]:
        if isinstance(node, Near):
            one = self._in_stretch(node.one, part, stretch, told)
            other = self._in_stretch(node.other, part, stretch, told) if one else []
            return _near(one, other, node.distance)
        if part not in node.parts:
            return []
        runs = self._side_by_side(node, stretch, told)
        if part is Part.HIGHLIGHTS:
            return [run for run in runs if any(_overlap(stretch.passage(run), h) for h in told.highlights)]
        return runs

    def _side_by_side(self, term: Term, stretch: Stretch, told: Told) -> list[Run]:
        """From the left, none overlapping the one before."""
        fitting = [self._words_of(pattern, told.language) for pattern in term.patterns]
        if any(stretch.vocabulary.isdisjoint(some) for some in fitting):
            return []
        runs: list[Run] = []
        reached, words, length = -1, stretch.words, len(fitting)
        for first, word in enumerate(words):
            if word in fitting[0] and first > reached and first + length <= len(words):
                run = Run(first, first + length - 1)
                others = zip(words[first : first + length], fitting, strict=True)
                if all(each in some for each, some in others) and _is_printed(term.literal, run, stretch):
                    runs.append(run)
                    reached = run.last
        return runs

    # ---------------------------------------------------------------- which words

    def _words_of(self, pattern: Pattern, language: str) -> frozenset[str]:
        match pattern:
            case Just(word):
                return frozenset({word, f"{word}'s"})
            case Forms(word):
                return self._forms_of(word, language)
            case _:
                return self._like_of(pattern)

    def _forms_of(self, word: str, language: str) -> frozenset[str]:
        if (word, language) not in self._forms:
            stem = _stem(word, language)
            same = (other for other in self.frequencies if _stem(other, language) == stem)
            self._forms[word, language] = frozenset(same) | {word, f"{word}'s"}
        return self._forms[word, language]

    def _like_of(self, pattern: Wild | Alike) -> frozenset[str]:
        if pattern not in self._like:
            fits = list(filter(_shape(pattern), self.frequencies))
            most = nsmallest(MOST_LIKE, fits, key=lambda word: (-self.frequencies[word], word))
            self._like[pattern] = frozenset(most)
        return self._like[pattern]


def _shape(pattern: Wild | Alike) -> Callable[[str], bool]:
    """Whether a word of the library is one that the pattern stands for."""
    if isinstance(pattern, Alike):
        wanted, distance = pattern.word, pattern.distance
        return lambda word: word[0] == wanted[0] and OSA.distance(word, wanted) <= distance
    pieces = split(r"([*?])", pattern.pattern)
    letters = "".join(".*" if piece == "*" else "[^']" if piece == "?" else escape(piece) for piece in pieces)
    return lambda word: any(fullmatch(letters, form, DOTALL) for form in (word, word.removesuffix("'s")))


@cache
def _stem(word: str, language: str) -> str:
    bare = word.removesuffix("'s")
    if language not in _STEMMERS or len(bare) > 60:
        return bare
    return str(_stemmer(_STEMMERS[language]).stemWord(bare))


@cache
def _stemmer(name: str) -> Stemmer:
    return Stemmer(name)


def _near(one: Sequence[Run], other: Sequence[Run], distance: int) -> list[Run]:
    """The runs of both that have one of the others close to them; none is near itself."""
    if not one or not other:
        return []
    close = {
        run
        for left, right in _neighbours(one, other, distance)
        if right.first - left.last <= distance
        for run in (left, right)
    }
    return sorted(close)


def _neighbours(one: Sequence[Run], other: Sequence[Run], distance: int) -> Iterator[tuple[Run, Run]]:
    """Every pair of the two, the earlier first, but those that overlap and those that are far apart."""
    every = sorted([*((run, 0) for run in one), *((run, 1) for run in other)])
    longest = max(run.last - run.first for run, _ in every)
    for number, (left, side) in enumerate(every):
        for right, far in map(every.__getitem__, range(number + 1, len(every))):
            if right.first > left.last + distance + longest:
                break
            if side != far and right.first > left.last:
                yield left, right


def _is_printed(literal: str, run: Run, stretch: Stretch) -> bool:
    """Whether the literal stands there, sign by sign, and the words are inside of it."""
    if not literal:
        return True
    start = stretch.places[run.first][0] - tokens(literal)[0].start
    end = stretch.places[run.last][1]
    return start >= 0 and stretch.text.startswith(literal, start) and end <= start + len(literal)


def _overlap(one: Passage, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end


def _fits(node: InAnthology | InLanguage | InState | OfLength, facts: StoryFacts) -> bool:
    match node:
        case InAnthology(wanted):
            titles = [[token.folded for token in tokens(title)] for title in facts.anthologies]
            return any(f" {' '.join(wanted)} " in f" {' '.join(title)} " for title in titles)
        case InLanguage(tag):
            return facts.language.lower().split("-")[0] == tag
        case InState(state):
            return facts.state == state
        case OfLength(least, most, in_words):
            length = facts.words if in_words else facts.minutes
            return (least or 0) <= length <= (float("inf") if most is None else most)


def seen(hits: StoryHits) -> list[Seen]:
    """What the search itself showed, in the same words."""
    parts = {kind: part for part, kind in _KINDS.items()}
    return [
        Seen(parts.get(hit.kind, Part.TEXT), hit.mark if hit.kind is HitKind.NOTE else NO_MARK, hit.passage)
        for hit in hits.hits
    ]
