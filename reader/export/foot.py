"""The foot of the dialog: what the book will hold, or how far it has come, and what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from anthology.progress import Progress
from reader.theme.look import Look
from reader.translation import said, tr
from reader.widgets.labels import ElidedLabel, Label, row_font


class Foot(QStackedWidget):
    """One row for each state: choosing, making, made."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._rows = look, []  # type: Look, list[QBoxLayout]
        self.cancel = self._button(tr("Cancel"), tr("Close without making a book (Esc)"))
        self.make = self._button(tr("Make the book"), tr("Make the book (Enter)"), main=True)
        self.stop = self._button(tr("Cancel"), tr("Stop making the book (Esc)"))
        self.show_file = self._button(tr("Show the file"), tr("Open the folder that the book is in"))
        self.again = self._button(tr("Make another"), tr("Back to the choice of stories"))
        self.close_all = self._button(tr("Close"), tr("Close (Esc)"), main=True)
        self.words = Label("", row_font, look, tone="soft")
        self.words.setWordWrap(True)
        self._what = ElidedLabel("", row_font, look, tone="soft")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(look.px(4))
        self._bar.setAccessibleName(tr("How far the book has come"))
        self._add(self.words, self.cancel, self.make)
        self._add(self._working(), self.stop)
        self._add(QWidget(), self.show_file, self.again, self.close_all)

    def show_choosing(self) -> None:
        """The row of a book that is being chosen."""
        self.setCurrentIndex(0)
        self.make.setDefault(True)

    def show_sum(self, words: str, *, ready: bool) -> None:
        """Say what the book will hold, or why it cannot be made yet."""
        self.words.setText(words)
        self._make_room()
        self.make.setEnabled(ready)
        self.make.setToolTip(tr("Make the book (Enter)") if ready else words)
        self.make.setAccessibleDescription("" if ready else words)

    def show_making(self, progress: Progress) -> None:
        """The row of a book that is being made. No total means that nobody knows yet."""
        self.setCurrentIndex(1)
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        self._what.setText(said(progress.what))

    def show_made(self) -> None:
        """The row of a book that is made."""
        self.setCurrentIndex(2)
        self.close_all.setDefault(True)
        self.close_all.setFocus()

    def _button(self, text: str, tip: str, *, main: bool = False) -> QPushButton:
        button = QPushButton(text)
        button.setFont(self._look.ui(13, 600 if main else 400))
        button.setToolTip(tip)
        button.setAutoDefault(main)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        if main:
            button.setProperty("role", "main")
        return button

    def _working(self) -> QWidget:
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, self._look.px(16), 0)
        column.setSpacing(self._look.px(8))
        column.addStretch(1)
        column.addWidget(self._what)
        column.addWidget(self._bar)
        column.addStretch(1)
        return work

    def _add(self, words: QWidget, *buttons: QPushButton) -> None:
        page = QWidget()
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        row.setContentsMargins(self._look.px(20), self._look.px(12), self._look.px(20), self._look.px(12))
        row.setSpacing(self._look.px(8))
        row.addWidget(words, 1)
        beside = QHBoxLayout()
        beside.setSpacing(self._look.px(8))
        for button in buttons:
            beside.addWidget(button)
        row.addLayout(beside)
        self._rows.append(row)
        self.addWidget(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words go above the buttons where they do not fit beside them."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """A line of words is never broken to make room for a button."""
        words = self.words.fontMetrics().horizontalAdvance(self.words.text())
        buttons = self.cancel.sizeHint().width() + self.make.sizeHint().width()
        fits = words + buttons + self._look.px(20 + 8 + 8 + 20) <= self.width()
        ways = QBoxLayout.Direction
        self._rows[0].setDirection(ways.LeftToRight if fits else ways.TopToBottom)
