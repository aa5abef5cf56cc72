"""The window shows its first page before the rest of it is built, and nobody has to ask for that."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from anthology.folders import Folders
from anthology.resource_files import resource_folder
from reader.app import put_together
from reader.background.runner import BackgroundRunner
from reader.settings import Settings, write_settings
from reader.window.session import Session


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    made = put_together(str(tmp_path), BackgroundRunner(), resource_folder(), 1.0)
    yield made
    made.window.close()
    made.close()
    QApplication.processEvents()
    made.window.deleteLater()
    QApplication.sendPostedEvents(made.window, QEvent.Type.DeferredDelete)


def test_the_rest_comes_by_itself_behind_the_first_page(session: Session, qtbot: QtBot) -> None:
    """First what is read, then everything that can be done."""
    session.window.show()
    session.open()
    assert not session.is_furnished
    qtbot.waitUntil(lambda: session.is_furnished)
    assert session.contents.isVisible()
    session.window.commands["find"].trigger()
    assert session.window.panel() == "search"


def test_what_came_later_knows_what_is_open(session: Session, qtbot: QtBot) -> None:
    """The way back begins where the evening did, and marks are told of."""
    session.window.show()
    with qtbot.waitSignal(session.browsing.contents_shown):
        session.open()
    session.furnish()
    qtbot.waitUntil(lambda: session.window.commands["export"].isEnabled())
    session.browsing.open_story(session.browsing.cards[0].id)
    qtbot.waitUntil(lambda: session.browsing.story() is not None)
    assert session.window.commands["back"].isEnabled()


def test_a_panel_that_was_open_is_there_before_the_page(tmp_path: Path, qtbot: QtBot) -> None:
    """So that no line of it moves."""
    folder = Folders.in_one(tmp_path).settings
    write_settings(folder / "settings.json", Settings(panel="marks"))
    made = put_together(str(tmp_path), BackgroundRunner(), resource_folder(), 1.0)
    made.window.show()
    made.open()
    assert made.is_furnished
    assert made.window.panel() == "marks"
    made.window.close()
    made.close()
    QApplication.processEvents()
    made.window.deleteLater()
    QApplication.sendPostedEvents(made.window, QEvent.Type.DeferredDelete)


def test_who_closes_the_window_at_once_loses_nothing(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    """The window is remembered also if nobody waited for the rest of it."""
    session.window.resize(900, 620)
    session.window.show()
    session.open()
    session.window.close()
    assert session.is_furnished
    assert session.settings.geometry
