"""Shortcuts that somebody changed, in the real window."""

from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.keys.dialog import KeysDialog
from reader.widgets.icon_button import IconButton
from reader.window.actions import Actions
from reader.window.session import Session
from reader.window.shortcuts import ELSEWHERE, ON_THE_PAGE, TAKEN
from tests.end_to_end.evening import an_evening, key, open_titled


def change(session: Session, name: str, keys: str) -> None:
    """Give a command other keys, as a person does."""
    key(session, "F1")
    dialog = session.window.findChildren(KeysDialog)[-1]
    dialog.list.setCurrentIndex(dialog.model.place_of(name))
    QTest.keySequence(dialog.list, "Return")
    QTest.keySequence(dialog.list, keys)
    dialog.accept()


def tips(session: Session) -> set[str]:
    return {button.toolTip() for button in session.window.top.findChildren(IconButton)}


def test_changed_keys_hold_at_once_and_tomorrow(qtbot: QtBot, tmp_path: Path) -> None:
    """The old ones do nothing any more; tooltips name the new ones."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, "Two Hours by Night")
        change(session, "marks", "F8")
        key(session, "Ctrl+M")
        assert session.window.panel() == ""
        key(session, "F8")
        assert session.window.panel() == "marks"
        assert "Marks (F8)" in tips(session)
        key(session, "F8")
    with an_evening(qtbot, tmp_path) as session:
        assert "Marks (F8)" in tips(session)
        key(session, "F8")
        assert session.window.panel() == "marks"


def test_hints_elsewhere_follow_the_keys_too(qtbot: QtBot, tmp_path: Path) -> None:
    """On the shelf and in the Aa panel."""
    with an_evening(qtbot, tmp_path) as session:
        key(session, "Ctrl+T")
        change(session, "collection", "F8")
        change(session, "larger", "F7")
        assert session.shelf.every.toolTip() == "Show every story of the library (F8)"
        assert session.dressing.panel.measures.larger_button.toolTip() == "Larger (F7)"


def test_every_key_that_is_taken_is_in_the_list() -> None:
    """And no action has one of them."""
    assert set(TAKEN) <= {words for words, _ in (*ON_THE_PAGE, *ELSEWHERE)}
    usual = {QKeySequence(keys).toString() for _, every in Actions.WORDS.values() for keys in every}
    assert not usual & {keys for taken in TAKEN.values() for keys in taken}
