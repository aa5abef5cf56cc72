"""A slip at the foot of the page while long work goes on: what is worked on, how far it is, a way to stop."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from anthology.progress import Progress
from reader.theme.look import Look
from reader.translation import said_value, tr
from reader.widgets.counting import grouped
from reader.widgets.labels import ElidedLabel, Label, row_font


@dataclass(frozen=True, slots=True)
class SlipWords:
    """What a slip says: `name` of its bar, `under_way` with `{name}` in it, when it was stopped, how to."""

    name: str
    under_way: str
    stopping: str
    tip: str


class ProgressSlip(QFrame):
    """Hidden until there is something to tell; it never takes the keyboard, Tab reaches its button."""

    cancel_wished = Signal()

    def __init__(self, words: SlipWords, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._look = words, look
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words.name)
        self._what = ElidedLabel("", row_font, look)
        self._count = Label("", row_font, look, tone="soft")
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setProperty("role", "link")
        self.cancel.setAutoDefault(False)
        self.cancel.setCursor(Qt.CursorShape.PointingHandCursor)
        self.cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cancel.setToolTip(words.tip)
        self.cancel.clicked.connect(self._stop)
        self._lay_out()
        self.set_look(look)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self._bar.setFixedHeight(look.px(3))
        self._row.setContentsMargins(look.px(16), look.px(5), look.px(8), look.px(5))
        self._row.setSpacing(look.px(12))
        self._what.set_look(look)
        self._count.set_look(look)
        self.cancel.setFont(look.ui(13, 600))
        self.update()

    def show_progress(self, progress: Progress) -> None:
        """Show how far it has come; no total means that nobody knows yet."""
        if self.isHidden():
            self.cancel.setEnabled(True)
            self.show()
        if self.cancel.isEnabled():
            self._say(self._words.under_way.format(name=said_value(progress.what)))
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        known = progress.total > 1
        words = tr("{place} of {number}") if known else ""
        self._count.setText(words.format(place=grouped(progress.done + 1), number=grouped(progress.total)))
        self._count.setVisible(known and progress.done < progress.total)

    def text(self) -> str:
        """What it says of the file that is worked on."""
        return self._what.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops, while the keyboard is here."""
        if event.key() == Qt.Key.Key_Escape and self.cancel.isEnabled():
            self._stop()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A tinted ground."""
        with QPainter(self) as painter:
            painter.fillRect(QRectF(self.rect()), self._look.colour("panel"))

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(self._what, 1)
        self._row.addWidget(self._count)
        self._row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(self._row, 1)

    def _say(self, words: str) -> None:
        self._what.setText(words)
        self.setAccessibleName(words)

    @Slot()
    def _stop(self) -> None:
        self.cancel.setEnabled(False)
        self._say(self._words.stopping)
        self.cancel_wished.emit()
