"""Shelf, contents, all stories, and what edits and exports them."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication, QWidget

from anthology.library import Library
from anthology.story import ReadingState
from reader.search.wishes import ShelfWish
from reader.window.session import Session
from tests.anthology.importing.epub.books import WORDS, a_book, a_line, a_page
from tests.anthology.importing.zips import a_zip
from tests.screenshots.evening import Scene, in_theme, nothing


def _contents(session: Session) -> QWidget:
    session.browsing.show_contents()
    return session.window


def _export(session: Session) -> QWidget:
    session.bookmaking.open()
    assert session.bookmaking.dialog
    return session.bookmaking.dialog


def all_stories(session: Session) -> QWidget:
    session.desk.ask(_filled, nothing)
    session.browsing.refresh()
    session.collecting.open()
    return session.window


def _all_stories_at_night(session: Session) -> QWidget:
    in_theme(session, "night")
    return all_stories(session)


def _filled(library: Library) -> None:
    """Five hundred short texts in a few anthologies, some of them read, begun or put aside."""
    for number in range(500):
        title = f"{_FIRST[number % 7]} {_LAST[number * 3 % 11]}"
        words = f"{title} was told of on page {number}. " * (4 + number * 37 % 300)
        library.import_text(words, title if number < 77 else f"{title}, {number}", into=_SHELF[number % 4])
    for number, card in enumerate(library.cards()):
        if number % 5 == 0:
            library.mark_as(card.id, _STATES[number % 3])
        elif number % 7 == 0:
            library.remember_place(card.id, 9, number % 90 / 100)


_FIRST = ("The Ferry to", "Nine Letters from", "A Lamp for", "Nobody at", "Going Home to", "Winter in", "At")
_LAST = ("Ardèche", "the Weir", "Mr Hollis", "Odessa", "the Long Room", "Kilcreggan", "the Orchard")
_LAST += ("Station Road", "the Deep End", "Uncle Tomás", "a Cold Kitchen")
_SHELF = ("Small Hours", "Letters and Ferries", "The House by the Weir", "")
_STATES = (ReadingState.READ, ReadingState.ASIDE, ReadingState.READ)


def _contents_matter(session: Session) -> QWidget:
    with TemporaryDirectory() as folder:
        path = _a_book(Path(folder))
        session.bringing.bring((path,))
        for _ in range(8):
            QApplication.processEvents()
    anthology = next((one for one in session.shelf.others.rows if one.title == "Small Hours"), None)
    if anthology:
        session.browsing.show_anthology(anthology)
    session.window.bar.clear()
    session.contents.list.scrollToBottom()
    return session.window


def _a_book(folder: Path) -> Path:
    pages: dict[str, str | bytes] = {
        "titlepage.xhtml": a_page("<h1>Small Hours</h1><p>By Ann Author</p>", types="titlepage"),
        "imprint.xhtml": a_page("<h1>Imprint</h1><p>Printed at home.</p>", types="imprint"),
        "ferry.xhtml": a_page(f"<h1>The Ferry</h1><p>{WORDS * 90}</p>"),
        "lamp.xhtml": a_page(f"<h1>The Lamp</h1><p>{WORDS * 200}</p>"),
        "colophon.xhtml": a_page("<h1>Colophon</h1><p>Set in Literata.</p>", types="colophon"),
    }
    titles = ("Title page", "Imprint", "The Ferry", "The Lamp", "Colophon")
    lines = "".join(a_line(name, title) for name, title in zip(pages, titles, strict=True))
    return a_zip(folder, a_book(pages, lines), "Small Hours.epub")


def _anthology(session: Session) -> QWidget:
    session.arranging.edit()
    assert session.arranging.dialog
    return session.arranging.dialog


def _covers(session: Session) -> QWidget:
    all_stories(session)
    session.collecting.page.switch.click()
    return session.window


def _story_editor(session: Session) -> QWidget:
    session.collecting.editing.read_story(session.browsing.cards[1].id)
    assert session.collecting.dialog
    return session.collecting.dialog


_KEPT = (
    ("Lamps", "lamp"),
    ("At night", "night"),
    ("Somebody’s kitchen", "kitchen -night"),
)
_KEPT += (("Letters that never came, and those that came too late", "letter*"), ("Zeppelins", "zeppelin"))


def _with_living(library: Library) -> None:
    for name, query in _KEPT:
        library.create_living_shelf(name, query)


def _indexed(library: Library) -> None:
    for _ in library.rebuild_index():
        pass


def _living(session: Session, row: int = 0) -> QWidget:
    session.desk.ask(_filled, nothing)
    session.desk.ask(_with_living, nothing)
    session.desk.ask(_indexed, nothing)
    session.living.living.refill()
    session.browsing.refresh()
    session.living.show_shelf(session.living.shelves[row].shelf)
    return session.window


def _living_empty(session: Session) -> QWidget:
    return _living(session, len(_KEPT) - 1)


def _living_night(session: Session) -> QWidget:
    in_theme(session, "night")
    return _living(session)


def _living_new(session: Session) -> QWidget:
    session.living.keep(ShelfWish("", "porch light"))
    assert session.living.dialog
    return session.living.dialog


SCENES: dict[str, Scene] = {
    "contents": _contents,
    "contents-matter": _contents_matter,
    "export": _export,
    "anthology": _anthology,
    "story-editor": _story_editor,
    "all-stories": all_stories,
    "all-stories-night": _all_stories_at_night,
    "covers": _covers,
    "living-shelf": _living,
    "living-shelf-night": _living_night,
    "living-shelf-empty": _living_empty,
    "living-shelf-new": _living_new,
}
