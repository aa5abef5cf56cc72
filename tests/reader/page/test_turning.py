"""Turning pages by wheel and touchpad, and the slide that shows it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QInputDevice, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.page.page import PagePane
from reader.settings import Flow, PageSettings
from tests.builders import a_story
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import HEBREW, image_of, long_story

PHASE = Qt.ScrollPhase
PAD = QPointingDevice(
    "pad",
    1,
    QInputDevice.DeviceType.TouchPad,
    QPointingDevice.PointerType.Finger,
    QInputDevice.Capability.Scroll,
    2,
    0,
)


class Wheel:
    """Sends what a wheel or a touchpad sends, `pause` milliseconds apart."""

    def __init__(self, pane: PagePane, device: QPointingDevice | None = None) -> None:
        self._pane, self._device, self._now = pane, device, 0

    def roll(
        self, x: int, y: int, phase: Qt.ScrollPhase = PHASE.NoScrollPhase, *, pause: int = 10, times: int = 1
    ) -> None:
        viewport = self._pane.view.viewport()
        point = QPointF(viewport.rect().center())
        for _ in range(times):
            self._now += pause
            event = QWheelEvent(
                point,
                QPointF(viewport.mapToGlobal(point)),
                QPoint(),
                QPoint(x, y),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                phase,
                False,
                Qt.MouseEventSource.MouseEventNotSynthesized,
                *([self._device] if self._device else []),
            )
            event.setTimestamp(self._now)
            QApplication.sendEvent(viewport, event)

    def stroke(self, x: int, y: int) -> None:
        """Fingers go down, move, and are lifted; the page coasts on where the system thinks it should."""
        self.roll(0, 0, PHASE.ScrollBegin)
        self.roll(x, y, PHASE.ScrollUpdate, times=15)
        self.roll(0, 0, PHASE.ScrollEnd)
        self.roll(x, y, PHASE.ScrollMomentum, times=30)


def page(pane: PagePane) -> int:
    numbers = pane.view.page_numbers()
    assert numbers
    return numbers[0]


def test_a_stroke_turns_once_however_far_it_coasts(show: ShowPane) -> None:
    """Up or down, left or right."""
    pane = show(long_story())
    wheel = Wheel(pane)
    wheel.stroke(0, -40)
    assert page(pane) == 2
    wheel.stroke(-40, 6)
    assert page(pane) == 3
    wheel.stroke(40, -6)
    assert page(pane) == 2
    wheel.stroke(0, 40)
    assert page(pane) == 1


def test_a_stroke_that_goes_back_takes_the_page_back(show: ShowPane) -> None:
    """Without lifting the fingers."""
    pane = show(long_story())
    wheel = Wheel(pane)
    wheel.roll(0, 0, PHASE.ScrollBegin)
    wheel.roll(0, -40, PHASE.ScrollUpdate, times=10)
    assert page(pane) == 2
    wheel.roll(0, 40, PHASE.ScrollUpdate, times=10)
    assert page(pane) == 1


def test_a_touchpad_that_knows_no_strokes_turns_once_as_well(show: ShowPane) -> None:
    """Under X11 it sends small steps and nothing else; a rest parts two strokes."""
    pane = show(long_story())
    wheel = Wheel(pane, PAD)
    wheel.roll(0, -30, times=25)
    assert page(pane) == 2
    wheel.roll(0, -30, pause=400)
    wheel.roll(0, -30, times=25)
    assert page(pane) == 3


def test_notches_turn_one_page_each(show: ShowPane) -> None:
    """As fast as they come; half notches wait for their other halves, however long."""
    pane = show(long_story())
    wheel = Wheel(pane)
    wheel.roll(0, -120, times=4)
    assert page(pane) == 5
    wheel.roll(0, -60, pause=2000, times=2)
    assert page(pane) == 6
    wheel.roll(0, -240)
    assert page(pane) == 7


def test_sideways_strokes_lead_the_way_the_pages_lie(show: ShowPane) -> None:
    """In a Hebrew story on is to the left."""
    pane = show(a_story("\n".join([HEBREW * 4] * 30), language="he"))
    wheel = Wheel(pane)
    wheel.stroke(40, 0)
    assert page(pane) == 2
    wheel.stroke(-40, 0)
    assert page(pane) == 1
    wheel.stroke(0, -40)
    assert page(pane) == 2


# The slide


def sliding(show: ShowPane, story: object = None, **how: object) -> PagePane:
    """A page on a desktop where things may move."""
    pane = show(story or long_story(), **how)
    pane.view.motion.allowed = True
    return pane


def pixels(image: QImage) -> bytes:
    return bytes(image.constBits())


def test_a_turn_is_done_at_once_and_its_picture_slides(show: ShowPane, qtbot: QtBot) -> None:
    """The place is said, the old page is still seen; a little later only the new one."""
    pane = sliding(show)
    before = image_of(pane)
    with qtbot.waitSignal(pane.place_changed, timeout=0):
        pane.turn(1)
    assert page(pane) == 2
    assert pane.view.slide.is_running
    assert pixels(image_of(pane)) == pixels(before)
    qtbot.waitUntil(lambda: not pane.view.slide.is_running)
    after = image_of(pane)
    still = show(long_story())
    still.turn(1)
    assert pixels(after) == pixels(image_of(still))


def test_fast_turning_lands_on_the_right_page(show: ShowPane, qtbot: QtBot) -> None:
    """Nothing queues up: after the last key one slide is under way, and it is the last one's."""
    pane = sliding(show, width=1004)
    ended = []
    pane.view.slide.ended.connect(lambda: ended.append(page(pane)))
    for _ in range(8):
        qtbot.keyClick(pane.view, Qt.Key.Key_Space)
    assert page(pane) == 17
    assert len(ended) == 7
    for _ in range(3):
        qtbot.keyClick(pane.view, Qt.Key.Key_PageUp)
    assert page(pane) == 11
    qtbot.waitUntil(lambda: not pane.view.slide.is_running)
    assert len(ended) == 11


