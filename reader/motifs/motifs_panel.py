"""Names and motifs: what recurs across stories, in three lists with one filter."""

from enum import StrEnum

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from anthology.motifs.nouns import Motifs, Recurring
from anthology.progress import Progress
from anthology.search.folding import fold
from reader.motifs.delegates import RecurringDelegate
from reader.motifs.rows import RecurringModel
from reader.motifs.waiting import Waiting
from reader.motifs.wishes import RecurringWish
from reader.theme.look import Look
from reader.translation import marked, tr
from reader.widgets.counting import grouped
from reader.widgets.field import Field
from reader.widgets.ground import Ground
from reader.widgets.labels import Label, quiet_font
from reader.widgets.row_list import RowList
from reader.widgets.row_model import ROW
from reader.widgets.segments import SegmentedChoice


class Part(StrEnum):
    """Which of the three lists is shown."""

    NAMES = "names"
    PHRASES = "phrases"
    RARE_WORDS = "rare words"


_NO_STORIES = marked("There are no stories yet. Names and motifs are what several of them share.")
_ONE_STORY = marked("There is only one story here. Names and motifs are what several share.")
_NOTHING = {
    Part.NAMES: marked("No name comes back in a second story."),
    Part.PHRASES: marked("No phrase comes back in a second story."),
    Part.RARE_WORDS: marked("No rare word comes back in a second story."),
}
_NONE_LEFT = marked("None of them has these letters.")
_GUESSED = marked("German gives every noun a capital: names found there are guesses.")


class MotifsPanel(Ground):
    """Shows what recurs; emits what is to be looked for."""

    recurring_wished = Signal(RecurringWish)
    stop_wished = Signal()
    again_wished = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Empty until `show_motifs`."""
        super().__init__("panel", look, parent)
        self.model = RecurringModel()
        self._motifs = Motifs(0)
        self._build(look)
        self._lay_out()
        self.parts.changed.connect(self._refresh)
        self.field.textChanged.connect(self._refresh)
        self.field.returnPressed.connect(self._into_list)
        self.list.chosen.connect(self._choose)
        self.waiting.stopped.connect(self.stop_wished)
        self.waiting.again.connect(self.again_wished)
        self.set_look(look)
        self.show_progress(None)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        super().set_look(look)
        for part in (self.parts, self.field, self._line, self.waiting):
            part.set_look(look)
        self._delegate.look = look
        self._column.setContentsMargins(0, look.px(14), 0, 0)
        self._head.setContentsMargins(look.px(16), 0, look.px(16), 0)
        self._head.setSpacing(look.px(8))
        self._line.setContentsMargins(look.px(20), look.px(10), look.px(20), look.px(4))
        self.list.doItemsLayout()

    def show_progress(self, progress: Progress | None) -> None:
        """How far the counting is."""
        self._line.hide()
        self.waiting.show_progress(progress)
        self._stack.setCurrentWidget(self.waiting)

    def show_stopped(self) -> None:
        """Nobody waits any more."""
        self.waiting.show_stopped()

    def show_failure(self, sentence: str) -> None:
        """Why there is no answer."""
        self._line.hide()
        self.waiting.show_sentence(sentence)
        self._stack.setCurrentWidget(self.waiting)

    def show_motifs(self, motifs: Motifs) -> None:
        """Show what recurs in these stories."""
        self._motifs = motifs
        self._refresh()

    @Slot()
    def take_focus(self) -> None:
        """Put the keyboard into the filter, all of it selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The panel itself has no use for the keyboard."""
        super().focusInEvent(event)
        self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives the page back; the arrow down leads from the filter into the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self._into_list()
        else:
            super().keyPressEvent(event)

    def _build(self, look: Look) -> None:
        words = {
            Part.NAMES.value: tr("Names"),
            Part.PHRASES.value: tr("Phrases"),
            Part.RARE_WORDS.value: tr("Rare words"),
        }
        self.parts = SegmentedChoice(tr("What recurs"), words, look)
        self.parts.show_value(Part.NAMES.value)
        self.field = Field(tr("Filter names and motifs"), look, pixels=13)
        self._line = Label("", quiet_font, look, tone="soft")
        self._line.setWordWrap(True)
        self.waiting = Waiting(look)
        self.list = RowList(tr("Names and motifs"))
        self._delegate = RecurringDelegate(look, self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.waiting)
        self._stack.addWidget(self.list)
        self._column, self._head = QVBoxLayout(self), QVBoxLayout()
        self._column.setSpacing(0)
        self._head.addWidget(self.parts)
        self._head.addWidget(self.field)
        self._column.addLayout(self._head)
        self._column.addWidget(self._line)
        self._column.addWidget(self._stack, 1)

    def _shown(self) -> tuple[Recurring, ...]:
        """All of the part that is chosen."""
        match Part(self.parts.value()):
            case Part.NAMES:
                return self._motifs.names
            case Part.PHRASES:
                return self._motifs.phrases
            case Part.RARE_WORDS:
                return self._motifs.rare_words

    @Slot()
    def _refresh(self) -> None:
        """Show what the filter leaves, or say why that is nothing."""
        whole, wanted = self._shown(), fold(self.field.text().strip()).text
        left = tuple(each for each in whole if wanted in fold(each.words).text)
        self.model.set_rows(left)
        self.list.scrollToTop()
        if not left:
            self.show_failure(tr(self._nothing(whole)))
            return
        counted = tr("{number} in {stories} stories; choose one to see its places.").format(
            number=grouped(len(left)), stories=grouped(self._motifs.stories)
        )
        guessed = self._motifs.guessed and Part(self.parts.value()) is Part.NAMES
        self._line.setText(f"{counted} {tr(_GUESSED)}" if guessed else counted)
        self._line.show()
        self._stack.setCurrentWidget(self.list)

    def _nothing(self, whole: tuple[Recurring, ...]) -> str:
        if self._motifs.stories < 2:
            return _ONE_STORY if self._motifs.stories else _NO_STORIES
        return _NONE_LEFT if whole else _NOTHING[Part(self.parts.value())]

    @Slot()
    def _into_list(self) -> None:
        if self.model.rows:
            self.list.setCurrentIndex(self.model.index(0, 0))
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, Recurring):
            self.recurring_wished.emit(RecurringWish(row.query))
