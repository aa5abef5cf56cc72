"""Keeping many stories in the real window: found, edited, put into anthologies, deleted, brought back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anthology.annotations.mark import Colour
from anthology.story import ReadingState, StoryCard
from anthology.text import Passage
from reader.editing.anthology_chooser import AnthologyChooser
from reader.editing.gone_dialog import GoneDialog
from reader.editing.question import Question
from reader.editing.story_dialog import StoryDialog
from reader.shelf.wishes import AddingWish, StateWish
from reader.window.session import Session
from tests.end_to_end.evening import an_evening, key, open_titled

NIGHT, SLEEP = "Two Hours by Night", "Gone Home to Sleep"


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """The window, with the first story on the page."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        yield session


def show_all(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.collecting.collecting.told):
        key(session, "Ctrl+Shift+L")
    assert session.window.shown_page() is session.collecting.page


def titles(session: Session) -> list[str]:
    return [card.title for card in session.collecting.page.model.rows]


def select(session: Session, title: str) -> StoryCard:
    page = session.collecting.page
    card = next(card for card in page.model.rows if card.title == title)
    page.list.setFocus()
    page.list.setCurrentIndex(page.model.index(page.model.row_of(card.id), 0))
    return card


def on_shelf(session: Session) -> list[str]:
    return [card.title for card in session.browsing.cards]


def test_all_stories_are_narrowed_sorted_and_opened_by_keyboard(qtbot: QtBot, evening: Session) -> None:
    """Ctrl+Shift+L, a word, Enter into the list, Enter to the page."""
    show_all(qtbot, evening)
    page = evening.collecting.page
    assert len(titles(evening)) == 5
    QTest.keyClicks(page.filters.field, "sleep")
    qtbot.waitUntil(lambda: titles(evening) == [SLEEP])
    assert page._sum.text().startswith("1 of 5 stories")
    QTest.keyClick(page.filters.field, Qt.Key.Key_Return)
    with qtbot.waitSignal(evening.browsing.story_shown):
        QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert evening.page.story
    assert evening.page.story.title == SLEEP


def test_a_title_that_was_edited_stands_on_page_shelf_and_window_at_once(
    qtbot: QtBot, evening: Session
) -> None:
    """F2 on the page edits the open story; what is wrong is said in a sentence and nothing is lost."""
    with qtbot.waitSignal(evening.collecting.editing.story_ready):
        key(evening, "F2")
    dialog = evening.collecting.dialog
    assert isinstance(dialog, StoryDialog)
    dialog.title.setText("  ")
    dialog.main.click()
    assert dialog.bar.text() == "Give the story a title."
    dialog.title.setText("One Hour by Night")
    with qtbot.waitSignal(evening.browsing.story_shown):
        dialog.main.click()
    assert evening.page.story
    assert evening.page.story.title == "One Hour by Night"
    assert evening.window.windowTitle().startswith("One Hour by Night")
    assert "One Hour by Night" in on_shelf(evening)


def test_a_story_without_marks_is_deleted_unasked_and_undone(qtbot: QtBot, evening: Session) -> None:
    """Delete in the list of all stories; “Undo” in the bar brings it to its old place."""
    before = on_shelf(evening)
    show_all(qtbot, evening)
    select(evening, SLEEP)
    with qtbot.waitSignal(evening.collecting.collecting.removed):
        QTest.keyClick(evening.collecting.page.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: SLEEP not in titles(evening) and SLEEP not in on_shelf(evening))
    assert evening.window.bar.text() == f"“{SLEEP}” was deleted."
    evening.window.bar.action_wished.emit()
    qtbot.waitUntil(lambda: on_shelf(evening) == before and SLEEP in titles(evening))


def test_deleting_a_story_with_marks_asks_first_and_shows_the_contents(
    qtbot: QtBot, evening: Session
) -> None:
    """The marks come back with it, also by way of the list of deleted stories."""
    assert evening.page.story
    with qtbot.waitSignal(evening.marking.told):
        evening.marking.highlight(evening.page.story.id, Passage(3, 16), Colour.PINK)
    qtbot.waitUntil(lambda: evening.shelf.stories.cards[0].marks == 1)
    evening.shelf.list.setFocus()
    QTest.keyClick(evening.shelf.list, Qt.Key.Key_Delete)
    question = evening.collecting.dialog
    assert isinstance(question, Question)
    assert question.sentence.text().startswith("1 mark in it is kept")
    question.main.click()
    qtbot.waitUntil(lambda: NIGHT not in on_shelf(evening))
    assert evening.window.shown_page() is evening.contents
    with qtbot.waitSignal(evening.collecting.collecting.gone_told):
        evening.window.commands["removed"].trigger()
    gone = evening.collecting.dialog
    assert isinstance(gone, GoneDialog)
    gone.main.click()
    qtbot.waitUntil(lambda: NIGHT in on_shelf(evening))
    qtbot.waitUntil(lambda: evening.browsing.cards[0].marks == 1)


