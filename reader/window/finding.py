"""Search strung together: the panel's wishes asked, its hits shown on the page, the index healed."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from anthology.annotations.mark import Bookmark, Colour, Highlight, Mark, MarkId
from anthology.search.hits import HitKind
from anthology.story import Anthology, StoryId
from anthology.text import Passage
from reader.background.index_process import IndexProcess
from reader.operations.marking import MarksTold
from reader.operations.reading import StoryOpened
from reader.operations.recalling import QueriesTold, Recalling
from reader.operations.searching import Found, HitsFound, NotFound, Searching
from reader.page.page import PagePane
from reader.page.wishes import SearchWish as PageSearchWish
from reader.search.wishes import ConcordanceWish, HitChoice, HitsWish, SearchWish, ShelfWish
from reader.widgets.ground import Ground
from reader.window.browsing import Browsing
from reader.window.main_window import MainWindow

if TYPE_CHECKING:
    from reader.search.panel import SearchPanel

PANEL = "search"
_CALM = 120
"""Milliseconds after which the page lights what was found meanwhile: it does not flicker under typing."""


class Finding(QObject):
    """Keeps the hits of the story on the page lit for as long as the search panel is open."""

    strict_changed = Signal(bool)
    shelf_wished = Signal(ShelfWish)
    concordance_wished = Signal(ConcordanceWish)

    def __init__(
        self,
        window: MainWindow,
        page: PagePane,
        browsing: Browsing,
        searching: Searching,
        recalling: Recalling,
        index: IndexProcess,
        *,
        strict: bool,
    ) -> None:
        """`strict` is whether nothing is forgiven, as somebody wanted last."""
        super().__init__(window)
        self._window, self._page, self._strict = window, page, strict
        self._browsing, self._searching, self._index = browsing, searching, index
        self._recalling = recalling
        self._choice: HitChoice | None = None
        self._marks: dict[MarkId, Mark] = {}
        self._calm = QTimer(self, singleShot=True, interval=_CALM)
        window.plan_panel(PANEL, self._build_panel)
        self._wire()

    def _wire(self) -> None:
        searching, browsing = self._searching, self._browsing
        self._calm.timeout.connect(self._light_page)
        self._page.search_wished.connect(self._words_wished)
        searching.found.connect(self._found)
        searching.hits_found.connect(self._hits_found)
        searching.refused.connect(self._refused)
        searching.index_wished.connect(self._index.start)
        self._recalling.told.connect(self._queries_told)
        browsing.story_shown.connect(self._story_shown)
        browsing.contents_shown.connect(self._contents_shown)

    @property
    def panel(self) -> "SearchPanel":
        """The search panel."""
        return cast("SearchPanel", self._window.panel_named(PANEL))

    def _build_panel(self) -> Ground:
        from reader.search.panel import SearchPanel

        panel = SearchPanel(self._window.look)
        panel.narrowing.set_strict(self._strict)
        panel.set_story(self._browsing.story())
        panel.search_wished.connect(self._search_wished)
        panel.hits_wished.connect(self._hits_wished)
        panel.hit_chosen.connect(self._hit_chosen)
        panel.answered.connect(self._answered)
        panel.answer_grown.connect(self._calm.start)
        panel.query_used.connect(self._recalling.remember)
        panel.tries.query_forgotten.connect(self._recalling.forget)
        panel.tries.all_forgotten.connect(self._recalling.forget_all)
        panel.strict_changed.connect(self.strict_changed)
        panel.shelf_wished.connect(self.shelf_wished)
        panel.concordance_wished.connect(self.concordance_wished)
        panel.closed.connect(self.close)
        self._index.made.connect(panel.index_is_made)
        panel.show_colours(_colours(self._marks))
        self._recalling.tell()
        self._searching.wake()
        return panel

    @Slot()
    def open(self) -> None:
        """Open the panel with the keyboard in its field, for every story."""
        self._open(here=False)

    @Slot()
    def open_here(self) -> None:
        """The same for the story on the page."""
        self._open(here=True)

    def _open(self, *, here: bool) -> None:
        self._window.show_panel(PANEL)
        self.panel.narrow(here=here)
        self.panel.take_focus()

    def awaits_words(self) -> bool:
        """Whether what is typed next is all that every story is asked for."""
        field = self.panel.field
        return field.hasFocus() and field.selectedText() == field.text() and not self.panel.is_narrowed

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
        self._calm.stop()
        self._page.drop_hits()
        if self._window.panel() == PANEL:
            self._window.show_panel("")

    # Asked and answered

    @Slot(SearchWish)
    def _search_wished(self, wish: SearchWish) -> None:
        self._searching.search(wish.enquiry, wish.number, wish.limit, wish.passages)

    @Slot(HitsWish)
    def _hits_wished(self, wish: HitsWish) -> None:
        self._searching.find_in(wish.story, wish.enquiry, wish.number)

    @Slot(PageSearchWish)
    def _words_wished(self, wish: PageSearchWish) -> None:
        self.search_for(wish.words)

    @Slot(Found)
    def _found(self, found: Found) -> None:
        self.panel.show_results(found.results, found.number)

    @Slot(HitsFound)
    def _hits_found(self, found: HitsFound) -> None:
        self.panel.show_hits(found.story, found.hits, found.number)

    @Slot(NotFound)
    def _refused(self, refused: NotFound) -> None:
        self.panel.show_failure(refused.sentence, refused.number)

    @Slot(QueriesTold)
    def _queries_told(self, told: QueriesTold) -> None:
        if self._window.has_panel(PANEL):
            self.panel.tries.show_queries(told.queries)

    @Slot(MarksTold)
    def take_marks(self, told: MarksTold) -> None:
        """Know where the marks are whose notes are found."""
        self._marks = {mark.id: mark for mark in told.marks}
        if self._window.has_panel(PANEL):
            self.panel.show_colours(_colours(self._marks))

    # On the page

    @Slot(HitChoice)
    def _hit_chosen(self, choice: HitChoice) -> None:
        self._choice = choice
        self._page.drop_hits()
        if choice.story == self._browsing.story():
            self._light(choice.story)
        hit = choice.hit
        if hit and hit.kind is HitKind.NOTE:
            self._open_mark(choice.story, self._marks.get(hit.mark))
        elif hit and choice.focus:
            self._browsing.open_story(choice.story, choice.focus, choice.focus.start)
        else:
            self._browsing.open_story(choice.story, None, 0)

    def _open_mark(self, story: StoryId, mark: Mark | None) -> None:
        """Open the place of a mark; where nobody knows it, the beginning of its story."""
        if isinstance(mark, Highlight):
            self._browsing.open_story(story, mark.passage, mark.passage.start)
        else:
            self._browsing.open_story(story, None, mark.place.offset if isinstance(mark, Bookmark) else 0)

    @Slot(StoryOpened)
    def _story_shown(self, opened: StoryOpened) -> None:
        if self._window.has_panel(PANEL):
            self.panel.set_story(opened.story.id)
        self._light(opened.story.id)

    @Slot(Anthology)
    def _contents_shown(self, _anthology: Anthology) -> None:
        if self._window.has_panel(PANEL):
            self.panel.set_story(None)

    @Slot()
    def _answered(self) -> None:
        """Another answer stands: no hit of it was chosen yet."""
        self._choice = None
        self._calm.start()

    @Slot()
    def _light_page(self) -> None:
        if story := self._browsing.story():
            self._light(story)

    def _light(self, story: StoryId) -> None:
        self._page.show_hits(*self.hits_in(story))

    def hits_in(self, story: StoryId) -> tuple[tuple[Passage, ...], Passage | None]:
        """What is lit in a story, and the passage that is lit most."""
        choice = self._choice
        if choice is None and self._window.panel() != PANEL:
            return (), None
        return self.panel.passages_in(story), choice.focus if choice and choice.story == story else None


def _colours(marks: dict[MarkId, Mark]) -> dict[MarkId, Colour]:
    return {ident: mark.colour for ident, mark in marks.items() if isinstance(mark, Highlight)}
