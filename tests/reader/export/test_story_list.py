"""Stories are ticked and put in order, by mouse and by keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from anthology.story import ReadingState, StoryCard, StoryId
from reader.export.story_list import StoryList
from reader.export.story_model import StoryModel
from reader.theme.look import Look


def a_card(name: str, minutes: int = 5, byline: str = "") -> StoryCard:
    return StoryCard(StoryId(name), name, byline, "en", "", 1200, minutes, ReadingState.NEW, 0.0, 0)


CARDS = tuple(a_card(name) for name in "abcd")


@pytest.fixture
def model() -> StoryModel:
    return StoryModel(CARDS, [card.id for card in CARDS])


@pytest.fixture
def stories(qtbot: QtBot, model: StoryModel, any_look: Look) -> StoryList:
    made = StoryList(model, any_look)
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show()
    return made


def _order(model: StoryModel) -> str:
    return "".join(card.title for card in model.chosen())


def test_the_model_keeps_qt_s_rules(model: StoryModel) -> None:
    """Qt's own tester watches rows move and ticks change."""
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.move(0, 2)
    model.tick_all(ticked=False)
    assert tester.model() is model


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 4)), max_size=6))
def test_no_move_loses_a_story(moves: list[tuple[int, int]]) -> None:
    """A row dropped before another one stands there; all others keep their order."""
    model, expected = StoryModel(CARDS, [card.id for card in CARDS]), list("abcd")
    for row, before in moves:
        if model.moveRow(QModelIndex(), row, QModelIndex(), before):
            moved = expected[row]
            expected[row] = ""
            expected.insert(before, moved)
            expected.remove("")
    assert _order(model) == "".join(expected)


def test_alt_and_an_arrow_move_the_story_that_is_picked(
    qtbot: QtBot, stories: StoryList, model: StoryModel
) -> None:
    """It stays picked, and stops at the ends."""
    stories.setCurrentIndex(model.index(1))
    qtbot.keyClick(stories, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _order(model) == "acbd"
    for _ in range(3):
        qtbot.keyClick(stories, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _order(model) == "bacd"
    assert stories.currentIndex().row() == 0


def test_space_and_a_click_on_the_box_tick(qtbot: QtBot, stories: StoryList, model: StoryModel) -> None:
    """A click on the title only picks the row."""
    stories.setCurrentIndex(model.index(0))
    qtbot.keyClick(stories, Qt.Key.Key_Space)
    assert _order(model) == "bcd"
    row = stories.visualRect(model.index(2))
    qtbot.mouseClick(
        stories.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.left() + 20, row.center().y())
    )
    assert _order(model) == "bd"
    qtbot.mouseClick(stories.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert _order(model) == "bd"
    assert stories.currentIndex().row() == 2


def _drag(qtbot: QtBot, stories: StoryList, start: QPoint, end: QPoint) -> None:
    viewport = stories.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for point in (start + (end - start) / 2, end):
        place = QPointF(viewport.mapToGlobal(point))
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        moved = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(point), place, none, left, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(viewport, moved)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)


@pytest.mark.parametrize(
    ("row", "onto", "expected"), [(0, 2, "bcad"), (3, 1, "adbc"), (0, 3, "bcda"), (1, 1, "abcd")]
)
def test_a_story_is_carried_to_its_place(
    qtbot: QtBot, stories: StoryList, model: StoryModel, row: int, onto: int, expected: str
) -> None:
    """It changes places with all whose middle the hand has passed, and stays picked."""
    down = 1 if onto > row else -1 if onto < row else 0
    end = stories.visualRect(model.index(onto)).center() + QPoint(0, 3 * down)
    _drag(qtbot, stories, stories.visualRect(model.index(row)).center(), end)
    assert _order(model) == expected
    assert stories.currentIndex().data() == "abcd"[row]


def test_a_hand_that_trembles_carries_nothing(qtbot: QtBot, stories: StoryList, model: StoryModel) -> None:
    """A click on a tick box that slips a little still ticks."""
    box = stories.visualRect(model.index(1))
    point = QPoint(box.left() + 20, box.center().y())
    _drag(qtbot, stories, point, point + QPoint(2, 2))
    assert _order(model) == "acd"


def test_a_byline_makes_a_row_higher(qtbot: QtBot, look: Look) -> None:
    """Rows are as high as their words."""
    stories = StoryList(StoryModel((a_card("a"), a_card("b", byline="Ann Author")), ()), look)
    qtbot.addWidget(stories)
    assert stories.sizeHintForRow(1) > stories.sizeHintForRow(0)
