"""The marks panel: highlights, notes and bookmarks, to go to, to write on, to take along."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from anthology.annotations.mark import Mark, MarkId
from anthology.story import StoryId
from reader.notes.filter_bar import FilterBar
from reader.notes.mark_list import MarkList
from reader.notes.mark_model import MarkModel
from reader.notes.mark_rows import Scope, mark_rows, with_note
from reader.notes.wishes import CopyWish, NoteWish, SaveWish
from reader.theme.look import Look
from reader.translation import marked, tr
from reader.widgets.giving_way import give_way
from reader.widgets.ground import Ground
from reader.widgets.labels import Label
from reader.wishes import ColourWish, RemovalWish

_HOW = marked(
    "Select words on the page to highlight them in one of five colours or to write a note; "
    "the ribbon above the page bookmarks the place."
)
_NO_MARKS = marked("There are no marks yet.")
_NONE_HERE = marked("There are no marks in this story yet.")
_NONE_LEFT = marked("No mark fits what is chosen above.")


class MarksPanel(Ground):
    """Shows marks; wishes for jumps, notes, colours, removals and copies."""

    mark_chosen = Signal(object)
    """A `Mark` to go to."""
    note_wished = Signal(NoteWish)
    colour_wished = Signal(ColourWish)
    removal_wished = Signal(RemovalWish)
    copy_wished = Signal(CopyWish)
    save_wished = Signal(SaveWish)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Empty until `show_marks`."""
        super().__init__("panel", look, parent)
        self.model = MarkModel()
        self._marks: tuple[Mark, ...] = ()
        self._titles: Mapping[StoryId, str] = {}
        self._current: StoryId | None = None
        self._awaited: MarkId | None = None
        self._build(look)
        self._lay_out()
        self._wire()
        self.set_look(look)
        self._refresh()

    def show_marks(
        self, marks: tuple[Mark, ...], titles: Mapping[StoryId, str], current: StoryId | None
    ) -> None:
        """Show these marks; stories stand in the order of `titles`, `current` is the open one."""
        self._marks, self._titles, self._current = marks, titles, current
        self._refresh()
        if self._awaited is not None:
            self._edit_awaited(self._awaited)

    def edit_note(self, mark: Mark) -> None:
        """Open the editor for a mark: now, or as soon as it is among the marks to show."""
        self._awaited = mark.id
        self._edit_awaited(mark.id)

    @Slot()
    def keep_note(self) -> None:
        """Keep what stands in the editor, if it is open. To be called before the window closes."""
        self.list.keep_note()

    @Slot()
    def take_focus(self) -> None:
        """Put the keyboard into the list, or into what stands above it if there is no mark."""
        if not self.list.currentIndex().isValid() and len(self.model.rows) > 1:
            self.list.setCurrentIndex(self.model.index(1, 0))
        target = self.list if self.model.rows else self.filters.field
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The panel itself has no use for the keyboard."""
        super().focusInEvent(event)
        self.take_focus()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        super().set_look(look)
        self.filters.set_look(look)
        self.list.set_look(look)
        self._sentence.set_look(look)
        for button in (self._copy, self._save, self._all):
            button.setFont(look.ui(12, 500))
        self._column.setContentsMargins(0, look.px(14), 0, look.px(6))
        self._foot.setContentsMargins(look.px(14), look.px(6), look.px(14), 0)
        self._words.setContentsMargins(look.px(20), look.px(16), look.px(20), 0)
        self._words.setSpacing(look.px(12))
        give_way(self._foot, self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The two deeds at the foot stand under one another where it is narrow."""
        super().resizeEvent(event)
        give_way(self._foot, self.width())

    def _build(self, look: Look) -> None:
        self.filters = FilterBar(look)
        self.list = MarkList(self.model, look)
        self._sentence = Label("", _sentence_font, look, tone="soft")
        self._sentence.setWordWrap(True)
        self._all = _link(tr("Show all marks"), tr("Take the filters away"))
        self._copy = _link(tr("Copy all as Markdown"), tr("Copy the marks shown here, as Markdown"))
        self._save = _link(tr("Save as…"), tr("Save the marks shown here as a file"))

    def _lay_out(self) -> None:
        self._nothing = QWidget()
        self._words = QVBoxLayout(self._nothing)
        self._words.addWidget(self._sentence)
        self._words.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        self._words.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        self._column, self._foot = QVBoxLayout(self), QHBoxLayout()
        self._column.setSpacing(0)
        self._foot.addWidget(self._copy)
        self._foot.addStretch(1)
        self._foot.addWidget(self._save)
        self._column.addWidget(self.filters)
        self._column.addWidget(self._stack, 1)
        self._column.addLayout(self._foot)

    def _wire(self) -> None:
        self.filters.changed.connect(self._refresh)
        self.filters.field.returnPressed.connect(self.take_focus)
        self.list.note_wished.connect(self._take_note)
        self.list.mark_chosen.connect(self.mark_chosen)
        self.list.colour_wished.connect(self.colour_wished)
        self.list.removal_wished.connect(self.removal_wished)
        self.list.left.connect(self.closed)
        self._copy.clicked.connect(self._wish_copy)
        self._save.clicked.connect(self._wish_save)
        self._all.clicked.connect(self._show_everything)

    @Slot()
    def _refresh(self) -> None:
        """Show what the filters leave, or say why that is nothing."""
        of_story = [mark for mark in self._marks if mark.story == self._current]
        scope = of_story if self.filters.scope() is Scope.STORY else self._marks
        shown = self.filters.filter()
        self.list.show_rows(mark_rows((mark for mark in scope if shown.leaves(mark)), self._titles))
        nothing = tr(_NONE_HERE if self._marks else _NO_MARKS)
        self._sentence.setText(tr(_NONE_LEFT) if scope else f"{nothing} {tr(_HOW)}")
        self._all.setVisible(bool(self._marks))
        self._stack.setCurrentWidget(self.list if self.model.rows else self._nothing)
        for button in (self._copy, self._save):
            button.setVisible(bool(self.model.rows))

    def _edit_awaited(self, wanted: MarkId) -> None:
        mark = next((mark for mark in self._marks if mark.id == wanted), None)
        if mark is None:
            return
        self._awaited = None
        if not self.model.index_of(wanted).isValid():
            self.filters.show_everything()
        self.list.write_on(mark)

    @Slot(NoteWish)
    def _take_note(self, wish: NoteWish) -> None:
        """Show the note at once; `show_marks` brings what was stored."""
        written = with_note(wish.mark, wish.note)
        self._marks = tuple(written if mark.id == written.id else mark for mark in self._marks)
        self._refresh()
        self.note_wished.emit(wish)

    @Slot()
    def _show_everything(self) -> None:
        self.filters.show_everything()

    @Slot()
    def _wish_copy(self) -> None:
        self.copy_wished.emit(CopyWish(self.model.marks()))

    @Slot()
    def _wish_save(self) -> None:
        self.save_wished.emit(SaveWish(self.model.marks()))


def _link(words: str, tip: str) -> QPushButton:
    made = QPushButton(words)
    made.setProperty("role", "link")
    made.setToolTip(tip)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def _sentence_font(look: Look) -> QFont:
    return look.book(14)
