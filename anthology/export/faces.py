"""The typefaces of a cover, and which of them has the letters that are wanted."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from PIL import ImageFont, features
from PIL.ImageFont import Axis

from anthology.export.book import CoverFonts

_NO_GLYPH = "\ufffe"
_SHOWS_NOTHING = frozenset(("Mn", "Me", "Cf", "Zs"))
_JOINED_ON = re.compile("[\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff]")
_MEASURED_AT = 100
_LARGEST_CUT = 72


class Typeface:
    """One font file, or Pillow's own face if there is none."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._notdef = self._mask(_NO_GLYPH)
        self._known: dict[str, bool] = {}

    def at(self, size: float, weight: int = 400, scale: float = 1) -> ImageFont.FreeTypeFont:
        """The face in pixels times `scale`; a variable one in that weight, cut for that size.

        The cut follows the size alone, so that a small picture has the letters of the large one.
        """
        return _font(self.path, max(1.0, size * scale), weight, _optical(size))

    def length(self, words: str, size: float, weight: int = 400) -> float:
        """The width of the words in pixels, measured large and with a hair to spare."""
        return _length(self.path, weight, _optical(size), words) * size / _MEASURED_AT * 1.01

    def lacking(self, text: str) -> set[str]:
        """The visible characters it cannot draw."""
        letters = set(text)
        self._known.update({letter: self._draws(letter) for letter in letters - self._known.keys()})
        return {letter for letter in letters if not self._known[letter]}

    def _draws(self, letter: str) -> bool:
        if unicodedata.category(letter) in _SHOWS_NOTHING:
            return True
        if unicodedata.bidirectional(letter) in ("R", "AL") and not _lays_out_right_to_left():
            return False
        return self._mask(letter) not in (self._notdef, b"")

    def _mask(self, letter: str) -> bytes:
        return bytes(self.at(20).getmask(letter))


class Faces:
    """All the faces at hand. `missing` says whether a face of the book could not be opened."""

    def __init__(self, fonts: CoverFonts) -> None:
        roman, italic = _opened(fonts.roman), _opened(fonts.italic)
        others = [face for path in fonts.others if (face := _opened(path))]
        last = Typeface(None)
        self.missing = roman is None or italic is None
        self._romans = [face for face in (roman, *others, last) if face]
        self._italics = [face for face in (italic, roman, *others, last) if face]

    def best(self, text: str, *, italic: bool = False) -> Typeface:
        """The first face that has the most of the text's letters."""
        faces = self._italics if italic else self._romans
        return min(faces, key=lambda face: len(face.lacking(text)))


def drawable(text: str, lacking: Sequence[str] | set[str]) -> str:
    """The text without what cannot be drawn, and without what was joined on to it."""
    kept: list[str] = []
    dropped = False
    for letter in text:
        dropped = letter in lacking or (dropped and bool(_JOINED_ON.match(letter)))
        if not dropped:
            kept.append(letter)
    return " ".join("".join(kept).split())


def _opened(path: Path | None) -> Typeface | None:
    try:
        return Typeface(path) if path else None
    except OSError:
        return None


@cache
def _lays_out_right_to_left() -> bool:
    return bool(features.check("raqm"))


def _optical(size: float) -> int:
    return min(round(size), _LARGEST_CUT)


@lru_cache(64)
def _font(path: Path | None, size: float, weight: int, optical: int) -> ImageFont.FreeTypeFont:
    if path is None:
        font = ImageFont.load_default(size)
        if not isinstance(font, ImageFont.FreeTypeFont):
            raise AssertionError("Pillow without FreeType")
        return font
    font = ImageFont.truetype(path, size)
    _cut(font, optical, weight)
    return font


@lru_cache(4096)
def _length(path: Path | None, weight: int, optical: int, words: str) -> float:
    return _font(path, _MEASURED_AT, weight, optical).getlength(words)


def _cut(font: ImageFont.FreeTypeFont, optical: int, weight: int) -> None:
    """Set the axes of a variable face; another has none."""
    try:
        axes = font.get_variation_axes()
    except OSError:
        return
    wanted = {b"Optical size": optical, b"Weight": weight}
    font.set_variation_by_axes([_within(axis, wanted.get(axis["name"] or b"")) for axis in axes])


def _within(axis: Axis, wanted: int | None) -> int:
    """The value wanted, or the nearest that the axis allows; its default if none is."""
    least, usual, most = axis["minimum"] or 0, axis["default"] or 0, axis["maximum"] or 0
    return usual if wanted is None else min(max(wanted, least), most)
