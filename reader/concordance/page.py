"""The concordance in the place of the page."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from anthology.concordance.lines import Lines
from anthology.concordance.sorting import Order
from anthology.progress import Progress
from reader.concordance.head import Head
from reader.concordance.line_delegate import LineDelegate
from reader.concordance.line_list import LineList
from reader.concordance.line_model import LineModel
from reader.concordance.sum_words import exactness, nothing, sum_of
from reader.concordance.waiting import Waiting
from reader.concordance.wishes import GatheringWish, LineChoice, OrderWish, TableWish, choice
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.ground import Ground, Hairline
from reader.widgets.labels import Label, row_font
from reader.widgets.row_model import ROW

_PATIENCE = 150
"""Milliseconds before it is said that something is under way."""


class ConcordancePage(Ground):
    """Emits what is to be gathered, sorted, saved and gone to; shows the lines."""

    gathering_wished = Signal(GatheringWish)
    order_wished = Signal(OrderWish)
    stop_wished = Signal()
    line_chosen = Signal(LineChoice)
    table_wished = Signal(TableWish)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Empty, with a sentence on what it is for."""
        super().__init__("paper", look, parent)
        self.query, self.strict = "", False
        self._number, self._awaited = 0, False
        self._lines: Lines | None = None
        self.head, self._line = Head(look), Hairline(look)
        self.model = LineModel()
        self._delegate = LineDelegate(look, self.model)
        self.list = LineList(self.model, self._delegate)
        self._sentence = Label("", row_font, look, tone="soft")
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.waiting = Waiting(look)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._lay_out()
        self._wire()
        self.set_look(look)
        self._say(tr("Every hit of a word stands in a line of its own here, with the words around it."))

    # What the window tells

    def look_for(self, query: str, *, strict: bool = False) -> None:
        """Gather every hit of this query; what was under way is of no interest any more."""
        self.head.field.setText(query)
        self.query, self.strict, self._awaited = query, strict, True
        self._number += 1
        self._patience.start()
        self.gathering_wished.emit(GatheringWish(query, self._order(), self._number, strict))

    def show_lines(self, lines: Lines, number: int) -> None:
        """Show the answer to the wish of that number, if it is the last one made."""
        if number != self._number:
            return
        self._settle()
        same = self._lines is not None and self._lines.concordance is lines.concordance
        self._lines = lines
        self.model.set_rows(lines)
        self.list.scrollToTop()
        self.head.show_exactness(exactness(lines.concordance.answer, strict=self.strict))
        if not len(lines):
            self._say(nothing(self.query, strict=self.strict))
            return
        self.head.show_sum(sum_of(lines.concordance))
        self._stack.setCurrentWidget(self.list)
        self.list.setCurrentIndex(self.model.index(0, 0))
        if not same:
            self._announce(self.head.sum())
            if self.head.field.hasFocus():
                self.list.setFocus()

    def show_progress(self, progress: Progress) -> None:
        """So far the stories are looked through."""
        self.waiting.show_progress(progress)

    def show_failure(self, sentence: str, number: int) -> None:
        """Show why the wish of that number has no answer, if it is the last one made."""
        if number == self._number:
            self._settle()
            self.model.set_rows(())
            self.head.show_exactness("")
            self._say(sentence)

    @Slot()
    def take_focus(self) -> None:
        """Put the keyboard into the field, all of it selected."""
        self.head.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.field.selectAll()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        super().set_look(look)
        for part in (self.head, self._line, self._delegate, self._sentence, self.waiting):
            part.set_look(look)
        self._sentence.setContentsMargins(look.px(24), look.px(20), look.px(24), 0)
        self.list.doItemsLayout()

    # What somebody does

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The lines take it, or the field where there are none."""
        there = self._stack.currentWidget() is self.list
        (self.list if there else self.head.field).setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops what is under way, else gives the page back."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._awaited:
            self._stop()
        else:
            self.closed.emit()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for part in (self._sentence, self.waiting, self.list):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._line)
        column.addWidget(self._stack, 1)

    def _wire(self) -> None:
        self._patience.timeout.connect(self._show_waiting)
        self.waiting.stopped.connect(self._stop)
        self.head.asked.connect(self._ask)
        self.head.left_downwards.connect(self._enter_list)
        self.head.order_changed.connect(self._sort)
        self.head.table_wished.connect(self._wish_table)
        self.head.exactness_wished.connect(self._turn_exactness)
        self.head.closed.connect(self.closed)
        self.list.chosen.connect(self._choose)
        self.list.typed.connect(self._type_on)
        self.list.left_upwards.connect(self.take_focus)

    def _order(self) -> Order:
        return Order(self.head.order.value())

    @Slot()
    def _ask(self) -> None:
        if query := self.head.field.text().strip():
            self.look_for(query)

    @Slot()
    def _turn_exactness(self) -> None:
        self.look_for(self.query, strict=not self.strict)

    @Slot()
    def _sort(self) -> None:
        if self._lines is not None and not self._awaited:
            self._number += 1
            self.order_wished.emit(OrderWish(self._lines.concordance, self._order(), self._number))

    @Slot()
    def _stop(self) -> None:
        self._number += 1
        self._settle()
        self.stop_wished.emit()
        self.model.set_rows(())
        self._say(tr("Stopped. Enter in the field looks again."))
        self.take_focus()

    @Slot()
    def _wish_table(self) -> None:
        if self._lines is not None:
            self.table_wished.emit(TableWish(self.query, self._lines))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        if self._lines is not None:
            self.line_chosen.emit(choice(index.data(ROW), self._lines.concordance))

    @Slot()
    def _enter_list(self) -> None:
        if self.model.rows:
            self.list.setFocus()

    @Slot(str)
    def _type_on(self, letters: str) -> None:
        """Letters typed among the lines are another word to look for."""
        self.head.field.setFocus()
        self.head.field.setText(letters)

    @Slot()
    def _show_waiting(self) -> None:
        self.waiting.begin()
        self.head.show_sum("")
        self._stack.setCurrentWidget(self.waiting)

    def _settle(self) -> None:
        self._awaited = False
        self._patience.stop()

    def _say(self, sentence: str) -> None:
        self._lines = None
        self.head.show_sum("")
        self._sentence.setText(sentence)
        self._stack.setCurrentWidget(self._sentence)
        self._announce(sentence)

    def _announce(self, words: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
