"""How a part's lines stand: its block format."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat

from anthology.story import Alignment
from reader.page.parts import Part, PartKind

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_NEXT_TO_NOTHING = 0.0
"""The height of a line that is placed elsewhere than Qt would."""
_RAGGED = frozenset(
    {PartKind.HEADING, PartKind.QUOTE, PartKind.VERSE, PartKind.PREFORMATTED, PartKind.TABLE_ROW}
)


def block_format(part: Part, margin: int) -> QTextBlockFormat:
    """The format of a part with that space above. Text and lists align as the document does.

    Qt turns left and right about where the words run to the left.
    """
    made = QTextBlockFormat()
    made.setTopMargin(margin)
    made.setLineHeight(_NEXT_TO_NOTHING if part.kind is PartKind.TABLE_ROW else part.slot, _FIXED)
    made.setTextIndent(part.indent)
    made.setLeftMargin(part.end if part.right_to_left else part.start)
    made.setRightMargin(part.start if part.right_to_left else part.end)
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    made.setLayoutDirection(right if part.right_to_left else left)
    if part.is_centred:
        made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    elif part.alignment is Alignment.END:
        made.setAlignment(Qt.AlignmentFlag.AlignRight)
    elif part.kind in _RAGGED:
        made.setAlignment(Qt.AlignmentFlag.AlignLeft)
    if part.kind in (PartKind.TITLE, PartKind.HEADING):
        made.setHeadingLevel(part.level or 1)
    return made
