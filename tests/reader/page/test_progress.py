"""How far one is, how long it will still take, and what the line at the foot shows and leads to."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from anthology.annotations.mark import Bookmark, MarkId
from anthology.pace import Pace, Stretch
from anthology.text import Passage, Place
from reader.page.landing import landing
from reader.page.outline import Outline
from reader.page.page import PagePane
from reader.page.progress import Progress, Rest, said, told_in_full
from reader.settings import Flow, FootWords, PageSettings
from tests.builders import a_story
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import HEBREW, a_bookmark, bundled, long_story

LEFT = Qt.MouseButton.LeftButton
SLOW = Pace(tuple(Stretch(300, 180.0) for _ in range(10)))
"""A hundred words a minute."""


def at(pane: PagePane, part: float) -> QPoint:
    """The point of the progress line at a part of the story."""
    layout = pane.view.layout_now
    assert layout is not None
    left, right = layout.shape.left, layout.shape.right
    return QPoint(round(left + (right - left) * part), pane.footer.line.height() // 2)


def move(pane: PagePane, to: QPoint, buttons: Qt.MouseButton) -> None:
    line = pane.footer.line
    where = QPointF(line.mapToGlobal(to))
    kind, none = QEvent.Type.MouseMove, Qt.MouseButton.NoButton
    event = QMouseEvent(kind, QPointF(to), where, none, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(line, event)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (FootWords.PAGES_AND_STORY, "3–4 of 7  ·  5 min left"),
        (FootWords.PAGES, "3–4 of 7"),
        (FootWords.STORY, "5 min left in the story"),
        (FootWords.ANTHOLOGY, "15 min left in Small Hours"),
    ],
)
def test_the_foot_says_what_one_wants_to_know(kind: FootWords, words: str) -> None:
    """By the reader's own pace."""
    progress = Progress(0.5, (3, 4, 7), 500)
    assert said(progress, Rest("Small Hours", (450, 420)), SLOW, kind) == words


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (FootWords.PAGES_AND_STORY, "100 %  ·  the end"),
        (FootWords.STORY, "the end of the story"),
        (FootWords.ANTHOLOGY, "the end of Small Hours"),
    ],
)
def test_the_end_is_the_end(kind: FootWords, words: str) -> None:
    """No minute is left of it."""
    assert said(Progress(1.0, None, 0), Rest("Small Hours"), SLOW, kind) == words


def test_a_story_of_no_anthology_speaks_of_none() -> None:
    """It says what it can."""
    assert said(Progress(0.5, (1, 1, 2), 90), Rest(), SLOW, FootWords.ANTHOLOGY) == "1 of 2  ·  1 min left"


def test_a_click_on_the_words_says_something_else(show: ShowPane, qtbot: QtBot) -> None:
    """Round and round; it is told so that it can be remembered."""
    pane = show(long_story())
    pane.standing.rest = Rest("Small Hours", (100,))
    told: list[FootWords] = []
    pane.foot_words_chosen.connect(told.append)
    seen = []
    for _ in FootWords:
        qtbot.mouseClick(pane.footer.words, LEFT)
        seen.append(pane.footer.words.text())
    assert told == [FootWords.PAGES, FootWords.STORY, FootWords.ANTHOLOGY, FootWords.PAGES_AND_STORY]
    assert len(set(seen)) == 4


def test_words_in_their_own_pace_shrink_as_one_reads(show: ShowPane) -> None:
    """From page to page, to none."""
    pane = show(long_story())
    left = [pane.standing.progress().words_left]
    for _ in range(4):
        pane.turn(1)
        left.append(pane.standing.progress().words_left)
    assert left == sorted(left, reverse=True)
    pane.go_to(10**9)
    assert pane.standing.progress().words_left == 0


def test_the_pointer_over_the_line_says_where_one_would_land(show: ShowPane) -> None:
    """The part, the heading, the words; gone when the pointer is."""
    story = bundled()[1]
    pane = show(story)
    move(pane, at(pane, 0.5), Qt.MouseButton.NoButton)
    slip = pane.standing.slip
    assert slip.isVisible()
    where, words = slip.text().split("\n")
    assert where.startswith("50 %  ·  ")
    assert words[:20] in " ".join(story.text.split())
    assert pane.rect().contains(slip.geometry())
    QApplication.sendEvent(pane.footer.line, QEvent(QEvent.Type.Leave))
    assert not slip.isVisible()
    assert pane.place().offset == 0


