"""Folding: what a reader need not type. “Café”, “CAFE” and “cafe” fold to the same letters.

Case, accents, ligatures, curly apostrophes and the special letters of the north are folded. Each
character folds by itself, so that every place in the folded text has one in the text it came from.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from unicodedata import category, combining, normalize

from anthology.text import Passage

_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_APOSTROPHES = "'’‘ʼ＇"
_SEVERAL = "ゟヿ"
"""Two kana in one character."""
_LETTERS = {"æ": "ae", "œ": "oe", "ø": "o", "þ": "th", "ð": "d", "ł": "l", "đ": "d", "ħ": "h", "ı": "i"}


@dataclass(frozen=True, slots=True)
class Folded:
    """The folded text, and how its offsets lead back.

    A piece is a character that did not fold to one other: `ends` has where it ends in the folded
    text, `widths` how long it is there, `origins` where it stands in the text. All are empty
    where every character folded to one.
    """

    text: str
    ends: tuple[int, ...] = ()
    widths: tuple[int, ...] = ()
    origins: tuple[int, ...] = ()

    def passage(self, start: int, end: int) -> Passage:
        """Where the folded range `start` to `end` stands in the text, whole characters only.

        Accents that follow the last character belong to it.
        """
        if not self.ends:
            return Passage(start, end)
        return Passage(self._origin(start), max(self._origin(end - 1) + 1, self._origin(end)))

    def _origin(self, offset: int) -> int:
        """The text's character that stands at this folded offset."""
        piece = bisect_right(self.ends, offset) - 1
        after = piece + 1
        if after < len(self.ends) and offset >= self.ends[after] - self.widths[after]:
            return self.origins[after]
        return offset if piece < 0 else self.origins[piece] + 1 + offset - self.ends[piece]


def fold(text: str) -> Folded:
    """The text folded, with the way back to it."""
    text = _towards_ascii(text)
    folds = {} if text.isascii() else {char: _folded(char) for char in set(text) if char > "\x7f"}
    uneven = [char for char, folded in folds.items() if len(folded) != 1]
    pieces = _pieces(text, uneven, folds) if uneven else Folded("")
    for char, folded in folds.items():
        if char != folded:
            text = text.replace(char, folded)
    return Folded(text.lower().replace("_", " "), pieces.ends, pieces.widths, pieces.origins)


def _towards_ascii(text: str) -> str:
    """Fold the characters that fold to one of ASCII, until another is met: mostly that is all there is.

    A text that is ASCII throughout is looked through several times as fast.
    """
    met = 0
    while beyond := _BEYOND_ASCII.search(text, met):
        char, met = beyond.group(), beyond.start()
        folded = _folded(char)
        if len(folded) != 1 or not folded.isascii():
            break
        text = text.replace(char, folded)
    return text


def _pieces(text: str, uneven: list[str], folds: dict[str, str]) -> Folded:
    """The way back alone: where each of the uneven characters stands."""
    found = list(re.finditer("[" + "".join(map(re.escape, uneven)) + "]", text))
    widths = [len(folds[match.group()]) for match in found]
    growth = accumulate(width - 1 for width in widths)
    ends = tuple(match.end() + grown for match, grown in zip(found, growth, strict=True))
    return Folded("", ends, tuple(widths), tuple(match.start() for match in found))


@lru_cache(maxsize=20_000)
def _folded(char: str) -> str:
    """One character folded; what is no part of a word becomes a space, and none becomes several words."""
    if char in _APOSTROPHES:
        return "'"
    if not char.isalnum() and not _is_mark(char):
        return " "
    bare = normalize("NFKD", normalize("NFKD", char).casefold())
    folded = normalize("NFC", "".join(map(_plain, bare)))
    return char.casefold() if " " in folded.strip() or char in _SEVERAL else folded


def _plain(char: str) -> str:
    if char in _APOSTROPHES:
        return "'"
    if _is_accent(char):
        return ""
    return _LETTERS.get(char, char if char.isalnum() or _is_mark(char) else " ")


def _is_mark(char: str) -> bool:
    return category(char).startswith("M")


def _is_accent(char: str) -> bool:
    """Accents and the points of Hebrew and Arabic; not the vowel signs of India, nor kana's voicing."""
    place = combining(char)
    return place >= 200 or place == 1 or 10 <= place <= 36
