"""The page moves by itself."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.page.auto_scroll import SPEEDS, AutoScroll
from reader.page.idle_pointer import IdlePointer
from reader.page.page import PagePane
from reader.page.speed_slip import SpeedSlip
from reader.settings import Flow, PageSettings
from reader.theme.look import Look
from tests.builders import a_story
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import long_story
from tests.reader.page.test_flow import opened

SCROLLED = PageSettings(flow=Flow.SCROLLED)
KEY = Qt.Key


def moving(pane: PagePane, speed: int = 220) -> AutoScroll:
    scrolling = AutoScroll(pane)
    scrolling.speed = speed
    scrolling.start()
    return scrolling


def test_the_scrolled_flow_moves_by_pixels(show: ShowPane, qtbot: QtBot) -> None:
    """Steadily, a few at a time."""
    pane = show(long_story(), settings=SCROLLED)
    bar, values = pane.view.verticalScrollBar(), []
    bar.valueChanged.connect(values.append)
    scrolling = moving(pane, 800)
    qtbot.waitUntil(lambda: bar.value() > 8)
    assert scrolling.is_running
    steps = [after - before for before, after in zip([0, *values], values, strict=False)]
    assert max(steps) <= 12
    scrolling.stop()


def test_space_pauses_and_goes_on(show: ShowPane, qtbot: QtBot) -> None:
    """Nothing moves meanwhile; the pause is not made up for."""
    pane = show(long_story(), settings=SCROLLED)
    bar = pane.view.verticalScrollBar()
    scrolling = moving(pane, 800)
    qtbot.waitUntil(lambda: bar.value() > 3)
    qtbot.keyClick(pane.view, KEY.Key_Space)
    assert scrolling.is_paused
    value = bar.value()
    qtbot.wait(60)
    assert bar.value() == value
    qtbot.keyClick(pane.view, KEY.Key_Space)
    qtbot.waitUntil(lambda: bar.value() > value)
    assert bar.value() < value + 20
    scrolling.stop()


def test_plus_and_minus_change_the_speed_within_reason(show: ShowPane, qtbot: QtBot) -> None:
    """It is in words a minute."""
    pane = show(long_story(), settings=SCROLLED)
    scrolling = moving(pane)
    qtbot.keyClick(pane.view, KEY.Key_Plus)
    assert scrolling.speed == 240
    qtbot.keyClick(pane.view, KEY.Key_Minus)
    qtbot.keyClick(pane.view, KEY.Key_Minus)
    assert scrolling.speed == 200
    for _ in range(60):
        qtbot.keyClick(pane.view, KEY.Key_Plus, Qt.KeyboardModifier.ShiftModifier)
    assert scrolling.speed == SPEEDS[-1]
    for _ in range(60):
        qtbot.keyClick(pane.view, KEY.Key_Minus)
    assert scrolling.speed == SPEEDS[0]
    scrolling.stop()


def test_a_click_ends_it_and_does_nothing_else(show: ShowPane, qtbot: QtBot) -> None:
    """No page turns under the hand that wanted it to stop."""
    pane = show(long_story())
    scrolling = moving(pane)
    width = pane.view.viewport().width()
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(width - 20, 300))
    assert not scrolling.is_running
    assert pane.view.page_numbers()[0] == 1


def test_escape_ends_it(show: ShowPane, qtbot: QtBot) -> None:
    """And other keys do what they always do."""
    pane = show(long_story())
    scrolling = moving(pane)
    qtbot.keyClick(pane.view, KEY.Key_Right)
    assert pane.view.page_numbers()[0] == 2
    assert scrolling.is_running
    qtbot.keyClick(pane.view, KEY.Key_Escape)
    assert not scrolling.is_running


def test_pages_turn_when_their_words_have_had_their_time(show: ShowPane, qtbot: QtBot) -> None:
    """As many words a minute as were asked for; a turn by hand begins the time anew."""
    pane = show(long_story())
    scrolling = moving(pane, 200)
    text = pane.view.seen().of(long_story().text)
    expected = len(text.split()) * 60_000 / 200
    assert scrolling.until_turn() == pytest.approx(expected, rel=0.1)
    scrolling.change_speed(200)
    assert scrolling.until_turn() == pytest.approx(expected / 2, rel=0.1)
    scrolling.turn_now()
    assert pane.view.page_numbers()[0] == 2
    assert scrolling.until_turn() > 1000
    scrolling.stop()
    assert scrolling.until_turn() < 0


def test_it_goes_through_the_anthology_and_ends_with_it(show: ShowPane, qtbot: QtBot) -> None:
    """Story after story; at the last line of the last one it stops by itself."""
    row = tuple(a_story(paragraphs=8, ident=f"s{n}", title=f"Story {n}") for n in range(2))
    pane, anthology = opened(show, qtbot, row)
    scrolling = moving(pane, 800)
    scrolling.speed = 40_000
    qtbot.waitUntil(lambda: not scrolling.is_running, timeout=20_000)
    assert anthology.entered == [row[1].id]
    assert anthology.finished()[-1] == row[1].id


def test_it_ends_when_another_page_takes_the_place_of_the_story(show: ShowPane, qtbot: QtBot) -> None:
    """Nothing runs behind the contents."""
    pane = show(long_story())
    scrolling = moving(pane)
    with qtbot.waitSignal(scrolling.changed):
        pane.hide()
    assert not scrolling.is_running


def test_the_slip_says_how_fast_it_goes_and_what_the_keys_do(
    show: ShowPane, qtbot: QtBot, look: Look
) -> None:
    """It stands at the foot of the words, within the page, and goes when it is over."""
    pane = show(long_story())
    scrolling = AutoScroll(pane)
    slip = SpeedSlip(scrolling, look, pane, pane.view)
    assert not slip.isVisible()
    scrolling.start()
    assert slip.isVisible()
    assert slip.text().startswith("220 words a minute")
    assert "Space" in slip.text()
    assert pane.view.geometry().contains(slip.geometry())
    qtbot.keyClick(pane.view, KEY.Key_Space)
    assert "paused" in slip.text()
    pane.resize(400, 500)
    assert pane.view.geometry().contains(slip.geometry())
    scrolling.stop()
    assert not slip.isVisible()


def test_a_pointer_that_nobody_moves_hides(show: ShowPane, qtbot: QtBot) -> None:
    """Whoever moves it sees it; when it is watched no more it is there."""
    pane = show(long_story())
    viewport = pane.view.viewport()
    pointer = IdlePointer(viewport)
    pointer.timer.setInterval(0)
    pointer.watch(on=True)
    qtbot.waitUntil(lambda: pointer.is_hidden)
    point = QPointF(300, 300)
    where = QPointF(viewport.mapToGlobal(point))
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, point, where, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(viewport, move)
    assert not pointer.is_hidden
    qtbot.waitUntil(lambda: pointer.is_hidden)
    pointer.watch(on=False)
    assert not pointer.is_hidden
