"""What the dialogs of this room share: a heading, a body, a sentence where need be, two buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.failure_bar import FailureBar
from reader.widgets.ground import Hairline
from reader.widgets.labels import Label, caps_font, heading_font


class Frame(QDialog):
    """Esc leaves; the main button says what it does. `body` is filled by who stands on it."""

    def __init__(self, heading: str, words: str, look: Look, parent: QWidget | None = None) -> None:
        """`words` are those of the main button."""
        super().__init__(parent)
        self._look = look
        self.setWindowTitle(heading)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(look.px(28), look.px(24), look.px(28), look.px(20))
        self.body.setSpacing(look.px(6))
        self._heading = Label(heading, heading_font, look)
        self._heading.setWordWrap(True)
        self.body.addWidget(self._heading)
        self.body.addSpacing(look.px(8))
        self.bar = FailureBar(look)
        self.main = self._button(words, main=True)
        self.cancel = self._button(tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(12))
        foot.setSpacing(look.px(8))
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.main)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.body, 1)
        column.addWidget(self.bar)
        column.addWidget(Hairline(look))
        column.addLayout(foot)
        self.main.setDefault(True)

    def show_failure(self, sentence: str) -> None:
        """Say why it cannot be done; what was typed is still there."""
        self.bar.show_sentence(sentence)

    def put(self, name: str, field: QWidget, stretch: int = 0, below: QWidget | None = None) -> None:
        """A field under its name, and perhaps a word about it close below."""
        label = Label(name.upper(), caps_font, self._look, tone="faint")
        label.setAccessibleName(name)
        label.setBuddy(field)
        field.setAccessibleName(name)
        self.body.addWidget(label)
        self.body.addWidget(field, stretch)
        if below:
            self.body.addWidget(below)
        self.body.addSpacing(self._look.px(8))

    def _button(self, text: str, *, main: bool = False) -> QPushButton:
        button = QPushButton(text)
        button.setFont(self._look.ui(13, 600 if main else 400))
        button.setAutoDefault(main)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        if main:
            button.setProperty("role", "main")
        return button
