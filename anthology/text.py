"""The canonical text: what every offset in Anthology counts in, and how text is made canonical.

Canonical means: Unicode NFC, runs of white space made one space, and no character that shows
nothing and joins nothing (soft hyphen, zero-width space, word joiner, byte order mark). The
zero-width joiner and non-joiner stay: they carry meaning in emoji, Persian and Indic scripts.
No-break and other typographic spaces stay too.
"""

import re
import unicodedata
from dataclasses import dataclass
from math import ceil

WORDS_PER_MINUTE = 260
"""Silent reading of English fiction (Brysbaert 2019, doi:10.1016/j.jml.2019.104047)."""

_WHITE = "\t\n\v\f\r \x1c-\x1f\x85\u2028\u2029"
INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # control characters
    "\u00ad\u200b\u2060\ufeff"  # soft hyphen, zero-width space, word joiner, byte order mark
    "\ud800-\udfff\ufdd0-\ufdef\ufff9-\uffff"  # lone surrogates, noncharacters, object replacement
    + "".join(f"{chr(0x1FFFE + 0x10000 * plane)}{chr(0x1FFFF + 0x10000 * plane)}" for plane in range(16))
    + "]"
)
_SPACES = re.compile(f"[{_WHITE}]+")
_WORD = re.compile(r"\w+(?:['’\-]\w+)*")


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """The half-open range `start` to `end` of a story's text, in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a range that runs backwards or starts before the text."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a passage: {self.start}–{self.end}")

    def __len__(self) -> int:
        """The length in code points."""
        return self.end - self.start

    def overlaps(self, other: "Passage") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The words of this passage in `text`."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Place:
    """An offset into a story's text, in code points, and the words that stand there.

    The words let the place be found again when the text has changed.
    """

    offset: int
    context: str = ""


def without_invisibles(text: str) -> str:
    """Drop what shows nothing, and compose to NFC. White space stays as it is."""
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", INVISIBLE.sub("", text))


def canonical(text: str) -> str:
    """The canonical form of words on one line, such as a title; white space at the ends goes."""
    return _SPACES.sub(" ", without_invisibles(text)).strip(" ")


def count_words(text: str) -> int:
    """The number of words; a word with an apostrophe or hyphen inside counts once."""
    return len(_WORD.findall(text))


def reading_minutes(words: int) -> int:
    """Minutes to read that many words, rounded up; 0 for none."""
    return ceil(words / WORDS_PER_MINUTE)
