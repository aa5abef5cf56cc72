"""The ring around what the keyboard is in: as thick as the text is large, thicker in high contrast."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPen

from reader.theme.look import Look


def ring(look: Look, tone: str = "accent") -> QPen:
    """The pen for a ring, or for a frame that becomes one."""
    return QPen(look.colour(tone), look.ring)


def inside(box: QRect | QRectF, look: Look) -> QRectF:
    """Where a ring has to be drawn so that none of it is outside the box."""
    half = look.ring / 2
    return QRectF(box).adjusted(half, half, -half, -half)
