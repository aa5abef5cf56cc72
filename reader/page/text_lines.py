"""Two things to know of Qt's lines of text: where a character is, and where the baseline."""

from typing import cast

from PySide6.QtGui import QTextLine

BASELINE = 0.8
"""How far down a line of fixed height Qt puts the baseline."""


def x_of(line: QTextLine, place: int) -> float:
    """Where a character of the line's block begins, in pixels from the block's edge.

    PySide returns the corrected place beside the number, though its stub says otherwise.
    """
    return cast(tuple[float, int], line.cursorToX(place))[0]
