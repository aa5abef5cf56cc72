"""Counting the words of stories: what an index is made from."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from anthology.search.analysis import key

STARTS = (2, 3)
"""How many letters a beginning has that is counted as if it were a word."""

Postings = tuple[list[int], list[int]]
"""The stories that have a term, rising, and how often each has it.

A story is named by its row: the number of stories before it.
"""


Group = tuple[str, ...]
"""Words that are counted as one."""


class WordCounts:
    """The words of some stories, in rows from 0 on."""

    def __init__(self) -> None:
        """No story yet."""
        self.stories = 0
        self._words: defaultdict[str, list[int]] = defaultdict(list)  # row, number, row, number …

    def add(self, words: Iterable[str]) -> None:
        """Count the words of the next story."""
        row, counted = self.stories, self._words
        for word, number in Counter(words).items():
            counted[word] += (row, number)
        self.stories += 1

    def exact(self) -> Iterator[tuple[str, Group]]:
        """Every word, in order, in a group of its own."""
        return ((word, (word,)) for word in sorted(self._words))

    def stems(self) -> Iterator[tuple[str, Group]]:
        """The words grouped by what their forms share, in order."""
        return _grouped((key(word), word) for word in self._words)

    def starts(self) -> Iterator[tuple[str, Group]]:
        """The words grouped by their first letters, in order."""
        return _grouped((w[:n], w) for w in self._words for n in STARTS if len(w) >= n)

    def postings(self, words: Group) -> Postings:
        """The stories that have any of the words."""
        if len(words) == 1:
            flat = self._words[words[0]]
            return flat[::2], flat[1::2]
        total: defaultdict[int, int] = defaultdict(int)
        for word in words:
            flat = self._words[word]
            for row, number in zip(flat[::2], flat[1::2], strict=True):
                total[row] += number
        rows = sorted(total)
        return rows, [total[row] for row in rows]


def _grouped(pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Group]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for name, word in pairs:
        groups[name].append(word)
    return ((name, tuple(groups[name])) for name in sorted(groups))
