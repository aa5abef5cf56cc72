"""Shelf, contents and page strung together: which anthology and which story are open."""

from PySide6.QtCore import QObject, Signal, Slot

from anthology.annotations.mark import Mark
from anthology.story import Anthology, AnthologyId, StoryCard, StoryId
from anthology.text import Passage
from reader.operations.reading import LibraryOpened, Reading, StoryMissing, StoryOpened
from reader.operations.shelving import ShelfTold, Shelving
from reader.page.page import PagePane
from reader.page.wishes import PlaceChange
from reader.shelf.contents_page import ContentsPage
from reader.shelf.panel import ShelfPanel
from reader.translation import tr
from reader.window.main_window import MainWindow
from reader.window.message_page import MessagePage
from reader.window.place_keeper import PlaceKeeper


class Browsing(QObject):
    """Opens stories where they were left, and keeps the place while somebody reads."""

    story_shown = Signal(StoryOpened)
    story_missing = Signal(StoryMissing)
    contents_shown = Signal(Anthology)
    anthology_gone = Signal(Anthology)
    shelf_changed = Signal()
    emptied = Signal()

    def __init__(
        self,
        window: MainWindow,
        shelf: ShelfPanel,
        contents: ContentsPage,
        page: PagePane,
        empty: MessagePage,
        reading: Reading,
        shelving: Shelving,
    ) -> None:
        super().__init__(window)
        self._window, self._shelf, self._contents, self._page = window, shelf, contents, page
        self._empty = empty
        self._reading, self._shelving = reading, shelving
        self.anthology: Anthology | None = None
        self.cards: tuple[StoryCard, ...] = ()
        self.matter: tuple[StoryCard, ...] = ()
        self._removed: Anthology | None = None
        self._keeper = PlaceKeeper(self)
        self._wire()

    def _wire(self) -> None:
        self._keeper.settled.connect(self._place_settled)
        self._reading.library_opened.connect(self._library_opened)
        self._reading.story_opened.connect(self._story_opened)
        self._reading.story_missing.connect(self.story_missing)
        self._reading.shelf_told.connect(self._shelf_told)
        self._shelving.told.connect(self._anthology_told)
        self._shelving.removed.connect(self._anthology_removed)
        self._shelving.removed.connect(self.anthology_gone)
        self._shelf.story_requested.connect(self._story_requested)
        self._shelf.anthology_requested.connect(self.show_anthology)
        self._shelf.contents_requested.connect(self._contents_requested)
        self._contents.story_requested.connect(self._story_requested)
        self._page.place_changed.connect(self._place_changed)

    # What the window asks for

    def open(self, anthology: str, story: str) -> None:
        """Open on what was open last, as far as it is still there."""
        self._reading.open_library(AnthologyId(anthology), StoryId(story) if story else None)

    def story(self) -> StoryId | None:
        """The story on the page, if the page is shown."""
        open_story = self._page.story if self._window.shown_page() is self._page else None
        return open_story.id if open_story else None

    def shown_id(self) -> AnthologyId:
        """The anthology on the shelf; an empty id where there is none."""
        return self.anthology.id if self.anthology else AnthologyId("")

    def open_story(
        self,
        story: StoryId,
        passage: Passage | None = None,
        offset: int | None = None,
        anthology: AnthologyId | None = None,
    ) -> None:
        """Open a story at a passage, an offset, or where it was left; an open one stays open.

        Beside it stands the anthology that is on the shelf, or that one, if it holds the story.
        """
        self.keep_place()
        if story == self.story() and (passage or offset is not None):
            self._go_to(passage, offset or 0)
        else:
            self._reading.open_story(story, anthology or self.shown_id(), passage, offset)

    @Slot()
    def show_contents(self) -> None:
        """Show the contents of the open anthology, or that there is none."""
        if self.anthology is None:
            self._window.show_page(self._empty)
            self.emptied.emit()
        else:
            self.keep_place()
            last = self.story() or self._last()
            self._contents.show_contents(self.anthology, self.cards, last, self.matter)
            self._window.show_page(self._contents)
            self.contents_shown.emit(self.anthology)

    @Slot()
    def remove_anthology(self) -> None:
        """Take the open anthology off the shelf; the way back is offered."""
        if self.anthology:
            self._keeper.let_go()
            self._shelving.remove(self.anthology)

    def refresh(self) -> None:
        """Ask what is on the shelf now, after something was changed there."""
        self._shelving.open_anthology(self.shown_id())

    @Slot(Anthology)
    def show_anthology(self, anthology: Anthology) -> None:
        """Go to the contents of an anthology, also if it is the one on the shelf."""
        self.show_contents_of(anthology.id)

    def show_contents_of(self, ident: AnthologyId) -> None:
        """The same by its id; of the first anthology if it is gone."""
        if ident == self.shown_id():
            self.show_contents()
        else:
            self.keep_place()
            self._shelving.open_anthology(ident)

    def let_go(self, stories: frozenset[StoryId]) -> None:
        """Keep no place in these any more; if one of them is on the page, show the contents."""
        self._keeper.let_go(stories)
        if self.story() in stories:
            self.show_contents()

    def show_story_anew(self, story: StoryId) -> None:
        """Show the open story as it is now, at the same place; any other is no matter here."""
        if story == self.story():
            self.keep_place()
            self._reading.open_story(story, self.shown_id(), None, self._page.place().offset)

    @Slot()
    def keep_place(self) -> None:
        """Write down where somebody is, if that is not done yet."""
        self._keeper.keep()

    def reread(self) -> None:
        """Show the text that the open story has now, at the place where it was left."""
        self._keeper.let_go()
        if story := self.story():
            self._reading.open_story(story, self.shown_id())

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Put the marks under the words of the open story, and count them on the shelf."""
        if story := self._page.story:
            self._page.show_marks(tuple(mark for mark in marks if mark.story == story.id))
        self._reading.refresh(self.shown_id())

    # What the library tells

    @Slot(LibraryOpened)
    def _library_opened(self, opened: LibraryOpened) -> None:
        self._show_shelf(opened.shelf)
        if opened.story:
            self._story_opened(opened.story)
        else:
            self.show_contents()

    @Slot(StoryOpened)
    def _story_opened(self, opened: StoryOpened) -> None:
        self._show_shelf(opened.shelf)
        offset = opened.passage.start if opened.passage else opened.offset
        self._page.show_story(opened.story, opened.marks, offset, opened.pictures)
        self._shelf.select(opened.story.id)
        self._window.show_page(self._page)
        if opened.passage:
            self._page.go_to_passage(opened.passage)
        self.story_shown.emit(opened)

    @Slot(ShelfTold)
    def _shelf_told(self, told: ShelfTold) -> None:
        if told.anthology and self.anthology and told.anthology.id == self.anthology.id:
            before, self.cards = {card.id: card for card in self.cards}, told.cards
            for card in told.cards:
                if card != before.get(card.id):
                    self._shelf.show_card(card)
            self.shelf_changed.emit()

    @Slot(ShelfTold)
    def _anthology_told(self, told: ShelfTold) -> None:
        another = self.anthology is None or told.anthology is None or told.anthology.id != self.anthology.id
        self._show_shelf(told)
        if another or self._window.shown_page() is self._contents:
            self.show_contents()

    @Slot(Anthology)
    def _anthology_removed(self, anthology: Anthology) -> None:
        self._removed = anthology
        sentence = tr("“{title}” is off the shelf.").format(title=anthology.title)
        self._window.offer(sentence, tr("Bring it back"), self._restore)

    @Slot()
    def _restore(self) -> None:
        if self._removed:
            self._shelving.restore(self._removed.id)

    # What somebody does

    @Slot(StoryCard)
    def _story_requested(self, card: StoryCard) -> None:
        if card.id == self.story():
            self._page.setFocus()
        else:
            self.open_story(card.id)

    @Slot(Anthology)
    def _contents_requested(self, _anthology: Anthology) -> None:
        self.show_contents()

    @Slot(PlaceChange)
    def _place_changed(self, change: PlaceChange) -> None:
        self._keeper.take(change)

    @Slot(PlaceChange)
    def _place_settled(self, place: PlaceChange) -> None:
        self._reading.keep_place(
            place.story,
            place.place.offset,
            place.progress if place.read else 0.0,
            finished=place.at_end and place.read,
            shown=self.shown_id(),
        )

    # How

    def _go_to(self, passage: Passage | None, offset: int) -> None:
        if passage:
            self._page.go_to_passage(passage)
        else:
            self._page.go_to(offset)

    def _show_shelf(self, told: ShelfTold) -> None:
        self.anthology, self.cards, self.matter = told.anthology, told.cards, told.matter
        if told.anthology:
            self._shelf.show_anthology(told.anthology, told.cards, told.others)
        else:
            self._shelf.show_nothing()
        self.shelf_changed.emit()

    def _last(self) -> StoryId | None:
        return self._page.story.id if self._page.story else None
