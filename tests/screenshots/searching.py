"""The search panel: empty, with what was looked for of late, narrowed, forgiving, with nothing found."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from anthology.annotations.mark import Highlight
from anthology.progress import Progress
from anthology.search.hits import HitKind, SearchHit, SearchResults, Step, StoryHits
from anthology.text import Passage
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
    """Words found in a title, a byline, a note, a highlight and in the text."""
    return _answered(session, "kept", _with_kinds(session, _ask(session, "kept")))


def _spelling(session: Session) -> QWidget:
    results = _ask(session, "coastline")
    changed = replace(results, query="costline", instead="coastline", step=Step.SPELLING)
    return _answered(session, "costline", replace(changed, corrections=("coastlines", "hairline")))


def _near(session: Session) -> QWidget:
    results = _ask(session, "porch light")
    return _answered(session, "“porch bright light”", replace(results, step=Step.SOME, unindexed=3))


def _nothing(session: Session) -> QWidget:
    session.finding.open()
    nothing = SearchResults("lighthous", "lighthous", (), 0, 0, 1.0, step=Step.EXACT)
    return _answered(session, "lighthous", replace(nothing, corrections=("lighthouse", "lights")))


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


def _ask(session: Session, query: str) -> SearchResults:
    session.finding.open()
    session.finding.panel.search_for(query)
    return session.finding.panel.model.results


def _answered(session: Session, query: str, results: SearchResults) -> QWidget:
    """The panel with another answer than the library's own."""
    panel, wishes = session.finding.panel, []
    panel.search_wished.disconnect()
    panel.search_wished.connect(wishes.append)
    panel.search_for(query)
    panel.show_results(results, wishes[-1].number)
    return session.window


def _with_kinds(session: Session, results: SearchResults) -> SearchResults:
    first, *others = results.stories
    mark = next(mark.id for mark in session.noting.told.marks if isinstance(mark, Highlight))
    note = SearchHit(
        HitKind.NOTE, Passage(0, 4), "", "kept", " for a reason: no single day to point at.", mark
    )
    lit = SearchHit(HitKind.HIGHLIGHT, Passage(90, 94), "…the ones she ", "kept", " to herself…", mark)
    hits = (*first.hits[:1], note, lit, *first.hits[1:])
    story: StoryHits = replace(first, hits=hits, hit_count=len(hits), ticks=(*first.ticks, 0.3, 0.8))
    return replace(results, stories=(story, *others))


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
