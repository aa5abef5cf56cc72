"""Marks strung together: what is wished on the page or in the panel is done, shown and can be undone."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from anthology.annotations.mark import Bookmark, Highlight, Mark, MarkId
from reader.drafts import Drafts
from reader.notes import wishes as panel_wishes
from reader.notes.mark_rows import note_of
from reader.operations.marking import Marking, MarksTold, NoteRefused, Written
from reader.operations.reading import StoryOpened
from reader.page import wishes as page_wishes
from reader.page.page import PagePane
from reader.translation import marked, said, tr, within
from reader.widgets.ground import Ground
from reader.window.browsing import Browsing
from reader.window.main_window import MainWindow
from reader.wishes import ColourWish, RemovalWish

if TYPE_CHECKING:
    from reader.notes.panel import MarksPanel

PANEL = "marks"
_ENDINGS = {marked("Markdown (*.md)"): ".md", marked("JSON (*.json)"): ".json"}


class Noting(QObject):
    """Keeps page, panel and shelf at one with the marks on disk."""

    def __init__(
        self, window: MainWindow, page: PagePane, browsing: Browsing, marking: Marking, drafts: Drafts
    ) -> None:
        super().__init__(window)
        self._drafts = drafts
        self._window, self._page = window, page
        self._browsing, self.marking = browsing, marking
        self.told = MarksTold((), {})
        self._wire_page()
        window.plan_panel(PANEL, self._build_panel)
        marking.told.connect(self._marks_told)
        marking.written.connect(self._written)
        marking.note_refused.connect(self._note_refused)
        marking.nothing_to_undo.connect(self._nothing_to_undo)
        browsing.story_shown.connect(self._story_shown)
        browsing.contents_shown.connect(self._show_bookmarked)

    def _wire_page(self) -> None:
        self._page.highlight_wished.connect(self._highlight_wished)
        self._page.colour_wished.connect(self._colour_wished)
        self._page.removal_wished.connect(self._removal_wished)
        self._page.note_wished.connect(self._note_of)
        self._page.place_changed.connect(self._show_bookmarked)

    @property
    def panel(self) -> "MarksPanel":
        """The marks panel."""
        return cast("MarksPanel", self._window.panel_named(PANEL))

    def _build_panel(self) -> Ground:
        from reader.notes.panel import MarksPanel

        panel = MarksPanel(self._window.look)
        panel.mark_chosen.connect(self._mark_chosen)
        panel.note_wished.connect(self._note_wished)
        panel.colour_wished.connect(self._colour_wished)
        panel.removal_wished.connect(self._removal_wished)
        panel.copy_wished.connect(self._copy_wished)
        panel.save_wished.connect(self._save_wished)
        panel.closed.connect(self.close)
        panel.show_marks(self.told.marks, self.told.titles, self._browsing.story())
        return panel

    @Slot()
    def keep_note(self) -> None:
        """Keep what is being written in the panel."""
        if self._window.has_panel(PANEL):
            self.panel.keep_note()

    # What the window asks for

    @Slot()
    def open(self) -> None:
        """Open the marks panel."""
        self._window.show_panel(PANEL)
        self.panel.take_focus()

    @Slot()
    def close(self) -> None:
        """Keep what is being written, and give the page back."""
        self.keep_note()
        if self._window.panel() == PANEL:
            self._window.show_panel("")

    @Slot()
    def undo(self) -> None:
        """Take back the newest change of a mark."""
        self.keep_note()
        self.marking.undo()

    @Slot()
    def redo(self) -> None:
        """Do it again."""
        self.keep_note()
        self.marking.redo()

    @Slot()
    def bookmark(self) -> None:
        """Bookmark the place in view, or take its bookmark away."""
        story = self._browsing.story()
        if story is None:
            return
        here = self._bookmark_here()
        if here:
            self.marking.remove(here.id)
        else:
            last = max(0, len(self._page.story.text) - 1) if self._page.story else 0
            self.marking.bookmark(story, min(self._page.place().offset, last))

    # What the library tells

    @Slot(MarksTold)
    def _marks_told(self, told: MarksTold) -> None:
        self.told = told
        self._settle_drafts(told)
        self._show_in_panel()
        self._browsing.show_marks(told.marks)
        self._show_bookmarked()
        if told.change:
            self._speak_of(told)
        if told.note_wished and told.change and told.change.after:
            self._note(told.change.after)

    def _speak_of(self, told: MarksTold) -> None:
        """What went away is told with a way back; what appeared can be seen."""
        if told.change is None:
            return
        if told.again:
            self._window.bar.show_notice(f"{tr(told.again)}: {within(said(told.change.what))}.")
        elif told.change.after is None:
            self._window.offer(f"{said(told.change.what)}.", tr("Undo"), self.undo)
        else:
            self._window.bar.clear()

    @Slot(NoteRefused)
    def _note_refused(self, refused: NoteRefused) -> None:
        """The words are parked, which is said once, and written as soon as the library takes a change."""
        if refused.hopeless:
            QGuiApplication.clipboard().setText(refused.note)
            self._window.bar.show_sentence(
                tr("The mark was removed. The words of its note are on the clipboard.")
            )
        elif self._drafts.words().get(refused.mark) != refused.note:
            self._drafts.park(refused.mark, refused.note)
            kept = tr("The words of your note are kept meanwhile.")
            self._window.bar.show_sentence(f"{refused.sentence} {kept}")

    def write_drafts(self) -> None:
        """Write every note that waits."""
        for mark, note in self._drafts.words().items():
            self.marking.write_note(MarkId(mark), note)

    def _settle_drafts(self, told: MarksTold) -> None:
        """A note that stands as it was parked is settled; others are tried again after a change."""
        waiting = self._drafts.words()
        for mark in told.marks if waiting else ():
            if waiting.get(mark.id) == note_of(mark):
                self._drafts.settle(mark.id)
        if told.change:
            self.write_drafts()

    @Slot(Written)
    def _written(self, written: Written) -> None:
        if written.path is None:
            QGuiApplication.clipboard().setText(written.text)
            self._window.bar.show_notice(tr("The marks are on the clipboard, as Markdown."))
        else:
            self._window.bar.show_notice(tr("The marks are in “{file}”.").format(file=written.path.name))

    @Slot()
    def _nothing_to_undo(self) -> None:
        self._window.bar.show_notice(tr("There is nothing to undo."))

    @Slot(StoryOpened)
    def _story_shown(self, _opened: StoryOpened) -> None:
        in_panel = self._has_keyboard()
        self._show_in_panel()
        if in_panel and not self._has_keyboard():
            self._page.setFocus()
        self._show_bookmarked()

    # What is wished on the page

    @Slot(page_wishes.HighlightWish)
    def _highlight_wished(self, wish: page_wishes.HighlightWish) -> None:
        """Colouring the same words again is another colour for them."""
        same = next((mark for mark in self.told.marks if _covers(mark, wish)), None)
        if same is None:
            self.marking.highlight(wish.story, wish.passage, wish.colour, note_wished=wish.with_note)
        elif wish.with_note:
            self._note(same)
        else:
            self.marking.colour(same.id, wish.colour)

    @Slot(page_wishes.NoteWish)
    def _note_of(self, wish: page_wishes.NoteWish) -> None:
        self._note(wish.highlight)

    # What is wished in the panel

    @Slot(object)
    def _mark_chosen(self, mark: Mark) -> None:
        if isinstance(mark, Highlight):
            self._browsing.open_story(mark.story, mark.passage)
        else:
            self._browsing.open_story(mark.story, None, mark.place.offset)

    @Slot(panel_wishes.NoteWish)
    def _note_wished(self, wish: panel_wishes.NoteWish) -> None:
        self.marking.write_note(wish.mark.id, wish.note)

    @Slot(ColourWish)
    def _colour_wished(self, wish: ColourWish) -> None:
        self.marking.colour(wish.mark.id, wish.colour)

    @Slot(RemovalWish)
    def _removal_wished(self, wish: RemovalWish) -> None:
        self.keep_note()  # so that undo brings its words back too
        self.marking.remove(wish.mark.id)

    @Slot(panel_wishes.CopyWish)
    def _copy_wished(self, wish: panel_wishes.CopyWish) -> None:
        self.marking.write(wish.marks, None)

    @Slot(panel_wishes.SaveWish)
    def _save_wished(self, wish: panel_wishes.SaveWish) -> None:
        endings = {tr(kind): ending for kind, ending in _ENDINGS.items()}
        name, kind = QFileDialog.getSaveFileName(
            self._window, tr("Save the marks"), tr("marks.md"), ";;".join(endings)
        )
        if name:
            path = Path(name)
            self.marking.write(wish.marks, path if path.suffix else path.with_suffix(endings[kind]))

    # How

    def _note(self, mark: Mark) -> None:
        self._window.show_panel(PANEL)
        self.panel.edit_note(mark)

    def _has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return self._window.has_panel(PANEL) and focused is not None and self.panel.isAncestorOf(focused)

    def _show_in_panel(self) -> None:
        if self._window.has_panel(PANEL):
            self.panel.show_marks(self.told.marks, self.told.titles, self._browsing.story())

    def _bookmark_here(self) -> Bookmark | None:
        view, story = self._page.view.seen(), self._browsing.story()
        bookmarks = (mark for mark in self.told.marks if isinstance(mark, Bookmark))
        return next((mark for mark in bookmarks if mark.story == story and mark.stands_in(view)), None)

    @Slot()
    def _show_bookmarked(self) -> None:
        self._window.top.show_bookmarked(bookmarked=self._bookmark_here() is not None)


def _covers(mark: Mark, wish: page_wishes.HighlightWish) -> bool:
    return isinstance(mark, Highlight) and mark.story == wish.story and mark.passage == wish.passage
