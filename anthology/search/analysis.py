"""What counts as a word, and which words count as the same.

A word is a run of letters and digits, with apostrophes inside. Scripts that write without spaces
give one word a character. “mother-in-law” is three words; “mother’s” is also “mother”.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from anthology.search.folding import Folded, fold

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

EVERY = 64
"""From one word whose place is known to the next."""

_STRETCH = re.compile(rf"(?:[^ ]++ ++){{{EVERY}}}")
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
        return _spaced(folded).split()
    return _pattern(folded).findall(folded)


def _spaced(folded: str) -> str:
    """ASCII with a space for everything that is no part of a word."""
    return _LOOSE_APOSTROPHE.sub(" ", folded.translate(_SPACED))


def words_and_ways(folded: Folded) -> tuple[list[str], list[int]]:
    """The words of a folded text, and where every `EVERY`th of them begins in the text that was folded."""
    if folded.text.isascii():
        spaced = _spaced(folded.text)
        found = spaced.split()
        starts = _starts(spaced, len(found))
    else:
        matches = list(_pattern(folded.text).finditer(folded.text))
        found = [match.group() for match in matches]
        starts = [match.start() for match in matches[::EVERY]]
    return found, [folded.passage(start, start + 1).start for start in starts] if folded.ends else starts


def _starts(spaced: str, number: int) -> list[int]:
    """Where every `EVERY`th of so many words begins that spaces part."""
    if not number:
        return []
    first = len(spaced) - len(spaced.lstrip())
    ends = [match.end() for match in _STRETCH.finditer(spaced, first)]
    return [first, *ends][: -(-number // EVERY)]


def places(text: str, ways: Sequence[int], wanted: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Where the wanted words of a text stand, in code points: their numbers with start and end.

    `ways` are those of `words_and_ways`; only the stretches that hold the words are looked at.
    """
    found: dict[int, tuple[int, int]] = {}
    stretches: dict[int, list[int]] = {}
    for number in wanted:
        stretches.setdefault(number // EVERY, []).append(number)
    for stretch, numbers in stretches.items():
        start = ways[stretch]
        end = ways[stretch + 1] if stretch + 1 < len(ways) else len(text)
        folded = fold(text[start:end])
        matches = list(_pattern(folded.text).finditer(folded.text))
        for number in numbers:
            passage = folded.passage(*matches[number % EVERY].span())
            found[number] = start + passage.start, start + passage.end
    return found


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


def key(word: str, algorithm: str) -> str:
    """What all forms of a word share: the stem, by that algorithm, of the word without its possessive ’s."""
    from anthology.search.stemming import stem  # it loads a library

    return stem(word.removesuffix("'s"), algorithm)


def forms(word: str) -> tuple[str, str]:
    """How a word may stand in a text and still be exactly this word: with and without ’s."""
    return word, f"{word}'s"
