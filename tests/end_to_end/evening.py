"""The real window on a real library in a folder of its own, for one evening at a time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from anthology.annotations.mark import Highlight
from anthology.resource_files import resource_folder
from anthology.text import Passage
from reader.app import put_together
from reader.background.runner import BackgroundRunner
from reader.window.session import Session

SIZE = (1280, 800)


@contextmanager
def an_evening(
    qtbot: QtBot, library: Path, *, scale: float = 1.0, size: tuple[int, int] | None = SIZE
) -> Iterator[Session]:
    """Open the window; close it again as a person would, so that everything is written down.

    Without a `size` it has the one that it remembers.
    """
    session = put_together(str(library), BackgroundRunner(), resource_folder(), scale)
    with qtbot.waitExposed(session.window):
        if size:
            session.window.resize(*size)
        session.window.show()
        session.open()
    qtbot.waitUntil(lambda: bool(session.browsing.cards) or _has_none(session))
    session.furnish()
    if session.browsing.cards:
        _let_it_answer(qtbot, session)
    try:
        yield session
    finally:
        session.window.close()
        session.close()
        QApplication.processEvents()
        session.window.deleteLater()
        # Now, while Python still holds what Qt asks of the window on its way out.
        QApplication.sendPostedEvents(session.window, QEvent.Type.DeferredDelete)
        gc.collect()  # what is left of the evening goes on this thread


def _let_it_answer(qtbot: QtBot, session: Session) -> None:
    """Whatever was asked of the library so far is answered then: it answers in order."""
    answers: list[str] = []
    session.desk.ask(lambda _library: "answered", answers.append)
    qtbot.waitUntil(lambda: bool(answers))


def open_titled(qtbot: QtBot, session: Session, title: str) -> None:
    """Open a story from the shelf."""
    card = next(card for card in session.browsing.cards if card.title == title)
    with qtbot.waitSignal(session.browsing.story_shown):
        session.shelf.story_requested.emit(card)


def key(session: Session, *keys: str) -> None:
    """Press keys (such as `Ctrl+F`) wherever the keyboard is."""
    for name in keys:
        QTest.keySequence(session.window.focusWidget() or session.window, name)


def search_for(qtbot: QtBot, session: Session, words: str) -> None:
    """Type into the search field and wait for the answer."""
    session.window.commands["find"].trigger()
    session.finding.panel.field.clear()
    with qtbot.waitSignal(session.searching.found):
        QTest.keyClicks(session.finding.panel.field, words)


def highlights(session: Session) -> list[Highlight]:
    """The highlights that the marks panel has been told of."""
    return [mark for mark in session.noting.told.marks if isinstance(mark, Highlight)]


def words_at(session: Session, passage: Passage) -> str:
    """The words of the open story there."""
    assert session.page.story
    return passage.of(session.page.story.text)


def ground_under(session: Session, passage: Passage) -> set[str]:
    """The colours behind the words of a passage, at the inner corners of what is painted under them."""
    view = session.page.view
    picture = view.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    colours = set()
    for box in view.rectangles_of(passage):
        at = QPoint(round((box.center().x()) * ratio), round((box.top() + 3) * ratio))
        colours.add(QColor(picture.pixel(at)).name())
    return colours


def press(button: QWidget) -> None:
    """Click a button with the mouse."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _has_none(session: Session) -> bool:
    """Whether the window says that there is nothing to show."""
    return session.unavailable.isVisible() or session.empty.isVisible()
