"""What stands in the place of the page when there is none to show: why, and one thing to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.theme.look import Look
from reader.widgets.ground import Ground
from reader.widgets.labels import Label, heading_font, row_font


class MessagePage(Ground):
    """A heading, a sentence, one button, and another where there are two ways."""

    wished = Signal()
    other_wished = Signal()

    def __init__(
        self, heading: str, words: str, look: Look, parent: QWidget | None = None, *, other: str = ""
    ) -> None:
        """`words` are the button's, `other` those of the second one, if there is one."""
        super().__init__("paper", look, parent)
        self._heading = Label(heading, heading_font, look)
        self._heading.setWordWrap(True)
        self._sentence = Label("", row_font, look, tone="soft")
        self._sentence.setWordWrap(True)
        self._sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.button = QPushButton(words)
        self.button.setProperty("role", "main")
        self.button.clicked.connect(self.wished)
        self.other = QPushButton(other)
        self.other.setVisible(bool(other))
        self.other.clicked.connect(self.other_wished)
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._sentence)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(3)
        self.setFocusProxy(self.button)
        self.set_look(look)

    def show_sentence(self, sentence: str) -> None:
        """Say why."""
        self._sentence.setText(sentence)
        self._sentence.setAccessibleName(sentence)

    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        super().set_look(look)
        for label in (self._heading, self._sentence):
            label.set_look(look)
        self.button.setFont(look.ui(13, 500))
        self.other.setFont(look.ui(13, 500))
        self._column.setSpacing(look.px(16))
        self._set_margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Margins give way first."""
        super().resizeEvent(event)
        self._set_margins()

    def _set_margins(self) -> None:
        side = min(self._look.px(64), self.width() // 12)
        self._column.setContentsMargins(side, 0, side, 0)
