"""The bar says one sentence, offers one step, and keeps out of the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.theme.look import Look
from reader.widgets.failure_bar import FailureBar

SENTENCE = "Cannot write “Small Hours.epub”: the disk is full. Make room on it or choose another folder."


@pytest.fixture
def bar(qtbot: QtBot, any_look: Look) -> FailureBar:
    made = FailureBar(any_look)
    qtbot.addWidget(made)
    return made


def test_it_is_there_only_while_it_has_something_to_say(qtbot: QtBot, bar: FailureBar) -> None:
    """Closing it is a fact that others may want to know."""
    assert not bar.isVisible()
    bar.show_sentence(SENTENCE)
    assert bar.isVisible()
    assert bar.text() == bar.accessibleName() == SENTENCE
    with qtbot.waitSignal(bar.dismissed):
        qtbot.mouseClick(bar.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_the_action_is_wished_and_the_bar_gone(qtbot: QtBot, bar: FailureBar) -> None:
    """One press is enough, and is not a dismissal."""
    bar.show_notice("Highlight removed.", "Undo")
    button = bar.findChild(QPushButton)
    assert button.text() == "Undo"
    with qtbot.waitSignal(bar.action_wished), qtbot.assertNotEmitted(bar.dismissed):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_without_an_action_there_is_no_button(bar: FailureBar) -> None:
    """The next sentence does not keep the step of the last."""
    bar.show_notice("Highlight removed.", "Undo")
    bar.show_sentence(SENTENCE)
    assert not bar.findChild(QPushButton).isVisible()


def test_it_never_takes_the_focus(qtbot: QtBot, look: Look) -> None:
    """Whoever types goes on typing, also after a click on the bar."""
    window = QWidget()
    qtbot.addWidget(window)
    field, bar = QLineEdit(), FailureBar(look)
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(bar)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    bar.show_sentence(SENTENCE, "Try again")
    qtbot.mouseClick(bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert field.hasFocus()


def test_it_grows_where_it_is_narrow(bar: FailureBar) -> None:
    """A long sentence wraps instead of being cut."""
    bar.show_sentence(SENTENCE)
    assert bar.heightForWidth(280) > bar.heightForWidth(1000)


def test_a_long_address_is_shown_in_full_however_narrow_the_bar(bar: FailureBar) -> None:
    """It wraps within; what the bar says is still the sentence."""
    sentence = f"This leads out of the story, to https://example.org/{'averylongname' * 20}?q=1"
    bar.show_notice(sentence, "Open it")
    assert bar.text() == bar.accessibleName() == sentence
    assert bar._sentence.minimumSizeHint().width() < 200


def test_what_it_offers_can_be_taken_up_by_a_key(qtbot: QtBot, bar: FailureBar) -> None:
    """Only while it is offered, and only if it is that."""
    assert not bar.take_up("Undo")
    bar.show_notice("Highlight removed.", "Undo")
    assert not bar.take_up("Redo")
    with qtbot.waitSignal(bar.action_wished):
        assert bar.take_up("Undo")
    assert not bar.take_up("Undo")
