"""The search panel: a field, what was found in every story, and a walk from hit to hit."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from anthology.search.hits import SearchResults, Source
from reader.search import answer_words
from reader.search.hints import Hints
from reader.search.hit_delegate import HitDelegate
from reader.search.hit_list import HitList
from reader.search.hit_model import HitModel
from reader.search.hit_rows import HitPlace, MoreRow, MoreStoriesRow, PassageRow, choice
from reader.search.joined import joined
from reader.search.wishes import HitChoice, SearchWish
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.field import Field
from reader.widgets.ground import Ground
from reader.widgets.labels import Label, quiet_font
from reader.widgets.row_model import ROW

_PAUSE, _PATIENCE = 60, 200  # milliseconds


class SearchPanel(Ground):
    """Emits what is looked for, shows the answers, emits the hit that was chosen."""

    search_wished = Signal(SearchWish)
    hit_chosen = Signal(HitChoice)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Empty, with hints on what one can type."""
        super().__init__("panel", look, parent)
        self.model = HitModel()
        self._number, self._answered, self._jump = 0, 0, False
        self._pause, self._patience = QTimer(self), QTimer(self)
        self._build(look)
        self._wire()
        self.set_look(look)
        self._show_hints()

    # What the window tells

    @Slot()
    def take_focus(self) -> None:
        """Put the keyboard into the field, all of it selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def search_for(self, text: str) -> None:
        """Look for this, at once."""
        self.field.setText(text)
        self._ask()

    def show_results(self, results: SearchResults, number: int) -> None:
        """Show the answer to the wish of that number, if it is the last one made."""
        if number != self._number or not self._answer_awaited():
            return
        self._answered = number
        self._patience.stop()
        results = joined(results)
        self.model.set_results(results)
        self.list.scrollToTop()
        if results.stories:
            self._say(answer_words.answer_line(results))
            self._stack.setCurrentWidget(self.list)
        else:
            self._show_sentence(answer_words.nothing_found(results))
        if self._jump:
            self._jump_to_current()

    def show_failure(self, sentence: str, number: int) -> None:
        """Show why the wish of that number has no answer, if it is the last one made."""
        if number != self._number or not self._answer_awaited():
            return
        self._answered = number
        self._patience.stop()
        self.model.clear()
        self._show_sentence(sentence)

    @Slot()
    def index_is_made(self) -> None:
        """Say no more that it is being made; the answer that stands is right as it is."""
        results = self.model.results
        if results.source is Source.SCAN and self._stack.currentWidget() is self.list:
            self.model.results = replace(results, source=Source.INDEX)
            self._say(answer_words.answer_line(self.model.results))

    @Slot()
    def next_hit(self) -> None:
        """Go to the hit after the current one (F3)."""
        self._walk(1)

    @Slot()
    def previous_hit(self) -> None:
        """Go to the hit before the current one (Shift+F3)."""
        self._walk(-1)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        super().set_look(look)
        for part in (self.field, self._line, self._sentence, self._hints):
            part.set_look(look)
        self._delegate.look = look
        self._column.setContentsMargins(0, look.px(14), 0, 0)
        self._field_box.setContentsMargins(look.px(16), 0, look.px(16), 0)
        self._line.setContentsMargins(look.px(20), look.px(10), look.px(20), look.px(4))
        self._sentence.setContentsMargins(look.px(20), look.px(10), look.px(20), 0)
        self.list.doItemsLayout()

    # Making

    def _build(self, look: Look) -> None:
        self.field = Field(tr("Search every story"), look)
        self.field.setToolTip(tr("Search every story"))
        self._line = Label("", quiet_font, look, tone="soft")
        self._line.setWordWrap(True)
        self._sentence = Label("", _sentence_font, look, tone="soft")
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._hints = Hints(look)
        self._delegate = HitDelegate(self.model, look)
        self.list = HitList(self.model, self._delegate)
        self._stack = QStackedWidget()
        for page in (self._hints, self.list, self._sentence):
            self._stack.addWidget(page)
        self._column, self._field_box = QVBoxLayout(self), QVBoxLayout()
        self._column.setSpacing(0)
        self._field_box.addWidget(self.field)
        self._column.addLayout(self._field_box)
        self._column.addWidget(self._line)
        self._column.addWidget(self._stack, 1)

    def _wire(self) -> None:
        for timer, wait in ((self._pause, _PAUSE), (self._patience, _PATIENCE)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
        self._pause.timeout.connect(self._ask)
        self._patience.timeout.connect(self._say_searching)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.chosen.connect(self._choose)
        self.list.typed.connect(self._type_on)
        self.list.hit_picked.connect(self._go_to)

    # Asking

    @Slot()
    def _typed(self) -> None:
        self._jump = False
        if self.field.text().strip():
            self._pause.start()
        else:
            self._show_hints()

    @Slot()
    def _ask(self) -> None:
        self._pause.stop()
        if not self.field.text().strip():
            return
        self._ask_for(everything=False)

    def _ask_for(self, *, everything: bool) -> None:
        self._number += 1
        self._patience.start()
        self.search_wished.emit(SearchWish(self.field.text(), self._number, everything))

    @Slot()
    def _say_searching(self) -> None:
        self._say(tr(answer_words.SEARCHING))

    def _answer_awaited(self) -> bool:
        return bool(self.field.text().strip())

    def _show_hints(self) -> None:
        self._pause.stop()
        self._patience.stop()
        self._number += 1
        self._answered = self._number
        self.model.clear()
        self._say("")
        self._stack.setCurrentWidget(self._hints)

    def _show_sentence(self, sentence: str) -> None:
        self._say("")
        self._sentence.setText(sentence)
        self._announce(sentence)
        self._stack.setCurrentWidget(self._sentence)

    def _say(self, line: str) -> None:
        self._line.setText(line)
        self._line.setVisible(bool(line))
        if line:
            self._announce(line)

    def _announce(self, words: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # Walking

    def _walk(self, step: int) -> None:
        place, around = self.model.neighbour(step)
        if place is None:
            return
        self._go_to(place)
        line = answer_words.answer_line(self.model.results)
        hint = answer_words.ROUND_FORWARD if step > 0 else answer_words.ROUND_BACK
        self._say(tr(hint) if around else line)

    @Slot(HitPlace)
    def _go_to(self, place: HitPlace) -> None:
        self.model.set_current(place)
        self.list.setCurrentIndex(self.model.index_of(place))
        self.list.viewport().update()
        self.hit_chosen.emit(choice(self.model.results, place))

    def _jump_to_current(self) -> None:
        self._jump = False
        place = self.model.current or self.model.first()
        if place:
            self._go_to(place)

    def _jump_when_answered(self) -> None:
        """Enter in the field: at once if the answer stands there, else as soon as it comes."""
        if self._pause.isActive():
            self._ask()
        if self._answered == self._number:
            self._jump_to_current()
        else:
            self._jump = True

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, PassageRow):
            self._go_to(row.place)
        elif isinstance(row, MoreRow):
            self.model.unfold(row.story)
        elif isinstance(row, MoreStoriesRow):
            self._ask_for(everything=True)
            self.list.setCurrentIndex(self.model.index(index.row(), 0))

    # The keyboard

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that lead from the field to the list and back, and out of the panel."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            keys = self._field_key if watched is self.field else self._list_key
            if keys(event.key()):
                return True
        return super().eventFilter(watched, event)

    def _field_key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._jump_when_answered()
        elif key == Qt.Key.Key_Down and self.model.rows:
            self._enter_list()
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            return False
        return True

    def _list_key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key == Qt.Key.Key_Up and self.list.currentIndex().row() <= 1:
            self.take_focus()
        else:
            return False
        return True

    def _enter_list(self) -> None:
        self.list.setFocus()
        place = self.model.current or self.model.first()
        if place:
            self.list.setCurrentIndex(self.model.index_of(place))

    @Slot(str)
    def _type_on(self, letters: str) -> None:
        """Letters typed in the list belong into the field."""
        self.field.setFocus()
        self.field.end(False)
        self.field.insert(letters)


def _sentence_font(look: Look) -> QFont:
    return look.book(14)
