"""Where the keyboard is can be seen: every control looks another way while it has it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.window.session import Session
from tests.end_to_end.evening import an_evening, open_titled

NIGHT = "Two Hours by Night"
_ENOUGH = 120
_AROUND = 6
"""How far from a control its ring may be, in pixels."""


@pytest.mark.parametrize("theme", ["paper", "contrast-dark"])
@pytest.mark.parametrize("scene", ["contents", "page", "find", "marks", "type", "export", "shortcuts"])
def test_the_control_that_has_the_keyboard_is_seen(
    qtbot: QtBot, tmp_path: Path, scene: str, theme: str
) -> None:
    """Tab goes once around; what it leaves does not look as it did. The page is known by its words."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        themes = {each.name: each for each in session.dressing.themes}
        session.dressing.set_theme(themes[theme])
        if scene != "page":
            session.window.commands[scene].trigger()
        room = _room(session)
        room.activateWindow()
        qtbot.waitUntil(room.isActiveWindow)
        assert [_told(control) for control in _unseen(room)] == []


def _room(session: Session) -> QWidget:
    QApplication.processEvents()
    dialogs = [each for each in session.window.findChildren(QDialog) if each.isVisible()]
    return dialogs[0] if dialogs else session.window


def _unseen(room: QWidget) -> list[QWidget]:
    """The controls that Tab reaches whose picture is the same with and without the keyboard."""
    unseen: list[QWidget] = []
    met: set[QWidget] = set()
    for _ in range(_ENOUGH):
        control = room.focusWidget()
        if control is None or control in met:
            QTest.keyClick(control or room, Qt.Key.Key_Tab)
            continue
        met.add(control)
        before = _picture(control)
        QTest.keyClick(control, Qt.Key.Key_Tab)
        if control.isVisible() and not isinstance(control, QTextEdit) and _picture(control) == before:
            unseen.append(control)
    assert len(met) > 2
    return unseen


def _picture(control: QWidget) -> QImage:
    """The control and a little of what is around it, without what only blinks."""
    window = control.window()
    box = QRect(control.mapTo(window, control.rect().topLeft()), control.size())
    around = box.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    return window.grab(around & window.rect()).toImage()


def _told(control: QWidget) -> str:
    return f"{type(control).__name__} {control.accessibleName() or getattr(control, 'text', str)()}"
