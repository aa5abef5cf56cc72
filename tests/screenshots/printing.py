"""Stories set for paper: the dialog by day and by night, and a page of what comes of it."""

from PySide6.QtWidgets import QWidget

from anthology.text import Passage
from reader.settings import Paper, PrintedMarks, PrintSettings
from reader.window.session import Session
from tests.screenshots.evening import Scene, find, in_theme


def _print(session: Session) -> QWidget:
    session.printing.settings = PrintSettings(Paper.A5, 10, 16, PrintedMarks.NOTES)
    session.printing.open_for_pdf()
    assert session.printing.dialog
    return session.printing.dialog


def _at_night(session: Session) -> QWidget:
    in_theme(session, "night")
    return _print(session)


def _selection(session: Session) -> QWidget:
    start = find(session, "You held out your arms")
    session.page.view.select(Passage(start, start + 400))
    session.printing.open()
    assert session.printing.dialog
    return session.printing.dialog


SCENES: dict[str, Scene] = {"print": _print, "print-night": _at_night, "print-selection": _selection}
