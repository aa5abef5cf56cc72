"""What stands over the page has the keyboard, and gives it back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.widgets.veil import Veil

KEY = Qt.Key


class Small(Veil):
    """A field and a button in the middle."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.field, self.button = QLineEdit(self), QPushButton("Go", self)

    def arrange(self) -> None:
        self.field.setGeometry(self.width() // 2 - 50, 40, 100, 30)
        self.button.setGeometry(self.width() // 2 - 50, 80, 100, 30)


class Room(QWidget):
    """A part of a window with a field."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit(self)
        self.resize(400, 300)


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    """The keyboard is in its field."""
    made = Room()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.field.setFocus()
    return made


def opened(room: Room) -> Small:
    veil = Small(room)
    veil.open(veil.field)
    assert veil.field.hasFocus()
    assert veil.geometry() == room.rect()
    return veil


def test_esc_puts_it_away_and_the_keyboard_is_where_it_was(room: Room, qtbot: QtBot) -> None:
    """Said once."""
    veil = opened(room)
    with qtbot.waitSignal(veil.closed):
        qtbot.keyClick(veil.field, KEY.Key_Escape)
    assert not veil.isVisible()
    assert room.field.hasFocus()


def test_a_press_beside_it_puts_it_away(room: Room, qtbot: QtBot) -> None:
    """One on it does not."""
    veil = opened(room)
    qtbot.mouseClick(veil.button, Qt.MouseButton.LeftButton)
    assert veil.isVisible()
    qtbot.mouseClick(veil, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not veil.isVisible()


def test_tab_goes_round_on_it(room: Room, qtbot: QtBot) -> None:
    """It never leaves what is in front."""
    veil = opened(room)
    for expected in (veil.button, veil.field, veil.button):
        qtbot.keyClick(veil.focusWidget() or veil, KEY.Key_Tab)
        assert expected.hasFocus()


def test_the_keyboard_going_elsewhere_puts_it_away(room: Room) -> None:
    """And it stays there."""
    veil = opened(room)
    other = QLineEdit(room)
    other.show()
    other.setFocus()
    assert not veil.isVisible()
    assert other.hasFocus()


def test_it_covers_its_part_whatever_size_that_has(room: Room) -> None:
    """What stands on it moves along."""
    veil = opened(room)
    room.resize(700, 500)
    assert veil.geometry() == room.rect()
    assert veil.field.x() == 300
