"""Search strung together: the panel's wishes asked, its hits shown on the page, the index healed."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal, Slot

from anthology.search.hits import HitKind
from anthology.story import StoryId
from anthology.text import Passage
from reader.background.index_process import IndexProcess
from reader.operations.reading import StoryOpened
from reader.operations.searching import Found, NotFound, Searching
from reader.page.page import PagePane
from reader.page.wishes import SearchWish as PageSearchWish
from reader.search.wishes import HitChoice, SearchWish, ShelfWish
from reader.widgets.ground import Ground
from reader.window.browsing import Browsing
from reader.window.main_window import MainWindow

if TYPE_CHECKING:
    from reader.search.panel import SearchPanel

PANEL = "search"
_FIRST = 100
"""So many of the best stories are answered at first; the others are a row away."""


class Finding(QObject):
    """Keeps the hits of the story on the page lit for as long as the search panel is open."""

    shelf_wished = Signal(ShelfWish)

    def __init__(
        self,
        window: MainWindow,
        page: PagePane,
        browsing: Browsing,
        searching: Searching,
        index: IndexProcess,
    ) -> None:
        super().__init__(window)
        self._window, self._page = window, page
        self._browsing, self._searching, self._index = browsing, searching, index
        self._choice: HitChoice | None = None
        window.plan_panel(PANEL, self._build_panel)
        page.search_wished.connect(self._words_wished)
        searching.found.connect(self._found)
        searching.refused.connect(self._refused)
        searching.index_wished.connect(index.start)
        browsing.story_shown.connect(self._story_shown)

    @property
    def panel(self) -> "SearchPanel":
        """The search panel."""
        return cast("SearchPanel", self._window.panel_named(PANEL))

    def _build_panel(self) -> Ground:
        from reader.search.panel import SearchPanel

        panel = SearchPanel(self._window.look)
        panel.search_wished.connect(self._search_wished)
        panel.hit_chosen.connect(self._hit_chosen)
        panel.closed.connect(self.close)
        self._index.made.connect(panel.index_is_made)
        return panel

    @Slot()
    def open(self) -> None:
        """Open the panel with the keyboard in its field."""
        self._window.show_panel(PANEL)
        self.panel.take_focus()

    def search_for(self, words: str) -> None:
        """Look for these words, in this order if there are several."""
        self._window.show_panel(PANEL)
        self.panel.search_for(f'"{words}"' if " " in words else words)

    def look_for(self, words: str) -> None:
        """Open the panel and look for the words, as if somebody had typed them there."""
        self.open()
        self.panel.search_for(words)

    @Slot()
    def next_hit(self) -> None:
        """Go to the hit after the current one, if anything was looked for."""
        if self._window.has_panel(PANEL):
            self.panel.next_hit()

    @Slot()
    def previous_hit(self) -> None:
        """Go to the hit before the current one, if anything was looked for."""
        if self._window.has_panel(PANEL):
            self.panel.previous_hit()

    @Slot()
    def close(self) -> None:
        """Give the page back as it was."""
        self._choice = None
        self._page.drop_hits()
        if self._window.panel() == PANEL:
            self._window.show_panel("")

    @Slot(SearchWish)
    def _search_wished(self, wish: SearchWish) -> None:
        self._searching.search(wish.text, wish.number, None if wish.everything else _FIRST)

    @Slot(PageSearchWish)
    def _words_wished(self, wish: PageSearchWish) -> None:
        self.search_for(wish.words)

    @Slot(Found)
    def _found(self, found: Found) -> None:
        self.panel.show_results(found.results, found.number)

    @Slot(NotFound)
    def _refused(self, refused: NotFound) -> None:
        self.panel.show_failure(refused.sentence, refused.number)

    @Slot(HitChoice)
    def _hit_chosen(self, choice: HitChoice) -> None:
        self._choice = choice
        self._page.drop_hits()
        passage = choice.hit.passage if choice.hit.kind is HitKind.TEXT else None
        if choice.story == self._browsing.story():
            self._light(choice.story)
        self._browsing.open_hit(choice.story, choice.hit, passage)

    @Slot(StoryOpened)
    def _story_shown(self, opened: StoryOpened) -> None:
        self._light(opened.story.id)

    def _light(self, story: StoryId) -> None:
        self._page.show_hits(*self.hits_in(story))

    def hits_in(self, story: StoryId) -> tuple[tuple[Passage, ...], Passage | None]:
        """What is lit in a story, and the passage that is lit most."""
        choice = self._choice
        if choice is None:
            return (), None
        is_there = choice.story == story and choice.hit.kind is HitKind.TEXT
        return choice.passages_in(story), choice.hit.passage if is_there else None
