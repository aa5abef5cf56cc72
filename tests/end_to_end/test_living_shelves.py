"""Living shelves in the real window: made, walked, refilled, changed, made a book, taken away."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anthology.annotations.mark import Colour
from anthology.story import ReadingState
from anthology.text import Passage
from reader.editing.living_dialog import LivingDialog
from reader.editing.story_dialog import StoryDialog
from reader.search.wishes import ShelfWish
from reader.shelf.wishes import DeletionWish, StateWish
from reader.window.session import Session
from tests.end_to_end.evening import an_evening, key, open_titled, search_for

NIGHT = "Two Hours by Night"


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """The window, with the first story on the page."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        yield session


def names(session: Session) -> list[str]:
    return [row.shelf.name for row in session.shelf.living.model.rows]


def standing(session: Session) -> list[str]:
    return [card.title for card in session.living.page.model.rows]


def keep(qtbot: QtBot, session: Session, name: str, query: str) -> None:
    """Keep a query, and wait until the shelf is filled."""
    session.finding.shelf_wished.emit(ShelfWish(name, query))
    qtbot.waitUntil(lambda: name in names(session))


def open_shelf(qtbot: QtBot, session: Session, row: int = 0) -> None:
    """By keyboard, from the foot of the shelf."""
    living = session.shelf.living
    living.list.setFocus()
    living.list.setCurrentIndex(living.model.index(row, 0))
    QTest.keyClick(living.list, Qt.Key.Key_Return)
    assert session.window.shown_page() is session.living.page


def dialog_of(session: Session) -> LivingDialog:
    assert session.living.dialog is not None
    return session.living.dialog


def test_what_is_looked_for_is_kept_as_a_living_shelf(qtbot: QtBot, evening: Session) -> None:
    """The command proposes the query of the search panel; “Show it” leads to the shelf."""
    assert evening.shelf.living.isHidden()
    search_for(qtbot, evening, "porch light")
    evening.window.commands["new_shelf"].trigger()
    dialog = dialog_of(evening)
    assert (dialog.name.text(), dialog.query.text()) == ("porch light", "porch light")
    dialog.name.setText("Lamps")
    dialog.main.click()
    qtbot.waitUntil(lambda: names(evening) == ["Lamps"])
    assert evening.living.dialog is None
    assert evening.shelf.living.isVisible()
    evening.window.bar.action_wished.emit()
    assert evening.window.shown_page() is evening.living.page
    assert standing(evening) == [NIGHT]


def test_the_search_panel_keeps_what_it_looks_for(qtbot: QtBot, evening: Session) -> None:
    """It has not thought of a name, so one is asked for; Enter keeps what is proposed."""
    search_for(qtbot, evening, '"porch light"')
    evening.finding.panel._wish_shelf()
    dialog = dialog_of(evening)
    assert dialog.query.text() == '"porch light"'
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(evening) == ['"porch light"'])


def test_a_living_shelf_is_walked_by_keyboard_and_has_a_way_back(qtbot: QtBot, evening: Session) -> None:
    """Enter opens the shelf, Enter the story, Back leads to the shelf again."""
    keep(qtbot, evening, "Dark", "night")
    open_shelf(qtbot, evening)
    assert evening.shelf.living.model.opened
    assert len(standing(evening)) > 1
    page = evening.living.page
    page.list.setFocus()
    page.list.setCurrentIndex(page.model.index(1, 0))
    wanted = standing(evening)[1]
    with qtbot.waitSignal(evening.browsing.story_shown):
        QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert evening.page.story
    assert evening.page.story.title == wanted
    assert not evening.shelf.living.model.opened
    evening.window.commands["back"].trigger()
    assert evening.window.shown_page() is page


def test_a_story_on_a_living_shelf_is_edited_and_stands_there_anew(qtbot: QtBot, evening: Session) -> None:
    """F2 on its row means the story, not the shelf."""
    keep(qtbot, evening, "Lamps", '"porch light"')
    open_shelf(qtbot, evening)
    page = evening.living.page
    page.list.setFocus()
    page.list.setCurrentIndex(page.model.index(0, 0))
    with qtbot.waitSignal(evening.collecting.editing.story_ready):
        key(evening, "F2")
    dialog = evening.collecting.dialog
    assert isinstance(dialog, StoryDialog)
    dialog.title.setText("One Hour by Night")
    dialog.main.click()
    qtbot.waitUntil(lambda: standing(evening) == ["One Hour by Night"])


def test_a_living_shelf_refills_when_stories_come_and_go(qtbot: QtBot, evening: Session) -> None:
    """Also while somebody looks at it; when it is empty it says what it waits for."""
    keep(qtbot, evening, "Ferries", "zeppelin")
    open_shelf(qtbot, evening)
    assert standing(evening) == []
    assert "zeppelin" in evening.living.page._nothing.text()
    evening.bringing.bring((a_text(evening),))
    qtbot.waitUntil(lambda: bool(evening.shelf.living.model.rows[0].stories))
    open_shelf(qtbot, evening)
    assert standing(evening) == ["The Zeppelin"]
    card = evening.living.page.model.rows[0]
    evening.living.page.deeds.deletion_wished.emit(DeletionWish((card,)))
    qtbot.waitUntil(lambda: standing(evening) == [])


