"""The forms in which a word of a story may stand in a dictionary, the nearest first."""

import re
from collections.abc import Iterator

from anthology.dictionaries.irregular import IRREGULAR

MOST_LETTERS = 100
"""A longer selection is a passage and no word."""
_EDGES = re.compile(r"^[^\w'’*-]+|[^\w'’-]+$")
_QUOTES = str.maketrans("’‘ʼ", "'''")
_POSSESSIVE = re.compile(r"(?<=\w)'(s|ll|re|ve|d|m)$|(?<=s)'$", re.IGNORECASE)
_SHORTEST_STEM = 2
_DOUBLED = re.compile(r"([bdfglmnprtvz])\1$")


def tidied(words: str) -> str:
    """The selected words on one line, without the punctuation around them."""
    line = " ".join(words.replace("\u00ad", "").split())
    return _EDGES.sub("", line).strip("'’‘") if len(line) <= MOST_LETTERS else ""


def forms(word: str, language: str) -> Iterator[str]:
    """The word itself, in small letters, without what an apostrophe joins to it; then simpler ones.

    `word` is tidied; `language` is a BCP 47 tag, and empty for one that nobody knows.
    """
    plain = word.translate(_QUOTES)
    bare = _POSSESSIVE.sub("", plain)
    candidates = [word, word.lower(), plain, plain.lower(), bare, bare.lower()]
    if language.partition("-")[0].lower() in ("", "en"):
        candidates += _english(bare.lower())
    yield from dict.fromkeys(each for each in candidates if each)


def _english(word: str) -> list[str]:
    """What an English form may be a form of: the table of irregular ones first, then the usual endings."""
    found = list(IRREGULAR.get(word, ()))
    for ending, others in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM:
            found += [stem + other for other in others]
            if "" in others and _DOUBLED.search(stem) and ending[0] in "ei":
                found.append(stem[:-1])
    return found


_ENDINGS = (
    ("ies", ("y", "ie")),
    ("ves", ("f", "fe", "ve")),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ying", ("ie", "y")),
    ("ing", ("", "e")),
    ("in'", ("ing", "", "e")),
    ("iest", ("y",)),
    ("ier", ("y",)),
    ("est", ("", "e")),
    ("er", ("", "e")),
    ("ily", ("y",)),
    ("bly", ("ble",)),
    ("ly", ("", "le")),
    ("n't", ("",)),
)
