"""How the page is dressed: each control of the Aa panel, the system's light, what is gone at the start."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QPushButton,
    QRadioButton,
    QSlider,
)
from pytestqt.qtbot import QtBot

from anthology.folders import Folders
from reader.settings import PageSettings, Settings, write_settings
from reader.theme.choice import SYSTEM
from reader.theme.own_themes import OwnThemes, read_own_themes
from reader.window.session import Session
from reader.window.theme_folder import make_theme_folder, open_theme_folder
from tests.end_to_end.evening import an_evening, key, open_titled

NIGHT = "Two Hours by Night"
FIRST = PageSettings()


def _settings_folder(library: Path) -> Path:
    return Folders.in_one(library).settings


def _remember(library: Path, settings: Settings) -> None:
    write_settings(_settings_folder(library) / "settings.json", settings)


def _own_theme(library: Path, name: str, words: str) -> None:
    folder = _settings_folder(library) / "themes"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(words, encoding="utf-8")


def _controls(session: Session) -> list[QAbstractButton | QSlider]:
    """Everything of the Aa panel that sets the page, in order."""
    panel = session.dressing.panel
    return [*panel.findChildren(QRadioButton), *panel.findChildren(QSlider)]


def _system_becomes(scheme: Qt.ColorScheme) -> None:
    QGuiApplication.styleHints().colorSchemeChanged.emit(scheme)


def test_the_words_at_the_top_stay_there_whatever_the_panel_changes(qtbot: QtBot, tmp_path: Path) -> None:
    """Every colour, face and choice, and every slider to both of its ends."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        session.page.turn(1)
        place = session.page.place().offset
        key(session, "Ctrl+T")
        for control in _controls(session):
            if isinstance(control, QSlider):
                for value in (control.minimum(), control.maximum()):
                    control.setValue(value)
                    assert session.page.place().offset == place, control.accessibleName()
            elif control.isEnabled():
                control.click()
                assert session.page.place().offset == place, control.text()
        session.dressing.panel._back.click()
        assert session.dressing.settings == FIRST
        assert session.page.place().offset == place


def test_the_window_goes_dark_with_the_system_if_it_was_asked_to(qtbot: QtBot, tmp_path: Path) -> None:
    """And back to the light theme that was worn last; a theme of one's choice does not change."""
    with an_evening(qtbot, tmp_path) as session:
        themes = {theme.name: theme for theme in session.dressing.themes}
        session.dressing.set_theme(themes["sepia"])
        _system_becomes(Qt.ColorScheme.Dark)
        assert session.window.look.theme.name == "sepia"
        session.dressing.choose(session.dressing.choice.following())
        worn = []
        for scheme in (
            Qt.ColorScheme.Dark,
            Qt.ColorScheme.Unknown,
            Qt.ColorScheme.Dark,
            Qt.ColorScheme.Light,
        ):
            _system_becomes(scheme)
            worn.append(session.window.look.theme.name)
        assert worn == ["night", "sepia", "night", "sepia"]
    with an_evening(qtbot, tmp_path) as session:
        assert session.dressing.choice.name == SYSTEM
        assert session.window.look.theme.name == "sepia"


def test_the_window_takes_high_contrast_with_the_system(qtbot: QtBot, tmp_path: Path) -> None:
    """If it follows it."""
    with an_evening(qtbot, tmp_path) as session:
        session.window.commands["system"].trigger()
        told = QGuiApplication.styleHints().accessibility().contrastPreferenceChanged
        told.emit(Qt.ContrastPreference.HighContrast)
        assert session.window.look.theme.name == "contrast-light"
        told.emit(Qt.ContrastPreference.NoPreference)
        assert session.window.look.theme.name == "paper"


def test_the_keyboard_turns_the_light_and_follows_the_system(qtbot: QtBot, tmp_path: Path) -> None:
    """The menu ticks that the system is followed; once more, and the colours stay as they are."""
    with an_evening(qtbot, tmp_path) as session:
        key(session, "Ctrl+T", "Ctrl+Shift+T")
        assert session.window.look.theme.name == "night"
        system = session.window.commands["system"]
        system.trigger()
        assert (session.window.look.theme.name, system.isChecked()) == ("paper", True)
        _system_becomes(Qt.ColorScheme.Dark)
        system.trigger()
        assert (session.window.look.theme.name, system.isChecked()) == ("night", False)
        swatches = session.dressing.panel.findChildren(QRadioButton)
        assert next(each for each in swatches if each.text() == "Night").isChecked()


def test_a_theme_of_ones_own_is_offered_and_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    """Like the others."""
    _own_theme(tmp_path, "moss.toml", 'title = "Moss"\npaper = "#f3f5ea"\n')
    with an_evening(qtbot, tmp_path) as session:
        key(session, "Ctrl+T")
        moss = next(b for b in session.dressing.panel.findChildren(QRadioButton) if b.text() == "Moss")
        moss.click()
        assert session.window.look.theme.paper == "#f3f5ea"
    with an_evening(qtbot, tmp_path) as session:
        assert session.window.look.theme.title == "Moss"
    (_settings_folder(tmp_path) / "themes" / "moss.toml").unlink()
    with an_evening(qtbot, tmp_path) as session:
        assert session.window.look.theme.name == "paper"


def test_a_broken_theme_is_told_of_and_stops_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    """The sentence stays until it is dismissed."""
    _own_theme(tmp_path, "moss.toml", "paper = green")
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        assert "“moss.toml”" in session.window.bar.text()
        assert session.page.story


