"""The head of the card: the word, which can be another one, and the way back, larger, and out."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.lookup.wishes import WordsWish
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.field import Field
from reader.widgets.icon_button import IconButton


class Head(QWidget):
    """A field between buttons."""

    word_wished = Signal(WordsWish)
    back_wished = Signal()
    size_wished = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = Field(tr("Look up a word"), look)
        self._back = IconButton("left", tr("Back to the word before (Alt+Left)"), look)
        self._size = IconButton("larger", tr("Larger"), look)
        self._close = IconButton("close", tr("Close (Esc)"), look)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._back)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self._size)
        self._row.addWidget(self._close)
        self.field.returnPressed.connect(self._typed)
        self._back.clicked.connect(self.back_wished)
        self._size.clicked.connect(self.size_wished)
        self._close.clicked.connect(self.closed)
        self._back.hide()
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._row.setSpacing(look.px(2))
        for part in (self.field, self._back, self._size, self._close):
            part.set_look(look)

    def show_word(self, word: str, *, can_go_back: bool) -> None:
        """Put a word into the field."""
        self.field.setText(word)
        self.field.setCursorPosition(0)
        self._back.setVisible(can_go_back)

    def show_large(self, *, large: bool) -> None:
        """Offer the other size."""
        self._size.set_icon("smaller" if large else "larger", tr("Smaller") if large else tr("Larger"))

    def type_on(self, letters: str) -> None:
        """Begin another word with these letters."""
        self.field.setFocus()
        self.field.setText(letters)

    @Slot()
    def _typed(self) -> None:
        if words := self.field.text().strip():
            self.word_wished.emit(WordsWish(words))
