"""The page in motion: from story to story, by the line, by itself."""

from dataclasses import replace

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


SCENES: dict[str, Scene] = {"seam": _seam, "seam-night": _seam_night}
