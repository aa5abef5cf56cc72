"""What the card shows when there is nothing to read: no such word, or no dictionary at all."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from anthology.dictionaries.answer import Answer
from reader.lookup.article_view import INSET
from reader.lookup.wishes import WordsWish
from reader.theme.look import Look
from reader.translation import said, tr
from reader.widgets.flow import Flow
from reader.widgets.labels import Label, quiet_font


class _Page(QWidget):
    """A sentence in the book face, something to press, and a quiet line."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sentence, self._more = Label("", _sentence_font, look), Label("", quiet_font, look, tone="soft")
        for label in (self._sentence, self._more):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = QWidget()
        self._flow = Flow(self._buttons)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._sentence, self._more, self._buttons):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._look = look
        self._sentence.set_look(look)
        self._more.set_look(look)
        self._column.setSpacing(look.px(8))
        self._sentence.setIndent(look.px(INSET))
        self._more.setIndent(look.px(INSET))
        self._flow.setSpacing(look.px(4))
        self._flow.setContentsMargins(0, 0, 0, 0)
        for button in self._buttons.findChildren(QPushButton):
            button.setFont(look.ui(13))

    def sentence(self) -> str:
        """What it says, for those who hear it."""
        return self._sentence.text()

    def height_for(self, width: int) -> int:
        """How high it is in that width."""
        gaps = 4 * self._column.spacing()  # one above the stretch, one for the shadow of the buttons
        labels = sum(each.heightForWidth(width) for each in (self._sentence, self._more) if each.text())
        return labels + (self._flow.heightForWidth(width) if self._flow.count() else 0) + gaps

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words.replace("&", "&&"))
        button.setAccessibleName(words)
        button.setFont(self._look.ui(13))
        button.setProperty("role", "link")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._flow.addWidget(button)
        return button


class NothingPage(_Page):
    """No dictionary has the word; those that look like it can be pressed."""

    word_wished = Signal(WordsWish)

    def show_answer(self, answer: Answer) -> None:
        """Say what was looked for, and offer the nearest."""
        for old in self._buttons.findChildren(QPushButton):
            self._flow.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._sentence.setText(_nothing(answer))
        self._more.setText(_troubles(answer) or (tr("Did you mean:") if answer.nearest else ""))
        self._more.setVisible(bool(self._more.text()))
        for word in answer.nearest:
            self._button(word).clicked.connect(self._pressed)
        self._buttons.setVisible(bool(answer.nearest))

    @Slot()
    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.word_wished.emit(WordsWish(button.accessibleName()))


class NoDictionaryPage(_Page):
    """There is no dictionary: how to come by one, and where it belongs."""

    folder_wished = Signal()
    other_folder_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._button(tr("Open the folder")).clicked.connect(self.folder_wished)
        self._button(tr("Use another folder…")).clicked.connect(self.other_folder_wished)

    def show_folder(self, folder: str, answer: Answer) -> None:
        """Say it, with the folder that dictionaries are put in."""
        self._sentence.setText(tr("There is no dictionary on this computer yet."))
        self._more.setText(
            _troubles(answer)
            or tr(
                "Anthology reads dictionaries in the StarDict format: files ending in .ifo, .idx and "
                ".dict or .dict.dz, which many sites offer for free. Put them into {folder}, unpacked, and "
                "look the word up again. A dict server on this computer, such as dictd, is asked as well."
            ).format(folder=folder)
        )


def _nothing(answer: Answer) -> str:
    if not answer.asked:
        return tr("Select one word or a few to look them up.")
    if len(answer.dictionaries) == 1:
        return tr("“{word}” is not in your dictionary.").format(word=answer.asked)
    return tr("“{word}” is in none of your dictionaries.").format(word=answer.asked)


def _troubles(answer: Answer) -> str:
    return "\n".join(said(each.sentence) for each in answer.troubles)


def _sentence_font(look: Look) -> QFont:
    return look.book(16)
