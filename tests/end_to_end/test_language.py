"""The window in another language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from anthology.folders import Folders
from anthology.resource_files import resource_folder
from reader.settings import Settings, write_settings
from reader.translation import ENGLISH, speak
from reader.widgets.icon_button import IconButton
from tests.end_to_end.evening import an_evening, open_titled

PAGES = ("contents", "collection", "find", "marks", "type", "palette")
DIALOGS = ("export", "print", "shortcuts", "language", "about", "edit_story", "edit_anthology", "removed")


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    speak(ENGLISH, resource_folder() / "translations")


def german(library: Path) -> Path:
    """A library whose window speaks German."""
    write_settings(Folders.in_one(library).settings / "settings.json", Settings(language="de"))
    return library


def cut(room: QWidget) -> list[str]:
    """The words of the buttons that are narrower than these, or that reach over an edge."""
    buttons = [each for each in room.findChildren(QAbstractButton) if each.isVisible()]
    narrow = [each for each in buttons if isinstance(each, QPushButton)]
    narrow = [each for each in narrow if each.width() < each.minimumSizeHint().width()]
    out = [each for each in buttons if not reaches_only_to(each, room)]
    return [each.text() or each.toolTip() for each in (*narrow, *out)]


def reaches_only_to(button: QWidget, room: QWidget) -> bool:
    left = button.mapTo(room, QPoint(0, 0)).x()
    return left >= 0 and left + button.width() <= room.width()


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
    with an_evening(qtbot, tmp_path) as session:
        assert session.window.commands["find"].text() == "In allen Geschichten suchen"
        assert session.shelf.filter.placeholderText() == "Nach Titel filtern"
        tips = [each.toolTip() for each in session.window.top.findChildren(IconButton)]
        assert "In allen Geschichten suchen (Strg+F)" in tips


@pytest.mark.parametrize(("size", "scale"), [((900, 600), 1.0), ((1280, 800), 2.0)])
def test_german_has_room_in_the_window(
    size: tuple[int, int], scale: float, qtbot: QtBot, tmp_path: Path
) -> None:
    """It is a third longer than English; no button is narrower than its words."""
    with an_evening(qtbot, german(tmp_path), size=size, scale=scale) as session:
        assert session.window.commands["quit"].text() == "Beenden"
        open_titled(qtbot, session, "Two Hours by Night")
        for name in PAGES:
            session.window.commands[name].trigger()
            QApplication.processEvents()
            assert cut(session.window) == [], name


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("name", DIALOGS)
def test_german_has_room_in_dialogs(name: str, scale: float, qtbot: QtBot, tmp_path: Path) -> None:
    """Nor has anything to be scrolled sideways."""
    with an_evening(qtbot, german(tmp_path), scale=scale) as session:
        open_titled(qtbot, session, "Two Hours by Night")
        session.window.commands[name].trigger()
        qtbot.waitUntil(lambda: any(each.isVisible() for each in session.window.findChildren(QDialog)))
        dialog = next(each for each in session.window.findChildren(QDialog) if each.isVisible())
        QApplication.processEvents()
        assert cut(dialog) == []
        areas = [each for each in dialog.findChildren(QAbstractScrollArea) if each.isVisible()]
        assert [area for area in areas if area.horizontalScrollBar().maximum()] == []
        dialog.reject()
