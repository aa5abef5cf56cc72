"""What an anthology holds beside its stories, in the real window."""

from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.anthology.importing.epub.books import WORDS, a_book, a_line, a_page
from tests.anthology.importing.zips import a_zip
from tests.end_to_end.evening import an_evening, key
from tests.worlds import a_library


def test_a_title_page_opens_from_the_contents_and_leads_back_there(qtbot: QtBot, tmp_path: Path) -> None:
    """End and Enter open it as a story opens; the next story of no story is the contents."""
    pages: dict[str, str | bytes] = {
        "titlepage.xhtml": a_page("<h1>Small Hours</h1><p>By Ann Author</p>", types="titlepage"),
        "ferry.xhtml": a_page(f"<h1>The Ferry</h1><p>{WORDS * 9}</p>"),
        "lamp.xhtml": a_page(f"<h1>The Lamp</h1><p>{WORDS * 9}</p>"),
    }
    lines = a_line("titlepage.xhtml", "Title page") + a_line("ferry.xhtml", "The Ferry")
    book = a_zip(tmp_path, a_book(pages, lines + a_line("lamp.xhtml", "The Lamp")), "book.epub")
    with closing(a_library(tmp_path / "library", welcome=False)) as library:
        assert list(library.import_files([book]))
        (anthology,) = library.anthologies()
    with an_evening(qtbot, tmp_path / "library") as session:
        if session.window.shown_page() is not session.contents or session.browsing.anthology != anthology:
            with qtbot.waitSignal(session.browsing.contents_shown):
                session.browsing.show_anthology(anthology)
        session.contents.list.setFocus()
        QTest.keyClick(session.contents.list, Qt.Key.Key_End)
        with qtbot.waitSignal(session.browsing.story_shown) as shown:
            QTest.keyClick(session.contents.list, Qt.Key.Key_Return)
        assert shown.args[0].story.title == "Title page"
        assert session.browsing.anthology == anthology
        with qtbot.waitSignal(session.browsing.contents_shown):
            key(session, "Ctrl+PgDown")
        assert session.window.shown_page() is session.contents
