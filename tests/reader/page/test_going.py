"""Going where one names: what is meant by what was typed, and that it leads there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anthology.annotations.mark import Bookmark, MarkId
from anthology.story import Story
from anthology.text import Place
from reader.page.goals import Goal, GoalKind, Pages, bookmarks, fitting, headings
from reader.page.outline import Outline
from reader.page.page import PagePane
from reader.settings import Columns, Flow, PageSettings
from tests.builders import a_story
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import bundled

KEY = Qt.Key
ONE = PageSettings(columns=Columns.ONE)


def named(story: Story, *marks: Bookmark, pages: Pages | None = None) -> tuple[Goal, ...]:
    return (*headings(story, Outline(story), pages), *bookmarks(story, marks, pages))


def a_bookmark(story: Story, quote: str, name: str = "") -> Bookmark:
    return Bookmark(MarkId(quote), story.id, Place(story.text.index(quote)), name, "", "")


def by_hundreds(count: int) -> Pages:
    """Pages of a hundred characters."""
    return Pages(count, lambda page: 100 * page, lambda offset: offset // 100)


def test_a_number_is_a_page_where_there_are_pages() -> None:
    """From the first to the last, and no other."""
    story, pages = a_story(paragraphs=20), by_hundreds(9)
    (third,) = fitting("3", (), story, pages)
    assert (third.kind, third.words, third.offset) == (GoalKind.PAGE, "Page 3 of 9", 200)
    assert fitting("1", (), story, pages)[0].offset == 0
    assert fitting("0", (), story, pages) == fitting("10", (), story, pages) == ()


@pytest.mark.parametrize("typed", ["40%", "40 %", " 40 % ", "40,0%"])
def test_a_per_cent_is_a_part_of_the_story(typed: str) -> None:
    """However it is written."""
    story = a_story(paragraphs=20)
    (part,) = fitting(typed, (), story, by_hundreds(9))
    assert part.offset == round(0.4 * len(story.text))
    assert fitting("140 %", (), story, None) == ()


def test_in_the_scrolled_flow_a_number_is_a_per_cent() -> None:
    """There are no pages to go to."""
    story = a_story(paragraphs=20)
    (part,) = fitting("50", (), story, None)
    assert (part.kind, part.offset) == (GoalKind.PART, round(0.5 * len(story.text)))


def test_names_are_found_by_any_of_their_words_in_the_order_of_the_story() -> None:
    """Without capitals or accents; with nothing typed all are offered."""
    story = bundled()[1]
    mark = a_bookmark(story, "When there was nothing left", "Séance of she")
    goals = named(story, mark)
    everything = fitting("", goals, story, None)
    assert [goal.offset for goal in everything] == sorted(goal.offset for goal in goals)
    assert [goal.words for goal in fitting("could SHE", goals, story, None)] == ["What she could see"]
    assert [goal.words for goal in fitting("seance", goals, story, None)] == ["Séance of she"]


def test_a_bookmark_without_a_name_is_called_by_its_words() -> None:
    """Whole ones."""
    story = bundled()[1]
    (goal,) = bookmarks(story, (a_bookmark(story, "When there was nothing left"),), None)
    assert goal.words.startswith("When there was nothing left")
    assert goal.words.endswith("…")


def open_field(pane: PagePane) -> None:
    pane.going.open_field()
    assert pane.going.slip.field.hasFocus()


def test_a_page_is_gone_to_by_its_number_and_enter(show: ShowPane, qtbot: QtBot) -> None:
    """The keyboard is on the page again then."""
    pane = show(bundled()[1], settings=ONE)
    open_field(pane)
    QTest.keyClicks(pane.going.slip.field, "4")
    qtbot.keyClick(pane.going.slip.field, KEY.Key_Return)
    numbers = pane.view.page_numbers()
    assert numbers
    assert numbers[0] == 4
    assert not pane.going.slip.isVisible()
    assert pane.view.hasFocus()


def test_the_arrows_choose_in_the_list_while_one_types(show: ShowPane, qtbot: QtBot) -> None:
    """The second heading is a key away."""
    story = bundled()[1]
    pane = show(story)
    open_field(pane)
    slip = pane.going.slip
    qtbot.keyClick(slip.field, KEY.Key_Down)
    qtbot.keyClick(slip.field, KEY.Key_Return)
    assert pane.place().offset == Outline(story).headings[1].offset


def test_esc_leaves_everything_as_it_was(show: ShowPane, qtbot: QtBot) -> None:
    """Also after something was typed."""
    pane = show(bundled()[1])
    place = pane.place()
    open_field(pane)
    QTest.keyClicks(pane.going.slip.field, "99%")
    qtbot.keyClick(pane.going.slip.field, KEY.Key_Escape)
    assert not pane.going.slip.isVisible()
    assert pane.place() == place
    assert pane.view.hasFocus()


def test_what_is_nowhere_is_said_to_be(show: ShowPane, qtbot: QtBot) -> None:
    """Enter does nothing then."""
    pane = show(bundled()[1], settings=PageSettings(flow=Flow.SCROLLED))
    place = pane.place()
    open_field(pane)
    QTest.keyClicks(pane.going.slip.field, "xyzzy")
    assert pane.going.slip.model.rows == ()
    qtbot.keyClick(pane.going.slip.field, KEY.Key_Return)
    assert pane.going.slip.isVisible()
    assert pane.place() == place


@pytest.mark.parametrize(("width", "height"), [(300, 320), (652, 700), (1400, 900)])
def test_the_slip_keeps_within_the_page(width: int, height: int, show: ShowPane) -> None:
    """With few rows and with many."""
    pane = show(bundled()[1], width=width, height=height)
    slip = pane.going.slip
    pane.going.open_field()
    for words in ("", "sh", "xyzzy", ""):
        slip.field.setText(words)
        assert pane.rect().contains(slip.card.geometry())
    slip.dismiss()
    pane.going.open_headings()
    assert pane.rect().contains(slip.card.geometry())
    assert slip.card.paper().bottom() < pane.footer.geometry().top()


def test_the_headings_mark_where_one_is_and_lead_elsewhere(show: ShowPane, qtbot: QtBot) -> None:
    """From the foot of the page, with arrows and Enter."""
    story = bundled()[1]
    pane, found = show(story), Outline(story).headings
    pane.go_to(found[1].offset + 5)
    qtbot.mouseClick(pane.footer.name, Qt.MouseButton.LeftButton)
    slip = pane.going.slip
    assert [goal.words for goal in slip.model.rows] == [heading.words for heading in found]
    assert slip.list.currentIndex().row() == 1
    qtbot.keyClick(slip.list, KEY.Key_Down)
    qtbot.keyClick(slip.list, KEY.Key_Return)
    assert pane.place().offset == found[2].offset
    assert pane.footer.name.text().endswith(found[2].words)


def test_a_story_without_headings_offers_none(show: ShowPane) -> None:
    """Nothing opens."""
    pane = show(a_story())
    pane.going.open_headings()
    assert not pane.going.slip.isVisible()
