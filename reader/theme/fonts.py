"""The typefaces: Inter for controls, the book faces for words. All come from font packages.

A package that is missing costs only its face: Qt then falls back to what the system has. A face
that is not bundled is one of the system's own.
"""

from enum import StrEnum

from PySide6.QtGui import QFont, QFontDatabase

from anthology.font_files import BOOK, CONTROLS, SANS, SECOND, font_files

_WEIGHTED = frozenset({BOOK, SECOND, CONTROLS})
_OPTICAL = frozenset({BOOK, SECOND})
_SEMIBOLD = 600
_loaded: set[str] = set()


class BookFace(StrEnum):
    """The bundled faces a page can be set in, the first being the one to start with."""

    LITERATA = BOOK
    SOURCE_SERIF = SECOND
    ATKINSON = SANS


def load(family: str) -> None:
    """Make a bundled family known to Qt, once."""
    if family in _loaded:
        return
    _loaded.add(family)
    for path in font_files(family):
        QFontDatabase.addApplicationFont(str(path))


def font(
    family: str, pixels: float, weight: int = 400, *, italic: bool = False, optical: float = 0.0
) -> QFont:
    """A font in pixels with a real weight: variable faces get their axis, others bold from 600.

    `optical` is the size letters are drawn for, in pixels at 100 %, by default `pixels`: small ones
    are sturdier and wider set, those of titles finer. Only faces made for it take it. Unhinted, so
    that lines break alike at every zoom.
    """
    load(family)
    made = QFont(family)
    made.setPixelSize(max(1, round(pixels)))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setItalic(italic)
    if family in _WEIGHTED:
        made.setVariableAxis(QFont.Tag("wght"), weight)
    else:
        made.setBold(weight >= _SEMIBOLD)
    if family in _OPTICAL:
        made.setVariableAxis(QFont.Tag("opsz"), optical or pixels)
    return made


def set_small_capitals(font: QFont) -> None:
    """Small capitals that were drawn as such, where the face has them, else capitals made smaller."""
    if font.family() in _OPTICAL:
        font.setFeature(QFont.Tag("smcp"), 1)
    else:
        font.setCapitalization(QFont.Capitalization.SmallCaps)
