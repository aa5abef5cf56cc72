"""The bar over words: which words it stands over, selected or highlighted, and what is wished for them."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from anthology.annotations.mark import Colour, Highlight, Mark
from anthology.text import Passage
from reader.page.canonical_copy import copied_words
from reader.page.page_view import PageView, around
from reader.page.selection_bar import ColourChoice, Deed, DeedChoice, SelectionBar
from reader.page.wishes import (
    ConcordanceWish,
    CopiedWords,
    HighlightWish,
    LookupWish,
    NoteWish,
    PassageWish,
    SearchWish,
)
from reader.theme.look import Look
from reader.wishes import ColourWish, RemovalWish


class OverWords(QObject):
    """Shows the bar over the selection or a chosen highlight, wherever either can be seen."""

    highlight_wished = Signal(HighlightWish)
    colour_wished = Signal(ColourWish)
    removal_wished = Signal(RemovalWish)
    note_wished = Signal(NoteWish)
    search_wished = Signal(SearchWish)
    concordance_wished = Signal(ConcordanceWish)
    like_wished = Signal(PassageWish)
    lookup_wished = Signal(LookupWish)
    mark_chosen = Signal(Highlight)
    copied = Signal(CopiedWords)

    def __init__(self, view: PageView, look: Look, page: QWidget) -> None:
        """The bar lies over `page`, which holds the view."""
        super().__init__(page)
        self._view, self._page = view, page
        self._chosen: Highlight | None = None
        self.bar = SelectionBar(look, page)
        view.laid_out.connect(self.show_bar)
        view.selection_settled.connect(self._selection_settled)
        view.highlight_pressed.connect(self._highlight_pressed)
        self.bar.colour_chosen.connect(self._colour_chosen)
        self.bar.deed_chosen.connect(self._deed_chosen)

    def choose(self, highlight: Highlight) -> None:
        """Go to a highlight and show the bar for it."""
        self._view.drop_selection()
        self._view.go_to_passage(highlight.passage)
        self._chosen = highlight
        self.show_bar()

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """The chosen highlight may have another colour now, or be gone."""
        self._chosen = next((m for m in marks if isinstance(m, Highlight) and self._is_chosen(m)), None)
        if self._chosen is None and self._view.selected_range() is None:
            self.bar.hide()
        elif self._chosen is not None:
            self.show_bar()

    def highlight_selection(self, colour: Colour, *, with_note: bool = False) -> None:
        """Wish for a highlight on the selected words."""
        story, selected = self._view.story, self._view.selected_range()
        if story and selected:
            self.dismiss()
            self._view.drop_selection()
            self.highlight_wished.emit(HighlightWish(story.id, selected, colour, with_note))

    def dismiss(self) -> None:
        """Put the bar away; the selection stays."""
        self._chosen = None
        self.bar.hide()

    @Slot()
    def show_bar(self) -> None:
        """Over the chosen highlight or the selection, where either can be seen."""
        view, chosen = self._view, self._chosen
        words = around(view.rectangles_of(chosen.passage)) if chosen else view.selection_rectangle()
        if words is None:
            self.bar.hide()
            return
        words.translate(view.viewport().mapTo(self._page, view.viewport().rect().topLeft()))
        self.bar.show_over(words, view.geometry(), colour=chosen.colour if chosen else None)

    def take_key(self, event: QKeyEvent) -> bool:
        """The keys of the bar; Esc puts it away, and the selection with it. Whether it was one of them."""
        if self.bar.takes(event):
            self.bar.take_key(event)
        elif event.matches(QKeySequence.StandardKey.Copy) and self._view.selected_range():
            self._copy()
        elif event.key() == Qt.Key.Key_Escape and (self.bar.isVisible() or self._view.has_caret()):
            self.dismiss()
            self._view.drop_selection()
        else:
            return False
        return True

    @Slot()
    def _selection_settled(self) -> None:
        if self._view.selected_range():
            self._chosen = None
            self.show_bar()
        elif self._chosen is None:
            self.bar.hide()

    @Slot(Highlight)
    def _highlight_pressed(self, highlight: Highlight) -> None:
        self._chosen = highlight
        self.show_bar()
        self.mark_chosen.emit(highlight)

    @Slot(ColourChoice)
    def _colour_chosen(self, choice: ColourChoice) -> None:
        if self._chosen is not None:
            self.colour_wished.emit(ColourWish(self._chosen, choice.colour))
        else:
            self.highlight_selection(choice.colour)

    def _wish_like(self) -> None:
        story = self._view.story
        passage = self._chosen.passage if self._chosen else self._view.selected_range()
        if story and passage:
            self.like_wished.emit(PassageWish(story.id, passage))

    @Slot(DeedChoice)
    def _deed_chosen(self, choice: DeedChoice) -> None:
        match choice.deed:
            case Deed.COPY:
                self._copy()
            case Deed.SEARCH:
                self.search_wished.emit(SearchWish(" ".join(self.words().split())))
            case Deed.CONCORDANCE:
                self.concordance_wished.emit(ConcordanceWish(" ".join(self.words().split())))
            case Deed.LIKE:
                self._wish_like()
            case Deed.LOOK_UP:
                self.lookup_wished.emit(LookupWish(" ".join(self.words().split())))
            case Deed.NOTE if self._chosen is None:
                self.highlight_selection(Colour.YELLOW, with_note=True)
            case Deed.NOTE if self._chosen:
                chosen = self._chosen
                self.dismiss()
                self.note_wished.emit(NoteWish(chosen))
            case Deed.REMOVE if self._chosen:
                chosen = self._chosen
                self.dismiss()
                self.removal_wished.emit(RemovalWish(chosen))

    def _copy(self) -> None:
        words = self.words()
        QGuiApplication.clipboard().setText(words)
        self.dismiss()
        self.copied.emit(CopiedWords(words))

    def passage(self) -> Passage | None:
        """What the bar stands over, or would: the chosen highlight or the selection."""
        return self._chosen.passage if self._chosen else self._view.selected_range()

    def words(self) -> str:
        """The words the bar stands over."""
        passage = self.passage()
        return copied_words(self._view.story, passage) if self._view.story and passage else ""

    def _is_chosen(self, mark: Highlight) -> bool:
        return self._chosen is not None and mark.id == self._chosen.id