@pytest.mark.parametrize(("language", "words"), [("en", "Some words of a story. "), ("he", HEBREW)])
def test_pages_slide_the_way_the_story_is_read(language: str, words: str, show: ShowPane) -> None:
    """The next page comes from the right, in a Hebrew story from the left."""
    pane = sliding(show, a_story("\n".join([words * 8] * 30), language=language))
    before = image_of(pane)
    pane.turn(1)
    pane.view.slide._clock.pause()
    pane.view.slide._clock.setCurrentTime(40)
    middle = image_of(pane)
    shift = round(pane.view.slide.width() * float(pane.view.slide._clock.currentValue()))
    assert 0 < shift < middle.width()
    rest = middle.width() - shift
    height = middle.height()
    if language == "en":
        assert pixels(middle.copy(0, 0, rest, height)) == pixels(before.copy(shift, 0, rest, height))
    else:
        assert pixels(middle.copy(shift, 0, rest, height)) == pixels(before.copy(0, 0, rest, height))


def test_whoever_goes_elsewhere_or_sets_the_page_otherwise_is_there(show: ShowPane) -> None:
    """A slide is for turns."""
    pane = sliding(show)
    pane.turn(1)
    pane.go_to(9000)
    assert not pane.view.slide.is_running
    pane.turn(1)
    pane.resize(700, 640)
    assert not pane.view.slide.is_running


def test_nothing_slides_past_an_end(show: ShowPane, qtbot: QtBot) -> None:
    """The wish for the next story is all."""
    pane = sliding(show)
    pane.go_to(len(long_story().text))
    with qtbot.waitSignal(pane.story_wished):
        pane.turn(1)
    assert not pane.view.slide.is_running


def test_nothing_slides_for_those_who_do_not_want_it(show: ShowPane) -> None:
    """By a choice of theirs, or of their desktop."""
    pane = sliding(show, settings=PageSettings(slide=False))
    pane.turn(1)
    assert not pane.view.slide.is_running
    pane = sliding(show)
    pane.view.motion.allowed = False
    pane.turn(1)
    assert not pane.view.slide.is_running


# Gliding


def gliding(show: ShowPane) -> PagePane:
    return sliding(show, settings=PageSettings(flow=Flow.SCROLLED))


def test_keys_and_notches_glide_to_where_they_lead(show: ShowPane, qtbot: QtBot) -> None:
    """Quickly, and no two of them are the same step: a screen, a line, three lines."""
    pane = gliding(show)
    bar = pane.view.verticalScrollBar()
    line, height = bar.singleStep(), pane.view.viewport().height()
    qtbot.keyClick(pane.view, Qt.Key.Key_Space)
    assert bar.value() < 20
    qtbot.waitUntil(lambda: not pane.view.glide.is_running)
    assert bar.value() == height - 2 * line
    qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bar.value() == height - line)
    Wheel(pane).roll(0, -120)
    qtbot.waitUntil(lambda: bar.value() == height - line + 3 * line)


def test_steps_while_it_glides_add_up(show: ShowPane, qtbot: QtBot) -> None:
    """Ten notches in a row lead as far as ten notches one by one, and none is still to come."""
    pane = gliding(show)
    bar = pane.view.verticalScrollBar()
    Wheel(pane).roll(0, -120, times=10)
    assert pane.view.glide.goal == 30 * bar.singleStep()
    qtbot.waitUntil(lambda: not pane.view.glide.is_running)
    assert bar.value() == 30 * bar.singleStep()
    Wheel(pane).roll(0, 120, times=100)
    assert pane.view.glide.goal == bar.minimum()


def test_whoever_goes_elsewhere_glides_no_further(show: ShowPane, qtbot: QtBot) -> None:
    """Neither does who takes the handle of the scroll bar."""
    pane = gliding(show)
    qtbot.keyClick(pane.view, Qt.Key.Key_Space)
    pane.go_to(20_000)
    value = pane.view.verticalScrollBar().value()
    assert not pane.view.glide.is_running
    qtbot.keyClick(pane.view, Qt.Key.Key_Space)
    pane.view.verticalScrollBar().setSliderDown(True)
    assert not pane.view.glide.is_running
    assert pane.view.verticalScrollBar().value() == value


def test_touchpads_are_followed_to_the_pixel(show: ShowPane) -> None:
    """Fingers need no gliding: the page goes with them."""
    pane = gliding(show)
    wheel = Wheel(pane)
    wheel.roll(0, 0, PHASE.ScrollBegin)
    wheel.roll(0, -40, PHASE.ScrollUpdate, times=3)
    assert not pane.view.glide.is_running
    assert pane.view.verticalScrollBar().value() > 0
