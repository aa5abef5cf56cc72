"""The concordance in the real window: asked for, sorted, gone into and come back to, saved."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anthology.concordance.lines import ConcordanceLine
from anthology.text import Passage
from reader.search.foot import Foot
from reader.widgets.word_button import WordButton
from reader.window.session import Session
from tests.end_to_end.evening import an_evening, ground_under, key, open_titled, search_for, words_at

NIGHT = "Two Hours by Night"


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """The window, with the first story on the page."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        yield session


def is_shown(session: Session) -> bool:
    return session.window.shown_page() is session.concordance.page


def lines_of(session: Session) -> list[ConcordanceLine]:
    return list(session.concordance.page.model.rows)


def ask(qtbot: QtBot, session: Session, query: str) -> list[ConcordanceLine]:
    """By keyboard: open the concordance, type, Enter."""
    session.window.commands["concordance"].trigger()
    field = session.concordance.page.head.field
    field.clear()
    QTest.keyClicks(field, query)
    with qtbot.waitSignal(session.concordance.concording.gathered):
        QTest.keyClick(field, Qt.Key.Key_Return)
    return lines_of(session)


def concordance_button(session: Session) -> WordButton:
    """The one under the hits of the search."""
    (foot,) = session.finding.panel.findChildren(Foot)
    return foot.concordance


def go_to(qtbot: QtBot, session: Session, row: int) -> None:
    page = session.concordance.page
    page.list.setFocus()
    page.list.setCurrentIndex(page.model.index(row, 0))
    with qtbot.waitSignal(session.browsing.story_shown):
        QTest.keyClick(page.list, Qt.Key.Key_Return)


def test_a_line_leads_to_its_hit_and_back_leads_to_the_lines(qtbot: QtBot, evening: Session) -> None:
    """The hit is lit on the page until Esc; the lines stand where they were left."""
    lines = ask(qtbot, evening, "night")
    assert is_shown(evening)
    row = next(n for n, line in enumerate(lines) if line.title != NIGHT)
    go_to(qtbot, evening, row)
    assert evening.page.story
    assert evening.page.story.title == lines[row].title
    passage = lines[row].passage
    assert words_at(evening, passage) == lines[row].match
    lit = evening.window.look.colour("current_hit").name()
    qtbot.waitUntil(lambda: lit in ground_under(evening, passage))
    evening.window.commands["back"].trigger()
    assert is_shown(evening)
    assert evening.concordance.page.list.currentIndex().row() == row
    evening.window.commands["forward"].trigger()
    qtbot.waitUntil(lambda: not is_shown(evening))
    key(evening, "Escape")
    qtbot.waitUntil(lambda: lit not in ground_under(evening, passage))


def test_escape_gives_the_page_back(qtbot: QtBot, evening: Session) -> None:
    """As it was, with the keyboard on it."""
    ask(qtbot, evening, "night")
    QTest.keyClick(evening.concordance.page.list, Qt.Key.Key_Escape)
    assert evening.window.shown_page() is evening.page
    assert evening.page.story
    assert evening.page.story.title == NIGHT


def test_what_is_selected_on_the_page_is_asked_for(qtbot: QtBot, evening: Session) -> None:
    """Several words are a phrase."""
    assert evening.page.story
    start = evening.page.story.text.index("porch light")
    evening.page.go_to(start)
    evening.page.view.select(Passage(start, start + 11))
    with qtbot.waitSignal(evening.concordance.concording.gathered):
        evening.window.commands["concordance"].trigger()
    assert evening.concordance.page.query == '"porch light"'
    assert [line.match for line in lines_of(evening)] == ["porch light"]


def test_the_bar_over_the_selection_leads_to_its_concordance(qtbot: QtBot, evening: Session) -> None:
    """By its key; the bar is gone then."""
    assert evening.page.story
    start = evening.page.story.text.index("porch light")
    evening.page.go_to(start)
    evening.page.setFocus()
    evening.page.view.select(Passage(start, start + 5))
    evening.page.view.selection_settled.emit()
    with qtbot.waitSignal(evening.concordance.concording.gathered):
        key(evening, "K")
    assert evening.concordance.page.query == "porch"
    assert is_shown(evening)


def test_the_search_gives_way_to_the_concordance_of_its_query(qtbot: QtBot, evening: Session) -> None:
    """From its button, and from the menu while it is open."""
    search_for(qtbot, evening, "porch")
    with qtbot.waitSignal(evening.concordance.concording.gathered):
        concordance_button(evening).click()
    assert is_shown(evening)
    assert evening.window.panel() == ""
    search_for(qtbot, evening, "light")
    with qtbot.waitSignal(evening.concordance.concording.gathered):
        evening.window.commands["concordance"].trigger()
    assert evening.concordance.page.query == "light"


def test_lines_are_sorted_without_searching_again(qtbot: QtBot, evening: Session) -> None:
    lines = ask(qtbot, evening, "the")
    page = evening.concordance.page
    with qtbot.waitSignal(evening.concordance.concording.gathered):
        page.head.order._segments[4].click()
    titles = [line.title for line in lines_of(evening)]
    assert titles == sorted(titles, key=str.lower)
    assert len(titles) == len(lines)


def test_a_query_of_nothing_is_answered_by_a_sentence(qtbot: QtBot, evening: Session) -> None:
    evening.concordance.show_query("qqqzzzx")
    page = evening.concordance.page
    qtbot.waitUntil(lambda: "qqqzzzx" in page._sentence.text())


def test_the_lines_are_saved_as_a_table(qtbot: QtBot, evening: Session, tmp_path: Path) -> None:
    """Told of at the foot, with a way to the folder; a folder that is missing is told of too."""
    ask(qtbot, evening, "light")
    lines, path = evening.concordance.page._lines, tmp_path / "light.csv"
    assert lines is not None
    with qtbot.waitSignal(evening.concordance.concording.written):
        evening.concordance.concording.write(lines, path)
    rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == len(lines) + 1
    assert "light.csv" in evening.window.bar.text()
    with qtbot.waitSignal(evening.concordance.concording.not_written):
        evening.concordance.concording.write(lines, tmp_path / "nowhere" / "x.csv")
    assert "does not exist" in evening.window.bar.text()


def test_closing_the_window_waits_for_no_concordance(evening: Session) -> None:
    """No more steps of it are asked for."""
    evening.concordance.show_query("the")
    evening.window.close()
    task = evening.concordance.concording._task
    assert task is not None
    assert task.cancelled
