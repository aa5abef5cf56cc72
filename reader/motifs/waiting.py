"""A sentence in the place of a list: how far the work is, with a way to stop it, or why there is nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from anthology.progress import Progress
from reader.theme.look import Look
from reader.translation import said, tr
from reader.widgets.labels import Label


class Waiting(QWidget):
    """Emits `stopped` and `again`; shows at most one of the two links."""

    stopped = Signal()
    again = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = Label("", _sentence_font, look, tone="soft")
        self._sentence.setWordWrap(True)
        self._stop = _link(tr("Stop"), tr("Stop counting"))
        self._again = _link(tr("Count"), tr("Count what recurs"))
        self._stop.clicked.connect(self.stopped)
        self._again.clicked.connect(self.again)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._sentence)
        for link in (self._stop, self._again):
            self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._sentence.set_look(look)
        for link in (self._stop, self._again):
            link.setFont(look.ui(12, 500))
        self._column.setContentsMargins(look.px(20), look.px(16), look.px(20), 0)
        self._column.setSpacing(look.px(12))

    def show_progress(self, progress: Progress | None) -> None:
        """How far it is; None before the first step."""
        far = 100 * progress.done // max(1, progress.total) if progress else 0
        what = said(progress.what) if progress else tr("Counting words")
        self._say(tr("{what}: {percent} %").format(what=what, percent=far), stop=True)

    def show_stopped(self) -> None:
        """Somebody did not want to wait."""
        self._say(tr("The counting was stopped."), again=True)

    def show_sentence(self, sentence: str) -> None:
        """Why there is nothing."""
        self._say(sentence)

    def words(self) -> str:
        """What it says now."""
        return self._sentence.text()

    def _say(self, words: str, *, stop: bool = False, again: bool = False) -> None:
        if self._sentence.text() != words:
            self._sentence.setText(words)
        self._stop.setVisible(stop)
        self._again.setVisible(again)


def _link(words: str, tip: str) -> QPushButton:
    made = QPushButton(words)
    made.setProperty("role", "link")
    made.setToolTip(tip)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def _sentence_font(look: Look) -> QFont:
    return look.book(14)