@pytest.mark.parametrize("panel", ["", "type"])
def test_a_typeface_that_is_gone_is_said_once(qtbot: QtBot, tmp_path: Path, panel: str) -> None:
    """Pages are set in the usual one; everything else stays as it was."""
    page = replace(FIRST, face="Gone Grotesk", size=25)
    _remember(tmp_path, Settings(page=page, panel=panel))
    with an_evening(qtbot, tmp_path) as session:
        assert "“Gone Grotesk”" in session.window.bar.text()
        assert session.dressing.settings == replace(FIRST, size=25)
    with an_evening(qtbot, tmp_path) as session:
        assert session.window.bar.text() == ""
        assert session.settings.page == replace(FIRST, size=25)


def test_a_typeface_of_the_system_holds_after_a_restart(qtbot: QtBot, tmp_path: Path) -> None:
    """Found in the list of all of them by its name."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        key(session, "Ctrl+T")
        panel = session.dressing.panel
        panel.show_faces()
        assert panel.faces
        qtbot.keyClicks(panel.faces.field, "dejavu serif")
        qtbot.keyClick(panel.faces.field, Qt.Key.Key_Return)
        assert session.page.view.document().begin().charFormat().font().family() == "DejaVu Serif"
    with an_evening(qtbot, tmp_path) as session:
        assert session.settings.page.face == "DejaVu Serif"
        assert session.window.bar.text() == ""


def test_esc_leads_from_the_list_to_the_panel_to_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    """One step at a time."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        key(session, "Ctrl+T")
        session.dressing.panel.show_faces()
        key(session, "Esc")
        assert session.window.panel() == "type"
        key(session, "Esc")
        assert session.window.panel() == ""


def test_the_panel_comes_back_as_itself(qtbot: QtBot, tmp_path: Path) -> None:
    """Not with the list that was open in it when it was closed."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        session.window.commands["typefaces"].trigger()
        assert session.dressing.panel.faces
        assert session.dressing.panel.faces.isVisible()
        key(session, "Ctrl+T", "Ctrl+T")
        assert session.window.panel() == "type"
        assert not session.dressing.panel.faces.isVisible()


def test_the_folder_of_ones_own_themes_begins_with_an_example(qtbot: QtBot, tmp_path: Path) -> None:
    """It offers nothing until a line of it is used; then every line of it makes a theme."""
    with an_evening(qtbot, tmp_path / "library") as session:
        bundled, example = session.dressing.themes, session.dressing._example
    folder = tmp_path / "themes"
    make_theme_folder(folder, example)
    assert read_own_themes(folder, bundled) == OwnThemes()
    words = (folder / "example.toml").read_text(encoding="utf-8")
    used = "\n".join(line.removeprefix("# ") for line in words.splitlines() if " = " in line)
    (folder / "example.toml").write_text(used, encoding="utf-8")
    found = read_own_themes(folder, bundled)
    assert [theme.title for theme in found.themes] == ["Moss"]
    make_theme_folder(folder, example)
    assert (folder / "example.toml").read_text(encoding="utf-8") == used


@pytest.mark.parametrize("scene", ["contents", "collection", "find", "marks", "type"])
@pytest.mark.parametrize("theme", ["paper", "contrast-light"])
def test_at_200_per_cent_no_button_is_cut_in_a_small_window(
    qtbot: QtBot, tmp_path: Path, scene: str, theme: str
) -> None:
    """Every one is as wide as its words need, also with the thicker frames of high contrast."""
    with an_evening(qtbot, tmp_path, scale=2.0, size=(900, 600)) as session:
        open_titled(qtbot, session, NIGHT)
        session.dressing.set_theme(next(each for each in session.dressing.themes if each.name == theme))
        session.window.commands[scene].trigger()
        QApplication.processEvents()
        buttons = [each for each in session.window.findChildren(QPushButton) if each.isVisible()]
        assert [each.text() for each in buttons if each.width() < each.minimumSizeHint().width()] == []


def test_a_folder_that_cannot_be_made_is_told_of(tmp_path: Path) -> None:
    """The sentence names it, so that it can be made by hand."""
    (tmp_path / "file").write_text("in the way")
    folder = tmp_path / "file" / "themes"
    sentence = open_theme_folder(folder, tmp_path / "example.toml")
    assert f"“{folder}”" in sentence
    assert sentence.startswith("Cannot make the folder")


@pytest.mark.parametrize("theme", ["paper", "contrast-dark"])
@pytest.mark.parametrize("scene", ["export", "print", "shortcuts", "about", "edit_story", "edit_anthology"])
def test_at_200_per_cent_no_dialog_has_to_be_scrolled_sideways(
    qtbot: QtBot, tmp_path: Path, scene: str, theme: str
) -> None:
    """On a small screen, also with the thicker frames of high contrast."""
    with an_evening(qtbot, tmp_path, scale=2.0) as session:
        open_titled(qtbot, session, NIGHT)
        session.dressing.set_theme(next(each for each in session.dressing.themes if each.name == theme))
        session.window.commands[scene].trigger()
        qtbot.waitUntil(lambda: any(each.isVisible() for each in session.window.findChildren(QDialog)))
        dialog = next(each for each in session.window.findChildren(QDialog) if each.isVisible())
        QApplication.processEvents()
        areas = [each for each in dialog.findChildren(QAbstractScrollArea) if each.isVisible()]
        assert [area for area in areas if area.horizontalScrollBar().maximum()] == []
        dialog.reject()
