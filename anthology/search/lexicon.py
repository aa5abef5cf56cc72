"""The words that occur: how often each does, which are forms of one, which fit a pattern."""

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from heapq import nlargest

from anthology.search.analysis import forms, key

MOST = 200
"""So many words, the most frequent, stand for a pattern that fits more."""

_STAR, _ONE = r"[^\n]*", r"[^\n']"


def groups_of(words: Iterable[str], algorithm: str) -> dict[str, list[str]]:
    """The words that share a stem, by the stem; none for a word that is its own and no other's."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        groups[key(word, algorithm)].append(word)
    return {stem: group for stem, group in groups.items() if group != [stem]}


def write_lexicon(words: Iterable[tuple[str, int]]) -> dict[str, bytes]:
    """The files of a lexicon: words that rise, with how often each occurs."""
    counted = list(words)
    return {
        "words": ("\n" + "".join(f"{word}\n" for word, _ in counted)).encode(),
        "counts": array("I", (min(count, 0xFFFFFFFF) for _, count in counted)).tobytes(),
    }


class Lexicon:
    """The words of one segment."""

    def __init__(self, files: Mapping[str, bytes | memoryview]) -> None:
        """Read what `write_lexicon` made, when it is asked for."""
        self._words, self._counts = files["words"], files["counts"]

    def counted(self) -> Mapping[str, int]:
        """Every word, in order, with how often it occurs."""
        counts = array("I")
        counts.frombytes(self._counts)
        return dict(zip(bytes(self._words).decode().split("\n")[1:-1], counts, strict=True))


class Vocabulary:
    """The words of several lexicons together; it is made when something is looked up by its shape."""

    def __init__(self, lexicons: Iterable[Lexicon]) -> None:
        """Add them up."""
        total: Counter[str] = Counter()
        for lexicon in lexicons:
            total.update(lexicon.counted())
        self._counts: Mapping[str, int] = total
        self._text = "\n" + "\n".join(sorted(total)) + "\n"

    def knows(self, word: str) -> bool:
        """Whether the word occurs, perhaps with ’s."""
        return any(form in self._counts for form in forms(word))

    def count(self, word: str) -> int:
        """How often it occurs."""
        return self._counts.get(word, 0)

    def like(self, pattern: str) -> tuple[tuple[str, ...], bool]:
        """The words that a pattern with `*` and `?` fits, and whether rarer ones had to be left out."""
        parts = re.split(r"(\*+|\?)", pattern)
        made = "".join(_STAR if p.startswith("*") else _ONE if p == "?" else re.escape(p) for p in parts)
        return self._most_frequent(re.findall(rf"(?<=\n){made}(?:'s)?(?=\n)", self._text))

    def alike(self, word: str, distance: int) -> tuple[tuple[str, ...], bool]:
        """The words with the same first letter at most so many letters away, and whether any were left out.

        A letter put in, left out or changed, or two neighbours swapped, are one step (optimal
        string alignment).
        """
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        lengths = f"{max(0, len(word) - distance - 1)},{len(word) + distance - 1}"
        same = re.findall(rf"(?<=\n)[^\n][^\n]{{{lengths}}}(?=\n)", self._beginning_with(word[0]))
        near = extract(word, same, scorer=OSA.distance, score_cutoff=distance, limit=None)
        return self._most_frequent([found for found, _, _ in near])

    def _beginning_with(self, letter: str) -> str:
        """The words with that first letter, each between two ends of lines."""
        start = self._text.find(f"\n{letter}")
        if start < 0:
            return ""
        return self._text[start : self._text.index("\n", self._text.rindex(f"\n{letter}") + 1) + 1]

    def corrections(self, word: str, most: int) -> tuple[str, ...]:
        """Words that may have been meant: the nearest, of equals the most frequent."""
        from rapidfuzz.distance import OSA

        distance = 1 if len(word) < 5 else 2
        near, _ = self.alike(word, distance) if len(word) > 2 else ((), False)
        others = [other for other in near if not other.endswith("'s")]
        return tuple(sorted(others, key=lambda w: (OSA.distance(word, w), -self.count(w), w))[:most])

    def _most_frequent(self, words: list[str]) -> tuple[tuple[str, ...], bool]:
        if len(words) <= MOST:
            return tuple(words), False
        return tuple(nlargest(MOST, words, key=self.count)), True
