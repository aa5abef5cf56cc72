"""The colours of highlights where they stand as bars and dots rather than under words."""

from PySide6.QtGui import QColor

from anthology.annotations.mark import Colour
from reader.theme.look import Look


def strong(colour: Colour, look: Look) -> QColor:
    """A deeper tone of the underlay, so that a few pixels of it can be told apart."""
    pale = QColor(look.theme.highlight(colour))
    hue, saturation, lightness = pale.hslHueF(), pale.hslSaturationF(), pale.lightnessF()
    if look.theme.dark:
        return QColor.fromHslF(hue, min(1.0, saturation * 1.1), min(0.62, lightness * 2.1))
    return QColor.fromHslF(hue, min(1.0, saturation * 0.85), lightness * 0.82)
