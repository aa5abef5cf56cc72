"""What counts as a word, and which words count as the same.

A word is a run of letters and digits, with apostrophes inside. Scripts that write without spaces
give one word a character. “mother-in-law” is three words; “mother’s” is also “mother”.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from anthology.search.folding import fold

ALONE = (
    "\u3005-\u3007\u3041-\u3096\u3099\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"  # kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Han
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecd\u1000-\u103f\u1050-\u108f\u1780-\u17d3"  # Thai to Khmer
)
"""Characters that are words by themselves, as the inside of a character class."""

_SIGNS = "\u0900-\u0963\u0966-\u0dff"
"""Scripts of India: their vowel signs are no letters to Python, but do not end a word."""

LETTER = rf"(?:[^\W_{ALONE}]|[{_SIGNS}])"
"""A pattern for one character that words are made of."""

GAP = rf"[^\w{_SIGNS}{ALONE}]*"
"""A pattern for whatever stands between two words."""

_IRREGULAR = frozenset({"die", "lie", "tie"})
_ALONE = re.compile(f"[{ALONE}]")
_OTHER_SCRIPTS = re.compile(f"[{ALONE}{_SIGNS}]")
_WORD = re.compile(rf"[{ALONE}]|{LETTER}+(?:'{LETTER}+)*")
_WESTERN_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SPACED = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) != "'"}
_LOOSE_APOSTROPHE = re.compile(r"'(?:(?<![a-zA-Z0-9]')|(?![a-zA-Z0-9]))")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: its folded form, and where it stands, in code points of the text."""

    folded: str
    start: int
    end: int


def words(folded: str) -> list[str]:
    """The words of a text that is folded already. ASCII, which most is then, is taken apart quickest."""
    if folded.isascii():
        return _LOOSE_APOSTROPHE.sub(" ", folded.translate(_SPACED)).split()
    return _pattern(folded).findall(folded)


def tokens(text: str) -> list[Token]:
    """The words of a text as it is printed."""
    folded = fold(text)
    found = _pattern(folded.text).finditer(folded.text)
    passages = ((match.group(), folded.passage(*match.span())) for match in found)
    return [Token(word, passage.start, passage.end) for word, passage in passages]


def _pattern(folded: str) -> re.Pattern[str]:
    """The quicker pattern where it does the same."""
    return _WESTERN_WORD if folded.isascii() or not _OTHER_SCRIPTS.search(folded) else _WORD


def is_alone(word: str) -> bool:
    """Whether the word is a character of a script without spaces."""
    return bool(_ALONE.match(word))


@lru_cache(maxsize=1 << 18)
def key(word: str) -> str:
    """What all forms of a word share: the stem of the word without its possessive ’s."""
    from anthology.search.stemming import stem  # Whoosh waits until it is needed

    return stem(word.removesuffix("'s"))


def forms(word: str) -> tuple[str, str]:
    """How a word may stand in a text and still be exactly this word: with and without ’s."""
    return word, f"{word}'s"


def beginning(a_key: str) -> str:
    """The letters with which every word of this key begins.

    Porter's rules replace at most the last letter of what they leave; three irregular words, as
    dying, change more.
    """
    return a_key[0] if a_key in _IRREGULAR else a_key[:-1] or a_key
