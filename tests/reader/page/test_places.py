"""The reader stays where they are until they go somewhere."""

import random
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from anthology.text import Passage
from reader.page.wishes import PlaceChange, Step, StepWish
from reader.settings import Columns, Flow, PageSettings
from reader.theme.look import Look
from tests.builders import a_story
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import a_hard_story, long_story

SCROLLED = PageSettings(flow=Flow.SCROLLED)


@pytest.mark.parametrize("seed", range(3))
def test_fifty_changes_of_form_do_not_move_the_reader(seed: int, show: ShowPane, look: Look) -> None:
    """Size, width, flow, columns and scale: the anchor stays, and it is always to be seen."""
    chance = random.Random(seed)  # noqa: S311 - a repeatable walk, no secret
    pane = show(long_story(), width=1004)
    pane.go_to(12_345)
    for _ in range(50):
        settings = PageSettings(
            size=chance.randint(12, 40),
            leading=chance.choice([1.2, 1.55, 2.0]),
            margin=chance.choice([1.0, 3.0, 8.0]),
            flow=chance.choice(list(Flow)),
            columns=chance.choice(list(Columns)),
        )
        pane.set_settings(settings)
        pane.resize(chance.randint(260, 1500), chance.randint(300, 900))
        pane.set_look(Look(look.theme, chance.choice([1.0, 1.5, 2.0])))
        QApplication.processEvents()
        assert pane.place().offset == 12_345
        seen = pane.view.seen()
        assert seen.start <= 12_345 < seen.end
    pane.set_settings(PageSettings())
    pane.set_look(look)
    pane.resize(1004, 700)
    QApplication.processEvents()
    assert pane.place().offset == 12_345


def test_a_scrolled_reader_does_not_drift_either(show: ShowPane) -> None:
    """After scrolling, there and back again is the same height."""
    pane = show(long_story(), settings=SCROLLED)
    bar = pane.view.verticalScrollBar()
    bar.setValue(3333)
    before = pane.place()
    for size in (25, 14, 33, 19):
        pane.set_settings(PageSettings(flow=Flow.SCROLLED, size=size))
        pane.set_settings(PageSettings(size=size))
    pane.set_settings(SCROLLED)
    assert pane.place() == before
    assert bar.value() == 3333


def test_a_new_form_is_no_change_of_place(show: ShowPane, qtbot: QtBot) -> None:
    """Nothing is said while the page is laid out again."""
    pane = show(long_story())
    with qtbot.assertNotEmitted(pane.place_changed):
        pane.set_settings(PageSettings(size=30))
        pane.resize(800, 500)
        pane.set_settings(SCROLLED)
        QApplication.processEvents()


def test_opening_a_story_says_the_place_once(show: ShowPane, qtbot: QtBot) -> None:
    """With the words that stand there."""
    pane = show(a_story())
    said: list[PlaceChange] = []
    pane.place_changed.connect(said.append)
    story = long_story()
    pane.show_story(story, (), 5000)
    assert len(said) == 1
    assert said[0].story == story.id
    assert said[0].place.offset == 5000
    assert said[0].place.context.split()[0] in story.text[5000:5060]
    assert said[0].last_offset > 5000
    assert not said[0].at_end
    del qtbot


def test_pages_lead_through_the_whole_story_and_to_its_neighbours(show: ShowPane, qtbot: QtBot) -> None:
    """Every word is seen once; beyond the last page is the next story."""
    pane = show(long_story(), width=1004)
    seen, wishes = [pane.view.seen()], []
    pane.story_wished.connect(wishes.append)
    while not wishes:
        pane.turn(1)
        if not wishes:
            seen.append(pane.view.seen())
    assert seen[0].start == 0
    assert seen[-1].end == len(long_story().text)
    assert all(0 <= after.start - before.end <= 1 for before, after in pairwise(seen))
    pane.go_to(0)
    pane.turn(-1)
    assert wishes == [StepWish(Step.NEXT), StepWish(Step.PREVIOUS)]
    del qtbot


def test_turning_back_leads_where_one_came_from(show: ShowPane) -> None:
    """There and back is the same page."""
    pane = show(long_story(), width=1004)
    pane.turn(1)
    before = pane.view.seen()
    pane.turn(1)
    pane.turn(-1)
    assert pane.view.seen() == before


def test_the_last_page_says_so(show: ShowPane) -> None:
    """Progress is whole there, and only there."""
    pane = show(long_story())
    pane.go_to(len(long_story().text))
    change = pane.view.change_of_place()
    assert (change.at_end, change.progress) == (True, 1.0)
    pane.go_to(0)
    assert not pane.view.change_of_place().at_end


def test_a_passage_in_sight_does_not_move_the_page(show: ShowPane) -> None:
    """Walking hits on a page leaves it where it is."""
    pane = show(long_story())
    pane.turn(2)
    before, seen = pane.place(), pane.view.seen()
    pane.go_to_passage(Passage(seen.start + 50, seen.start + 60))
    assert pane.place() == before
    pane.go_to_passage(Passage(20_000, 20_010))
    assert pane.view.seen().start <= 20_000 < pane.view.seen().end


def test_a_passage_in_the_scrolled_flow_has_text_above_it(show: ShowPane) -> None:
    """So that the reader knows where they are."""
    pane = show(long_story(), settings=SCROLLED)
    pane.go_to_passage(Passage(20_000, 20_010))
    top = pane.view.rectangles_of(Passage(20_000, 20_001))[0].top()
    height = pane.view.viewport().height()
    assert 0.2 * height < top < 0.4 * height


def test_selecting_scrolls_nothing(show: ShowPane) -> None:
    """Nor does dropping the selection, wherever Qt's cursor may be."""
    pane = show(long_story(), settings=SCROLLED)
    pane.go_to(20_000)
    before, height = pane.place(), pane.view.verticalScrollBar().value()
    pane.view.drop_selection()
    pane.view.select(Passage(100, 120))
    assert (pane.place(), pane.view.verticalScrollBar().value()) == (before, height)


@pytest.mark.parametrize("offset", [-5, 0, 10**9])
def test_places_outside_the_story_are_its_ends(offset: int, show: ShowPane) -> None:
    """A shortened story still opens."""
    pane = show(a_story(), offset=offset)
    assert 0 <= pane.place().offset <= len(a_story().text)


def test_a_story_without_words_can_be_shown(show: ShowPane) -> None:
    """Only its title."""
    story = a_story("x")
    pane = show(type(story)(story.id, "Nothing", "", "en", ()))
    pane.turn(1)
    assert pane.view.seen() == Passage(0, 0)
    assert pane.view.change_of_place().at_end


def test_what_is_set_before_the_page_is_seen_holds(qtbot: QtBot, look: Look) -> None:
    """A story may come before the window."""
    from reader.page.page import PagePane

    pane = PagePane(PageSettings(), look)
    qtbot.addWidget(pane)
    pane.show_story(a_hard_story(), (), 40)
    pane.show_story(long_story(), (), 9000)
    pane.set_settings(PageSettings(size=22))
    with qtbot.waitSignal(pane.place_changed):
        pane.show()
    assert pane.place().offset == 9000
    assert pane.view.seen().start <= 9000 < pane.view.seen().end
