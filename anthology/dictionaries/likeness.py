"""Which headwords look most like a word that is none."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from heapq import nlargest
from itertools import takewhile

_LEAST, _MOST = 0.7, 6


def likest(word: str, others: Iterable[str]) -> tuple[str, ...]:
    """The likest of them, best first; what is not much like it is left out.

    Likeness is difflib's ratio (Ratcliff and Obershelp): twice the letters in common by all letters;
    of two that are as like, the one that begins like it for longer.
    """
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(word.lower())
    found = []
    for other in set(others):
        matcher.set_seq1(other.lower())
        if matcher.real_quick_ratio() >= _LEAST and matcher.quick_ratio() >= _LEAST:
            ratio = matcher.ratio()
            if ratio >= _LEAST and other != word:
                found.append((ratio, _shared(word.lower(), other.lower()), other))
    return tuple(other for *_, other in nlargest(_MOST, found))


def _shared(one: str, other: str) -> int:
    """With how many letters both begin."""
    return sum(1 for _ in takewhile(_alike, zip(one, other, strict=False)))


def _alike(letters: tuple[str, str]) -> bool:
    return letters[0] == letters[1]
