"""How large a window opens: as designed, but never larger than the screen it opens on."""

from PySide6.QtWidgets import QWidget

from reader.theme.look import Look

_MOST = 0.92


def open_at(window: QWidget, look: Look, width: int, height: int) -> None:
    """Give it that many pixels of the design, as far as the screen has room."""
    room = window.screen().availableSize() * _MOST
    window.resize(min(look.px(width), room.width()), min(look.px(height), room.height()))
