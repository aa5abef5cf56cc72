"""Pictures of the real window in the middle of its work: `python -m tests.screenshots FOLDER`.

Offscreen, on the bundled stories, in a library of its own: the same pictures on every machine
with the same fonts.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QWidget

from anthology.annotations.mark import Colour
from anthology.importing.report import FileReport, ImportReport, Likeness, Outcome
from anthology.library import Library
from anthology.progress import Progress
from anthology.resource_files import resource_folder
from anthology.story import ReadingState, StoryId
from anthology.text import Passage
from reader.app import put_together
from reader.background.runner import InlineRunner
from reader.importing.offer import Offer
from reader.settings import Flow
from reader.window.session import Session
from tests.anthology.importing.epub.books import WORDS, a_book, a_line, a_page
from tests.anthology.importing.zips import a_zip

USUAL, SMALL = (1280, 800), (900, 600)


def main(folder: Path) -> None:
    """Write every picture."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication([])
    for name, scene in SCENES.items():
        for suffix, size, scale in (("", USUAL, 1.0), ("-small", SMALL, 1.0), ("-200", USUAL, 2.0)):
            with _evening(size, scale) as session:
                shown = scene(session)
                for _ in range(8):
                    application.processEvents()
                shown.grab().save(str(folder / f"{name}{suffix}.png"))


@contextmanager
def _evening(size: tuple[int, int], scale: float) -> Iterator[Session]:
    with TemporaryDirectory() as library:
        session = put_together(library, InlineRunner(), resource_folder(), scale)
        session.window.resize(*size)
        session.window.show()
        session.open()
        session.desk.ask(_indexed, _nothing)
        _make_marks(session)
        yield session
        session.window.close()
        session.close()
        session.window.deleteLater()
        # No loop runs here: a dialog of this scene would stay open, and modal, in the next one.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _indexed(library: Library) -> None:
    for _ in library.rebuild_index():
        pass


def _nothing(_answer: object) -> None:
    """The pictures need no answer."""


def _make_marks(session: Session) -> None:
    """What somebody might have marked on the first evenings."""
    night, kept, *_ = session.browsing.cards
    for card, words, colour, note in (
        (kept, "A coastline doesn’t end on a Tuesday.", Colour.YELLOW, "Erosion: no single day to point at."),
        (kept, "Be the first to believe you.", Colour.GREEN, ""),
        (night, "I’ll leave the porch light on.", Colour.PINK, "The kindest sentence in the book."),
    ):
        session.browsing.open_story(card.id)
        start = _find(session, words)
        session.marking.highlight(card.id, Passage(start, start + len(words)), colour, note)
    session.marking.bookmark(kept.id, 0)
    session.browsing.open_story(kept.id, offset=0)


def _find(session: Session, words: str) -> int:
    assert session.page.story
    return session.page.story.text.index(words)


def _contents(session: Session) -> QWidget:
    session.browsing.show_contents()
    return session.window


def _page(session: Session) -> QWidget:
    return session.window


def _scrolled(session: Session) -> QWidget:
    session.dressing.set_page(replace(session.dressing.settings, flow=Flow.SCROLLED))
    return session.window


def _selection(session: Session) -> QWidget:
    start = _find(session, "You held out your arms")
    session.page.go_to(start)
    session.page.view.select(Passage(start, start + 44))
    session.page.view.selection_settled.emit()
    return session.window


def _search(session: Session) -> QWidget:
    session.finding.open()
    session.finding.panel.search_for("stood")
    session.finding.panel.next_hit()
    return session.window


def _marks(session: Session) -> QWidget:
    session.noting.open()
    session.noting.panel.filters.show_everything()
    return session.window


def _type(session: Session) -> QWidget:
    session.window.commands["type"].trigger()
    return session.window


def _night(session: Session) -> QWidget:
    _in_theme(session, "night")
    return _search(session)


def _sepia(session: Session) -> QWidget:
    _in_theme(session, "sepia")
    return _marks(session)


