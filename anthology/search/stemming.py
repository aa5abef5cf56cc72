"""The stem of an English word: Porter's algorithm, as Whoosh has it. This module loads nothing else of it."""

from functools import lru_cache
from typing import cast

from whoosh.lang.porter import stem as porter

_LONGEST = 40
"""What is longer is no English word, and Porter's rules would be slow with it."""


@lru_cache(maxsize=1 << 18)
def stem(word: str) -> str:
    """The stem of a folded word."""
    return word if len(word) > _LONGEST else cast(str, porter(word))
