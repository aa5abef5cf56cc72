"""Phrases of three to six words that come back in another story.

A phrase begins and ends with a word that is not an everyday one, and stands between two marks of
punctuation. All runs of three words are first sieved by a hash: only what passes the sieve,
which may let through one in seven that it should not, is counted.
"""

import re
from array import array
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from math import log2

from anthology.motifs.nouns import Recurring, RecurringKind
from anthology.motifs.vocabulary import Vocabulary
from anthology.search.analysis import is_alone, words
from anthology.search.folding import fold

SHORTEST, LONGEST = 3, 6
END = "0endofstretch0"
"""Stands in a story's words where a phrase must end."""
_MOST_PHRASES = 500
_SIEVE = (1 << 24) - 1
_FIRST, _SECOND = 0x9E3779B1, 0x85EBCA77
_BREAK = re.compile(r"[.!?;:,\n()\[\]\"“”„»«—–…]+")
_COPY = 12
"""Two stories that share more phrases which no other story has are versions of one text."""
_CONTAINED = 0.75

Phrase = tuple[int, ...]
Seen = tuple[int, int, int, int]
"""The first story with a phrase, the last, the number of stories, the number of places."""


def stretches(text: str) -> list[str]:
    """The words of a text, with `END` where its punctuation parts them."""
    return words(fold(_BREAK.sub(f" {END} ", text)).text)


class Phrases:
    """Give it the stretches of stories in turn; then let it count."""

    def __init__(self, everyday: frozenset[str]) -> None:
        self._everyday = everyday
        self._numbers: dict[str, int] = {END: 0}
        self._texts: list[array[int]] = []
        self._sieve = bytearray(_SIEVE + 1)

    def add(self, found: Sequence[str]) -> None:
        """Keep the words of one more story, as numbers, and sieve its runs of three."""
        number = self._numbers
        numbers = array("I", [number.setdefault(word, len(number)) for word in found])
        self._texts.append(numbers)
        sieve = self._sieve
        for run in set(_runs(numbers)):
            if sieve[run]:
                sieve[run] = 2
            else:
                sieve[run] = 1

    def counted(self) -> Generator[int, None, dict[Phrase, Seen]]:
        """Count what passed the sieve, once; yields the number of stories that are done."""
        seen: dict[Phrase, Seen] = {}
        plain = bytes(map(self._is_plain, self._numbers))
        for story, numbers in enumerate(self._texts):
            for phrase in self._candidates(numbers, plain):
                if phrase in seen:
                    first, last, stories, places = seen[phrase]
                    seen[phrase] = first, story, stories + (last != story), places + 1
                else:
                    seen[phrase] = story, story, 1, 1
            self._texts[story] = array("I")  # its words are not needed any more
            yield story + 1
        self._sieve = bytearray()
        return {phrase: found for phrase, found in seen.items() if found[2] > 1}

    def telling(
        self, seen: Mapping[Phrase, Seen], vocabulary: Vocabulary, names: Iterable[str]
    ) -> tuple[Recurring, ...]:
        """The longest of them without names, the most telling first."""
        spelled = list(self._numbers)
        known = {fold(name).text.replace(".", "") for name in names}
        scored = []
        for phrase, (_, _, stories, places) in _longest(seen):
            inner = [spelled[number] for number in phrase]
            shown = " ".join(inner)
            if shown not in known and not _mostly_names(inner, known):
                scored.append((-self._score(inner, stories, vocabulary), shown, stories, places))
        return tuple(
            Recurring(RecurringKind.PHRASE, shown, stories, places)
            for _, shown, stories, places in sorted(scored)[:_MOST_PHRASES]
        )

    def _is_plain(self, word: str) -> bool:
        """Whether no phrase begins or ends with that word."""
        return word in self._everyday or len(word) < 2 or word.isdigit() or word == END or is_alone(word)

    def _candidates(self, numbers: "array[int]", plain: bytes) -> Iterator[Phrase]:
        """What passed the sieve, in every length."""
        sieve = self._sieve
        passed = [sieve[run] > 1 for run in _runs(numbers)]
        for start, passes in enumerate(passed):
            if not passes or plain[numbers[start]]:
                continue
            for last in range(start + SHORTEST - 1, min(start + LONGEST, len(numbers))):
                if not passed[last - SHORTEST + 1] or not (numbers[last] and numbers[last - 1]):
                    break
                if not plain[numbers[last]]:
                    yield tuple(numbers[start : last + 1])

    def _score(self, inner: Sequence[str], stories: int, vocabulary: Vocabulary) -> float:
        """How rare its words are, and in how many stories they meet all the same."""
        total = sum(vocabulary.lengths)
        own = [word for word in inner if not self._is_plain(word)]
        rarity = sum(log2(total / max(1, vocabulary.count(word))) for word in own) / len(own)
        return rarity * (log2(stories) * (1 + 0.1 * len(own)) + 0.2)


def _runs(numbers: "array[int]") -> list[int]:
    """A hash of each run of three words."""
    first, second, sieve = _FIRST, _SECOND, _SIEVE
    return [
        (a * first ^ b * second ^ c) & sieve
        for a, b, c in zip(numbers, numbers[1:], numbers[2:], strict=False)
    ]


def _longest(seen: Mapping[Phrase, Seen]) -> Iterator[tuple[Phrase, Seen]]:
    """Without those that mostly stand in a longer one, and what only versions of one text share."""
    pairs = Counter(found[:2] for found in seen.values() if found[2] == 2)
    covered: dict[Phrase, int] = {}
    for phrase, found in seen.items():
        for length in range(SHORTEST, len(phrase)):
            for start in range(len(phrase) - length + 1):
                part = phrase[start : start + length]
                covered[part] = max(covered.get(part, 0), found[3])
    for phrase, found in seen.items():
        copied = found[2] == 2 and pairs[found[:2]] > _COPY
        if not copied and covered.get(phrase, 0) < _CONTAINED * found[3]:
            yield phrase, found


def _mostly_names(inner: Sequence[str], known: set[str]) -> bool:
    return sum(word in known for word in inner) * 2 >= len(inner)
