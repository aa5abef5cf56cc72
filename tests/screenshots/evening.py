"""An evening with the real window, on the bundled stories with some marks, in a library of its own."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from anthology.annotations.mark import Colour
from anthology.library import Library
from anthology.resource_files import resource_folder
from anthology.text import Passage
from reader.app import put_together
from reader.background.runner import InlineRunner
from reader.window.session import Session

Scene = Callable[[Session], QWidget]
"""Does something in the window and says which widget to take a picture of."""


@contextmanager
def evening(size: tuple[int, int], scale: float) -> Iterator[Session]:
    with TemporaryDirectory() as library:
        session = put_together(library, InlineRunner(), resource_folder(), scale)
        session.window.resize(*size)
        session.window.show()
        session.open()
        session.desk.ask(_indexed, nothing)
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


def nothing(_answer: object) -> None:
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
        start = find(session, words)
        session.marking.highlight(card.id, Passage(start, start + len(words)), colour, note)
    session.marking.bookmark(kept.id, 0)
    session.browsing.open_story(kept.id, offset=0)


def find(session: Session, words: str) -> int:
    """Where those words stand in the story on the page."""
    assert session.page.story
    return session.page.story.text.index(words)


def in_theme(session: Session, name: str) -> None:
    """Give the window the colours of that theme."""
    themes = {theme.name: theme for theme in session.dressing.themes}
    session.dressing.set_theme(themes[name])
