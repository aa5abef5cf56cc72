"""Letters that can be found and copied in a PDF, which loses what a face joins or replaces."""

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument

_JOINED = ("liga", "clig", "dlig", "hlig", "calt", "rvrn")
"""Ligatures, and the letters that a variable face has in the place of others at small sizes."""


def found_again(font: QFont) -> QFont:
    """The font letter by letter."""
    for feature in _JOINED:
        font.setFeature(QFont.Tag(feature), 0)
    return font


def set_plainly(document: QTextDocument) -> None:
    """Set all of a document so, before it is laid out."""
    plain = QTextCharFormat()
    only = QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly
    plain.setFont(found_again(QFont()), only)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeCharFormat(plain)
