"""Quiet words that can be clicked."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.theme.look import Look
from reader.widgets.word_button import WordButton


def test_a_title_with_a_sign_is_no_key(qtbot: QtBot, look: Look) -> None:
    """It is shown as it is written, and Alt with the letter after the sign does nothing."""
    page = QWidget()
    qtbot.addWidget(page)
    button = WordButton(look, page)
    button.say("R&D", "Show the headings")
    assert button.text() == button.accessibleName() == "R&D"
    assert button.shortcut().isEmpty()
