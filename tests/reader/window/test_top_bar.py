"""The buttons above the page do what their actions do, however they are switched."""

from PySide6.QtGui import QAction
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from reader.theme.look import Look
from reader.window.top_bar import ActionButton
from tests.end_to_end.evening import press


def test_a_button_is_switched_by_a_click_and_by_a_screen_reader(qtbot: QtBot, look: Look) -> None:
    """The latter clicks nothing. Each time the action is triggered once."""
    action = QAction("Marks", checkable=True)
    button = ActionButton("marks", action, look)
    qtbot.addWidget(button)
    button.show()
    triggered = QSignalSpy(action.triggered)
    press(button)
    assert (triggered.count(), action.isChecked(), button.isChecked()) == (1, True, True)
    button.toggle()
    assert (triggered.count(), action.isChecked(), button.isChecked()) == (2, False, False)
    action.setChecked(True)
    assert (triggered.count(), button.isChecked()) == (2, True)


def test_a_button_that_is_not_switched_is_clicked(qtbot: QtBot, look: Look) -> None:
    """It triggers its action."""
    action = QAction("Bookmark")
    button = ActionButton("bookmark", action, look)
    qtbot.addWidget(button)
    button.show()
    triggered = QSignalSpy(action.triggered)
    press(button)
    assert triggered.count() == 1
