"""The search panel: empty, with what was looked for of late, narrowed, forgiving, with nothing found."""

from PySide6.QtWidgets import QWidget

from anthology.progress import Progress
from reader.window.session import Session
from tests.screenshots.evening import Scene, in_theme


def _empty(session: Session) -> QWidget:
    """Queries of late, and what one can type."""
    session.finding.open()
    for query in ("coastline", "“porch light”", "stood -night", "author:anonymous tulips"):
        session.finding.panel.search_for(query)
        session.finding.panel.jump_when_answered()
    session.finding.panel.field.clear()
    return session.window


def _hints(session: Session) -> QWidget:
    session.finding.open()
    return session.window


def _here(session: Session) -> QWidget:
    session.finding.open_here()
    session.finding.panel.search_for("she")
    for _ in range(3):
        session.finding.panel.next_hit()
    return session.window


def _kinds(session: Session) -> QWidget:
    """Words found in a title, in notes, in highlights and in the text."""
    _ask(session, "kept OR coastline OR kindest")
    return session.window


def _spelling(session: Session) -> QWidget:
    _ask(session, "costline")
    return session.window


def _near(session: Session) -> QWidget:
    _ask(session, "porch lighthouse")
    return session.window


def _nothing(session: Session) -> QWidget:
    _ask(session, '"zeugma"')
    return session.window


def _nothing_here(session: Session) -> QWidget:
    session.finding.open_here()
    session.finding.panel.search_for("lighthouses")
    return session.window


def _indexing(session: Session) -> QWidget:
    """The index is being made meanwhile."""
    _ask(session, "stood")
    session.indexing.slip.show_progress(Progress(412, 1055, "The Gift of the Magi"))
    return session.window


def _kinds_night(session: Session) -> QWidget:
    in_theme(session, "night")
    return _kinds(session)


def _ask(session: Session, query: str) -> None:
    session.finding.open()
    session.finding.panel.search_for(query)


SCENES: dict[str, Scene] = {
    "search-empty": _empty,
    "search-hints": _hints,
    "search-here": _here,
    "search-kinds": _kinds,
    "search-kinds-night": _kinds_night,
    "search-spelling": _spelling,
    "search-some": _near,
    "search-nothing": _nothing,
    "search-nothing-here": _nothing_here,
    "search-indexing": _indexing,
}
