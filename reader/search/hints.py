"""What one can type into the search: shown while the field is empty."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from reader.theme.look import Look
from reader.translation import marked, tr
from reader.widgets.labels import Label, caps_font, quiet_font

_HINTS = (
    (marked("porch light"), marked("stories with both words, in any form")),
    (marked("“porch light”"), marked("exactly these words, side by side")),
    (marked("porc*"), marked("words that begin like this")),
    (marked("porch -night"), marked("without a word")),
    (marked("title:landing"), marked("words in the title")),
    (marked("author:henry"), marked("words in the byline")),
)


class Hints(QScrollArea):
    """Examples in the book face, and under each what it finds; they scroll where there is little room."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words = QWidget()
        self._column = QVBoxLayout(words)
        self._labels = [Label(tr("WHAT YOU CAN TYPE"), caps_font, look, tone="faint")]
        for example, meaning in _HINTS:
            self._labels += [Label(tr(example), _example_font, look), _meaning(tr(meaning), look)]
        for number, label in enumerate(self._labels):
            self._column.addWidget(label)
            if number % 2 == 0:
                self._column.addSpacing(look.px(8))
        self._column.addStretch(1)
        self.setWidget(words)
        words.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        for label in self._labels:
            label.set_look(look)
        self._column.setContentsMargins(look.px(20), look.px(20), look.px(16), look.px(16))
        self._column.setSpacing(look.px(2))


def _meaning(words: str, look: Look) -> Label:
    label = Label(words, quiet_font, look, tone="soft")
    label.setWordWrap(True)
    return label


def _example_font(look: Look) -> QFont:
    return look.book(14)
