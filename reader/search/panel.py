"""The search panel: a field, what was found in every story, and a walk from hit to hit."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from anthology.annotations.mark import Colour, MarkId
from anthology.search.hits import Enquiry, SearchResults, Source, StoryHits
from anthology.story import StoryId
from anthology.text import Passage
from reader.search import answer_words
from reader.search.asking import Asking
from reader.search.furniture import Furniture
from reader.search.hit_rows import HeadRow, MoreRow, MoreStoriesRow, PassageRow
from reader.search.panel_keys import PanelKeys
from reader.search.walk import Walk
from reader.search.wishes import ConcordanceWish, HitChoice, HitsWish, SearchWish, ShelfWish
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.ground import Ground
from reader.widgets.row_model import ROW


class SearchPanel(Ground):
    """Emits what is looked for, shows the answers, emits the hit that was chosen."""

    search_wished = Signal(SearchWish)
    hits_wished = Signal(HitsWish)
    hit_chosen = Signal(HitChoice)
    answered = Signal()
    """Another answer stands, or none any more."""
    answer_grown = Signal()
    """It is the same answer, with more of its hits."""
    query_used = Signal(str)
    strict_changed = Signal(bool)
    shelf_wished = Signal(ShelfWish)
    concordance_wished = Signal(ConcordanceWish)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Empty, with hints on what one can type."""
        super().__init__("panel", look, parent)
        self._asking, self._parts = Asking(self), Furniture(self, look)
        self._jump, self._typing = False, False
        self.field, self.list, self.model = self._parts.field, self._parts.list, self._parts.model
        self.tries, self.narrowing = self._parts.tries, self._parts.narrowing
        self._walk = Walk(self.model, self.list, self._asking, self)
        self._keys = PanelKeys(self)
        self._wire()
        self.set_look(look)
        self._show_tries()

    # What the window tells

    @Slot()
    def take_focus(self) -> None:
        """Put the keyboard into the field, all of it selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def narrow(self, *, here: bool) -> None:
        """Look only in the story on the page, or in every story."""
        if self.narrowing.narrow(here=here):
            self._narrowed()

    @property
    def is_narrowed(self) -> bool:
        """Whether only the story on the page is meant."""
        return self.narrowing.within is not None

    def set_story(self, story: StoryId | None) -> None:
        """Say which story is on the page."""
        if self.narrowing.set_story(story):
            self._narrowed()

    def show_colours(self, colours: Mapping[MarkId, Colour]) -> None:
        """Show highlights in these colours."""
        self._parts.delegate.colours = colours
        self.list.viewport().update()

    def search_for(self, text: str) -> None:
        """Look for this, at once."""
        self.field.setText(text)
        self._typing = False
        if self._is_asked():
            self._asking.ask(self._enquiry())

    def show_results(self, results: SearchResults, number: int) -> None:
        """Show the answer to the wish of that number, or more of the answer that stands."""
        if self._asking.is_first(number):
            self._show_answer(results)
        elif self._asking.is_current(number) and self.model.grow(results):
            self._walk.go_on()

    def show_hits(self, story: StoryId, found: StoryHits | None, number: int) -> None:
        """Show every hit of a story of the answer; without any it keeps those it has."""
        if not self._asking.is_current(number):
            return
        known = next((each for each in self.model.results.stories if each.story == story), None)
        if known is not None:
            self.model.fill(found or known)
            self.answer_grown.emit()
            self._walk.go_on()

    def show_failure(self, sentence: str, number: int) -> None:
        """Show why the wish of that number has no answer, if it is the last one made."""
        if self._asking.is_first(number):
            self.model.clear()
            self._parts.show_nothing(sentence)
            self._announce(sentence)

    @Slot()
    def index_is_made(self) -> None:
        """Say no more that it is being made; the answer that stands is right as it is."""
        if self._parts.shows_hits():
            self.model.results = replace(self.model.results, source=Source.INDEX, unindexed=0)
            self._tell_answer()

    def passages_in(self, story: StoryId) -> tuple[Passage, ...]:
        """The hits of the answer in the text of a story; wishes for those that are not there yet."""
        found = next((each for each in self.model.results.stories if each.story == story), None)
        if found is None:
            return ()
        if len(found.hits) < found.hit_count:
            self._asking.ask_hits(story)
        return tuple(hit.passage for hit in found.hits if hit.kind.is_in_text)

    @Slot()
    def next_hit(self) -> None:
        """Go to the hit after the current one (F3)."""
        self._walk.step(1)

    @Slot()
    def previous_hit(self) -> None:
        """Go to the hit before the current one (Shift+F3)."""
        self._walk.step(-1)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        super().set_look(look)
        self._parts.set_look(look)

    # Asking

    def _wire(self) -> None:
        asking, parts = self._asking, self._parts
        asking.search_wished.connect(self.search_wished)
        asking.hits_wished.connect(self.hits_wished)
        asking.slow.connect(self._say_searching)
        self.field.textChanged.connect(self._typed)
        self._keys.left.connect(self._escape)
        self.list.chosen.connect(self._choose)
        self._walk.arrived.connect(self._arrived)
        self._walk.went_around.connect(self._went_around)
        self.list.more_seen.connect(self._want_hits)
        self.list.end_seen.connect(self._want_stories, Qt.ConnectionType.QueuedConnection)
        self.tries.tried.connect(self._try)
        self.narrowing.changed.connect(self._narrowed)
        self.narrowing.exactly.clicked.connect(self.strict_changed)
        parts.head.correction_picked.connect(self._try)
        parts.nothing.correction_picked.connect(self._try)
        parts.nothing.everywhere_wished.connect(self._widen)
        parts.foot.shelf_wished.connect(self._wish_shelf)
        parts.foot.concordance_wished.connect(self._wish_concordance)

    def _is_asked(self) -> bool:
        return bool(self.field.text().strip())

    def _enquiry(self) -> Enquiry:
        narrowing = self.narrowing
        text, typing = self.field.text(), self._typing
        return Enquiry(text, strict=narrowing.strict, unfinished=typing, within=narrowing.within)

    @Slot()
    def _typed(self) -> None:
        self._jump, self._typing = False, True
        self._walk.forget()
        if self._is_asked():
            self._asking.ask_soon(self._enquiry())
        else:
            self._show_tries()

    @Slot()
    def _narrowed(self) -> None:
        if self._is_asked():
            self._asking.ask(self._enquiry())

    @Slot()
    def _widen(self) -> None:
        self.narrow(here=False)
        self.field.setFocus()

    @Slot(str)
    def _try(self, text: str) -> None:
        self.search_for(text)
        self.field.setFocus()

    @Slot()
    def _want_stories(self) -> None:
        self._asking.ask_more(len(self.model.results.stories), 0)

    @Slot(MoreRow)
    def _want_hits(self, row: MoreRow) -> None:
        self._asking.ask_hits(self.model.results.stories[row.story].story)

    # Showing

    @Slot()
    def _say_searching(self) -> None:
        self._parts.say(tr(answer_words.SEARCHING))

    def _show_tries(self) -> None:
        self._asking.ask_no_more()
        self.model.clear()
        self._parts.show_tries()
        self.answered.emit()

    def _show_answer(self, results: SearchResults) -> None:
        self._walk.forget()
        self.model.set_results(results)
        self.list.scrollToTop()
        self._tell_answer()
        self.answered.emit()
        if len(results.stories) == 1:
            self.passages_in(results.stories[0].story)
        if self._jump:
            self._jump = False
            self._walk.first()

    def _tell_answer(self) -> None:
        in_one = self._asking.enquiry.within is not None
        self._announce(self._parts.show_answer(self.model.results, in_one=in_one))

    def _announce(self, words: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # Going

    @Slot(HitChoice)
    def _arrived(self, choice: HitChoice) -> None:
        self._use_query()
        self.hit_chosen.emit(choice)

    @Slot(int)
    def _went_around(self, step: int) -> None:
        if step:
            self._parts.say(tr(answer_words.ROUND_FORWARD if step > 0 else answer_words.ROUND_BACK))
        else:
            self._tell_answer()

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, PassageRow):
            self._walk.go_to(row.place)
        elif isinstance(row, MoreRow):
            self._want_hits(row)
        elif isinstance(row, MoreStoriesRow):
            self._want_stories()
        elif isinstance(row, HeadRow) and not row.hits.hit_count:
            self.hit_chosen.emit(HitChoice(row.hits.story))

    def jump_when_answered(self) -> None:
        """Enter in the field: at once if the answer stands there, else as soon as it comes."""
        self._use_query()
        self._jump = self._asking.is_waiting
        if not self._jump:
            self._walk.first()

    def _use_query(self) -> None:
        if self._is_asked():
            self.query_used.emit(self.field.text().strip())

    @Slot()
    def _wish_shelf(self) -> None:
        query = self.field.text().strip()
        self.shelf_wished.emit(ShelfWish(query, query))

    @Slot()
    def _wish_concordance(self) -> None:
        self.concordance_wished.emit(ConcordanceWish(self.field.text().strip()))

    # The keyboard

    @Slot()
    def _escape(self) -> None:
        """Esc widens what is narrowed, if nothing is typed; else it is the end."""
        if not self.widen_if_empty():
            self.closed.emit()

    def widen_if_empty(self) -> bool:
        """Look in every story again if nothing is typed; whether that did anything."""
        narrowed = self.is_narrowed and not self.field.text()
        if narrowed:
            self._widen()
        return narrowed