def _in_theme(session: Session, name: str) -> None:
    themes = {theme.name: theme for theme in session.dressing.themes}
    session.dressing.set_theme(themes[name])


def _export(session: Session) -> QWidget:
    session.bookmaking.open()
    assert session.bookmaking.dialog
    return session.bookmaking.dialog


def _drop(session: Session) -> QWidget:
    mime = QMimeData()
    names = ("Cold Winters.epub", "The Ferry.txt", "A Gift.docx", "notes.pdf")
    mime.setUrls([QUrl.fromLocalFile(f"/stories/{name}") for name in names])
    copy, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(9, 9), copy, mime, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(session.window, enter)
    return session.window


def _bringing(session: Session) -> QWidget:
    session.bringing.slip.show_progress(Progress(2, 12, "Cold Winters.epub · 31 of 247"))
    return session.window


def _report(session: Session) -> QWidget:
    session.bringing.report = ImportReport(_FILES)
    session.bringing.show_report()
    assert session.bringing.dialog
    return session.bringing.dialog


def _paste(session: Session) -> QWidget:
    session.bringing.take(Offer(text=_PASTED))
    assert session.bringing.pasting.box
    return session.bringing.pasting.box


def _ids(count: int) -> tuple[StoryId, ...]:
    return tuple(StoryId(str(n)) for n in range(count))


_WINTER = Path("/stories/winter")
_FILES = (
    FileReport(
        _WINTER / "Boule de Suif.epub",
        Outcome.REFUSED,
        "Cannot read “Boule de Suif.epub”: it is protected by DRM of its shop, and only the shop’s own "
        "program may open it.",
    ),
    FileReport(
        _WINTER / "half a download.docx",
        Outcome.REFUSED,
        "Cannot read “half a download.docx”: the archive ends too early.",
    ),
    FileReport(
        _WINTER / "Cold Winters.epub",
        Outcome.IMPORTED,
        stories=_ids(12),
        title="Cold Winters",
        warnings=("Two pictures could not be read and were left out.",),
        likenesses=(Likeness(StoryId("n"), "The Gift", StoryId("o"), "The Gift of the Magi", 0.98),),
    ),
    FileReport(_WINTER / "ferry.txt", Outcome.IMPORTED, stories=_ids(1), title="The Ferry"),
    FileReport(_WINTER / "letters.md", Outcome.UPDATED, stories=_ids(3), title="Letters", lost_marks=1),
    FileReport(_WINTER / "old.html", Outcome.UNCHANGED, stories=_ids(1), title="An Old House"),
)
_PASTED = """The Ferry

The ferry went over at six, whether or not anybody was waiting for it.

"Nobody had thought," she said, "to ask the ferryman what he wanted of the other side."
"""


def _all_stories(session: Session) -> QWidget:
    session.desk.ask(_filled, _nothing)
    session.browsing.refresh()
    session.collecting.open()
    return session.window


def _all_stories_at_night(session: Session) -> QWidget:
    _in_theme(session, "night")
    return _all_stories(session)


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
    _all_stories(session)
    session.collecting.page.switch.click()
    return session.window


def _story_editor(session: Session) -> QWidget:
    session.collecting.editing.read_story(session.browsing.cards[1].id)
    assert session.collecting.dialog
    return session.collecting.dialog


SCENES: dict[str, Callable[[Session], QWidget]] = {
    "contents": _contents,
    "page": _page,
    "scrolled": _scrolled,
    "selection": _selection,
    "search": _search,
    "marks": _marks,
    "type": _type,
    "night": _night,
    "sepia": _sepia,
    "export": _export,
    "anthology": _anthology,
    "story-editor": _story_editor,
    "all-stories": _all_stories,
    "covers": _covers,
    "all-stories-night": _all_stories_at_night,
    "contents-matter": _contents_matter,
    "drop": _drop,
    "bringing": _bringing,
    "report": _report,
    "paste": _paste,
}

if __name__ == "__main__":
    main(Path(sys.argv[1]))
