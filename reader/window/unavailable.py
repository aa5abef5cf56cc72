"""What stands in the place of the page when the library cannot be opened: why, and a way to try again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.failures import Failure
from reader.theme.look import Look
from reader.widgets.ground import Ground
from reader.widgets.labels import Label, heading_font, row_font


class UnavailablePage(Ground):
    """A heading, the sentence, one button."""

    retry_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__("paper", look, parent)
        self._heading = Label("The library cannot be opened", heading_font, look)
        self._sentence = Label("", row_font, look, tone="soft")
        self._sentence.setWordWrap(True)
        self._sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.retry = QPushButton("Try again")
        self.retry.setProperty("role", "main")
        self.retry.clicked.connect(self.retry_wished)
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._sentence)
        self._column.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(3)
        self.setFocusProxy(self.retry)
        self.set_look(look)

    def show_failure(self, failure: Failure) -> None:
        """Say why."""
        self._sentence.setText(failure.sentence)
        self._sentence.setAccessibleName(failure.sentence)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        super().set_look(look)
        for label in (self._heading, self._sentence):
            label.set_look(look)
        self.retry.setFont(look.ui(13, 500))
        side = look.px(64)
        self._column.setContentsMargins(side, 0, side, 0)
        self._column.setSpacing(look.px(16))
