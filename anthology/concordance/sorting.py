"""The orders of a concordance: by what stands before a hit, after it, by itself, by its story.

Case and accents make no difference. Nothing here keeps other threads waiting: Python lets none run
while it sorts, so long lists are sorted in short runs, which are then merged. A key is one string,
the hit's number at its end: a hundred thousand tuples would keep the collector of garbage busy.
"""

import re
from array import array
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from heapq import merge
from typing import TypeAlias

from anthology.concordance.lines import Concordance
from anthology.search.analysis import ALONE
from anthology.search.folding import fold

Key: TypeAlias = tuple[str, str, int]

_RUN = 1000
_REACH = 80
"""Code points in which the two words beside a hit are looked for."""
_WORD = re.compile(rf"[{ALONE}]|[^\W{ALONE}]+(?:['’‑-][^\W{ALONE}]+)*")


class Order(StrEnum):
    """By what the lines are sorted; equals stand as they do in the library."""

    LIBRARY = "library"
    BEFORE = "before"
    WORD = "word"
    AFTER = "after"
    STORY = "story"


def in_order(concordance: Concordance, order: Order) -> "array[int]":
    """The numbers of all hits in that order."""
    if order is Order.LIBRARY:
        return array("I", range(len(concordance)))
    keys = [f"{first}\0{second}\0{hit:010}" for first, second, hit in _KEYS[order](concordance)]
    runs = [sorted(keys[start : start + _RUN]) for start in range(0, len(keys), _RUN)]
    return array("I", (int(key[-10:]) for key in merge(*runs)))


def words_before(text: str, start: int) -> tuple[str, str]:
    """The word before that offset and the one before that, folded; empty where the paragraph begins."""
    begin = max(0, start - _REACH)
    begin = max(begin, text.rfind("\n", begin, start) + 1)
    words = _WORD.findall(text, begin, start)
    return _folded(words[-1]) if words else "", _folded(words[-2]) if len(words) > 1 else ""


def words_after(text: str, end: int) -> tuple[str, str]:
    """The word after that offset and the one after that, folded; empty where the paragraph ends."""
    stop = min(len(text), end + _REACH)
    paragraph = text.find("\n", end, stop)
    found = _WORD.finditer(text, end, stop if paragraph < 0 else paragraph)
    first, second = next(found, None), next(found, None)
    return _folded(first.group()) if first else "", _folded(second.group()) if second else ""


def _by_before(concordance: Concordance) -> Iterator[Key]:
    for hit, number in enumerate(concordance.numbers):
        text = concordance.stories[number].text
        yield *words_before(text, concordance.starts[hit]), hit


def _by_after(concordance: Concordance) -> Iterator[Key]:
    for hit, number in enumerate(concordance.numbers):
        text = concordance.stories[number].text
        yield *words_after(text, concordance.ends[hit]), hit


def _by_word(concordance: Concordance) -> Iterator[Key]:
    for hit, number in enumerate(concordance.numbers):
        text = concordance.stories[number].text
        yield _folded(concordance.passage(hit).of(text)), "", hit


def _by_story(concordance: Concordance) -> Iterator[Key]:
    titles = [_folded(story.title) for story in concordance.stories]
    for hit, number in enumerate(concordance.numbers):
        yield titles[number], "", hit


_KEYS = {Order.BEFORE: _by_before, Order.WORD: _by_word, Order.AFTER: _by_after, Order.STORY: _by_story}


@lru_cache(maxsize=1 << 15)
def _folded(words: str) -> str:
    return fold(words).text
