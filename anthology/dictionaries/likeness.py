"""Which headwords look most like a word that is none."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from heapq import nlargest

_LEAST, _MOST = 0.7, 6


def likest(word: str, others: Iterable[str]) -> tuple[str, ...]:
    """The likest of them, best first; what is not much like it is left out.

    Likeness is difflib's ratio (Ratcliff and Obershelp): twice the letters in common by all letters.
    """
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(word.lower())
    found = []
    for other in set(others):
        matcher.set_seq1(other.lower())
        if matcher.real_quick_ratio() >= _LEAST and matcher.quick_ratio() >= _LEAST:
            ratio = matcher.ratio()
            if ratio >= _LEAST and other != word:
                found.append((ratio, other))
    return tuple(other for _, other in nlargest(_MOST, found))
