"""The page in motion: from story to story, by the line, by itself."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from reader.settings import Flow
from reader.window.session import Session
from tests.screenshots.evening import Scene, in_theme


def _seam(session: Session) -> QWidget:
    """The end of one story and the beginning of the next."""
    session.dressing.set_page(replace(session.dressing.settings, flow=Flow.SCROLLED))
    view = session.page.view
    assert view.story
    view.go_to(len(view.story.text))
    while view.is_setting():
        QApplication.processEvents()
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + view.viewport().height() // 2)
    return session.window


def _seam_night(session: Session) -> QWidget:
    in_theme(session, "night")
    return _seam(session)


def _guide(session: Session) -> QWidget:
    """Three lines in the middle of a page."""
    session.page.turn(1)
    session.window.commands["guide"].trigger()
    for _ in range(6):
        session.aiding.line_guide.step(1)
    return session.window


def _guide_night(session: Session) -> QWidget:
    in_theme(session, "night")
    return _guide(session)


def _focus(session: Session) -> QWidget:
    """Nothing but the words."""
    size = session.window.size()
    session.page.turn(1)
    session.window.commands["focus"].trigger()
    session.window.setWindowState(session.window.windowState() & ~Qt.WindowState.WindowFullScreen)
    session.window.resize(size)
    return session.window


def _auto_scroll(session: Session) -> QWidget:
    """The slip that says how fast."""
    session.dressing.set_page(replace(session.dressing.settings, flow=Flow.SCROLLED))
    session.window.commands["auto_scroll"].trigger()
    session.aiding.scrolling.pause()
    session.aiding.scrolling.pause()
    return session.window


SCENES: dict[str, Scene] = {
    "seam": _seam,
    "seam-night": _seam_night,
    "guide": _guide,
    "guide-night": _guide_night,
    "focus": _focus,
    "auto-scroll": _auto_scroll,
}
