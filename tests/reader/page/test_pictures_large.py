"""Large pictures: decoded elsewhere while the page answers, and opened over the window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.background.runner import BackgroundRunner
from reader.operations.developing import Developing
from reader.page.darkroom import Darkroom
from reader.page.page import PagePane
from reader.page.picture_sheet import PictureSheet
from reader.page.pictures import Pictures
from reader.page.targets import Picture
from tests.reader.page.conftest import ShowPane
from tests.reader.page.test_pictures import NAME, RED, a_png, an_illustrated_story

KEY = Qt.Key
LARGE = (1600, 1200)


class Later:
    """Does nothing before it is told to."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def __call__(self, work: Callable[[], QImage], done: Callable[[QImage], None]) -> None:
        self.waiting.append(lambda: done(work()))

    def develop(self) -> None:
        waiting, self.waiting = self.waiting, []
        for each in waiting:
            each()


def a_page_with_a_picture(show: ShowPane, *, later: Later | None = None) -> PagePane:
    pane = show(an_illustrated_story(2), height=900)
    if later:
        pane.view.darkroom.worker = later
    pane.show_story(an_illustrated_story(2), (), 0, {NAME: a_png(*LARGE)})
    return pane


def the_picture(pane: PagePane) -> Picture:
    (found,) = [each for each in pane.view.targets_seen() if isinstance(each, Picture)]
    return found


def opened(pane: PagePane) -> PictureSheet:
    pane.view.open_target(the_picture(pane))
    assert pane.enlarging.sheet is not None
    return pane.enlarging.sheet


def colour_at(pane: PagePane, picture: Picture) -> str:
    (box,) = pane.view.boxes_of(picture)
    image = pane.view.viewport().grab().toImage()
    return QColor(image.pixel(box.center().toPoint())).name()


def test_a_large_picture_is_a_quiet_frame_until_it_is_decoded(show: ShowPane) -> None:
    """Of its own size; then the page shows it by itself."""
    later = Later()
    pane = a_page_with_a_picture(show, later=later)
    picture = the_picture(pane)
    assert colour_at(pane, picture) == pane._look.theme.hover
    before = pane.view.boxes_of(picture)
    later.develop()
    assert colour_at(pane, picture) == QColor(*RED).name()
    assert pane.view.boxes_of(picture) == before


def test_it_is_asked_for_once(show: ShowPane) -> None:
    """However often the page is painted meanwhile."""
    later = Later()
    pane = a_page_with_a_picture(show, later=later)
    for _ in range(3):
        pane.view.viewport().grab()
    assert len(later.waiting) == 1


def test_a_small_picture_is_there_at_once() -> None:
    """It takes no longer than to paint it."""
    later, darkroom = Later(), Darkroom()
    darkroom.worker = later
    pictures = Pictures({NAME: a_png(60, 40)}, darkroom)
    assert pictures.image(NAME, QSize(30, 20)).size() == QSize(30, 20)
    assert not later.waiting


def test_meanwhile_it_is_shown_in_the_size_that_is_there() -> None:
    """A page that is resized does not flicker."""
    later, darkroom = Later(), Darkroom()
    darkroom.worker = later
    pictures = Pictures({NAME: a_png(*LARGE)}, darkroom)
    pictures.image(NAME, QSize(400, 300))
    later.develop()
    assert pictures.image(NAME, QSize(800, 600)).size() == QSize(400, 300)
    later.develop()
    assert pictures.image(NAME, QSize(800, 600)).size() == QSize(800, 600)


def test_the_real_darkroom_decodes_on_another_thread(show: ShowPane, qtbot: QtBot) -> None:
    """And tells the page."""
    developing = Developing(BackgroundRunner)
    pane = show(an_illustrated_story(2), height=900)
    pane.view.darkroom.worker = developing.develop
    with qtbot.waitSignal(pane.view.darkroom.developed):
        pane.show_story(an_illustrated_story(2), (), 0, {NAME: a_png(*LARGE)})
    assert colour_at(pane, the_picture(pane)) == QColor(*RED).name()
    developing.close()


def test_a_click_opens_it_over_the_window_fitted(show: ShowPane, qtbot: QtBot) -> None:
    """In proportion, with its description as name and caption; Esc puts it away."""
    pane = a_page_with_a_picture(show)
    (box,) = pane.view.boxes_of(the_picture(pane))
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    sheet = pane.enlarging.sheet
    assert sheet is not None
    assert sheet.isVisible()
    assert sheet.hasFocus()
    assert sheet.size() == pane.window().size()
    assert sheet.accessibleName() == "A lamp in a window"
    shown = sheet.picture_box()
    assert sheet.rect().contains(shown.toAlignedRect())
    assert shown.width() / shown.height() == pytest.approx(LARGE[0] / LARGE[1], rel=0.01)
    assert shown.width() > box.width()
    qtbot.keyClick(sheet, KEY.Key_Escape)
    assert not sheet.isVisible()
    assert pane.view.hasFocus()