def test_a_bookmark_is_called_by_its_name() -> None:
    """And its words are those that stand there."""
    story = bundled()[1]
    offset = story.text.index("Erosion")
    mark = Bookmark(MarkId("b"), story.id, Place(offset), "Here it begins", "", "")
    there = landing(story, Outline(story), (mark,), offset)
    assert "Here it begins" in there.where
    assert there.words.startswith("Erosion")


def test_a_pointer_close_to_a_bookmark_means_it(show: ShowPane, qtbot: QtBot) -> None:
    """To the word."""
    story = long_story()
    mark = a_bookmark(story, "Erosion")
    pane = show(story, marks=(mark,))
    point = at(pane, mark.place.offset / len(story.text))
    qtbot.mouseClick(pane.footer.line, LEFT, pos=point + QPoint(3, 0))
    assert pane.place().offset == mark.place.offset


def test_a_drag_takes_the_page_along_and_is_one_jump(show: ShowPane, qtbot: QtBot) -> None:
    """What is only passed is said to be."""
    pane = show(long_story())
    passing: list[bool] = []
    pane.place_changed.connect(lambda change: passing.append(change.passing))
    line = pane.footer.line
    qtbot.mousePress(line, LEFT, pos=at(pane, 0.2))
    for part in (0.3, 0.5, 0.7):
        move(pane, at(pane, part), LEFT)
        assert abs(pane.place().offset / len(long_story().text) - part) < 0.01
    qtbot.mouseRelease(line, LEFT, pos=at(pane, 0.7))
    assert passing == [True] * 4 + [False]


def test_the_line_can_be_walked_by_keyboard(show: ShowPane, qtbot: QtBot) -> None:
    """An arrow is a page, Home and End are the ends."""
    pane = show(long_story())
    line = pane.footer.line
    line.setFocus()
    numbers = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(line, key)
        page = pane.view.page_numbers()
        assert page
        numbers.append(page[0])
    assert numbers == [2, 3, 2, page[2], 1]


def test_hits_are_ticks_too(show: ShowPane) -> None:
    """In their own colour, where they stand."""
    story = long_story()
    pane = show(story)
    plain = pane.footer.line.grab().toImage()
    start = story.text.index("Erosion")
    pane.show_hits((Passage(start, start + 7),), None)
    lit = pane.footer.line.grab().toImage()
    x = at(pane, start / len(story.text)).x()
    changed = {
        i for i in range(lit.width()) for j in range(lit.height()) if lit.pixel(i, j) != plain.pixel(i, j)
    }
    assert changed
    assert all(abs(i - x) <= 3 for i in changed)


def test_a_hebrew_story_runs_to_the_left(show: ShowPane, qtbot: QtBot) -> None:
    """Its beginning is at the right end of the line."""
    pane = show(a_story("\n".join([HEBREW * 4] * 20), language="he"))
    qtbot.mouseClick(pane.footer.line, LEFT, pos=at(pane, 0.9))
    story = pane.story
    assert story
    assert pane.place().offset == pytest.approx(len(story.text) * 0.1, rel=0.05)


def test_the_foot_names_the_heading_that_one_reads_under(show: ShowPane) -> None:
    """A story without headings is only called by its title, and offers none."""
    story = bundled()[1]
    pane = show(story)
    pane.go_to(story.text.index("What she could see") + 40)
    assert pane.footer.name.text() == f"{story.title}  ·  What she could see"
    assert pane.footer.name.isEnabled()
    plain = show(a_story())
    assert plain.footer.name.text() == a_story().title
    assert not plain.footer.name.isEnabled()


@pytest.mark.parametrize("width", [240, 400, 1004])
def test_nothing_at_the_foot_lies_over_anything_else(width: int, show: ShowPane) -> None:
    """The story's name gives way to the words."""
    pane = show(bundled()[1], width=width, settings=PageSettings(flow=Flow.SCROLLED))
    footer = pane.footer
    assert footer.words.geometry().left() > footer.name.geometry().right()
    assert footer.rect().contains(footer.words.geometry())
    assert footer.rect().contains(footer.name.geometry())


def test_who_asks_is_told_everything_and_by_which_pace(show: ShowPane) -> None:
    """In the tooltip of the words, and to a screen reader."""
    progress = Progress(0.5, (3, 4, 7), 500)
    assert told_in_full(progress, Rest("Small Hours", (450,)), SLOW).split("\n") == [
        "3–4 of 7",
        "5 min left in the story",
        "10 min left in Small Hours",
        "At your pace of 100 words a minute",
    ]
    pane = show(long_story())
    assert pane.footer.words.toolTip().endswith("At the usual 260 words a minute")
    assert pane.footer.words.accessibleDescription() == pane.footer.words.toolTip()
