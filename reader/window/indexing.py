"""The making of the index strung to the window: a quiet slip at its foot, if that takes a while."""

from PySide6.QtCore import QObject, QTimer, Slot

from anthology.progress import Progress
from reader.background.index_process import IndexProcess
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.progress_slip import ProgressSlip, SlipWords
from reader.window.main_window import MainWindow

_WHILE = 700
"""Milliseconds after which there is anything to be said of it."""


class Indexing(QObject):
    """Shows how far the index is, and stops it when somebody wishes."""

    def __init__(self, window: MainWindow, index: IndexProcess) -> None:
        super().__init__(window)
        words = SlipWords(
            tr("How far the index is"),
            tr("Making the index: {name}"),
            tr("Stopping…"),
            tr("Stop here; searching goes on without an index, and takes longer (Esc)"),
        )
        self.slip = ProgressSlip(words, window.look)
        window.add_foot(self.slip)
        self._last: Progress | None = None
        self._while = QTimer(self, singleShot=True, interval=_WHILE)
        self._while.timeout.connect(self._show)
        index.progressed.connect(self._progressed)
        index.ended.connect(self._ended)
        self.slip.cancel_wished.connect(index.stop)

    @Slot(Look)
    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self.slip.set_look(look)

    @Slot(Progress)
    def _progressed(self, progress: Progress) -> None:
        self._last = progress
        if self.slip.isVisible():
            self._show()
        elif not self._while.isActive():
            self._while.start()

    @Slot()
    def _show(self) -> None:
        if self._last:
            self.slip.show_progress(self._last)

    @Slot()
    def _ended(self) -> None:
        self._last = None
        self._while.stop()
        self.slip.hide()
