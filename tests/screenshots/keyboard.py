"""What the keyboard opens: the palette and the list of shortcuts."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.keys.dialog import KeysDialog
from reader.window.session import Session
from tests.screenshots.evening import Scene, in_theme
from tests.screenshots.shelf import all_stories


def _palette(session: Session) -> QWidget:
    session.window.commands["palette"].trigger()
    return session.window


def _palette_typed(session: Session) -> QWidget:
    all_stories(session)
    session.browsing.open_story(session.browsing.cards[0].id)
    session.window.commands["palette"].trigger()
    assert session.choosing.palette
    QTest.keyClicks(session.choosing.palette.field, "the ho")
    return session.window


def _palette_at_night(session: Session) -> QWidget:
    in_theme(session, "night")
    return _palette_typed(session)


def _palette_empty(session: Session) -> QWidget:
    session.window.commands["palette"].trigger()
    assert session.choosing.palette
    QTest.keyClicks(session.choosing.palette.field, "porch light")
    return session.window


def _shortcuts(session: Session) -> QWidget:
    session.window.commands["shortcuts"].trigger()
    return session.window.findChildren(KeysDialog)[-1]


def _shortcuts_asked(session: Session) -> QWidget:
    """Somebody gave one command the keys of another, and is about to do it again."""
    session.shortcuts.show_list()
    dialog = session.window.findChildren(KeysDialog)[-1]
    for name, keys in (("marks", "F8"), ("next_hit", "Ctrl+D")):
        dialog.list.setCurrentIndex(dialog.model.place_of(name))
        QTest.keySequence(dialog.list, "Return")
        QTest.keySequence(dialog.list, keys)
    return dialog


def _shortcuts_at_night(session: Session) -> QWidget:
    in_theme(session, "night")
    return _shortcuts_asked(session)


def _language(session: Session) -> QWidget:
    session.speaking.open()
    assert session.speaking.box
    return session.speaking.box


SCENES: dict[str, Scene] = {
    "language": _language,
    "shortcuts": _shortcuts,
    "shortcuts-asked": _shortcuts_asked,
    "shortcuts-night": _shortcuts_at_night,
    "palette": _palette,
    "palette-typed": _palette_typed,
    "palette-night": _palette_at_night,
    "palette-nothing": _palette_empty,
}
