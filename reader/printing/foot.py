"""The foot of the dialog: how many pages there are, or how far they have come, and what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from anthology.progress import Progress
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.giving_way import give_way
from reader.widgets.labels import ElidedLabel, row_font


class Foot(QWidget):
    """Either chosen from or watched."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = ElidedLabel("", row_font, look, tone="soft")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(look.px(4))
        self._bar.setAccessibleName(tr("How far the pages have come"))
        self.close_it = self._button(tr("Close"))
        self.paper = self._button(tr("Print…"))
        self.pdf = self._button(tr("Save as PDF…"))
        self.stop = self._button(tr("Stop"))
        told = QVBoxLayout()
        told.setSpacing(look.px(6))
        told.addStretch(1)
        told.addWidget(self._words)
        told.addWidget(self._bar)
        told.addStretch(1)
        buttons = QHBoxLayout()
        for button in (self.close_it, self.paper, self.pdf, self.stop):
            buttons.addWidget(button)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(12))
        self._row.addLayout(told, 1)
        self._row.addLayout(buttons)
        for each in (self._row, buttons):
            each.setSpacing(look.px(8))
        self.show_choosing()

    def prefer(self, button: QPushButton) -> None:
        """Let Enter press that one of the two."""
        for each in (self.paper, self.pdf):
            main = each is button
            each.setProperty("role", "main" if main else "")
            each.setFont(self._look.ui(13, 600 if main else 400))
            each.setAutoDefault(main)
            each.setDefault(main)
            each.style().unpolish(each)  # the stylesheet looks at the role but once
            each.style().polish(each)

    def say(self, words: str) -> None:
        """Say how many pages there are."""
        self._words.setText(words)
        self._make_room()

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_choosing(self) -> None:
        """Nothing is being made."""
        self._show(making=False)

    def show_making(self, progress: Progress) -> None:
        """Say how far it has come; no total means that nobody knows yet."""
        self._show(making=True)
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        self._words.setText(progress.what)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words stand above the buttons where they do not fit beside them."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        give_way(self._row, self.width() - self._words.sizeHint().width())

    def _show(self, *, making: bool) -> None:
        for part in (self._bar, self.stop):
            part.setVisible(making)
        for part in (self.close_it, self.paper, self.pdf):
            part.setVisible(not making)

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setFont(self._look.ui(13))
        button.setAutoDefault(False)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button
