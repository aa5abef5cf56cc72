"""The first letter of a story, larger than the others: raised on its line, or dropped into the next two."""

import re
from dataclasses import dataclass

from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextImageFormat,
)

from anthology.story import Run, StyleKind
from reader.page.type_size import TypeSize
from reader.settings import Initial

_OPENING = re.compile(r"[“‘\"'«„‚‹¿¡]?[^\W\d_]")
_SHORTEST = 90
_RAISED = 2.4
_LINES = 3
_AIR = 0.14
_UNSEEN = "\u2060"
"""Stands in the document for a letter that is painted by us."""


@dataclass(frozen=True, slots=True)
class FirstLetter:
    """`words` is the letter, with the quotation mark before it if there is one.

    A dropped one that is a word has the space behind it too, so that the lines beside it begin together.

    `lines` is 1 for a raised one; a dropped one is as high as so many lines. `size` is that of its
    type in pixels.
    """

    words: str
    size: int
    lines: int


def first_letter(wanted: Initial, text: str, font: QFont, size: TypeSize) -> FirstLetter | None:
    """How a paragraph begins; None if it is too short, or begins with what has no capitals.

    `font` is that of the paragraph, in any size.
    """
    found = _OPENING.match(text)
    if wanted is Initial.NONE or not found or len(text) < _SHORTEST or not found.group()[-1].isupper():
        return None
    if wanted is Initial.RAISED:
        return FirstLetter(found.group(), size.em(_RAISED), 1)
    capitals = QFontMetricsF(font).capHeight() / font.pixelSize()
    height = (_LINES - 1) * size.leading + size.size * capitals
    words = found.group()
    return FirstLetter(
        text[: len(words) + text.startswith(" ", len(words))], round(height / capitals), _LINES
    )


def write_dropped(cursor: QTextCursor, letter: FirstLetter, font: QFont, size: TypeSize) -> None:
    """Keep room for a dropped letter: as many characters as it has, none of which can be seen."""
    room = QTextImageFormat()
    room.setWidth(round(QFontMetricsF(font).horizontalAdvance(letter.words.rstrip()) + size.em(_AIR)))
    room.setHeight(letter.lines * size.leading - 2)
    cursor.insertImage(room, QTextFrameFormat.Position.FloatLeft)
    plain = QTextCharFormat()
    cursor.insertText(_UNSEEN * (len(letter.words) - 1), plain)


def without(letter: FirstLetter, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs that follow the letter."""
    first, *others = runs
    return (Run(first.text[len(letter.words) :], first.styles), *others)


def may_begin(runs: tuple[Run, ...]) -> bool:
    """Whether the first run is of words as they usually are, and long enough."""
    odd = (StyleKind.CODE, StyleKind.NOTE_REFERENCE, StyleKind.LINK, StyleKind.SMALL_CAPS, StyleKind.RUBY)
    return bool(runs) and len(runs[0].text) > 3 and not any(runs[0].has(kind) for kind in odd)
