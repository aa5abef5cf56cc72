"""What is said above the hits: how many, how the query was understood, what was forgiven."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from anthology.search.hits import SearchResults
from reader.search import answer_words
from reader.search.link_row import LinkRow
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.labels import Label, quiet_font


class AnswerHead(QWidget):
    """Each line is there only while it has something to say."""

    correction_picked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _quiet(look)
        self._forgiven, self._unindexed = _quiet(look, "ink"), _quiet(look)
        self.corrections = LinkRow(tr("Did you mean:"), look)
        self.corrections.picked.connect(self.correction_picked)
        self._column = QVBoxLayout(self)
        for part in self._parts():
            self._column.addWidget(part)
        self.set_look(look)
        self.clear()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        for part in self._parts():
            part.set_look(look)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(4))

    def clear(self) -> None:
        """Say nothing."""
        for label in (self.line, self._forgiven, self._unindexed):
            _say(label, "")
        self.corrections.offer(())

    def say(self, words: str) -> None:
        """Say something in place of the numbers."""
        _say(self.line, words)

    def show_answer(self, results: SearchResults, *, in_one: bool) -> None:
        """Tell of an answer; of one that found nothing there is more to say elsewhere."""
        found = bool(results.stories)
        _say(self.line, answer_words.answer_line(results, in_one=in_one) if found else "")
        _say(self._forgiven, answer_words.forgiven(results) if found else "")
        _say(self._unindexed, answer_words.without_index(results))
        self.corrections.offer(results.corrections if found else ())

    def text(self) -> str:
        """All that it says."""
        labels = (self.line, self._forgiven, self._unindexed)
        return " · ".join(label.text() for label in labels if label.text())

    def _parts(self) -> tuple[Label | LinkRow, ...]:
        return self.line, self._forgiven, self.corrections, self._unindexed


def _quiet(look: Look, tone: str = "soft") -> Label:
    label = Label("", quiet_font, look, tone=tone)
    label.setWordWrap(True)
    return label


def _say(label: Label, words: str) -> None:
    if label.text() != words:
        label.setText(words)
    label.setVisible(bool(words))
