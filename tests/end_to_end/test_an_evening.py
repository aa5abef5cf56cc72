"""The main job, from first start to a book on disk, in the real window."""

import zipfile
from pathlib import Path

from lxml import etree
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from anthology.annotations.mark import Colour
from reader.export.dialog import ExportDialog
from reader.export.foot import Foot
from reader.export.place_field import PlaceField
from reader.notes.note_editor import NoteEditor
from reader.window.session import Session
from tests.anthology.export.bookmaking import complaints
from tests.end_to_end.evening import (
    an_evening,
    ground_under,
    highlights,
    key,
    press,
    search_for,
    words_at,
)

NIGHT = "Two Hours by Night"


def test_the_first_evening_opens_on_the_contents(qtbot: QtBot, tmp_path: Path) -> None:
    """The bundled anthology with a sentence about each story; Enter begins the first one."""
    with an_evening(qtbot, tmp_path) as session:
        assert session.contents.isVisible()
        assert session.window.windowTitle() == "The Doorway — Anthology"
        assert next(card.title for card in session.browsing.cards) == NIGHT
        with qtbot.waitSignal(session.browsing.story_shown):
            key(session, "Return")
        assert session.page.isVisible()
        assert session.window.windowTitle() == f"{NIGHT} — Anthology"


def test_search_jump_highlight_note_close_reopen_export(qtbot: QtBot, tmp_path: Path) -> None:
    """Nothing of it is lost, and the book holds all five stories."""
    with an_evening(qtbot, tmp_path / "library") as session:
        search_for(qtbot, session, '"porch light"')
        with qtbot.waitSignal(session.browsing.story_shown):
            key(session, "F3")
        (hit,) = session.finding.panel.model.results.stories[0].hits
        assert words_at(session, hit.passage) == "porch light"
        assert ground_under(session, hit.passage) == {session.window.look.theme.current_hit}
        session.page.view.select(hit.passage)
        with qtbot.waitSignal(session.marking.told):
            session.page.highlight_selection(Colour.GREEN, with_note=True)
        write_note(qtbot, session, "She leaves it on.")
        key(session, "Esc")
    with an_evening(qtbot, tmp_path / "library") as session:
        qtbot.waitUntil(lambda: session.page.story is not None and bool(highlights(session)))
        (mark,) = highlights(session)
        assert (mark.note, mark.colour, mark.quote) == ("She leaves it on.", Colour.GREEN, "porch light")
        assert words_at(session, mark.passage) == "porch light"
        session.page.go_to_passage(mark.passage)
        assert ground_under(session, mark.passage) == {session.window.look.theme.green}
        book = export(qtbot, session, tmp_path / "doorway.epub")
    assert complaints(book) == []
    assert titles_in(book) == [
        NIGHT,
        "The Man She Kept",
        "The Woman on the Landing",
        "Gone Home to Sleep",
        "Day Nine: My Biggest Failure",
    ]


def write_note(qtbot: QtBot, session: Session, note: str) -> None:
    """Type into the editor that has opened in the marks panel, and keep it."""
    editor = session.noting.panel.findChild(NoteEditor)
    qtbot.waitUntil(editor.isVisible)
    QTest.keyClicks(session.window.focusWidget(), note)
    with qtbot.waitSignal(session.marking.told):
        key(session, "Ctrl+Return")


def export(qtbot: QtBot, session: Session, target: Path) -> Path:
    """Make the book through the dialog."""
    with qtbot.waitSignal(session.publishing.cover_drawn, timeout=10_000):
        session.window.commands["export"].trigger()
    dialog = session.bookmaking.dialog
    assert isinstance(dialog, ExportDialog)
    field = dialog.findChild(PlaceField).findChild(QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, str(target))
    with qtbot.waitSignal(session.publishing.done, timeout=20_000):
        press(dialog.findChild(Foot).make)
    dialog.close()
    return target


def titles_in(book: Path) -> list[str]:
    """The titles of the stories in reading order, read by another hand."""
    with zipfile.ZipFile(book) as archive:
        nav = etree.fromstring(archive.read(next(n for n in archive.namelist() if n.endswith("nav.xhtml"))))
        links = nav.iterfind(".//{*}nav[@role='doc-toc']//{*}a")
        texts = ["".join(str(part) for part in link.itertext()) for link in links]
    return [text for text in texts if text not in ("Title page", "Introduction", "Colophon", "Contents")]
