"""A question with two answers, before something that is not done every day."""

from PySide6.QtWidgets import QWidget

from reader.editing.frame import Frame
from reader.theme.look import Look
from reader.widgets.labels import Label, row_font
from reader.widgets.opening_size import open_at


class Question(Frame):
    """Accepted by its main button, rejected by Esc."""

    def __init__(
        self, heading: str, sentence: str, words: str, look: Look, parent: QWidget | None = None
    ) -> None:
        """`words` are those of the main button."""
        super().__init__(heading, words, look, parent)
        self.sentence = Label(sentence, row_font, look, tone="soft")
        self.sentence.setWordWrap(True)
        self.body.addWidget(self.sentence)
        self.body.addStretch(1)
        self.main.clicked.connect(self.accept)
        open_at(self, look, 440, 200)
