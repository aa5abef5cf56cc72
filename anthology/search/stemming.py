"""The stem of an English word: Porter's second algorithm, as Whoosh has it.

His first is quicker, but Whoosh's has a fault: “running” keeps both n's and would not find “run”.
This module loads nothing else of Whoosh.
"""

from functools import lru_cache
from typing import cast

from whoosh.lang.porter2 import stem as porter2

_LONGEST = 40
"""What is longer is no English word, and Porter's rules would be slow with it."""


@lru_cache(maxsize=1 << 18)
def stem(word: str) -> str:
    """The stem of a folded word."""
    return word if len(word) > _LONGEST else cast(str, porter2(word))
