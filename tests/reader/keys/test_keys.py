"""Commands can be given other keys; no two have the same, and rubbish is passed over."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from reader.keys.commands import Command, FixedKeys, Keyboard
from reader.keys.dialog import KeysDialog
from reader.keys.key_menu import KeyMenu
from reader.keys.key_rows import GroupRow
from reader.theme.look import Look

Show = Callable[[], KeysDialog]
GO, EDIT = "Go", "Edit"


def a_keyboard() -> Keyboard:
    def command(name: str, words: str, group: str, *keys: str) -> Command:
        return Command(name, words, group, keys, keys)

    return Keyboard(
        (
            command("find", "Search every story", EDIT, "Ctrl+F"),
            command("bookmark", "Bookmark this place", EDIT, "Ctrl+D"),
            command("next", "Next story", GO, "Ctrl+PgDown", "Alt+Down"),
            command("about", "About", GO),
        ),
        (FixedKeys("Menu", "Elsewhere", "F10", ("F10",)), FixedKeys("Turn the page", "Page", "Space, →")),
    )


@pytest.fixture
def shown(qtbot: QtBot, look: Look) -> KeysDialog:
    dialog = KeysDialog(a_keyboard(), look)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def on(dialog: KeysDialog, name: str, *keys: str) -> None:
    """Go to that command and press the keys one after another, where the keyboard is."""
    dialog.list.setFocus()
    dialog.list.setCurrentIndex(dialog.model.place_of(name))
    for each in keys:
        QTest.keySequence(dialog.focusWidget(), each)


def keys(dialog: KeysDialog, name: str) -> tuple[str, ...]:
    return dialog.keyboard.command(name).keys


# ------------------------------------------------------------------ the keyboard


def test_what_is_given_to_one_is_taken_from_the_other() -> None:
    """No two commands ever have the same keys."""
    changed = a_keyboard().given("about", ("Ctrl+D",))
    assert changed.changes().changed == {"about": ("Ctrl+D",), "bookmark": ()}
    assert changed.usual().changes().changed == {}


def test_what_was_changed_comes_back() -> None:
    """Changes and the keyboard they make are inverses."""
    changed = a_keyboard().given("about", ("Ctrl+D",)).given("next", ("Ctrl+J", "F4"))
    assert a_keyboard().changed(changed.changes().changed).commands == changed.commands


def test_unknown_names_and_broken_keys_are_passed_over() -> None:
    """Settings may be edited by hand, or be those of another version."""
    remembered = {"gone": ("Ctrl+1",), "find": ("nonsense", "ctrl+j"), "next": ("???",), "about": ()}
    keyboard = a_keyboard().changed(remembered)
    assert keyboard.command("find").keys == ("Ctrl+J",)
    assert keyboard.command("next").keys == ("Ctrl+PgDown", "Alt+Down")


# ------------------------------------------------------------------ the list


def test_the_list_is_filtered_by_words_and_by_keys(shown: KeysDialog) -> None:
    """Headings of groups without rows go too."""
    shown.field.setText("story")
    assert [row for row in shown.model.rows if isinstance(row, GroupRow)] == [GroupRow(EDIT), GroupRow(GO)]
    shown.field.setText("ctrl+d")
    assert [row.words for row in shown.model.rows] == [EDIT, "Bookmark this place"]
    shown.field.setText("nothing has this")
    assert shown.strip.sentence() == "Nothing has these words or keys."


def test_enter_and_new_keys_change_a_command(shown: KeysDialog) -> None:
    """At once; the list shows them, and the usual ones come back by a button."""
    spy = QSignalSpy(shown.keys_changed)
    on(shown, "bookmark", "Return", "Ctrl+B")
    assert keys(shown, "bookmark") == ("Ctrl+B",)
    assert spy.at(0)[0].changed == {"bookmark": ("Ctrl+B",)}
    shown.reset.click()
    assert keys(shown, "bookmark") == ("Ctrl+D",)
    assert not shown.reset.isEnabled()


def test_keys_can_be_added_and_taken_away(shown: KeysDialog) -> None:
    """Insert adds, Delete leaves none."""
    on(shown, "bookmark", "Insert", "F7")
    assert keys(shown, "bookmark") == ("Ctrl+D", "F7")
    on(shown, "bookmark", "Delete")
    assert keys(shown, "bookmark") == ()
    shown.reset_all.click()
    assert shown.keyboard.changes().changed == {}


def test_a_right_click_offers_the_same(shown: KeysDialog) -> None:
    """Who does not know Insert and Delete finds them in a menu."""
    on(shown, "bookmark")
    shown.list.customContextMenuRequested.emit(shown.list.rect().center())
    (menu,) = shown.list.findChildren(KeyMenu)
    other, more, none, usual = menu.actions()
    assert [action.isEnabled() for action in (other, more, none, usual)] == [True, True, True, False]
    more.trigger()
    assert shown.waiting == "bookmark"
    QTest.keySequence(shown.list, "F7")
    none.trigger()
    assert keys(shown, "bookmark") == ()


def test_keys_of_another_command_are_asked_about(shown: KeysDialog) -> None:
    """Enter takes them, Esc leaves them there."""
    on(shown, "find", "Return", "Ctrl+D")
    assert shown.strip.sentence() == "Ctrl+D is “Bookmark this place”. Take it from there?"
    QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Escape)
    assert keys(shown, "bookmark") == ("Ctrl+D",)
    assert shown.isVisible()
    on(shown, "find", "Return", "Ctrl+D")
    QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Return)
    assert (keys(shown, "find"), keys(shown, "bookmark")) == (("Ctrl+D",), ())


@pytest.mark.parametrize(
    ("pressed", "sentence"),
    [
        ("N", "N alone is for typing and for the page. Hold Ctrl or Alt with it."),
        ("Shift+Down", "Shift+Down alone is for typing and for the page. Hold Ctrl or Alt with it."),
        ("F10", "F10 is always “Menu”. Press others."),
    ],
)
def test_keys_that_belong_elsewhere_are_refused(shown: KeysDialog, pressed: str, sentence: str) -> None:
    """A sentence says why, and other keys are waited for."""
    on(shown, "bookmark", "Return", pressed)
    assert shown.strip.sentence() == sentence
    assert shown.waiting == "bookmark"
    assert keys(shown, "bookmark") == ("Ctrl+D",)


def test_esc_leaves_the_keys_then_the_list(shown: KeysDialog) -> None:
    """One thing after another."""
    on(shown, "bookmark", "Return")
    assert shown.waiting
    QTest.keyClick(shown.list, Qt.Key.Key_Escape)
    assert not shown.waiting
    assert shown.isVisible()
    QTest.keyClick(shown.list, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_going_to_the_field_leaves_the_keys_too(shown: KeysDialog) -> None:
    """What is typed there filters the list."""
    on(shown, "bookmark", "Return")
    shown.field.setFocus()
    assert not shown.waiting
    QTest.keyClicks(shown.field, "menu")
    assert [row.words for row in shown.model.rows] == ["Elsewhere", "Menu"]


def test_fixed_keys_are_shown_and_stay(shown: KeysDialog) -> None:
    """Enter on them says so."""
    row = next(n for n, row in enumerate(shown.model.rows) if row.words == "Turn the page")
    shown.list.setCurrentIndex(shown.model.index(row, 0))
    QTest.keyClick(shown.list, Qt.Key.Key_Return)
    assert shown.strip.sentence() == "These keys cannot be changed."
    assert not shown.waiting
