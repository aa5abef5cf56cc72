"""What the keyboard opens: the palette and the list of shortcuts."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

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


SCENES: dict[str, Scene] = {
    "palette": _palette,
    "palette-typed": _palette_typed,
    "palette-night": _palette_at_night,
    "palette-nothing": _palette_empty,
}
