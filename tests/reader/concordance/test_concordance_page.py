"""The page of the concordance: what it wishes for, and what it shows."""

import time
from array import array
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anthology.concordance.lines import Concordance, Lines
from anthology.concordance.sorting import Order, in_order
from anthology.search.hits import Enquiry, SearchResults, Step
from anthology.story import StoryId, StoryText
from reader.concordance.line_delegate import is_right_to_left
from reader.concordance.page import ConcordancePage
from reader.concordance.wishes import GatheringWish, LineChoice
from reader.theme.look import Look
from tests.anthology.concordance.seeing import seen
from tests.worlds import a_library

FRAME = 16.0
"""Milliseconds."""


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> ConcordancePage:
    made = ConcordancePage(look)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def lines(tmp_path: Path) -> Lines:
    library = a_library(tmp_path)
    whole = seen(library.concordance(Enquiry("the", strict=True)))
    return Lines(whole, in_order(whole, Order.AFTER))


def asked(page: ConcordancePage, query: str) -> GatheringWish:
    """Type a query and press Enter; what is wished for."""
    wishes: list[GatheringWish] = []
    page.gathering_wished.connect(wishes.append)
    page.head.field.setText(query)
    QTest.keyClick(page.head.field, Qt.Key.Key_Return)
    return wishes[-1]


def test_a_word_is_asked_for_and_its_lines_are_shown(page: ConcordancePage, lines: Lines) -> None:
    """The keyboard goes on to the lines; the head says how many there are."""
    page.activateWindow()
    page.take_focus()
    wish = asked(page, "the")
    assert (wish.query, wish.order) == ("the", Order.LIBRARY)
    page.show_lines(lines, wish.number)
    assert page.model.rowCount() == len(lines)
    assert page.head.sum() == f"{len(lines)} hits in 5 stories"
    assert page.list.currentIndex().row() == 0


def test_an_answer_that_comes_too_late_is_dropped(page: ConcordancePage, lines: Lines) -> None:
    """Only the last wish counts."""
    first, second = asked(page, "the"), asked(page, "a")
    page.show_lines(lines, first.number)
    assert page.model.rowCount() == 0
    page.show_lines(lines, second.number)
    assert page.model.rowCount() == len(lines)


def test_enter_on_a_line_goes_to_its_hit(page: ConcordancePage, lines: Lines) -> None:
    """All hits of the story go with it, to be lit."""
    chosen: list[LineChoice] = []
    page.line_chosen.connect(chosen.append)
    page.show_lines(lines, asked(page, "the").number)
    page.list.setCurrentIndex(page.model.index(7, 0))
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    (choice,) = chosen
    assert (choice.story, choice.passage) == (lines[7].story, lines[7].passage)
    assert choice.passage in choice.passages


def test_another_order_is_wished_for_what_is_there(page: ConcordancePage, lines: Lines, qtbot: QtBot) -> None:
    """Nothing is searched again."""
    page.show_lines(lines, asked(page, "the").number)
    with qtbot.waitSignal(page.order_wished) as wished:
        page.head.order._segments[1].click()
    assert wished.args is not None
    assert wished.args[0].order is Order.BEFORE
    assert wished.args[0].concordance is lines.concordance


def test_escape_stops_what_is_under_way_and_then_closes(page: ConcordancePage, qtbot: QtBot) -> None:
    """One thing after the other."""
    wish = asked(page, "the")
    with qtbot.waitSignal(page.stop_wished), qtbot.assertNotEmitted(page.closed):
        QTest.keyClick(page.head.field, Qt.Key.Key_Escape)
    page.show_failure("Too late.", wish.number)
    assert "Stopped" in page._sentence.text()
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page.head.field, Qt.Key.Key_Escape)


def test_what_is_under_way_is_told_after_a_while(page: ConcordancePage, qtbot: QtBot) -> None:
    asked(page, "the")
    qtbot.waitUntil(page.waiting.isVisible)
    page.waiting.stop.click()
    assert page.waiting.isHidden()


def test_why_there_is_no_answer_is_said(page: ConcordancePage) -> None:
    page.show_failure("The query asks for nothing.", asked(page, "-a").number)
    assert page._sentence.text() == "The query asks for nothing."
    assert page.head.save.isHidden()


