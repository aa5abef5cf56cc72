"""The door of the page: the story view, its footer and the bar over selected words, as one widget."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anthology.annotations.mark import Colour, Highlight, Mark
from anthology.story import Story
from anthology.text import Passage, Place
from reader.page import accessible
from reader.page.announcing import Announcing
from reader.page.enlarging import Enlarging
from reader.page.following import Following
from reader.page.footer import Footer
from reader.page.leafing import Leafing
from reader.page.over_words import OverWords
from reader.page.page_view import PageView
from reader.page.pictures import Pictures
from reader.page.standing import Standing
from reader.page.wishes import (
    ConcordanceWish,
    CopiedWords,
    HighlightWish,
    LinkWish,
    LookupWish,
    NoteWish,
    PassageWish,
    PlaceChange,
    SearchWish,
    SizeWish,
    StepWish,
    StoryEntered,
    WayWish,
)
from reader.settings import FootWords, PageSettings
from reader.theme.look import Look
from reader.widgets.ground import Ground
from reader.wishes import ColourWish, RemovalWish

if TYPE_CHECKING:
    from reader.page.end_leaf import EndLeaf
    from reader.page.ending import Ending
    from reader.page.going import Going


class PagePane(Ground):
    """Shows a story and says what the reader does with it. All offsets are the story's."""

    place_changed = Signal(PlaceChange)
    highlight_wished = Signal(HighlightWish)
    colour_wished = Signal(ColourWish)
    removal_wished = Signal(RemovalWish)
    note_wished = Signal(NoteWish)
    mark_chosen = Signal(Highlight)
    search_wished = Signal(SearchWish)
    concordance_wished = Signal(ConcordanceWish)
    like_wished = Signal(PassageWish)
    lookup_wished = Signal(LookupWish)
    story_wished = Signal(StepWish)
    way_wished = Signal(WayWish)
    link_wished = Signal(LinkWish)
    size_wished = Signal(SizeWish)
    copied = Signal(CopiedWords)
    foot_words_chosen = Signal(FootWords)

    def __init__(self, settings: PageSettings, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("paper", look, parent)
        accessible.install()
        self.view = PageView(settings, look, self)
        self.footer = Footer(look, self)
        self._over = OverWords(self.view, look, self)
        self.bar = self._over.bar
        self.announcing = Announcing(self.view)
        self.standing = Standing(self.view, self.footer, look, self)
        self._going: Going | None = None
        self.enlarging = Enlarging(self.view, look)
        self._following = Following(self.view, settings, look, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.footer)
        self._leafing = Leafing(self.view, look, self)
        self.setFocusProxy(self.view)
        self._wire()

    def _wire(self) -> None:
        view = self.view
        view.place_changed.connect(self._place_changed)
        self.place_changed.connect(self.announcing.tell)
        view.story_entered.connect(self._story_entered)
        view.story_wished.connect(self.story_wished)
        self._following.link_wished.connect(self.link_wished)
        view.size_wished.connect(self.size_wished)
        self._leafing.way_wished.connect(self.way_wished)
        self.footer.headings_wished.connect(self.open_headings)
        self.standing.foot_words_chosen.connect(self.foot_words_chosen)
        over = self._over
        over.highlight_wished.connect(self.highlight_wished)
        over.colour_wished.connect(self.colour_wished)
        over.removal_wished.connect(self.removal_wished)
        over.note_wished.connect(self.note_wished)
        over.mark_chosen.connect(self.mark_chosen)
        over.search_wished.connect(self.search_wished)
        over.concordance_wished.connect(self.concordance_wished)
        over.like_wished.connect(self.like_wished)
        over.lookup_wished.connect(self.lookup_wished)
        over.copied.connect(self.copied)

    # What it shows

    def show_story(
        self,
        story: Story,
        marks: tuple[Mark, ...],
        offset: int = 0,
        pictures: Mapping[str, bytes] | None = None,
    ) -> None:
        """Open a story at an offset; `pictures` are the JPEGs and PNGs of its blocks."""
        self.dismiss_bar()
        self.view.drop_selection()
        self.standing.show_story(story, marks)
        self.view.show_story(story, marks, offset, Pictures(pictures, self.view.darkroom))

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Put these highlights and bookmarks under the words; nothing moves."""
        self.view.show_marks(marks)
        self._over.show_marks(marks)
        self.standing.show_marks(marks)

    def show_hits(self, passages: tuple[Passage, ...], current: Passage | None) -> None:
        """Light up what was searched for, the current passage most; nothing moves."""
        self.view.show_hits(passages, current)
        self.standing.show_hits(passages)

    def drop_hits(self) -> None:
        """Light up nothing, on this story and on those that can be scrolled to."""
        self.view.drop_hits()
        self.standing.show_hits(())

    def set_settings(self, settings: PageSettings) -> None:
        """Set the page another way; the words at the top stay at the top."""
        self._following.settings = settings
        self.view.set_settings(settings)

    def set_look(self, look: Look) -> None:
        """Show everything in other colours or at another scale."""
        super().set_look(look)
        over = (self.bar, self._following, self.standing, self.enlarging, self._leafing)
        for part in (self.view, self.footer, *over):
            part.set_look(look)
        if self._going is not None:
            self._going.set_look(look)

    def show_calm(self, *, calm: bool) -> None:
        """Nothing but the words, or with what stands around them."""
        self.footer.setVisible(not calm)
        self.view.show_calm(calm=calm)

    # Where it is

    @property
    def story(self) -> Story | None:
        """The story on the page."""
        return self.view.story

    def place(self) -> Place:
        """What to come back to."""
        return self.view.place()

    def chosen_passage(self) -> Passage | None:
        """What is selected, or the highlight that was chosen."""
        return self._over.passage()

    def chosen_words(self) -> str:
        """The words that are selected, or of the highlight that was chosen; none is an empty string."""
        return " ".join(self._over.words().split())

    def selection(self) -> Passage | None:
        """The selected part of the story."""
        return self.view.selected_range()

    def go_to(self, offset: int) -> None:
        """Show the page with that offset."""
        self._leafing.leave()
        self.view.go_to(offset)

    def go_to_passage(self, passage: Passage) -> None:
        """Show a passage; stay where it can be seen already."""
        self._leafing.leave()
        self.view.go_to_passage(passage)

    def turn(self, pages: int) -> None:
        """Turn by so many views, back if negative."""
        if self.is_at_leaf():
            self.leaf.turn(pages)
        else:
            self.view.turn(pages)

    @property
    def going(self) -> "Going":
        """What goes to places by their names, built when the first is asked for."""
        if self._going is None:
            from reader.page.going import Going

            self._going = Going(self.view, self.footer, self.standing, self._look, self)
        return self._going

    @Slot()
    def open_go_to(self) -> None:
        """Ask where in the story to go."""
        self.going.open_field()

    @Slot()
    def open_headings(self) -> None:
        """Offer the headings of the story, if it has several."""
        self.going.open_headings()

    @property
    def leaf(self) -> "EndLeaf":
        """The last leaf."""
        return self._leafing.leaf

    def show_end(self, ending: "Ending") -> None:
        """Lay the last leaf over the page; whoever turns back from it sees the last page again."""
        self.dismiss_bar()
        self._leafing.show_ending(ending)

    def is_at_leaf(self) -> bool:
        """Whether the last leaf lies over the page."""
        return self._leafing.is_open()

    def choose_mark(self, highlight: Highlight) -> None:
        """Go to a highlight and show the bar for it."""
        self._leafing.leave()
        self._over.choose(highlight)

    def highlight_selection(self, colour: Colour, *, with_note: bool = False) -> None:
        """Wish for a highlight on the selected words."""
        self._over.highlight_selection(colour, with_note=with_note)

    def dismiss_bar(self) -> None:
        """Put the bar away; the selection stays."""
        self._over.dismiss()

    # What its parts say

    @Slot(PlaceChange)
    def _place_changed(self, change: PlaceChange) -> None:
        self.dismiss_bar()
        self._leafing.leave()
        self.standing.show_now()
        self.place_changed.emit(replace(change, passing=self.standing.passing))

    @Slot(StoryEntered)
    def _story_entered(self, entered: StoryEntered) -> None:
        self.dismiss_bar()
        self.standing.show_story(entered.story, entered.marks)

    # Keys that the view leaves alone

    def event(self, event: QEvent) -> bool:
        """Keys that the bar understands are not shortcuts of the window meanwhile."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.bar.takes(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the bar over words; every other is left to the window."""
        if not self._over.take_key(event):
            super().keyPressEvent(event)
