"""Everything is reached by Tab in the order in which it is read, and the keyboard is never nowhere."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.window.session import Session
from tests.accessibility.rooms import ROOMS, controls, settle, told
from tests.end_to_end.evening import an_evening, open_titled
from tests.reader.speech.voices import silent_voice
from tests.screenshots.__main__ import SCENES
from tests.screenshots.evening import evening as a_scene

_ENOUGH = 300
OPENING = (
    *("find", "marks", "type", "shelf", "full_screen", "focus", "palette", "go_to", "look_up", "shortcuts"),
    *("export", "print", "edit_story", "new_anthology", "edit_anthology", "removed", "language", "about"),
    *("read_aloud", "auto_scroll", "guide"),
)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("room", ROOMS)
def test_tab_reaches_everything_in_the_order_in_which_it_is_read(room: str) -> None:
    """Once around; beside each other from left to right, else from top to bottom."""
    with a_scene((1280, 800), 1.0) as session:
        SCENES[room](session)
        settle()
        window = _in_front(session)
        window.activateWindow()
        settle()
        met = list(_once_around(window))
        part = _around(met)
        missed = [told(each) for each in controls() if _waits_for_tab(each, part) and each not in met]
        astray = [(told(a), told(b)) for a, b in pairwise(met) if _reads_backwards(a, b)]
        QApplication.closeAllWindows()
    assert missed == []
    assert len(astray) <= 1, astray  # where the round begins anew


def _in_front(session: Session) -> QWidget:
    open_ones = [each for each in session.window.findChildren(QDialog) if each.isVisible()]
    return open_ones[-1] if open_ones else session.window


def _once_around(window: QWidget) -> Iterator[QWidget]:
    met: list[QWidget] = []
    for _ in range(_ENOUGH):
        control = window.focusWidget()
        assert control is not None
        if control in met and control is met[0]:
            return
        if control not in met:  # a page has links of its own, which keep the keyboard on it
            met.append(control)
            yield control
        QTest.keyClick(control, Qt.Key.Key_Tab)
        QApplication.processEvents()


def _around(met: list[QWidget]) -> QWidget:
    """The smallest part of the window that holds all of these: a card keeps Tab within itself."""
    part = met[0]
    while not all(part is each or part.isAncestorOf(each) for each in met):
        part = part.parentWidget()
    return part


def _waits_for_tab(control: QWidget, part: QWidget) -> bool:
    by_tab = bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return part.isAncestorOf(control) and by_tab and control.focusProxy() is None


def _reads_backwards(before: QWidget, after: QWidget) -> bool:
    """Whether `after` stands before `before` on the same part of the window."""
    part = before.parentWidget()
    if part is None or after.parentWidget() is not part:
        return False
    first, second = before.geometry(), after.geometry()
    in_one_line = first.top() < second.center().y() < first.bottom()
    return second.left() < first.left() if in_one_line else second.bottom() <= first.top()


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, "The Man She Kept")
        qtbot.waitUntil(session.page.view.hasFocus)
        yield session


@pytest.mark.parametrize("name", OPENING)
def test_the_keyboard_comes_back_to_the_page(qtbot: QtBot, evening: Session, name: str) -> None:
    """Whatever was opened and put away again, by Esc or by the same command."""
    command = evening.window.commands[name]
    if not command.isVisible():
        pytest.skip("NOT TESTED: the extra [speech] is missing")
    if name == "read_aloud":
        evening.voicing.work.made_voice = silent_voice
    command.trigger()
    settle()
    assert evening.window.focusWidget() is not None
    for _ in range(4):
        front = _in_front(evening)
        QTest.keyClick(front.focusWidget() or front, Qt.Key.Key_Escape)
        settle()
    if name == "shelf":
        command.trigger()
    evening.window.activateWindow()
    qtbot.waitUntil(lambda: evening.window.focusWidget() is evening.page.view)
