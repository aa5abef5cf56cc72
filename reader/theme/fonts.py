"""The typefaces: Inter for controls, the book faces for words. All come from font packages.

A package that is missing costs only its face: Qt then falls back to what the system has.
"""

from enum import StrEnum

from PySide6.QtGui import QFont, QFontDatabase

from anthology.font_files import BOOK, CONTROLS, SANS, font_files

_VARIABLE = {BOOK, CONTROLS}
_loaded: set[str] = set()


class BookFace(StrEnum):
    """The faces a page can be set in, the first being the one to start with."""

    LITERATA = BOOK
    ATKINSON = SANS


def load(family: str) -> None:
    """Make a bundled family known to Qt, once."""
    if family in _loaded:
        return
    _loaded.add(family)
    for path in font_files(family):
        QFontDatabase.addApplicationFont(str(path))


def font(family: str, pixels: float, weight: int = 400, *, italic: bool = False) -> QFont:
    """A font in pixels with a real weight: variable faces get their axis, others bold from 600.

    Unhinted, so that lines break alike at every zoom.
    """
    load(family)
    made = QFont(family)
    made.setPixelSize(max(1, round(pixels)))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setItalic(italic)
    if family in _VARIABLE:
        made.setVariableAxis(QFont.Tag("wght"), weight)
    else:
        made.setBold(weight >= 600)
    return made
