"""Which keys were pressed, and whether a command may have them."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_MODIFIERS = {
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_unknown,
}
_Mod = Qt.KeyboardModifier
_HELD = _Mod.ControlModifier | _Mod.AltModifier | _Mod.MetaModifier


def keys_of(event: QKeyEvent) -> str:
    """The keys as portable text; empty while only Ctrl, Alt or Shift is held."""
    key, held = Qt.Key(event.key()), event.modifiers() & ~(_Mod.KeypadModifier | _Mod.GroupSwitchModifier)
    if key in _MODIFIERS:
        return ""
    if _is_sign(event.text(), key):
        held &= ~_Mod.ShiftModifier  # it is part of how the sign is typed, and differs by keyboard
    combination = QKeyCombination(held, key)
    return QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)


def may_be_given(event: QKeyEvent) -> bool:
    """Letters and arrows alone are for typing and for the page."""
    function_key = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
    return function_key or bool(event.modifiers() & _HELD)


def _is_sign(text: str, key: Qt.Key) -> bool:
    letter_or_digit = Qt.Key.Key_A <= key <= Qt.Key.Key_Z or Qt.Key.Key_0 <= key <= Qt.Key.Key_9
    return bool(text) and text.isprintable() and not text.isspace() and not letter_or_digit
