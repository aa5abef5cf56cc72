"""Whatever happens while a note is being written, its words come back."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from anthology.annotations.mark import Bookmark, Colour
from anthology.text import Passage
from reader.notes.note_editor import NoteEditor
from reader.page.selection_bar import Deed, DeedChoice
from reader.window.session import Session
from tests.end_to_end.evening import an_evening, highlights, key, open_titled

NIGHT = "Two Hours by Night"


@contextmanager
def locked(library: Path) -> Iterator[None]:
    """Another program holds the library."""
    with closing(sqlite3.connect(library / "library.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def begin_note(qtbot: QtBot, session: Session, words: str) -> None:
    """Highlight the first words of a story, and type into the note's editor."""
    open_titled(qtbot, session, NIGHT)
    session.page.view.select(Passage(0, 16))
    with qtbot.waitSignal(session.marking.told):
        session.page.highlight_selection(Colour.PINK, with_note=True)
    editor = session.noting.panel.findChild(NoteEditor)
    assert editor is not None
    qtbot.waitUntil(editor.isVisible)
    QTest.keyClicks(editor, words)


def test_a_note_written_while_the_library_is_locked_is_there_the_next_evening(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """Even when the window is closed before the refusal comes."""
    with an_evening(qtbot, tmp_path) as session:
        begin_note(qtbot, session, "Do not lose me.")
        lock = locked(tmp_path)
        lock.__enter__()
    lock.__exit__(None, None, None)
    with an_evening(qtbot, tmp_path) as session:
        qtbot.waitUntil(lambda: [mark.note for mark in highlights(session)] == ["Do not lose me."])


def test_a_refused_note_is_written_with_the_next_change(qtbot: QtBot, tmp_path: Path) -> None:
    """The window says that its words are kept, and keeps that promise."""
    with an_evening(qtbot, tmp_path) as session:
        begin_note(qtbot, session, "Later, then.")
        with locked(tmp_path), qtbot.waitSignal(session.marking.note_refused, timeout=10_000):
            key(session, "Ctrl+Return")
        assert "kept meanwhile" in session.window.bar.text()
        session.window.commands["bookmark"].trigger()
        qtbot.waitUntil(lambda: [mark.note for mark in highlights(session)] == ["Later, then."])


def test_a_highlight_removed_under_its_open_note_comes_back_with_it(qtbot: QtBot, tmp_path: Path) -> None:
    """The bin keeps the words first, so undo has them."""
    with an_evening(qtbot, tmp_path) as session:
        begin_note(qtbot, session, "Precious.")
        (mark,) = highlights(session)
        session.page.choose_mark(mark)
        with qtbot.waitSignals([session.marking.told, session.marking.told]):
            session.page.bar.deed_chosen.emit(DeedChoice(Deed.REMOVE))
        assert highlights(session) == []
        with qtbot.waitSignal(session.marking.told):
            session.noting.undo()
        assert [each.note for each in highlights(session)] == ["Precious."]


def test_the_same_words_are_coloured_anew_and_not_twice(qtbot: QtBot, tmp_path: Path) -> None:
    """One passage, one highlight."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        for colour in (Colour.GREEN, Colour.BLUE):
            session.page.view.select(Passage(0, 16))
            with qtbot.waitSignal(session.marking.told):
                session.page.highlight_selection(colour)
        assert [mark.colour for mark in highlights(session)] == [Colour.BLUE]


def test_a_bookmark_at_the_end_can_be_seen_and_taken_away(qtbot: QtBot, tmp_path: Path) -> None:
    """It stands on the last letter."""
    with an_evening(qtbot, tmp_path) as session:
        open_titled(qtbot, session, NIGHT)
        key(session, "End")
        for expected in (1, 0):
            with qtbot.waitSignal(session.marking.told):
                session.window.commands["bookmark"].trigger()
            found = [mark for mark in session.noting.told.marks if isinstance(mark, Bookmark)]
            assert len(found) == expected


def test_the_keyboard_goes_on_to_the_page_with_the_next_story(qtbot: QtBot, tmp_path: Path) -> None:
    """Leaving a note for the next story keeps the note and turns pages again."""
    with an_evening(qtbot, tmp_path) as session:
        begin_note(qtbot, session, "On we go.")
        with qtbot.waitSignals([session.browsing.story_shown, session.marking.told]):
            session.window.commands["next_story"].trigger()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is session.page.view)
        assert [mark.note for mark in highlights(session)] == ["On we go."]


def test_a_note_goes_with_its_anthology_and_comes_back_with_it(qtbot: QtBot, tmp_path: Path) -> None:
    """Though nobody had left the editor."""
    with an_evening(qtbot, tmp_path) as session:
        begin_note(qtbot, session, "Precious.")
        with qtbot.waitSignal(session.shelving.removed):
            session.window.commands["remove"].trigger()
        assert "is off the shelf" in session.window.bar.text()
        session.window.bar.action_wished.emit()
        qtbot.waitUntil(lambda: [mark.note for mark in highlights(session)] == ["Precious."])


def test_that_words_wait_is_said_once(qtbot: QtBot, tmp_path: Path) -> None:
    """Their story is deleted; other marks are made meanwhile."""
    with an_evening(qtbot, tmp_path) as session:
        begin_note(qtbot, session, "Later, then.")
        story = session.browsing.story()
        assert story
        with qtbot.waitSignal(session.marking.note_refused):
            session.collecting.collecting.remove((story,))
        open_titled(qtbot, session, "The Man She Kept")
        session.window.bar.clear()
        with qtbot.waitSignal(session.marking.note_refused):
            session.window.commands["bookmark"].trigger()
        assert not session.window.bar.isVisible()
        session.collecting.collecting.restore((story,))
        session.window.commands["bookmark"].trigger()
        qtbot.waitUntil(lambda: [mark.note for mark in highlights(session)] == ["Later, then."])
