"""All but a few lines step back, and the reader takes the others one by one."""

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from reader.page.line_guide import LineGuide
from reader.page.lines_seen import lines_seen
from reader.page.page import PagePane
from reader.settings import Columns, Flow, PageSettings
from reader.theme.look import Look
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import bundled, image_of, ink_in, long_story
from tests.reader.page.test_flow import at_seam, opened, stories

DOWN, UP = Qt.Key.Key_Down, Qt.Key.Key_Up


def guided(pane: PagePane, look: Look, number: int = 1) -> LineGuide:
    guide = LineGuide(pane.view, look)
    guide.show_lines(number)
    guide.turn_on(on=True)
    return guide


def line_at(guide: LineGuide, pane: PagePane) -> int:
    """The number of the line on the page that is read; it stays clear."""
    lines = lines_seen(pane.view)
    assert guide.place
    at = [line.offset for line in lines].index(guide.place.offset)
    assert guide.curtain.band.contains(lines[at].box)
    return at


def test_only_the_guided_line_keeps_its_ink(show: ShowPane, look: Look) -> None:
    """Every other one is faint; off, all are as they were."""
    pane = show(bundled()[0], settings=PageSettings(columns=Columns.ONE))
    before = image_of(pane)
    guide = guided(pane, look)
    dimmed = image_of(pane)
    for number, line in enumerate(lines_seen(pane.view)):
        ink = ink_in(dimmed, line.box.adjusted(0, 5, 0, -5))
        assert bool(ink) is (number == 0)
    guide.turn_on(on=False)
    assert image_of(pane) == before


@pytest.mark.parametrize("number", [1, 3, 5])
def test_so_many_lines_stay_clear_as_were_chosen(
    number: int, show: ShowPane, qtbot: QtBot, look: Look
) -> None:
    """The one that is read is in their middle."""
    pane = show(long_story(), settings=PageSettings(columns=Columns.ONE))
    guide = guided(pane, look, number)
    pane.turn(1)
    for _ in range(6):
        qtbot.keyClick(pane.view, DOWN)
    clear = [line for line in lines_seen(pane.view) if guide.curtain.band.contains(line.box.center())]
    assert len(clear) == number
    assert line_at(guide, pane) == 6


def test_the_guide_goes_through_the_pages_line_by_line(show: ShowPane, qtbot: QtBot, look: Look) -> None:
    """Through both columns, over the turn, and back to the line it came from."""
    pane = show(long_story(), width=1004)
    guide = guided(pane, look, 3)
    lines = len(lines_seen(pane.view))
    for number in range(lines):
        assert line_at(guide, pane) == number
        qtbot.keyClick(pane.view, DOWN)
    assert pane.view.page_numbers() == (3, 4, pane.view.page_numbers()[2])
    assert line_at(guide, pane) == 0
    qtbot.keyClick(pane.view, UP)
    assert pane.view.page_numbers()[0] == 1
    assert line_at(guide, pane) == lines - 1


def test_past_the_last_line_of_a_story_the_guide_stays_there(
    show: ShowPane, qtbot: QtBot, look: Look
) -> None:
    """What comes then is wished for; who comes back finds their line."""
    pane = show(long_story())
    pane.go_to(len(long_story().text))
    guide = guided(pane, look)
    for _ in range(len(lines_seen(pane.view)) - 1):
        qtbot.keyClick(pane.view, DOWN)
    last = guide.place
    with qtbot.waitSignal(pane.story_wished):
        qtbot.keyClick(pane.view, DOWN)
    assert guide.place == last


def test_a_click_leads_the_guide_to_its_line(show: ShowPane, qtbot: QtBot, look: Look) -> None:
    """A drag selects, and leaves it where it is."""
    pane = show(long_story(), settings=PageSettings(columns=Columns.ONE))
    pane.turn(1)
    guide = guided(pane, look)
    point = lines_seen(pane.view)[7].box.center().toPoint()
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert line_at(guide, pane) == 7


