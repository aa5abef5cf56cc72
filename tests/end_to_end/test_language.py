"""The window in another language."""

from pathlib import Path

from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from anthology.resource_files import resource_folder
from reader.translation import ENGLISH, speak
from reader.widgets.icon_button import IconButton
from tests.end_to_end.evening import an_evening


def test_a_language_is_chosen_once_and_spoken_from_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    """The menu, the shelf, and the names of keys follow it."""
    with an_evening(qtbot, tmp_path) as session:
        session.window.commands["language"].trigger()
        assert session.speaking.box
        box = session.speaking.box
        buttons = {button.text(): button for button in box.choice.findChildren(QRadioButton)}
        assert set(buttons) == {"As the system", "Deutsch", "English"}
        buttons["Deutsch"].click()
        box.keep.click()
        assert session.settings.language == "de"
        assert session.window.commands["find"].text() == "Search every story"
    try:
        with an_evening(qtbot, tmp_path) as session:
            assert session.window.commands["find"].text() == "In allen Geschichten suchen"
            assert session.shelf.filter.placeholderText() == "Nach Titel filtern"
            assert "Strg+F" in " ".join(
                each.toolTip() for each in session.window.top.findChildren(IconButton)
            )
    finally:
        speak(ENGLISH, resource_folder() / "translations")
