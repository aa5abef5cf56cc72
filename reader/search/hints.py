"""What one can type into the search: shown while the field is empty."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from reader.theme.look import Look
from reader.widgets.labels import Label, caps_font, quiet_font

_HINTS = (
    ("porch light", "stories with both words, in any form"),
    ("“porch light”", "exactly these words, side by side"),
    ("porc*", "words that begin like this"),
    ("porch -night", "without a word"),
    ("title:landing", "words in the title"),
    ("author:henry", "words in the byline"),
)


class Hints(QWidget):
    """Examples in the book face, and what each finds."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label("WHAT YOU CAN TYPE", caps_font, look, tone="faint")
        self._grid = QGridLayout()
        self._rows = [self._row(example, meaning, look) for example, meaning in _HINTS]
        for number, row in enumerate(self._rows):
            for column, label in enumerate(row):
                self._grid.addWidget(label, number, column, Qt.AlignmentFlag.AlignVCenter)
        self._grid.setColumnStretch(1, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        for label in (self._title, *(label for row in self._rows for label in row)):
            label.set_look(look)
        self._column.setContentsMargins(look.px(20), look.px(20), look.px(16), look.px(16))
        self._column.setSpacing(look.px(12))
        self._grid.setHorizontalSpacing(look.px(16))
        self._grid.setVerticalSpacing(look.px(10))

    @staticmethod
    def _row(example: str, meaning: str, look: Look) -> tuple[Label, Label]:
        words = Label(meaning, quiet_font, look, tone="soft")
        words.setWordWrap(True)
        return Label(example, _example_font, look), words


def _example_font(look: Look) -> QFont:
    return look.book(14)
