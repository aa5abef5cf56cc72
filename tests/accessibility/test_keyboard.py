"""The keyboard is never nowhere: what was opened gives it back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.window.session import Session
from tests.accessibility.rooms import in_front, settle
from tests.end_to_end.evening import an_evening, open_titled
from tests.reader.speech.voices import silent_voice

OPENING = (
    *("find", "marks", "type", "shelf", "full_screen", "focus", "palette", "go_to", "look_up", "shortcuts"),
    *("export", "print", "edit_story", "new_anthology", "edit_anthology", "removed", "language", "about"),
    *("read_aloud", "auto_scroll", "guide"),
)


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
        front = in_front(evening.window)
        QTest.keyClick(front.focusWidget() or front, Qt.Key.Key_Escape)
        settle()
    if name == "shelf":
        command.trigger()
    evening.window.activateWindow()
    qtbot.waitUntil(lambda: evening.window.focusWidget() is evening.page.view)
