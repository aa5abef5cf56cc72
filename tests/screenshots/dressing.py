"""How the page is dressed: every theme with all of its colours, the Aa panel, the list of typefaces."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from anthology.annotations.mark import Colour
from anthology.resource_files import resource_folder
from anthology.text import Passage
from reader.theme.theme import read_themes
from reader.window.session import Session
from tests.screenshots.evening import Scene, find, in_theme

_MARKED = {
    Colour.YELLOW: "It survived braces, a bankruptcy, and my twenties",
    Colour.GREEN: "when it gets truly bad",
    Colour.BLUE: "she turns and faces whatever is coming",
    Colour.PINK: "the place was taken",
    Colour.PURPLE: "He was standing in it",
}


def _page_in(theme: str) -> Callable[[Session], QWidget]:
    """The first page with five highlights, a hit, the hit that F3 stands on, and a selection."""

    def scene(session: Session) -> QWidget:
        in_theme(session, theme)
        story = session.page.story
        assert story
        for colour, words in _MARKED.items():
            start = find(session, words)
            session.marking.highlight(story.id, Passage(start, start + len(words)), colour, "")
        session.finding.open()
        session.finding.panel.search_for("stand")
        session.finding.panel.next_hit()
        session.page.go_to(0)
        start = find(session, "they want a bang")
        session.page.view.select(Passage(start, start + 16))
        return session.window

    return scene


def _panel_in(theme: str) -> Callable[[Session], QWidget]:
    def scene(session: Session) -> QWidget:
        in_theme(session, theme)
        session.window.commands["type"].trigger()
        return session.window

    return scene


def _typefaces(session: Session) -> QWidget:
    session.window.commands["type"].trigger()
    session.dressing.panel.show_faces()
    return session.window


_THEMES = [theme.name for theme in read_themes(resource_folder() / "themes")]

SCENES: dict[str, Scene] = {
    "typefaces": _typefaces,
    **{f"theme-{name}": _page_in(name) for name in _THEMES},
    **{f"type-{name}": _panel_in(name) for name in ("night", "contrast-light", "contrast-dark")},
}