def a_text(session: Session) -> Path:
    path = session.start.settings_file.with_name("The Zeppelin.txt")
    path.write_text("Nobody had ever seen a zeppelin so low over the roofs.", "utf-8")
    return path


def test_a_living_shelf_shows_what_became_of_its_stories(qtbot: QtBot, evening: Session) -> None:
    """What is read is read there too, and marks are counted."""
    keep(qtbot, evening, "Lamps", '"porch light"')
    open_shelf(qtbot, evening)
    card = evening.living.page.model.rows[0]
    evening.living.page.deeds.state_wished.emit(StateWish((card,), ReadingState.READ))
    qtbot.waitUntil(lambda: evening.living.page.model.rows[0].state is ReadingState.READ)
    evening.marking.highlight(card.id, Passage(0, 9), Colour.BLUE)
    qtbot.waitUntil(lambda: evening.living.page.model.rows[0].marks == 1)


def test_a_living_shelf_is_given_another_name_and_query(qtbot: QtBot, evening: Session) -> None:
    """F2 in the list; what cannot be is said in the dialog, and nothing typed is lost."""
    keep(qtbot, evening, "Dark", "night")
    open_shelf(qtbot, evening)
    evening.shelf.living.list.setFocus()
    QTest.keyClick(evening.shelf.living.list, Qt.Key.Key_F2)
    dialog = dialog_of(evening)
    dialog.query.setText("-night")
    dialog.main.click()
    qtbot.waitUntil(lambda: "leave out" in dialog.bar.text())
    dialog.query.setText('"porch light"')
    dialog.name.setText("Lamps")
    dialog.main.click()
    qtbot.waitUntil(lambda: names(evening) == ["Lamps"])
    qtbot.waitUntil(lambda: standing(evening) == [NIGHT])
    assert evening.living.page._title.text() == "Lamps"


def test_a_living_shelf_that_was_taken_away_comes_back_with_undo(qtbot: QtBot, evening: Session) -> None:
    """Delete in the list; who looks at it sees the contents then."""
    keep(qtbot, evening, "Dark", "night")
    keep(qtbot, evening, "Lamps", "lamp")
    open_shelf(qtbot, evening)
    evening.shelf.living.list.setFocus()
    QTest.keyClick(evening.shelf.living.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(evening) == ["Lamps"])
    assert evening.window.shown_page() is evening.contents
    assert evening.window.bar.text() == "“Dark” was taken away."
    evening.window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: names(evening) == ["Dark", "Lamps"])


def test_living_shelves_are_put_in_order_by_keyboard(qtbot: QtBot, evening: Session) -> None:
    """Alt with an arrow; the keyboard stays on the shelf."""
    keep(qtbot, evening, "Dark", "night")
    keep(qtbot, evening, "Lamps", "lamp")
    living = evening.shelf.living
    living.list.setFocus()
    living.list.setCurrentIndex(living.model.index(1, 0))
    QTest.keyClick(living.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: names(evening) == ["Lamps", "Dark"])
    assert living.list.currentIndex().row() == 0


def test_a_living_shelf_becomes_a_book_under_its_name(qtbot: QtBot, evening: Session, tmp_path: Path) -> None:
    """By the same dialog as every book."""
    keep(qtbot, evening, "Lamps", '"porch light"')
    open_shelf(qtbot, evening)
    evening.living.page.book.click()
    dialog = evening.bookmaking.dialog
    assert dialog is not None
    assert dialog._form.title.text() == "Lamps"
    dialog._form.place._take_chosen(str(tmp_path / "lamps.epub"))
    with qtbot.waitSignal(evening.publishing.done):
        dialog._foot.make.click()
    with zipfile.ZipFile(tmp_path / "lamps.epub") as book:
        package = next(name for name in book.namelist() if name.endswith(".opf"))
        assert ">Lamps</dc:title>" in book.read(package).decode()


def test_living_shelves_are_there_the_next_evening(qtbot: QtBot, tmp_path: Path) -> None:
    """Filled, before anybody asks."""
    with an_evening(qtbot, tmp_path) as session:
        keep(qtbot, session, "Dark", "night")
        filled = len(session.shelf.living.model.rows[0].stories)
    with an_evening(qtbot, tmp_path) as session:
        qtbot.waitUntil(lambda: names(session) == ["Dark"])
        assert len(session.shelf.living.model.rows[0].stories) == filled
        key(session, "Ctrl+Alt+N")
        assert dialog_of(session).query.text() == ""


def test_a_living_shelf_is_called_by_its_name(qtbot: QtBot, evening: Session) -> None:
    """In the palette, as everything is that has a name."""
    keep(qtbot, evening, "Lamps and lanterns", '"porch light"')
    with qtbot.waitSignal(evening.choosing.told):
        key(evening, "Ctrl+K")
    assert evening.choosing.palette
    QTest.keyClicks(evening.choosing.palette.field, "lanterns")
    key(evening, "Return")
    assert evening.window.shown_page() is evening.living.page
    assert standing(evening) == [NIGHT]
