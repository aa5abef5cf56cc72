"""That nothing was found: why, and what else to try."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.search.link_row import LinkRow
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.labels import Label
from reader.widgets.word_button import WordButton


class NothingFound(QWidget):
    """A sentence in the book face, with other queries and a way back to every story."""

    correction_picked = Signal(str)
    everywhere_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = Label("", _sentence_font, look, tone="soft")
        self.sentence.setWordWrap(True)
        self.corrections = LinkRow(tr("Did you mean:"), look)
        self.everywhere = WordButton(look, self, tone="accent")
        self.everywhere.say(tr("Look in every story"), tr("Look for the same in every story"))
        self.corrections.picked.connect(self.correction_picked)
        self.everywhere.clicked.connect(self.everywhere_wished)
        self._column = QVBoxLayout(self)
        for part in (self.sentence, self.corrections, self.everywhere):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._column.setAlignment(self.everywhere, Qt.AlignmentFlag.AlignLeft)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        for part in (self.sentence, self.corrections, self.everywhere):
            part.set_look(look)
        self._column.setContentsMargins(look.px(20), look.px(16), look.px(20), 0)
        self._column.setSpacing(look.px(8))

    def say(self, sentence: str, corrections: tuple[str, ...] = (), *, in_one: bool = False) -> None:
        """Say this; `in_one` is where other stories were not looked at."""
        self.sentence.setText(sentence)
        self.corrections.offer(corrections)
        self.everywhere.setVisible(in_one)


def _sentence_font(look: Look) -> QFont:
    return look.book(14)
