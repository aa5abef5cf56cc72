"""The contents page introduces an anthology and leads to its stories."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from anthology.story import Contributor, Details, ReadingState
from reader.shelf.contents_model import EntryRow
from reader.shelf.contents_page import ContentsPage
from tests.reader.shelf.cards import a_card, cards, the_doorway
from tests.reader.widgets.ink import assert_rows_keep_apart


@pytest.fixture
def page(qtbot, look) -> ContentsPage:
    made = ContentsPage(look)
    qtbot.addWidget(made)
    made.resize(624, 600)
    made.show_contents(the_doorway(), cards(), cards()[1].id)
    made.show()
    return made


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [240, 348, 624, 1004])
def test_rows_keep_apart_at_every_width(page, look, scale: float, width: int) -> None:
    """Titles, paragraphs and summaries wrap and push down what follows."""
    page.set_look(replace(look, scale=scale))
    page.resize(width, 600)
    page.grab()
    assert_rows_keep_apart(page.list)


def test_the_column_has_a_limit(page) -> None:
    """Lines are never longer than one can read."""
    page.resize(1600, 900)
    assert page._delegate.column(1600).width() == 580


def test_the_button_goes_on_with_the_story_that_was_begun(page, qtbot) -> None:
    """Else it starts the first new one."""
    assert page.button.text() == "Continue: The Man She Kept"
    with qtbot.waitSignal(page.story_requested) as wish:
        qtbot.mouseClick(page.button, Qt.MouseButton.LeftButton)
    assert wish.args == [cards()[1]]
    fresh = tuple(a_card(number) for number in range(5))
    page.show_contents(the_doorway(), fresh, None)
    assert page.button.text() == "Start reading"
    with qtbot.waitSignal(page.story_requested) as wish:
        page.button.click()
    assert wish.args == [fresh[0]]


def test_the_button_stands_in_its_row_and_scrolls_along(page) -> None:
    """It is part of the page."""
    before = page.button.y()
    page.list.verticalScrollBar().setValue(100)
    assert page.button.y() == before - 100


def test_the_keyboard_starts_at_the_story_to_read_and_enter_opens_it(page, qtbot) -> None:
    """Arrows walk stories only; the page still opens at its top."""
    assert page.list.verticalScrollBar().value() == 0
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.story_requested) as wish:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert wish.args == [cards()[2]]
    qtbot.keyClick(page.list, Qt.Key.Key_Home)
    assert isinstance(page.model.rows[page.list.currentIndex().row()], EntryRow)


def test_a_screen_reader_hears_everything_on_the_page(page) -> None:
    """Title, introduction, number, state and summary."""
    told = [
        page.model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(len(page.model.rows))
    ]
    assert told[0] == "The Doorway. Five Stories of Coming Back. Ed Itor"
    assert told[1] == "Somebody is standing in a doorway 😀."
    assert "2. The Man She Kept, Anonymous, 6 min, 46\u202f% read, 1 mark. Somebody stands" in told[-4]


def test_bylines_stand_there_only_if_they_differ(page) -> None:
    """One author for all is no news."""
    assert not any(row.with_byline for row in page.model.rows if isinstance(row, EntryRow))
    page.show_contents(the_doorway(), (a_card(0), a_card(1, byline="Ann")), None)
    assert all(row.with_byline for row in page.model.rows if isinstance(row, EntryRow))


def test_an_anthology_without_stories_has_no_button(page) -> None:
    """And one that is read through begins again at the first story."""
    page.show_contents(the_doorway(), (), None)
    assert not page.button.isVisible()
    page.show_contents(
        the_doorway(), (a_card(0, state=ReadingState.READ), a_card(1, state=ReadingState.READ)), None
    )
    assert page.button.text() == "Start reading"


def test_what_is_no_story_stands_quietly_at_the_foot_and_is_reached_by_keyboard(page, qtbot) -> None:
    """Title page and imprint open like stories; they are not numbered and not counted."""
    imprint = replace(a_card(9), title="Imprint")
    page.show_contents(the_doorway(), cards(), None, (imprint,))
    told = [
        page.model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(len(page.model.rows))
    ]
    assert told[-2:] == ["Also in this book", "Imprint"]
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_End)
    with qtbot.waitSignal(page.story_requested) as wish:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert wish.args == [imprint]
    page.grab()
    assert_rows_keep_apart(page.list)


def test_a_book_by_one_author_says_so_under_its_title(page) -> None:
    """An editor comes first, where there is one."""
    authors = Details(contributors=(Contributor("Jack London", "aut"), Contributor("Tom Translator", "trl")))
    for editor, named in (("", "Jack London"), ("Ed Itor", "Ed Itor")):
        page.show_contents(replace(the_doorway(), editor=editor, details=authors), cards(), None)
        told = page.model.data(page.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
        assert told.endswith(named)
