"""Scrolling through the whole anthology in the real window."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from anthology.story import ReadingState
from reader.settings import Flow
from reader.window.session import Session
from tests.end_to_end.evening import an_evening, key, open_titled, search_for

NIGHT, KEPT = "Two Hours by Night", "The Man She Kept"


def begin(qtbot: QtBot, session: Session) -> None:
    """On the first story, in the scrolled flow."""
    open_titled(qtbot, session, NIGHT)
    session.dressing.set_page(replace(session.dressing.settings, flow=Flow.SCROLLED))
    session.page.view.setFocus()


def scroll_to(qtbot: QtBot, session: Session, title: str) -> None:
    """Screen by screen, until that story is on the page."""

    def there() -> bool:
        key(session, "PgDown")
        return session.page.story is not None and session.page.story.title == title

    qtbot.waitUntil(there, timeout=20_000)


def test_scrolling_past_an_end_is_told_of_in_the_whole_window(qtbot: QtBot, tmp_path: Path) -> None:
    """The story left behind is read; title, shelf and what is remembered are those of the next."""
    with an_evening(qtbot, tmp_path) as session:
        begin(qtbot, session)
        shown = []
        session.browsing.story_shown.connect(shown.append)
        scroll_to(qtbot, session, KEPT)
        assert session.window.windowTitle().startswith(KEPT)
        assert [opened.story.title for opened in shown] == [KEPT]
        assert session.shelf.stories.opened == session.browsing.story()
        qtbot.waitUntil(lambda: session.browsing.cards[0].state is ReadingState.READ)
        key(session, "PgDown", "PgDown")
        place = session.page.place()
    with an_evening(qtbot, tmp_path) as session:
        qtbot.waitUntil(lambda: session.page.story is not None)
        assert session.page.story
        assert session.page.story.title == KEPT
        assert session.page.place() == place


def test_a_mark_made_after_scrolling_on_is_the_storys(qtbot: QtBot, tmp_path: Path) -> None:
    """A bookmark stands in the story that is read now."""
    with an_evening(qtbot, tmp_path) as session:
        begin(qtbot, session)
        scroll_to(qtbot, session, KEPT)
        with qtbot.waitSignal(session.marking.told):
            key(session, "Ctrl+D")
        assert [mark.story for mark in session.noting.told.marks] == [session.browsing.story()]


def test_stories_that_are_put_in_another_order_hang_in_that_order(qtbot: QtBot, tmp_path: Path) -> None:
    """What was fetched for the old order is forgotten."""
    with an_evening(qtbot, tmp_path) as session:
        begin(qtbot, session)
        view = session.page.view
        session.browsing.keep_place()
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        qtbot.waitUntil(lambda: len(view.strips_hung()) > 1)
        anthology = session.browsing.anthology
        assert anthology
        others = anthology.stories[1:]
        changed = replace(anthology, stories=(anthology.stories[0], *others[::-1]))
        with qtbot.waitSignal(session.shelving.told):
            session.desk.ask(lambda library: library.change_anthology(changed), lambda _changed: None)
            session.browsing.refresh()
        qtbot.waitUntil(lambda: view.strips_hung()[-1].story.id == others[-1])


def test_hits_are_lit_in_the_story_that_hangs_below(qtbot: QtBot, tmp_path: Path) -> None:
    """And go out everywhere when the search is closed."""
    with an_evening(qtbot, tmp_path) as session:
        begin(qtbot, session)
        search_for(qtbot, session, "coastline")
        key(session, "Return")
        qtbot.waitUntil(lambda: session.page.story is not None and session.page.story.title == KEPT)
        open_titled(qtbot, session, NIGHT)
        view = session.page.view
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        qtbot.waitUntil(lambda: view.strips_hung()[-1].story.title == KEPT)
        below = view.strips_hung()[-1]
        assert [hit.of(below.story.text).lower() for hit in below.hits] == ["coastline"]
        session.finding.close()
        assert not below.hits