def test_the_guide_stays_on_its_words_through_every_change(show: ShowPane, qtbot: QtBot, look: Look) -> None:
    """Another size, another width, the other flow."""
    pane = show(long_story())
    pane.turn(1)
    guide = guided(pane, look)
    for _ in range(4):
        qtbot.keyClick(pane.view, DOWN)
    place = guide.place
    assert place
    for settings in (PageSettings(size=20), PageSettings(flow=Flow.SCROLLED), PageSettings()):
        pane.set_settings(settings)
        assert guide.place == place
    pane.resize(760, 700)
    assert guide.place == place


def test_in_the_scrolled_flow_the_lines_move_under_the_guide(
    show: ShowPane, qtbot: QtBot, look: Look
) -> None:
    """It keeps its height as soon as it is where one likes to read, over seams as well."""
    pane, _ = opened(show, qtbot, stories())
    at_seam(qtbot, pane, 420)
    guide = guided(pane, look)
    bar = pane.view.verticalScrollBar()
    assert guide.place
    seen = {guide.place.story}
    for _ in range(12):
        qtbot.keyClick(pane.view, DOWN)
    height, value = guide.curtain.band.center().y(), bar.value()
    for _ in range(30):
        qtbot.keyClick(pane.view, DOWN)
        assert abs(guide.curtain.band.center().y() - height) < 260
        assert guide.place
        seen.add(guide.place.story)
    assert bar.value() > value + 20 * 20
    assert seen == {stories()[0].id, stories()[1].id}
    assert pane.story
    assert pane.story.id == stories()[1].id


def test_a_guide_that_stands_still_lets_the_lines_pass(show: ShowPane, look: Look) -> None:
    """Line after line is read at the same height; let go, it goes along with its line."""
    pane = show(long_story(), settings=PageSettings(flow=Flow.SCROLLED))
    pane.go_to(5000)
    guide = guided(pane, look)
    height, places = guide.curtain.band.center().y(), set()
    guide.stand_still(still=True)
    bar = pane.view.verticalScrollBar()
    for _ in range(200):
        bar.setValue(bar.value() + 3)
        assert abs(guide.curtain.band.center().y() - height) < 40
        places.add(guide.place)
    assert len(places) > 12
    guide.stand_still(still=False)
    place = guide.place
    bar.setValue(bar.value() + 60)
    assert guide.place == place


def test_a_guide_that_was_scrolled_away_is_on_the_page_again(show: ShowPane, look: Look) -> None:
    """It never stays behind."""
    pane = show(long_story(), settings=PageSettings(flow=Flow.SCROLLED))
    guide = guided(pane, look)
    pane.go_to(20_000)
    assert pane.view.viewport().rect().contains(guide.curtain.band.center().toPoint())


def test_keys_are_the_pages_own_when_the_guide_is_off(show: ShowPane, qtbot: QtBot, look: Look) -> None:
    """Down turns the page again."""
    pane = show(long_story())
    guide = guided(pane, look)
    guide.turn_on(on=False)
    qtbot.keyClick(pane.view, DOWN)
    assert pane.view.page_numbers()[0] == 2
    assert guide.place is None
    assert not guide.curtain.isVisible()


def test_links_and_marks_can_still_be_pressed(show: ShowPane, look: Look) -> None:
    """The pointer goes through the veil."""
    pane = show(long_story())
    guide = guided(pane, look)
    assert pane.view.viewport().childAt(QPointF(200, 200).toPoint()) is None or guide.curtain.testAttribute(
        Qt.WidgetAttribute.WA_TransparentForMouseEvents
    )


def test_the_guide_is_there_when_a_wider_page_has_fewer_lines(show: ShowPane, look: Look) -> None:
    """Qt moves the scroll bar while the story is laid out anew."""
    pane = show(bundled()[0], settings=PageSettings(flow=Flow.SCROLLED), width=320, height=300)
    guide = guided(pane, look)
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    pane.resize(900, 300)
    assert line_at(guide, pane) >= 0
