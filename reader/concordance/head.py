"""What stands over the lines: the word, how often it was found, what stands first, a table to take away."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from anthology.concordance.sorting import Order
from reader.theme.look import Look
from reader.translation import marked, tr, translated
from reader.widgets.field import Field
from reader.widgets.flow import Flow
from reader.widgets.icon_button import IconButton
from reader.widgets.labels import Label, heading_font, row_font
from reader.widgets.segments import SegmentedChoice

_ORDERS = {
    Order.LIBRARY.value: marked("In order"),
    Order.BEFORE.value: marked("Before"),
    Order.WORD.value: marked("Word"),
    Order.AFTER.value: marked("After"),
    Order.STORY.value: marked("Story"),
}
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_WIDE, _NARROW = 900, 480
"""Pixels from which on the field and the order stand side by side, and there is room for the title."""


class Head(QWidget):
    """Enter in the field asks; Down leads to the lines."""

    asked = Signal()
    left_downwards = Signal()
    order_changed = Signal()
    table_wished = Signal()
    closed = Signal()
    exactness_wished = Signal()
    """Forgive nothing, or forgive again."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = Label(tr("Concordance"), heading_font, look)
        self._sum = Label("", row_font, look, tone="soft")
        self._sum.setWordWrap(True)
        self.close_button = IconButton("close", tr("Back to the page (Esc)"), look, self)
        self.field = Field(tr("A word, a phrase, or a query"), look)
        self.field.setToolTip(tr("Enter gathers every hit in a line"))
        self.order = SegmentedChoice(tr("Sorted by"), translated(_ORDERS), look)
        self.order.show_value(Order.LIBRARY.value)
        self.exact, self.save = _link(""), _link(tr("Save as CSV…"))
        self.save.setToolTip(tr("Save the lines as a table for spreadsheets"))
        self._lay_out()
        self._wire()
        self.show_sum("")
        self.show_exactness("")
        self.set_look(look)

    def show_sum(self, words: str) -> None:
        """Say how much was found; without any words there is nothing to sort or to save."""
        self._sum.setText(words)
        self.order.setEnabled(bool(words))
        self.save.setVisible(bool(words))
        self._fold()

    def show_exactness(self, words: str) -> None:
        """What the button would do; without words there is nothing to do."""
        self.exact.setText(words)
        self.exact.setVisible(bool(words))

    def sum(self) -> str:
        """How much was found, in words."""
        return self._sum.text()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        for part in (self._title, self._sum, self.close_button, self.field, self.order):
            part.set_look(look)
        for button in (self.exact, self.save):
            button.setFont(look.ui(13, 500))
        for tool in (self.order, self.exact, self.save):
            tool.setFixedHeight(self.field.height())
        self._column.setContentsMargins(look.px(24), look.px(12), look.px(24), look.px(12))
        self._column.setSpacing(look.px(12))
        self._upper.setSpacing(look.px(16))
        self._lower.setSpacing(look.px(12))
        self._tools.setSpacing(look.px(12))
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow the order stands below the field."""
        super().resizeEvent(event)
        self._fold()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Down in the field."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.asked.emit()
                return True
            if event.key() == Qt.Key.Key_Down:
                self.left_downwards.emit()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._upper, self._tools = QHBoxLayout(), Flow()
        self._lower = QBoxLayout(_BESIDE)
        self._upper.addWidget(self._title)
        self._upper.addWidget(self._sum, 1)
        self._upper.addWidget(self.close_button)
        for tool in (self.order, self.exact, self.save):
            self._tools.addWidget(tool)
        self._lower.addWidget(self.field, 1)
        self._lower.addLayout(self._tools)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._upper)
        self._column.addLayout(self._lower)

    def _wire(self) -> None:
        self.field.installEventFilter(self)
        self.order.changed.connect(self.order_changed)
        self.exact.clicked.connect(self.exactness_wished)
        self.save.clicked.connect(self.table_wished)
        self.close_button.clicked.connect(self.closed)

    def _fold(self) -> None:
        wide = self.width() >= self._look.px(_WIDE)
        self._lower.setDirection(_BESIDE if wide else _BELOW)
        self._title.setVisible(self.width() >= self._look.px(_NARROW) or not self.sum())


def _link(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("role", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
