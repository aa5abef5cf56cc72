"""The line under the list: what one can do, what went wrong, or a question with two answers."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.flow import Flow
from reader.widgets.labels import Label, row_font


class KeyStrip(QWidget):
    """Says a sentence; with a question it emits `taken` or `left`."""

    taken = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = Label("", row_font, look, tone="soft")
        self._sentence.setWordWrap(True)
        self.take, self.leave = QPushButton(tr("Take it")), QPushButton(tr("Leave it there"))
        self.take.setProperty("role", "main")
        self._answers = QWidget()
        answers = Flow(self._answers)
        answers.setSpacing(look.px(8))
        answers.setContentsMargins(0, 0, 0, 0)
        for button in (self.take, self.leave):
            button.setFont(look.ui(13))
            button.setAutoDefault(True)
            answers.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(28), look.px(12), look.px(28), look.px(12))
        column.setSpacing(look.px(8))
        column.addWidget(self._sentence)
        column.addWidget(self._answers)
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.left)
        self.say("")

    def say(self, sentence: str, *, question: bool = False) -> None:
        """Say this; a question shows its two answers."""
        self._sentence.setText(
            sentence or tr("Enter changes keys, Insert adds some, Delete takes them away.")
        )
        self._answers.setVisible(question)
        if sentence and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()
