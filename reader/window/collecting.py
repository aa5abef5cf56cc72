"""All stories strung together: shown, edited, put into anthologies, deleted and brought back."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog

from anthology.story import Anthology, Story, StoryCard, StoryEdit, StoryId
from reader.editing.wishes import AnthologyChoice
from reader.failures import Failure
from reader.operations.collecting import Collecting, CollectionTold, SmallCover, StoriesMoved
from reader.operations.editing import Editing
from reader.shelf.card_words import marks_of, named
from reader.shelf.deeds import StoryDeeds
from reader.shelf.panel import ShelfPanel
from reader.shelf.wishes import (
    AddingWish,
    Arrangement,
    CoverWish,
    DeletionWish,
    EditWish,
    ExportWish,
    LikeWish,
    StateWish,
    TakingOutWish,
)
from reader.translation import tr
from reader.widgets.ground import Ground
from reader.window.aftermath import Aftermath
from reader.window.browsing import Browsing
from reader.window.main_window import MainWindow

if TYPE_CHECKING:
    from reader.shelf.collection_page import CollectionPage

PAGE = "collection"


class CollectingStrings(QObject):
    """Does what is wished for stories on the shelf and on the page of all stories."""

    opened = Signal()
    """All stories are in view."""
    arranged = Signal(Arrangement)
    export_wished = Signal(ExportWish)
    like_wished = Signal(LikeWish)

    def __init__(
        self,
        window: MainWindow,
        shelf: ShelfPanel,
        browsing: Browsing,
        collecting: Collecting,
        editing: Editing,
        arrangement: Arrangement,
    ) -> None:
        super().__init__(window)
        self._window, self._shelf, self._browsing = window, shelf, browsing
        self.collecting, self.editing, self._arrangement = collecting, editing, arrangement
        self._waiting: tuple[StoryCard, ...] = ()
        self._choosing = False
        self._lists: list[StoryDeeds] = []
        self._story: StoryId | None = None
        self.dialog: QDialog | None = None
        shelf.collection_requested.connect(self.open)
        self.connect_deeds(shelf.deeds)
        self._aftermath = Aftermath(window, browsing, collecting)
        collecting.told.connect(self._told)
        collecting.gone_told.connect(self._gone_told)
        collecting.cover_drawn.connect(self._cover_drawn)
        editing.story_ready.connect(self._story_ready)
        editing.story_saved.connect(self._story_saved)
        editing.refused.connect(self._refused)

    @property
    def page(self) -> "CollectionPage":
        """The page of all stories, built when it is first asked for."""
        return cast("CollectionPage", self._window.page_named(PAGE, self._build))

    def _build(self) -> Ground:
        from reader.shelf.collection_page import CollectionPage

        page = CollectionPage(self._window.look, self._arrangement)
        page.arranged.connect(self.arranged)
        page.new_wished.connect(self.new_anthology)
        page.cover_wished.connect(self._cover_wished)
        page.anthology_requested.connect(self._show_anthology)
        page.deeds.open_wished.connect(self._open_story)
        page.deeds.export_wished.connect(self.export_wished)
        self.connect_deeds(page.deeds)
        return page

    def connect_deeds(self, deeds: StoryDeeds) -> None:
        """Do what is wished for the stories of a list."""
        self._lists.append(deeds)
        deeds.edit_wished.connect(self._edit_wished)
        deeds.like_wished.connect(self.like_wished)
        deeds.state_wished.connect(self._state_wished)
        deeds.adding_wished.connect(self._adding_wished)
        deeds.taking_out_wished.connect(self._taking_out_wished)
        deeds.deletion_wished.connect(self._deletion_wished)

    # What the window asks for

    @Slot()
    def open(self) -> None:
        """Show every story of the library."""
        self._browsing.keep_place()
        self._window.show_page(self.page)
        self._window.arranged.emit()
        self.opened.emit()
        self.collecting.tell()

    @Slot()
    def look_again(self) -> None:
        """Something was changed: if all stories are in view, show them as they are now."""
        if self._is_shown():
            self.collecting.tell()

    @Slot()
    def edit(self) -> None:
        """Edit the story that is selected in the list with the keyboard, else the one on the page."""
        lists = [deeds for deeds in self._lists if deeds.has_keyboard()]
        if not lists and self._is_shown():
            lists = [self.page.deeds]
        selected = [card.id for deeds in lists for card in deeds.selected()]
        story = selected[0] if selected else self._browsing.story()
        if story:
            self.editing.read_story(story)

    @Slot()
    def new_anthology(self) -> None:
        """Ask for a title, and make an anthology of what is selected among all stories, if anything is."""
        self._waiting = self.page.deeds.selected() if self._is_shown() else ()
        self._choose(())

    @Slot()
    def show_removed(self) -> None:
        """Show the stories that were deleted."""
        self.collecting.tell_gone()

    # What is wished for stories

    @Slot(StoryCard)
    def _open_story(self, card: StoryCard) -> None:
        self._browsing.open_story(card.id)

    @Slot(Anthology)
    def _show_anthology(self, anthology: Anthology) -> None:
        """The contents of the one whose cover was chosen."""
        self._browsing.show_anthology(anthology)

    @Slot(CoverWish)
    def _cover_wished(self, wish: CoverWish) -> None:
        self.collecting.draw_cover(wish.anthology)

    @Slot(SmallCover)
    def _cover_drawn(self, drawn: SmallCover) -> None:
        self.page.covers.show_cover(drawn.anthology, drawn.picture)

    @Slot(EditWish)
    def _edit_wished(self, wish: EditWish) -> None:
        self.editing.read_story(wish.story.id)

    @Slot(StateWish)
    def _state_wished(self, wish: StateWish) -> None:
        self._browsing.keep_place()
        self.collecting.mark_as(wish.stories, wish.state)

    @Slot(AddingWish)
    def _adding_wished(self, wish: AddingWish) -> None:
        self._waiting, self._choosing = wish.stories, True
        self.collecting.tell()

    @Slot(TakingOutWish)
    def _taking_out_wished(self, wish: TakingOutWish) -> None:
        self.collecting.take_out(wish.stories, wish.anthology.id)

    @Slot(DeletionWish)
    def _deletion_wished(self, wish: DeletionWish) -> None:
        """Stories with marks are asked about first."""
        self._waiting, marks = wish.stories, marks_of(wish.stories)
        if not marks:
            self._delete()
            return

        from reader.editing.question import Question

        kept = tr("%Ln marks in it are kept, and come back if you undo.", "", marks)
        heading = tr("Delete {stories}?").format(stories=named(wish.stories))
        question = Question(heading, kept, tr("Delete"), self._window.look, self._window)
        question.accepted.connect(self._delete)
        self._show(question)

    @Slot()
    def _delete(self) -> None:
        self.collecting.remove(tuple(card.id for card in self._waiting))

    # What the library tells

    @Slot(CollectionTold)
    def _told(self, told: CollectionTold) -> None:
        if self._window.has_page(PAGE):
            self.page.show_stories(told.cards, told.anthologies)
        if self._choosing:
            self._choosing = False
            self._choose(told.anthologies)

    @Slot(Story)
    def _story_ready(self, story: Story) -> None:
        from reader.editing.story_dialog import StoryDialog

        dialog = StoryDialog(story, self._window.look, self._window)
        dialog.save_wished.connect(self._save)
        self._story = story.id
        self._show(dialog)

    @Slot(StoryEdit)
    def _save(self, edit: StoryEdit) -> None:
        if self._story:
            self.editing.save_story(self._story, edit)

    @Slot(Story)
    def _story_saved(self, story: Story) -> None:
        if self.dialog:
            self.dialog.accept()
        self._browsing.refresh()
        self._browsing.show_story_anew(story.id)

    @Slot(Failure)
    def _refused(self, failure: Failure) -> None:
        from reader.editing.story_dialog import StoryDialog

        if isinstance(self.dialog, StoryDialog):
            self.dialog.show_failure(failure.sentence)

    @Slot(StoriesMoved)
    def _gone_told(self, moved: StoriesMoved) -> None:
        from reader.editing.gone_dialog import GoneDialog

        dialog = GoneDialog(moved.stories, self._window.look, self._window)
        dialog.restore_wished.connect(self._bring_back)
        self._show(dialog)

    @Slot(object)
    def _bring_back(self, stories: tuple[StoryId, ...]) -> None:
        self.collecting.restore(stories)

    # How

    def _choose(self, anthologies: tuple[Anthology, ...]) -> None:
        """Ask which anthology the waiting stories go into; without any to choose from, into a new one."""
        from reader.editing.anthology_chooser import AnthologyChooser

        what = named(self._waiting) if self._waiting else ""
        chooser = AnthologyChooser(what, anthologies, self._window.look, self._window)
        chooser.chosen.connect(self._chosen)
        self._show(chooser)

    @Slot(AnthologyChoice)
    def _chosen(self, choice: AnthologyChoice) -> None:
        self.collecting.add(self._waiting, choice.anthology, choice.title)

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def _closed(self) -> None:
        self.dialog = None

    def _is_shown(self) -> bool:
        return self._window.has_page(PAGE) and self._window.shown_page() is self.page
