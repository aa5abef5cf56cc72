"""The palette in the real window: everything by its name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.palette.palette import Palette
from reader.palette.rows import EntryRow, HeadingRow, WordsRow
from reader.window.session import Session
from tests.end_to_end.evening import an_evening, key, open_titled


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    with an_evening(qtbot, tmp_path) as session:
        yield session


def opened(qtbot: QtBot, session: Session, words: str = "") -> Palette:
    """The palette with every name in it, and these words in its field."""
    with qtbot.waitSignal(session.choosing.told):
        key(session, "Ctrl+K")
    assert session.choosing.palette
    QTest.keyClicks(session.choosing.palette.field, words)
    return session.choosing.palette


def titles(palette: Palette) -> list[str]:
    return [row.entry.title for row in palette.model.rows if isinstance(row, EntryRow)]


def test_an_action_is_done_by_its_name(qtbot: QtBot, evening: Session) -> None:
    """The keyboard goes back to where it was before."""
    open_titled(qtbot, evening, "Two Hours by Night")
    palette = opened(qtbot, evening, "larg")
    size = evening.dressing.settings.size
    key(evening, "Return")
    assert evening.dressing.settings.size == size + 1
    assert not palette.isVisible()
    assert evening.page.isAncestorOf(evening.window.focusWidget())


def test_any_story_and_any_anthology_is_opened_by_its_name(qtbot: QtBot, evening: Session) -> None:
    """Also with its words in another order."""
    opened(qtbot, evening, "kept man")
    with qtbot.waitSignal(evening.browsing.story_shown) as shown:
        key(evening, "Return")
    assert shown.args[0].story.title == "The Man She Kept"
    opened(qtbot, evening, "the doorway")
    with qtbot.waitSignal(evening.browsing.contents_shown):
        key(evening, "Return")


def test_keys_walk_the_list_while_the_field_keeps_the_keyboard(qtbot: QtBot, evening: Session) -> None:
    """Arrows step over headings; Esc puts the palette away."""
    palette = opened(qtbot, evening)
    assert isinstance(palette.model.rows[0], HeadingRow)
    first = palette.list.currentIndex().row()
    key(evening, "Down", "Down", "Up")
    assert palette.list.currentIndex().row() == first + 1
    key(evening, "PgDown")
    assert palette.list.currentIndex().row() > first + 5
    assert palette.field.hasFocus()
    key(evening, "Esc")
    assert not palette.isVisible()


def test_what_cannot_be_done_now_comes_last_and_is_not_chosen(qtbot: QtBot, evening: Session) -> None:
    """On the contents no place can be bookmarked."""
    key(evening, "Ctrl+L")
    qtbot.waitUntil(lambda: not evening.window.commands["bookmark"].isEnabled())
    palette = opened(qtbot, evening, "bookmark")
    (row,) = [row for row in palette.model.rows if isinstance(row, EntryRow) and not row.entry.able]
    assert row.entry.ident == "bookmark"
    assert palette.list.currentIndex().row() != palette.model.rows.index(row)


def test_where_nothing_fits_the_texts_can_be_searched(qtbot: QtBot, evening: Session) -> None:
    """A sentence says so, and Enter looks into every story."""
    palette = opened(qtbot, evening, "porch light on")
    words, *_ = palette.model.rows
    assert isinstance(words, WordsRow)
    assert words.words == "Nothing here is called “porch light on”."
    with qtbot.waitSignal(evening.searching.found):
        key(evening, "Return")
    assert evening.finding.panel.field.text() == "porch light on"


def test_the_last_choices_come_first_also_tomorrow(qtbot: QtBot, tmp_path: Path) -> None:
    """They are kept in the settings."""
    with an_evening(qtbot, tmp_path) as session:
        opened(qtbot, session, "usual size")
        key(session, "Return")
        opened(qtbot, session, "kept")
        with qtbot.waitSignal(session.browsing.story_shown):
            key(session, "Return")
    with an_evening(qtbot, tmp_path) as session:
        palette = opened(qtbot, session)
        assert titles(palette)[:2] == ["The Man She Kept", "Usual size"]
        assert titles(palette).count("Usual size") == 1


def test_a_click_chooses(qtbot: QtBot, evening: Session) -> None:
    """And a click elsewhere puts the palette away."""
    palette = opened(qtbot, evening, "kept")
    place = palette.list.visualRect(palette.model.first()).center()
    with qtbot.waitSignal(evening.browsing.story_shown):
        QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not palette.isVisible()


def test_it_opens_from_a_field_too_and_a_second_time_closes_it(qtbot: QtBot, evening: Session) -> None:
    """The keyboard is back in the field then, with its words as they were."""
    key(evening, "Ctrl+F")
    field = evening.finding.panel.field
    QTest.keyClicks(field, "stood")
    palette = opened(qtbot, evening)
    assert (palette.isVisible(), field.text()) == (True, "stood")
    key(evening, "Ctrl+K")
    assert not palette.isVisible()
    assert field.hasFocus()


def test_it_opens_over_the_page_alone(qtbot: QtBot, evening: Session) -> None:
    """Also where shelf and bar are hidden; choosing leaves the page alone as it is."""
    open_titled(qtbot, evening, "Two Hours by Night")
    key(evening, "F11")
    palette = opened(qtbot, evening, "kept")
    assert palette.isVisible()
    with qtbot.waitSignal(evening.browsing.story_shown):
        key(evening, "Return")
    assert evening.window.is_bare()
