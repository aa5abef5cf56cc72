"""Where the card stands: at the words it is about, and never over them where there is other room."""

from PySide6.QtCore import QRect

from reader.theme.look import Look

_WIDTH, _LARGE_WIDTH, _EDGE, _GAP, _LEAST = 440, 620, 8, 2, 220


def card_width(room: QRect, look: Look, *, large: bool) -> int:
    """The width of the card, shadow included, in that room."""
    wanted = look.px(_LARGE_WIDTH if large else _WIDTH)
    return min(wanted, room.width() - 2 * look.px(_EDGE))


def card_place(words: QRect | None, room: QRect, height: int, look: Look, *, large: bool) -> QRect:
    """Below the words, else above them, whichever has room for `height`, else the larger of both.

    In the middle of the room where there are no words, and over its whole height when `large`.
    """
    edge, gap = look.px(_EDGE), look.px(_GAP)
    inside = room.adjusted(edge, edge, -edge, -edge)
    width = card_width(room, look, large=large)
    if large or words is None:
        most = inside.height() if large else min(height, inside.height())
        return QRect(
            inside.center().x() - width // 2, inside.top() + (inside.height() - most) // 2, width, most
        )
    left = max(inside.left(), min(words.center().x() - width // 2, inside.right() + 1 - width))
    below, above = inside.bottom() - words.bottom() - gap, words.top() - gap - inside.top()
    if max(below, above) < min(height, look.px(_LEAST)):
        most = min(height, inside.height())
        return QRect(left, inside.bottom() + 1 - most, width, most)
    if below >= height or below >= above:
        return QRect(left, words.bottom() + 1 + gap, width, min(height, below))
    most = min(height, above)
    return QRect(left, words.top() - gap - most, width, most)
