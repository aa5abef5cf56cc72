"""Where Tab stops in a part of the window that keeps the keyboard to itself."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_stops(room: QWidget) -> Iterator[QWidget]:
    """The controls in it that can have the keyboard now, in the order of Tab."""
    each = room.nextInFocusChain()
    while each is not None and each is not room:
        if room.isAncestorOf(each) and each.isVisible() and each.isEnabled() and _stops_at(each):
            yield each
        each = each.nextInFocusChain()


def _stops_at(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
