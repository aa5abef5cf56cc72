"""More like this: the stories that share the telling words of one, or of a passage of it."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from anthology.motifs.nouns import Likeness, StoryLike
from anthology.progress import Progress
from reader.motifs.delegates import LikeDelegate
from reader.motifs.rows import LikeModel
from reader.motifs.waiting import Waiting
from reader.theme.look import Look
from reader.translation import marked, tr
from reader.widgets.ground import Ground
from reader.widgets.labels import Label, heading_font, quiet_font
from reader.widgets.row_list import RowList
from reader.widgets.row_model import ROW

_ASK = marked(
    "Choose “More like this” in a story’s menu, or over words that you selected: "
    "here stand the stories that share its telling words."
)
_NOTHING = marked("No other story shares enough of the words that set this one apart.")
_NOTHING_OF_PASSAGE = marked("No other story has a telling word of this passage. Select more of it.")
_MOST_WORDS = 8


class LikePanel(Ground):
    """Shows a likeness; emits the story that was chosen."""

    story_chosen = Signal(StoryLike)
    stop_wished = Signal()
    again_wished = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """A sentence on how to ask, until `show_waiting`."""
        super().__init__("panel", look, parent)
        self.model = LikeModel()
        self._title = Label("", heading_font, look)
        self._words = Label("", quiet_font, look, tone="soft")
        self.waiting = Waiting(look)
        self.list = RowList(tr("Stories like this one"))
        self._delegate = LikeDelegate(look, self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.waiting)
        self._stack.addWidget(self.list)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for label in (self._title, self._words):
            label.setWordWrap(True)
            self._column.addWidget(label)
        self._column.addWidget(self._stack, 1)
        self.list.chosen.connect(self._choose)
        self.waiting.stopped.connect(self.stop_wished)
        self.waiting.again.connect(self.again_wished)
        self.set_look(look)
        self._title.setText(tr("More like this"))
        self.waiting.show_sentence(tr(_ASK))

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        super().set_look(look)
        for part in (self._title, self._words, self.waiting):
            part.set_look(look)
        self._delegate.look = look
        self._column.setContentsMargins(0, look.px(16), 0, 0)
        self._title.setContentsMargins(look.px(20), 0, look.px(16), 0)
        self._words.setContentsMargins(look.px(20), look.px(4), look.px(20), look.px(8))
        self.list.doItemsLayout()

    def show_waiting(self, title: str, *, of_passage: bool) -> None:
        """An answer for that story, or for words of it, is under way."""
        words = tr("Like these words of “{title}”") if of_passage else tr("Like “{title}”")
        self._title.setText(words.format(title=title))
        self._words.clear()
        self._words.hide()
        self.show_progress(None)

    def show_progress(self, progress: Progress | None) -> None:
        """How far the counting is."""
        self.waiting.show_progress(progress)
        self._stack.setCurrentWidget(self.waiting)

    def show_stopped(self) -> None:
        """Nobody waits any more."""
        self.waiting.show_stopped()
        self._stack.setCurrentWidget(self.waiting)

    def show_failure(self, sentence: str) -> None:
        """Why there is no answer."""
        self.waiting.show_sentence(sentence)
        self._stack.setCurrentWidget(self.waiting)

    def show_likeness(self, found: Likeness, *, of_passage: bool) -> None:
        """Show the stories, or say that there is none."""
        self.model.set_rows(found.stories)
        self._words.setText(" · ".join(found.words[:_MOST_WORDS]))
        self._words.setAccessibleName(tr("Telling words: {words}").format(words=", ".join(found.words)))
        self._words.setVisible(bool(found.stories))
        if not found.stories:
            self.show_failure(tr(_NOTHING_OF_PASSAGE if of_passage else _NOTHING))
            return
        had_focus = self.waiting.isAncestorOf(self.focusWidget() or self)
        self._stack.setCurrentWidget(self.list)
        self.list.scrollToTop()
        self.list.setCurrentIndex(self.model.index(0, 0))
        if self.hasFocus() or had_focus:
            self.list.setFocus()

    @Slot()
    def take_focus(self) -> None:
        """Put the keyboard into the list, or on what can be done while there is none."""
        if self._stack.currentWidget() is self.list:
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The list is what the keyboard is for."""
        super().focusInEvent(event)
        if self._stack.currentWidget() is self.list:
            self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives the page back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, StoryLike):
            self.story_chosen.emit(row)