def test_tab_and_enter_open_it_too(show: ShowPane, qtbot: QtBot) -> None:
    """Without a mouse."""
    pane = a_page_with_a_picture(show)
    qtbot.keyClick(pane.view, KEY.Key_Tab)
    assert isinstance(pane.view.target, Picture)
    qtbot.keyClick(pane.view, KEY.Key_Return)
    assert pane.enlarging.sheet is not None
    assert pane.enlarging.sheet.isVisible()


def test_plus_and_minus_enlarge_and_arrows_move(show: ShowPane, qtbot: QtBot) -> None:
    """Never smaller than the window shows, never out of sight."""
    sheet = opened(a_page_with_a_picture(show))
    whole = sheet.picture_box()
    for _ in range(4):
        qtbot.keyClick(sheet, KEY.Key_Plus)
    assert sheet.picture_box().width() > 2 * whole.width()
    before = sheet.picture_box().center()
    qtbot.keyClick(sheet, KEY.Key_Right)
    assert sheet.picture_box().center().x() < before.x()
    for _ in range(100):
        qtbot.keyClick(sheet, KEY.Key_Right)
    assert sheet.picture_box().right() > sheet.width() - 60
    for _ in range(9):
        qtbot.keyClick(sheet, KEY.Key_Minus)
    assert sheet.zoom == 1
    assert sheet.picture_box() == whole


def test_the_wheel_enlarges_about_the_pointer(show: ShowPane) -> None:
    """What is under it stays there, once the picture reaches beyond the window."""
    sheet = opened(a_page_with_a_picture(show))
    box = sheet.picture_box()
    point = QPointF(box.left() + box.width() * 0.7, box.center().y())
    for _ in range(8):
        turn(sheet, point, 120)
    box = sheet.picture_box()
    assert (point.x() - box.left()) / box.width() == pytest.approx(0.7, abs=0.02)
    assert (point.y() - box.top()) / box.height() == pytest.approx(0.5, abs=0.02)


def turn(sheet: PictureSheet, point: QPointF, delta: int) -> None:
    where, none = QPointF(sheet.mapToGlobal(point)), Qt.MouseButton.NoButton
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        point, where, QPoint(), QPoint(0, delta), none, Qt.KeyboardModifier.NoModifier, phase, False
    )
    QApplication.sendEvent(sheet, event)


def test_a_drag_moves_it_and_a_click_puts_it_away(show: ShowPane, qtbot: QtBot) -> None:
    """The end of a drag is no click."""
    sheet = opened(a_page_with_a_picture(show))
    sheet.set_zoom(3.0)
    before = sheet.picture_box().center()
    middle, left = sheet.rect().center(), Qt.MouseButton.LeftButton
    qtbot.mousePress(sheet, left, pos=middle)
    qtbot.mouseMove(sheet, middle + QPoint(40, 30))
    qtbot.mouseRelease(sheet, left, pos=middle + QPoint(40, 30))
    assert sheet.isVisible()
    assert sheet.picture_box().center() == before + QPointF(40, 30)
    qtbot.mouseClick(sheet, left, pos=middle)
    assert not sheet.isVisible()


def test_an_enlarged_picture_is_decoded_in_its_own_size(show: ShowPane) -> None:
    """Not before it is needed."""
    later = Later()
    pane = a_page_with_a_picture(show, later=later)
    later.develop()
    sheet = opened(pane)
    sheet.grab()
    later.develop()
    sheet.set_zoom(4.0)
    sheet.grab()
    assert len(later.waiting) == 1
    later.develop()
    assert pane.view.pictures.image(NAME, QSize(*LARGE)).size() == QSize(*LARGE)


def test_the_pictures_of_the_next_page_are_asked_for_in_time(show: ShowPane) -> None:
    """Whoever turns sees no frame where there was time."""
    later = Later()
    pane = show(an_illustrated_story(2), height=900)
    pane.view.darkroom.worker = later
    story = an_illustrated_story(60)
    pane.show_story(story, (), 0, {NAME: a_png(*LARGE)})
    while not any(isinstance(each, Picture) for each in pane.view.targets_seen()):
        pane.view.viewport().grab()
        before = len(later.waiting)
        pane.turn(1)
    assert before == 1
    later.develop()
    assert colour_at(pane, the_picture(pane)) == QColor(*RED).name()
