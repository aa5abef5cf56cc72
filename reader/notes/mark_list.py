"""The list of marks, with its keys and the editor that opens in a row."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from anthology.annotations.mark import Bookmark, Colour, Highlight, Mark, MarkId
from reader.notes.mark_delegate import MarkDelegate
from reader.notes.mark_menu import MarkMenu
from reader.notes.mark_model import MarkModel
from reader.notes.mark_rows import MarkRow, NotesRow, note_of
from reader.notes.note_editor import NoteEditor
from reader.notes.wishes import NoteWish
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.row_list import RowList
from reader.widgets.row_model import ROW
from reader.wishes import ColourWish, RemovalWish


class MarkList(RowList):
    """Enter goes to a mark, N writes on it, 1–5 colour it, Delete removes it."""

    mark_chosen = Signal(object)
    """A `Mark`."""
    note_wished = Signal(NoteWish)
    colour_wished = Signal(ColourWish)
    removal_wished = Signal(RemovalWish)
    left = Signal()
    """Esc was pressed in the list."""

    def __init__(self, model: MarkModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(tr("Marks"), type_ahead=False, parent=parent)
        self._model, self._look = model, look
        self._edited: Mark | None = None
        self._drafts: dict[MarkId, str] = {}
        self._delegate = MarkDelegate(model, look)
        self.editor = NoteEditor(look, self.viewport())
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._wire()

    def show_rows(self, rows: tuple[NotesRow, ...]) -> None:
        """Show other rows. The chosen mark stays chosen; an open editor stays open, or keeps its words."""
        chosen = self.chosen_mark()
        self._model.set_rows(rows)
        if self._edited is not None:
            self._follow_edited(self._edited)
        if chosen and (index := self._model.index_of(chosen.id)).isValid():
            self.setAutoScroll(False)
            self.setCurrentIndex(index)
            self.setAutoScroll(True)

    def chosen_mark(self) -> Mark | None:
        """The mark the keyboard stands on."""
        row = self.currentIndex().data(ROW)
        return row.mark if isinstance(row, MarkRow) else None

    def write_on(self, mark: Mark) -> None:
        """Open the editor in the row of a mark that is shown."""
        self.keep_note()
        self._edited = mark
        self._delegate.edited = mark.id
        self.setCurrentIndex(self._model.index_of(mark.id))
        self.doItemsLayout()
        name = tr("Name of the bookmark") if isinstance(mark, Bookmark) else tr("Note on the highlight")
        self.editor.begin(note_of(mark), self._drafts.pop(mark.id, ""), name)
        self.scrollTo(self.currentIndex())

    @Slot()
    def keep_note(self) -> None:
        """Keep the words in the editor, if it is open, and close it."""
        if self._edited is not None:
            mark, words = self._edited, self._words()
            self._close()
            self._wish_note(mark, words)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = self._delegate.look = look
        self.editor.set_look(look)
        self.doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Esc; letters come as `typed`."""
        mark = self.chosen_mark()
        if event.key() == Qt.Key.Key_Delete and mark:
            self.removal_wished.emit(RemovalWish(mark))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is being written stays in view."""
        super().resizeEvent(event)
        if self._edited is not None:
            self.scrollTo(self._model.index_of(self._edited.id))
            self._place_editor()

    def hideEvent(self, event: QHideEvent) -> None:
        """A note half written is kept when the panel goes away."""
        self.keep_note()
        super().hideEvent(event)

    def _wire(self) -> None:
        self.chosen.connect(self._choose)
        self.doubleClicked.connect(self._edit_at)
        self.typed.connect(self._understand)
        self.laid_out.connect(self._place_editor)
        self.editor.kept.connect(self._keep_and_return)
        self.editor.left.connect(self._leave_note)
        self.editor.departed.connect(self.keep_note)
        self.editor.covered.connect(self._save_note)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)

    # The editor

    def _words(self) -> str:
        return self.editor.toPlainText().strip()

    def _follow_edited(self, edited: Mark) -> None:
        """The mark as it stands now; if it is no longer shown, its words are kept."""
        row = self._model.index_of(edited.id).data(ROW)
        if isinstance(row, MarkRow):
            self._edited = row.mark
            self._place_editor()
        else:
            self.keep_note()

    def _close(self) -> None:
        self._edited = self._delegate.edited = None
        self.editor.hide()
        self.doItemsLayout()

    def _wish_note(self, mark: Mark, words: str) -> None:
        if words != note_of(mark):
            self.note_wished.emit(NoteWish(mark, words))

    @Slot()
    def _save_note(self) -> None:
        if self._edited is not None:
            self._wish_note(self._edited, self._words())

    @Slot()
    def _keep_and_return(self) -> None:
        self.setFocus()  # the editor departs, which keeps its words
        self.keep_note()

    @Slot()
    def _leave_note(self) -> None:
        mark = self._edited
        if mark is None:
            return
        if self._words() != note_of(mark):
            self._drafts[mark.id] = self._words()
        self._close()
        self.setFocus()

    @Slot()
    def _place_editor(self) -> None:
        row = self._model.index_of(self._delegate.edited).data(ROW)
        if isinstance(row, MarkRow):
            box = self.visualRect(self._model.index_of(row.mark.id))
            self.editor.setGeometry(self._delegate.note_box(row, box))

    # Wishes

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, MarkRow):
            self.mark_chosen.emit(row.mark)

    @Slot(QModelIndex)
    def _edit_at(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, MarkRow):
            self.write_on(row.mark)

    @Slot(str)
    def _understand(self, letters: str) -> None:
        """N and the digits 1 to 5."""
        mark, colours = self.chosen_mark(), tuple(Colour)
        if mark is None:
            return
        if letters.casefold() == "n":
            self.write_on(mark)
        elif letters in ("1", "2", "3", "4", "5") and isinstance(mark, Highlight):
            self.colour_wished.emit(ColourWish(mark, colours[int(letters) - 1]))

    @Slot(QPoint)
    def _show_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        row = index.data(ROW)
        if not isinstance(row, MarkRow):
            return
        self.setCurrentIndex(index)
        menu = MarkMenu(row.mark, self._look, self)
        menu.go_wished.connect(self._go_to_chosen)
        menu.note_asked.connect(self._edit_chosen)
        menu.colour_wished.connect(self.colour_wished)
        menu.removal_wished.connect(self.removal_wished)
        menu.popup(self.viewport().mapToGlobal(point))

    @Slot()
    def _go_to_chosen(self) -> None:
        self._choose(self.currentIndex())

    @Slot()
    def _edit_chosen(self) -> None:
        self._edit_at(self.currentIndex())
