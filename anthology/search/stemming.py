"""The stem of an English word: Porter's second algorithm, as Whoosh has it.

His first is quicker, but Whoosh's has a fault: “running” keeps both n's and would not find “run”.
This module loads nothing else of Whoosh.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import cast

from whoosh.lang.porter2 import stem as porter2

_LONGEST = 40
"""What is longer is no English word, and Porter's rules would be slow with it."""


@lru_cache(maxsize=1 << 18)
def stem(word: str) -> str:
    """The stem of a folded word."""
    return word if len(word) > _LONGEST else cast(str, porter2(word))


def stem_in(word: str, language: str) -> str:
    """The stem of a word, in small letters, of a language (a BCP 47 tag); the word where nobody knows it."""
    if len(word) > _LONGEST:
        return word
    return _stemmer(language.partition("-")[0].lower() or "en")(word)


@lru_cache(maxsize=4)
def _stemmer(language: str) -> Callable[[str], str]:
    from whoosh.lang import NoStemmer, stemmer_for_language

    if language == "en":
        return stem
    try:
        return cast(Callable[[str], str], stemmer_for_language(language))
    except NoStemmer:
        return str
