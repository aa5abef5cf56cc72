"""Line guide, focus and a page that moves by itself, in the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.window.session import Session
from tests.end_to_end.evening import an_evening, key, open_titled

NIGHT = "Two Hours by Night"


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        qtbot.waitUntil(session.page.view.hasFocus)
        yield session


def test_focus_leaves_nothing_but_the_words_until_escape(evening: Session) -> None:
    """No bar, no shelf, no foot; Esc brings everything back, and the place is the same."""
    evening.page.turn(1)
    place = evening.page.place()
    key(evening, "Ctrl+Shift+F11")
    assert evening.window.isFullScreen()
    for part in (evening.window.top, evening.shelf, evening.page.footer):
        assert not part.isVisible()
    assert evening.window.commands["focus"].isChecked()
    key(evening, "Esc")
    assert not evening.window.isFullScreen()
    for part in (evening.window.top, evening.shelf, evening.page.footer):
        assert part.isVisible()
    assert not evening.window.commands["focus"].isChecked()
    assert evening.page.place() == place


def test_a_panel_ends_focus(evening: Session) -> None:
    """Whoever searches wants to see more than words."""
    key(evening, "Ctrl+Shift+F11", "Ctrl+F")
    assert evening.page.footer.isVisible()
    assert evening.finding.panel.isVisible()


def test_whoever_had_only_the_page_has_it_again(evening: Session) -> None:
    """Focus is one step more than F11, and one step back from it."""
    key(evening, "F11", "Ctrl+Shift+F11")
    assert not evening.page.footer.isVisible()
    key(evening, "Ctrl+Shift+F11")
    assert evening.window.is_bare()
    assert evening.page.footer.isVisible()


def test_the_guide_and_its_lines_are_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    """How many, not that it was on."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        key(session, "Ctrl+Shift+R")
        guide = session.aiding.line_guide
        assert guide.is_on
        assert guide.number == 3
        key(session, "Ctrl+Alt+R")
        assert guide.number == 5
        assert session.window.commands["guide"].isChecked()
    with an_evening(qtbot, tmp_path) as session:
        qtbot.waitUntil(lambda: session.browsing.story() is not None)
        assert not session.window.commands["guide"].isChecked()
        key(session, "Ctrl+Shift+R")
        assert session.aiding.line_guide.number == 5


def test_the_page_moves_by_itself_at_the_speed_of_last_time(qtbot: QtBot, tmp_path: Path) -> None:
    """And stops when its shortcut is pressed again."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        key(session, "Ctrl+Shift+A", "+")
        assert session.aiding.scrolling.is_running
        assert session.window.commands["auto_scroll"].isChecked()
        key(session, "Ctrl+Shift+A")
        assert not session.window.commands["auto_scroll"].isChecked()
    with an_evening(qtbot, tmp_path) as session:
        qtbot.waitUntil(lambda: session.browsing.story() is not None)
        assert session.aiding.scrolling.speed == 240


def test_whoever_does_something_else_has_no_page_running_away(qtbot: QtBot, evening: Session) -> None:
    """To search ends it; to look at another window only pauses it."""
    key(evening, "Ctrl+Shift+A", "Ctrl+F")
    qtbot.waitUntil(lambda: not evening.aiding.scrolling.is_running)
    key(evening, "Esc", "Ctrl+Shift+A")
    away = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    QApplication.sendEvent(evening.page.view, away)
    assert evening.aiding.scrolling.is_paused


def test_aids_are_for_stories(evening: Session) -> None:
    """On the contents there is nothing to guide; what runs there has ended."""
    key(evening, "Ctrl+Shift+A", "Ctrl+L")
    assert not evening.aiding.scrolling.is_running
    for name in ("guide", "focus", "auto_scroll"):
        assert not evening.window.commands[name].isEnabled()


def test_the_page_that_moves_by_itself_goes_on_behind_the_last_leaf(qtbot: QtBot, evening: Session) -> None:
    """It stays a while on the leaf, then the next story begins and its pages turn; the last one ends it."""
    scrolling = evening.aiding.scrolling
    evening.page.go_to(2**30)
    key(evening, "Ctrl+Shift+A")
    scrolling.turn_now()
    assert evening.page.is_at_leaf()
    assert scrolling.until_turn() > 1000
    with qtbot.waitSignal(evening.browsing.story_shown):
        scrolling.turn_now()
    assert scrolling.is_running
    assert not evening.page.is_at_leaf()
    assert scrolling.until_turn() > 0
    open_titled(qtbot, evening, "Day Nine: My Biggest Failure")
    evening.page.go_to(2**30)
    scrolling.turn_now()
    assert not scrolling.is_running


def test_whoever_sees_only_the_page_is_told_the_way_out(evening: Session) -> None:
    """With F11 and in focus; not once more on the step between them, and not in the window."""
    slip = evening.aiding.way_out.slip
    assert not slip.isVisible()
    key(evening, "F11")
    assert slip.isVisible()
    assert "Esc" in slip.text()
    assert evening.window.ground.rect().contains(slip.geometry())
    slip.say("")
    key(evening, "Ctrl+Shift+F11")
    assert not slip.isVisible()
    key(evening, "Esc", "Ctrl+Shift+F11")
    assert slip.isVisible()
    key(evening, "Esc")
    assert not slip.isVisible()
