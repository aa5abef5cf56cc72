"""Anthologies in the real window: told of anew, put in order, given a cover."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from anthology.library import Library
from anthology.story import Anthology
from reader.editing.anthology_dialog import AnthologyDialog
from reader.editing.shelf_dialog import ShelfDialog
from reader.window.session import Session
from tests.end_to_end.evening import an_evening, open_titled

NIGHT = "Two Hours by Night"


@pytest.fixture
def evening(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """The window, with the contents of the bundled anthology."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        yield session


def edited(qtbot: QtBot, session: Session) -> AnthologyDialog:
    with qtbot.waitSignal(session.collecting.editing.anthology_ready):
        session.window.commands["edit_anthology"].trigger()
    return cast(AnthologyDialog, session.arranging.dialog)


def saved(qtbot: QtBot, session: Session, dialog: AnthologyDialog) -> Anthology:
    with qtbot.waitSignal(session.collecting.editing.anthology_saved) as told:
        dialog.main.click()
    with qtbot.waitSignal(session.shelving.told):
        pass
    assert told.args
    return cast(Anthology, told.args[0])


def test_an_anthology_is_told_of_anew(qtbot: QtBot, evening: Session) -> None:
    """Title, editor and introduction; an introduction that nobody touched stays as it is."""
    dialog = edited(qtbot, evening)
    before = evening.browsing.anthology
    dialog.title.setText("  The Other   Doorway ")
    dialog.editor.setText("Ed Itor")
    kept = saved(qtbot, evening, dialog)
    assert before
    assert (kept.title, kept.editor, kept.introduction) == (
        "The Other Doorway",
        "Ed Itor",
        before.introduction,
    )
    assert evening.browsing.anthology == kept
    dialog = edited(qtbot, evening)
    dialog.introduction.setPlainText("One *word*.\n\nAnother.")
    kept = saved(qtbot, evening, dialog)
    assert [block.text for block in kept.introduction] == ["One word.", "Another."]


def test_stories_are_carried_into_order_and_taken_out(qtbot: QtBot, evening: Session) -> None:
    """Alt and an arrow, and Delete; what is taken out stays in the library."""
    before = [card.title for card in evening.browsing.cards]
    dialog = edited(qtbot, evening)
    dialog.list.setCurrentIndex(dialog.stories.index(0))
    QTest.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    dialog.list.setCurrentIndex(dialog.stories.index(4))
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    saved(qtbot, evening, dialog)
    first, second, third, fourth, _ = before
    assert [card.title for card in evening.browsing.cards] == [second, first, third, fourth]


def test_a_story_is_carried_by_the_mouse(qtbot: QtBot, evening: Session) -> None:
    """Others make way while it is carried."""
    dialog = edited(qtbot, evening)
    qtbot.waitExposed(dialog)
    rows = [dialog.list.visualRect(dialog.stories.index(row)).center() for row in (0, 2)]
    first = dialog.stories.rows()[0]
    view = dialog.list.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=rows[0])
    for step in range(1, 11):
        QTest.mouseMove(view, rows[0] + (rows[1] - rows[0]) * step / 10)
        _drag(dialog, rows[0] + (rows[1] - rows[0]) * step / 10)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=rows[1])
    assert dialog.stories.rows().index(first) in (1, 2)
    dialog.reject()


def _drag(dialog: AnthologyDialog, point: object) -> None:
    """Offscreen a moved mouse has no button down; this one has."""
    from PySide6.QtCore import QEvent, QPoint, QPointF
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    view, at = dialog.list.viewport(), QPointF(cast(QPoint, point))
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, at, view.mapToGlobal(at), left, left, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view, event)


def test_a_cover_is_chosen_and_taken_away(qtbot: QtBot, evening: Session, tmp_path: Path) -> None:
    """A file that is no picture is refused in a sentence."""
    picture, words = tmp_path / "cover.png", tmp_path / "words.png"
    Image.new("RGB", (300, 450), (120, 60, 40)).save(picture)
    words.write_text("no picture")
    dialog = edited(qtbot, evening)
    dialog.cover.choose(words)
    assert "words.png" in dialog.bar.text()
    dialog.cover.choose(picture)
    kept = saved(qtbot, evening, dialog)
    assert kept.cover.endswith(".png")
    dialog = edited(qtbot, evening)
    assert dialog.cover.preview.cover().size().width() > 0
    dialog.cover.findChildren(type(dialog.main))[1].click()
    assert saved(qtbot, evening, dialog).cover == ""


def test_an_anthology_without_a_title_is_not_saved(qtbot: QtBot, evening: Session) -> None:
    """The sentence says what is missing, and what was typed is still there."""
    dialog = edited(qtbot, evening)
    dialog.title.clear()
    dialog.subtitle.setText("Kept")
    dialog.main.click()
    assert dialog.bar.text() == "Give the anthology a title."
    assert dialog.subtitle.text() == "Kept"
    dialog.reject()


def test_the_shelf_is_put_in_order(qtbot: QtBot, evening: Session) -> None:
    """The order holds for lists and for the next start."""

    def two_more(library: Library) -> None:
        library.create_anthology("Ash")
        library.create_anthology("Birch")

    done: list[object] = []
    evening.desk.ask(two_more, done.append)
    qtbot.waitUntil(lambda: bool(done))
    with qtbot.waitSignal(evening.collecting.editing.shelf_ready):
        evening.window.commands["order_shelf"].trigger()
    dialog = cast(ShelfDialog, evening.arranging.dialog)
    dialog.list.setCurrentIndex(dialog.model.index(2))
    for _ in range(2):
        QTest.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(evening.collecting.editing.shelf_ordered):
        dialog.main.click()
    titles: list[str] = []
    evening.desk.ask(lambda library: [each.title for each in library.anthologies()], titles.extend)
    qtbot.waitUntil(lambda: bool(titles))
    assert titles == ["Birch", "The Doorway", "Ash"]
