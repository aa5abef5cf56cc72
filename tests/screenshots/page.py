"""The page: reading, selecting, searching, marking, setting the type."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from anthology.text import Passage
from reader.settings import Flow
from reader.window.session import Session
from tests.screenshots.evening import Scene, find, in_theme


def _page(session: Session) -> QWidget:
    return session.window


def _scrolled(session: Session) -> QWidget:
    session.dressing.set_page(replace(session.dressing.settings, flow=Flow.SCROLLED))
    return session.window


def _selection(session: Session) -> QWidget:
    start = find(session, "You held out your arms")
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
    in_theme(session, "night")
    return _search(session)


def _sepia(session: Session) -> QWidget:
    in_theme(session, "sepia")
    return _marks(session)


SCENES: dict[str, Scene] = {
    "page": _page,
    "scrolled": _scrolled,
    "selection": _selection,
    "search": _search,
    "marks": _marks,
    "type": _type,
    "night": _night,
    "sepia": _sepia,
}
