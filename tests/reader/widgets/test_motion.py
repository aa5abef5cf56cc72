"""Whoever asks for reduced motion gets it."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.widgets import motion
from reader.widgets.motion import Motion

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if there were a screen."""
    monkeypatch.setattr(motion, "_STILL", ())


def gsettings(folder: Path, answer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A desktop that answers so."""
    program = folder / "gsettings"
    program.write_text(f"#!/bin/sh\necho {answer}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")


def test_nothing_moves_where_there_is_no_screen(tmp_path: Path) -> None:
    """Pictures taken there are of what stands still."""
    assert QGuiApplication.platformName() == "offscreen"
    assert not Motion(configuration=tmp_path).allowed


@pytest.mark.usefixtures("seen")
@pytest.mark.parametrize(("value", "allowed"), [("0", False), ("false", False), ("1", True), ("?", True)])
def test_gtks_settings_are_heard(value: str, allowed: bool, tmp_path: Path) -> None:
    """The newest file that says anything counts."""
    assert Motion(configuration=tmp_path).allowed
    (tmp_path / "gtk-3.0").mkdir()
    (tmp_path / "gtk-3.0" / "settings.ini").write_text(f"[Settings]\ngtk-enable-animations={value}\n")
    assert Motion(configuration=tmp_path).allowed is allowed


@pytest.mark.usefixtures("seen")
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path) -> None:
    """Nothing is complained of."""
    (tmp_path / "gtk-4.0").mkdir()
    (tmp_path / "gtk-4.0" / "settings.ini").write_text("gtk\n[[")
    assert Motion(configuration=tmp_path).allowed


@pytest.mark.usefixtures("seen")
def test_gnome_is_asked_without_waiting(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its answer holds from then on."""
    gsettings(tmp_path, "false", monkeypatch)
    asked = Motion(configuration=tmp_path)
    assert asked.allowed
    asked.ask()
    qtbot.waitUntil(lambda: not asked.allowed)