def test_stories_go_into_a_new_anthology_and_stay_in_the_old(qtbot: QtBot, evening: Session) -> None:
    """A story can be in several; the bar leads to where it went."""
    cards = tuple(evening.browsing.cards[:2])
    evening.shelf.deeds.adding_wished.emit(AddingWish(cards))
    qtbot.waitUntil(lambda: isinstance(evening.collecting.dialog, AnthologyChooser))
    chooser = evening.collecting.dialog
    assert isinstance(chooser, AnthologyChooser)
    chooser.title.setText("Small Hours")
    with qtbot.waitSignal(evening.collecting.collecting.added):
        chooser.main.click()
    qtbot.waitUntil(lambda: len(evening.shelf.others.rows) == 1)
    assert len(on_shelf(evening)) == 5
    with qtbot.waitSignal(evening.browsing.contents_shown):
        evening.window.bar.action_wished.emit()
    assert on_shelf(evening) == [card.title for card in cards]


def test_a_story_is_put_aside_and_taken_up_again(qtbot: QtBot, evening: Session) -> None:
    """The place in it stays."""
    card = evening.browsing.cards[2]
    evening.shelf.deeds.state_wished.emit(StateWish((card,), ReadingState.ASIDE))
    qtbot.waitUntil(lambda: evening.browsing.cards[2].state is ReadingState.ASIDE)
    evening.shelf.deeds.state_wished.emit(StateWish((card,), ReadingState.READING))
    qtbot.waitUntil(lambda: evening.browsing.cards[2].state is ReadingState.NEW)


def test_the_order_of_all_stories_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    """Also after a restart."""
    with an_evening(qtbot, tmp_path) as session:
        show_all(qtbot, session)
        session.collecting.page.filters.orders.show_value("length")
        session.collecting.page.filters.turn.click()
        longest = titles(session)
    with an_evening(qtbot, tmp_path) as session:
        show_all(qtbot, session)
        assert titles(session) == longest
        words = [card.words for card in session.collecting.page.model.rows]
        assert words == sorted(words, reverse=True)


def test_anthologies_are_seen_as_covers(qtbot: QtBot, evening: Session) -> None:
    """The switch is remembered; covers are drawn one by one; one that is chosen shows its contents."""
    show_all(qtbot, evening)
    page, drawn = evening.collecting.page, evening.collecting.collecting.cover_drawn
    with qtbot.waitSignals([drawn, page.arranged]):
        page.switch.click()
    assert page.covers.isVisible()
    assert not page.list.isVisible()
    grid = page.covers.model_of_covers
    assert [row.anthology.title for row in grid.rows] == ["The Doorway"]
    assert not grid.covers[grid.rows[0].anthology.id].isNull()
    QTest.keyClicks(page.filters.field, "nothing is called so")
    qtbot.waitUntil(lambda: not grid.rows)
    page.filters.field.clear()
    qtbot.waitUntil(lambda: bool(grid.rows))
    page.covers.setFocus()
    page.covers.setCurrentIndex(grid.index(0, 0))
    QTest.keyClick(page.covers, Qt.Key.Key_Return)
    assert evening.window.shown_page() is evening.contents
    assert evening.settings.story_view == "covers"


def test_show_it_leads_to_the_contents_also_of_the_anthology_on_the_shelf(
    qtbot: QtBot, evening: Session
) -> None:
    """From all stories, where a story was put into the anthology that is open."""
    show_all(qtbot, evening)
    assert evening.browsing.anthology
    with qtbot.waitSignal(evening.collecting.collecting.added):
        cards = tuple(evening.browsing.cards[:1])
        evening.collecting.collecting.add(cards, evening.browsing.anthology.id)
    evening.window.bar.action_wished.emit()
    qtbot.waitUntil(lambda: evening.window.shown_page() is evening.contents)
