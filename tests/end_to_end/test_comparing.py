"""What stories have in common, in the real window: asked from everywhere, opened, looked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anthology.text import Passage
from reader.page.wishes import Way, WayWish
from reader.search import panel as search_panel
from reader.shelf.wishes import LikeWish
from reader.window.comparing import LIKE, MOTIFS
from reader.window.session import Session
from tests.end_to_end.evening import an_evening, ground_under, open_titled

NIGHT = "Two Hours by Night"
SEA = "# The Sea\n\nThe keeper of the lighthouse saw the storm. The lighthouse was dark, the keeper knew.\n"
STORM_TEXT = "In the storm the keeper lit the lighthouse, and the keeper slept."
STORM = f"# The Storm\n\n{STORM_TEXT}\n"


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """The window, with two stories that have much in common beside the bundled ones."""
    files = (tmp_path / "sea.md", tmp_path / "storm.md")
    for file, text in zip(files, (SEA, STORM), strict=True):
        file.write_text(text, encoding="utf-8")
    with an_evening(qtbot, tmp_path / "library") as session:
        with qtbot.waitSignal(session.bringing.told):
            session.bringing.bring(files)
        qtbot.waitUntil(lambda: "The Sea" in [card.title for card in session.browsing.cards])
        open_titled(qtbot, session, "The Sea")
        yield session


def titles(session: Session) -> list[str]:
    return [row.title for row in session.comparing.like.model.rows]


def test_a_story_is_asked_about_and_the_best_is_opened(qtbot: QtBot, evening: Session) -> None:
    """Its shared words are lit, until the panel closes."""
    evening.window.commands["like"].trigger()
    assert evening.window.panel() == LIKE
    qtbot.waitUntil(lambda: titles(evening)[:1] == ["The Storm"])
    QTest.keyClick(evening.comparing.like.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: evening.page.story is not None and evening.page.story.title == "The Storm")
    first = STORM_TEXT.index("storm")
    lit = Passage(first, first + len("storm"))
    hit = evening.window.look.colour("current_hit").name()
    qtbot.waitUntil(lambda: hit in ground_under(evening, lit))
    QTest.keyClick(evening.comparing.like.list, Qt.Key.Key_Escape)
    assert evening.window.panel() == ""
    assert hit not in ground_under(evening, lit)


def test_every_way_to_ask_leads_to_the_panel(qtbot: QtBot, evening: Session) -> None:
    """The menu of the shelf, the last leaf, and the bar over selected words."""
    card = next(each for each in evening.browsing.cards if each.title == "The Sea")
    evening.shelf.deeds.like_wished.emit(LikeWish(card))
    qtbot.waitUntil(lambda: titles(evening)[:1] == ["The Storm"])
    evening.comparing.close()
    evening.page.way_wished.emit(WayWish(Way.LIKE))
    assert evening.window.panel() == LIKE
    evening.comparing.close()
    evening.page.setFocus()
    evening.page.view.select(Passage(4, 24))
    evening.page.view.selection_settled.emit()
    QTest.keyClick(evening.page.view, Qt.Key.Key_M)
    assert evening.window.panel() == LIKE
    qtbot.waitUntil(lambda: titles(evening)[:1] == ["The Storm"])


def test_what_recurs_is_looked_for(qtbot: QtBot, evening: Session) -> None:
    """From the list into the search panel, as a phrase."""
    evening.window.commands["motifs"].trigger()
    assert evening.window.panel() == MOTIFS
    panel = evening.comparing.motifs
    qtbot.waitUntil(lambda: bool(panel.model.rows))
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    words = panel.model.rows[0].words
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert evening.window.panel() == "search"
    assert isinstance(evening.finding.panel, search_panel.SearchPanel)
    assert evening.finding.panel.field.text() == f'"{words}"'


def test_esc_closes_the_panels(qtbot: QtBot, evening: Session) -> None:
    """As it does with every panel."""
    evening.window.commands["motifs"].trigger()
    evening.window.bar.clear()
    evening.window.escaped.emit()
    assert evening.window.panel() == ""
