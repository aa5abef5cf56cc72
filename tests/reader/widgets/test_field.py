"""The line to type into."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from reader.theme.look import Look
from reader.widgets.field import Field


def test_a_field_leaves_the_keys_of_the_window_alone(qtbot: QtBot, look: Look) -> None:
    """Ctrl+E makes a book, wherever the keyboard is; Ctrl+V still pastes words."""
    field = Field("Search", look)
    qtbot.addWidget(field)
    for key, wanted in ((Qt.Key.Key_E, False), (Qt.Key.Key_V, True)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
        event.ignore()
        field.event(event)
        assert event.isAccepted() == wanted