def test_letters_typed_among_the_lines_are_another_word(page: ConcordancePage, lines: Lines) -> None:
    page.show_lines(lines, asked(page, "the").number)
    QTest.keyClicks(page.list, "z")
    assert page.head.field.text() == "z"


def test_the_field_and_the_lines_are_an_arrow_apart(page: ConcordancePage, lines: Lines) -> None:
    page.activateWindow()
    page.show_lines(lines, asked(page, "the").number)
    page.take_focus()
    QTest.keyClick(page.head.field, Qt.Key.Key_Down)
    assert page.list.hasFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Up)
    assert page.head.field.hasFocus()


def test_a_line_is_told_whole(page: ConcordancePage, lines: Lines) -> None:
    """To a screen reader it is the words as they stand, and the story."""
    page.show_lines(lines, asked(page, "the").number)
    told = page.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == f"{lines[0].before}{lines[0].match}{lines[0].after}, {lines[0].title}"


def test_the_direction_of_a_line_is_that_of_its_words() -> None:
    """As a browser would set it."""
    assert is_right_to_left("אור light")
    assert not is_right_to_left("“Light” אור")
    assert not is_right_to_left("12")


def many(number: int) -> Lines:
    """So many lines of one story."""
    text = "and the rain " * number
    story = StoryText(StoryId("s"), "Rain", "", "", "en", text)
    starts = array("I", (n * 13 + 4 for n in range(number)))
    ends = array("I", (n * 13 + 7 for n in range(number)))
    answer = SearchResults("the", "the", (), 1, number, 0.0)
    whole = Concordance(answer, (story,), array("I", [0] * number), starts, ends)
    return Lines(whole, range(number), 110)


def test_a_hundred_and_forty_thousand_lines_cost_what_ten_do(page: ConcordancePage) -> None:
    """They are shown, scrolled and walked within a frame; every row has the same height."""
    lines, bar = many(140_000), page.list.verticalScrollBar()
    number = asked(page, "the").number
    page.show_lines(many(10), number)
    page.list.grab()
    began = time.perf_counter()
    page.show_lines(lines, number)
    shown = time.perf_counter()
    page.list.scrollToBottom()
    bar.setValue(bar.maximum() // 2)
    QTest.keyClick(page.list, Qt.Key.Key_PageDown)
    walked = time.perf_counter()
    page.list.grab()
    painted = time.perf_counter()
    assert page.list.height_of_rows() == 140_000 * page.list.visualRect(page.model.index(0, 0)).height()
    frames = [1000 * each for each in (shown - began, walked - shown, painted - walked)]
    assert max(frames) < 4 * FRAME, frames  # on a busy machine; on a quiet one each is below a frame
    print(frames)  # noqa: T201


def answered(step: Step, instead: str = "") -> Lines:
    """Ten lines that were found by that step."""
    lines = many(10)
    whole = replace(lines.concordance, answer=replace(lines.concordance.answer, step=step, instead=instead))
    return Lines(whole, range(10))


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (Step.FORMS, "10 hits in 1 story, with other forms"),
        (Step.SPELLING, "10 hits in 1 story for “weir” instead"),
        (Step.NEAR, "10 hits in 1 story, its words near each other"),
        (Step.SOME, "10 hits in 1 story, of some of the words only"),
    ],
)
def test_what_was_forgiven_is_said_and_can_be_taken_back(
    page: ConcordancePage, step: Step, words: str
) -> None:
    """One click leads to exactly what was typed, and one back."""
    page.show_lines(answered(step, "weir"), asked(page, "weri").number)
    assert page.head.sum() == words
    wishes: list[GatheringWish] = []
    page.gathering_wished.connect(wishes.append)
    page.head.exact.click()
    assert (wishes[-1].query, wishes[-1].strict) == ("weri", True)
    page.show_lines(answered(Step.EXACT), wishes[-1].number)
    assert page.head.sum() == "10 hits in 1 story"
    page.head.exact.click()
    assert not wishes[-1].strict


def test_an_exact_answer_has_nothing_to_take_back(page: ConcordancePage) -> None:
    page.show_lines(answered(Step.EXACT), asked(page, "the").number)
    assert page.head.exact.isHidden()
