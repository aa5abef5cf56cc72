"""Makes the search index in a process of its own, so that the window never stutters for it."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, Signal, Slot


class IndexProcess(QObject):
    """Runs `anthology index rebuild`; one at a time. Killed at any moment, nothing is lost."""

    finished = Signal()
    """The index was made, or could not be: the next search says which."""

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None) -> None:
        """`arguments` say which library, as on the command line."""
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.setProgram(sys.executable)
        self._process.setArguments(["-m", "anthology", "index", "rebuild", *arguments])
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.finished.connect(self._ended)

    @Slot()
    def start(self) -> None:
        """Begin, unless one is being made already."""
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self._process.start()

    def stop(self) -> None:
        """Give up on it; the next start of the window begins anew."""
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(2000)

    @Slot(int, QProcess.ExitStatus)
    def _ended(self, _code: int, _status: QProcess.ExitStatus) -> None:
        self.finished.emit()
