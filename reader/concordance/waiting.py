"""What stands in the place of the lines while they are gathered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from anthology.progress import Progress
from reader.theme.look import Look
from reader.translation import said, tr
from reader.widgets.labels import Label, row_font

_LINK = 7
"""Pixels of room that a link has before its words."""


class Waiting(QWidget):
    """How far it has come, and a way to stop."""

    stopped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("How far the stories are looked through"))
        self._what = Label("", row_font, look, tone="soft")
        self.stop = QPushButton(tr("Cancel"))
        self.stop.setProperty("role", "link")
        self.stop.setCursor(Qt.CursorShape.PointingHandCursor)
        self.stop.setToolTip(tr("Stop looking (Esc)"))
        self.stop.clicked.connect(self.stopped)
        self._column, self._upper = QVBoxLayout(self), QVBoxLayout()
        for part in (self._bar, self._what):
            self._upper.addWidget(part)
        self._column.addLayout(self._upper)
        self._column.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._bar.setFixedHeight(look.px(3))
        self._what.set_look(look)
        self.stop.setFont(look.ui(13, 600))
        self._column.setContentsMargins(look.px(24 - _LINK), look.px(20), look.px(24), look.px(20))
        self._upper.setContentsMargins(look.px(_LINK), 0, 0, 0)
        self._upper.setSpacing(look.px(8))
        self._column.setSpacing(look.px(8))

    def begin(self) -> None:
        """Nothing is known yet."""
        self._bar.setRange(0, 0)
        self._what.setText(tr("Looking through the stories"))

    def show_progress(self, progress: Progress) -> None:
        """So many stories of so many."""
        self._bar.setRange(0, max(1, progress.total))
        self._bar.setValue(progress.done)
        self._what.setText(said(progress.what))
