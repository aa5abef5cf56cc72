"""SQLite's FTS5 with the same texts, and the queries about which its rules and ours agree.

It takes “don’t” for two words and “mother’s” for “mother” and “s”, and folds fewer letters: words
of which anything like that stands in a library are left alone.
"""

import re
import sqlite3
from collections.abc import Iterator
from random import Random

from anthology.search.expression import Part
from anthology.story import StoryId
from tests.search_truth.oracle import MOST_LIKE, Oracle, Told

_PLAIN = re.compile(r"[a-z]+")
_PARTS = (Part.TITLE, Part.BYLINE, Part.NOTES, Part.TEXT)
_BETWEEN = " 000000 "
"""No phrase goes on from one note to the next."""
_MIXED = 0.6
"""About so many of the phrases are words that do stand side by side."""


class Peer:
    """An index in memory."""

    def __init__(self, oracle: Oracle) -> None:
        self._database = sqlite3.connect(":memory:")
        columns = "id UNINDEXED, title, byline, notes, body"
        self._database.execute(f"CREATE VIRTUAL TABLE stories USING fts5({columns}, tokenize='unicode61')")
        rows = [(told.id, *(_part(told, part) for part in _PARTS)) for told in oracle.stories.values()]
        self._database.executemany("INSERT INTO stories VALUES (?, ?, ?, ?, ?)", rows)

    def answer(self, query: str) -> set[StoryId]:
        """The stories that match."""
        sql = "SELECT id FROM stories WHERE stories MATCH ?"
        return {StoryId(ident) for (ident,) in self._database.execute(sql, [query])}

    def close(self) -> None:
        self._database.close()


class CommonGround:
    """Makes up queries that mean the same to both, as pairs of ours and theirs."""

    def __init__(self, oracle: Oracle, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - the same every time
        odd = _odd_words(oracle)
        self._every = sorted(oracle.frequencies)
        self._odd = sorted(odd)
        ranked = [word for word, _ in oracle.frequencies.most_common() if word not in odd]
        self._bands = [band for band in (ranked[:40], ranked[40:500], ranked[500:]) if band]
        self._plain = set(ranked)
        self._texts = [t.stretches[-1] for t in oracle.stories.values() if len(t.stretches[-1].words) > 9]

    def queries(self, number: int) -> Iterator[tuple[str, str]]:
        for turn in range(number):
            a, b, c = self._word(), self._word(), self._word()
            yield (
                (a, a),
                (f"{a} {b}", f"{a} AND {b}"),
                (f"{a} OR {b} OR {c}", f"{a} OR {b} OR {c}"),
                (f"{a} -{b}", f"{a} NOT {b}"),
                (f"({a} OR {b}) {c}", f"({a} OR {b}) AND {c}"),
                (f"{a} -({b} OR {c})", f"{a} NOT ({b} OR {c})"),
                self._phrase(),
                self._beginning(),
                (f"title:{a} OR {b}", f"title : {a} OR {b}"),
                (f"{a} {b} {c}", f"{a} AND {b} AND {c}"),
            )[turn % 10]

    def _word(self) -> str:
        return self._random.choice(self._random.choice(self._bands))

    def _phrase(self) -> tuple[str, str]:
        while True:
            words = self._random.choice(self._texts).words
            first = self._random.randrange(len(words) - 4)
            some = words[first : first + self._random.randint(2, 4)]
            if self._random.random() > _MIXED:
                self._random.shuffle(some)
            if self._plain.issuperset(some):
                return f'"{" ".join(some)}"', f'"{" ".join(some)}"'

    def _beginning(self) -> tuple[str, str]:
        while True:
            word = self._word()
            letters = word[: self._random.randint(1, len(word))]
            fitting = sum(other.startswith(letters) for other in self._every)
            if fitting <= MOST_LIKE and not any(letters in other for other in self._odd):
                return f"{letters}*", f"{letters}*"


def _part(told: Told, part: Part) -> str:
    return _BETWEEN.join(stretch.text for stretch in told.stretches if stretch.part is part)


def _odd_words(oracle: Oracle) -> set[str]:
    """Words that are not plain wherever they stand, and what other rules would make of them."""
    odd: set[str] = set()
    for told in oracle.stories.values():
        for stretch in told.stretches:
            for word, (start, end) in zip(stretch.words, stretch.places, strict=True):
                if word not in odd and not (
                    _PLAIN.fullmatch(word) and stretch.text[start:end].lower() == word
                ):
                    odd.update((word, *re.split(r"\W+", word)))
    return odd
