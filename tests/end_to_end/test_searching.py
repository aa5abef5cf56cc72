"""Searching in the real window: narrowed to a story, into notes, remembered, strictly, and its index made."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from anthology.annotations.mark import Colour
from anthology.progress import Progress
from anthology.search.hits import HitKind
from anthology.text import Passage
from reader.background.index_process import IndexProcess
from reader.search.try_rows import QueryRow
from reader.widgets.row_model import ROW
from reader.window.indexing import Indexing
from reader.window.session import Session
from tests.end_to_end.evening import an_evening, ground_under, key, open_titled, search_for

NIGHT, KEPT = "Two Hours by Night", "The Man She Kept"


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """The window, with the first story on the page."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        qtbot.waitUntil(session.page.view.hasFocus)
        yield session


def latest(session: Session) -> list[str]:
    """The queries of late, as the panel shows them."""
    rows = session.finding.panel.tries.model()
    shown = [rows.index(n, 0).data(ROW) for n in range(rows.rowCount())]
    return [row.text for row in shown if isinstance(row, QueryRow)]


def test_the_page_lights_what_is_found_before_anything_is_chosen(qtbot: QtBot, evening: Session) -> None:
    """Every hit in its story, also those that the answer does not hold yet; none any more without words."""
    evening.page.go_to(0)
    search_for(qtbot, evening, "i")
    panel, story, theme = evening.finding.panel, evening.browsing.story(), evening.window.look.theme
    qtbot.waitUntil(lambda: len(evening.finding.hits_in(story)[0]) > 20)
    passages, current = evening.finding.hits_in(story)
    assert current is None
    seen = next(p for p in passages if evening.page.view.rectangles_of(p))
    qtbot.waitUntil(lambda: ground_under(evening, seen) == {theme.hit})
    panel.field.clear()
    qtbot.waitUntil(lambda: ground_under(evening, seen) == {theme.paper})


def test_what_is_typed_after_the_key_is_always_the_query(evening: Session) -> None:
    """Ctrl+F in a field with words selects them; only with nothing to replace does it close the panel."""
    key(evening, "Ctrl+F")
    field = evening.finding.panel.field
    QTest.keyClicks(field, "night")
    key(evening, "Ctrl+F")
    assert field.hasFocus()
    QTest.keyClicks(field, "door")
    assert field.text() == "door"
    key(evening, "Ctrl+F")
    key(evening, "Ctrl+F")
    assert not evening.window.panel()


def test_one_key_looks_only_in_the_story_on_the_page(qtbot: QtBot, evening: Session) -> None:
    """F3 stays in it; Backspace in the empty field, or Ctrl+F, is every story again."""
    key(evening, "Ctrl+Alt+F")
    panel = evening.finding.panel
    assert panel.field.hasFocus()
    with qtbot.waitSignal(evening.searching.found):
        QTest.keyClicks(panel.field, "night")
    (found,) = panel.model.results.stories
    assert found.title == NIGHT
    for _ in range(found.hit_count + 1):
        key(evening, "F3")
    assert evening.browsing.story() == found.story
    with qtbot.waitSignal(evening.searching.found):
        key(evening, "Ctrl+F")
    assert len(panel.model.results.stories) > 1
    panel.field.clear()
    key(evening, "Ctrl+Alt+F")
    QTest.keyClick(panel.field, Qt.Key.Key_Backspace)
    assert not panel.is_narrowed


def test_a_hit_in_a_note_opens_the_place_of_its_mark(qtbot: QtBot, evening: Session) -> None:
    """The note is what is shown in the panel."""
    passage = Passage(400, 420)
    with qtbot.waitSignal(evening.marking.told):
        evening.marking.highlight(
            evening.browsing.story(), passage, Colour.PINK, "A sentence of velociraptors."
        )
    open_titled(qtbot, evening, KEPT)
    search_for(qtbot, evening, "velociraptors")
    (found,) = evening.finding.panel.model.results.stories
    (hit,) = found.hits
    assert hit.kind is HitKind.NOTE
    with qtbot.waitSignal(evening.browsing.story_shown):
        key(evening, "Return")
    assert evening.browsing.story() == found.story
    qtbot.waitUntil(lambda: bool(evening.page.view.rectangles_of(passage)))


def test_queries_are_remembered_once_they_were_of_use(qtbot: QtBot, tmp_path: Path) -> None:
    """Also tomorrow; words that were only typed through are not, and each can be forgotten."""
    with an_evening(qtbot, tmp_path) as session:
        search_for(qtbot, session, "porch")
        for words in ("coastline", "tulips"):
            session.finding.panel.field.clear()
            with qtbot.waitSignal(session.searching.found):
                QTest.keyClicks(session.finding.panel.field, words)
            key(session, "Return")
            session.finding.panel.take_focus()
        qtbot.waitUntil(lambda: latest(session) == ["tulips", "coastline"])
        session.finding.close()
    with an_evening(qtbot, tmp_path) as session:
        session.window.commands["find"].trigger()
        qtbot.waitUntil(lambda: latest(session) == ["tulips", "coastline"])
        QTest.keyClick(session.finding.panel.field, Qt.Key.Key_Down)
        QTest.keyClick(session.finding.panel.tries, Qt.Key.Key_Delete)
        qtbot.waitUntil(lambda: latest(session) == ["coastline"])


def test_whoever_wants_exactly_these_words_has_them_tomorrow_too(qtbot: QtBot, tmp_path: Path) -> None:
    """One click; word forms are no hits then."""
    with an_evening(qtbot, tmp_path) as session:
        search_for(qtbot, session, "stands")
        forgiving = session.finding.panel.model.results.total_hits
        with qtbot.waitSignal(session.searching.found):
            session.finding.panel.narrowing.exactly.click()
        assert session.finding.panel.model.results.total_hits < forgiving
    with an_evening(qtbot, tmp_path) as session:
        session.window.commands["find"].trigger()
        assert session.finding.panel.narrowing.exactly.isChecked()


def test_the_making_of_the_index_is_told_and_can_be_stopped(qtbot: QtBot, evening: Session) -> None:
    """At the foot, while it takes a while; nothing is blocked, nobody is told of a failure."""
    index = IndexProcess([])
    indexing = Indexing(evening.window, index)
    index.progressed.emit(Progress(3, 120, KEPT))
    assert not indexing.slip.isVisible()
    qtbot.waitUntil(indexing.slip.isVisible, timeout=3000)
    assert KEPT in indexing.slip.text()
    indexing.slip.cancel.click()
    index.ended.emit()
    QApplication.processEvents()
    assert not indexing.slip.isVisible()
    assert not evening.window.bar.isVisible()
