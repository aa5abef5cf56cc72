"""The last leaf of a story: what it says, where it leads, and that it always fits."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from anthology.story import StoryId
from reader.page.end_setting import end_parts, placed
from reader.page.ending import Beginning, Ending
from reader.page.page import PagePane
from reader.page.wishes import Step, StepWish, Way, WayWish
from reader.theme.look import Look
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import bundled, long_story

KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
NEXT = Beginning(StoryId("next"), "The Ferryman", "Ann Author", 7, "Nobody had asked him. " * 12)
ENDING = Ending(
    "The Porch Light", "Ann Author", 1_032, 4, False, "Small Hours", NEXT, False, "The Key", False
)


def at_the_leaf(show: ShowPane, ending: Ending = ENDING, **how: object) -> PagePane:
    """A page with the last leaf over its last page."""
    pane = show(bundled()[1], **how)
    pane.go_to(10**9)
    pane.show_end(ending)
    return pane


def listen(pane: PagePane) -> QSignalSpy:
    return QSignalSpy(pane.way_wished)


def wished(spy: QSignalSpy) -> list[Way]:
    return [spy.at(n)[0].way for n in range(spy.count())]


def test_it_says_what_was_read_and_what_comes_next(show: ShowPane) -> None:
    """Also to who only hears it."""
    pane = at_the_leaf(show)
    assert pane.leaf.isVisible()
    assert pane.leaf.geometry() == pane.view.geometry()
    assert pane.leaf.accessibleName() == (
        "The end of The Porch Light. 1,032 words  ·  4 min. Next in Small Hours: The Ferryman. Ann Author"
    ).replace("  ·  ", " · ")
    assert replace(ENDING, measured=True).was_read == "1,032 words, read in 4 min"


@pytest.mark.parametrize(
    "press", [KEY.Key_Space, KEY.Key_Right, KEY.Key_PageDown, KEY.Key_Down, KEY.Key_Return]
)
def test_turning_on_begins_the_next_story(press: Qt.Key, show: ShowPane, qtbot: QtBot) -> None:
    """One key, whichever one turns pages with."""
    pane = at_the_leaf(show)
    spy = listen(pane)
    qtbot.keyClick(pane.leaf, press)
    assert wished(spy) == [Way.ON]


@pytest.mark.parametrize("press", [KEY.Key_Left, KEY.Key_PageUp, KEY.Key_Up, KEY.Key_Escape])
def test_turning_back_shows_the_last_page_again(press: Qt.Key, show: ShowPane, qtbot: QtBot) -> None:
    """With the keyboard on it, at the very place."""
    pane = at_the_leaf(show)
    place, spy = pane.place(), listen(pane)
    assert pane.leaf.hasFocus()
    qtbot.keyClick(pane.leaf, press)
    assert not pane.leaf.isVisible()
    assert pane.view.hasFocus()
    assert pane.place() == place
    assert wished(spy) == []


def test_there_and_back_again(show: ShowPane, qtbot: QtBot) -> None:
    """Turning past the last page wishes for what follows as often as one does."""
    pane = at_the_leaf(show)
    pane.turn(-1)
    assert not pane.is_at_leaf()
    with qtbot.waitSignal(pane.story_wished) as wish:
        pane.turn(1)
    assert wish.args == [StepWish(Step.NEXT)]


def test_going_anywhere_else_takes_the_leaf_away(show: ShowPane) -> None:
    """A hit, a bookmark, a heading."""
    pane = at_the_leaf(show)
    pane.go_to(0)
    assert not pane.is_at_leaf()
    assert pane.place().offset == 0


def test_the_outer_edges_turn_and_the_middle_does_not(show: ShowPane, qtbot: QtBot) -> None:
    """As on every page."""
    pane = at_the_leaf(show)
    leaf, spy = pane.leaf, listen(pane)
    qtbot.mouseClick(leaf, Qt.MouseButton.LeftButton, pos=QPoint(leaf.width() // 2, 10))
    qtbot.mouseClick(leaf, Qt.MouseButton.LeftButton, pos=QPoint(leaf.width() - 5, 200))
    assert wished(spy) == [Way.ON]
    qtbot.mouseClick(leaf, Qt.MouseButton.LeftButton, pos=QPoint(5, 200))
    assert not pane.is_at_leaf()


def test_buttons_lead_to_the_next_story_the_one_before_and_the_contents(show: ShowPane, qtbot: QtBot) -> None:
    """Each can be reached by Tab."""
    pane = at_the_leaf(show)
    leaf, spy = pane.leaf, listen(pane)
    for button in (leaf.begin, leaf.before, leaf.contents):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wished(spy) == [Way.ON, Way.BEFORE, Way.CONTENTS]
    assert leaf.before.text() == "The Key"


def test_at_the_end_of_all_turning_on_leads_to_the_contents(show: ShowPane, qtbot: QtBot) -> None:
    """It is said kindly, and there is a way on."""
    last = replace(ENDING, following=None, is_last=True, all_read=True)
    pane = at_the_leaf(show, last)
    spy = listen(pane)
    assert "You have read them all" in pane.leaf.accessibleName()
    assert pane.leaf.begin.text() == "Contents"
    qtbot.keyClick(pane.leaf, KEY.Key_Space)
    assert wished(spy) == [Way.CONTENTS]
    assert WayWish(Way.CONTENTS) == spy.at(0)[0]


def test_a_story_that_is_not_read_yet_is_offered_after_the_last() -> None:
    """Under another heading."""
    ending = replace(ENDING, is_last=True)
    assert ending.what_follows == "Not yet read in Small Hours"
    assert ending.farewell == ""


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("ending", [ENDING, replace(ENDING, following=None, is_last=True)])
def test_whatever_the_size_nothing_is_cut(ending: Ending, scale: float, look: Look) -> None:
    """Where room is short, what matters least is left out; the button never."""
    dress = Look(look.theme, scale)
    for height in range(120, 1_200, 40):
        parts = end_parts(ending, dress, 300, dress.px(40))
        found = placed(parts, round(height * scale))
        assert found[-1].part.sign == "button"
        tops = [each.top for each in found]
        assert tops == sorted(tops)
        last = found[-1]
        assert last.top + last.part.height <= height * scale


@pytest.mark.parametrize(("width", "height"), [(300, 320), (652, 700), (1400, 900)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_control_of_it_is_within_the_page(
    width: int, height: int, scale: float, show: ShowPane, look: Look
) -> None:
    """At every size of window and words, also after a change."""
    pane = at_the_leaf(show, width=width, height=height, dress=Look(look.theme, scale))
    leaf = pane.leaf
    for button in (leaf.begin, leaf.before, leaf.contents):
        assert leaf.rect().contains(button.geometry())
    pane.resize(width + 200, height + 100)
    assert leaf.geometry() == pane.view.geometry()


def test_a_long_story_has_its_leaf_at_its_end_only(show: ShowPane, qtbot: QtBot) -> None:
    """No page before the last wishes for it."""
    pane = show(long_story())
    with qtbot.assertNotEmitted(pane.story_wished):
        while not pane.view.change_of_place().at_end:
            pane.turn(1)
