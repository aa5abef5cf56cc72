"""Makes the search index in a process of its own, so that the window never stutters for it."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from reader.failures import Failure
from reader.translation import tr


class IndexProcess(QObject):
    """Runs `anthology index rebuild`; one at a time. Killed at any moment, nothing is lost.

    When it fails, that is told once, and it is not tried again: searching goes on without it.
    """

    made = Signal()
    failed = Signal(Failure)

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None) -> None:
        """`arguments` say which library, as on the command line."""
        super().__init__(parent)
        self._given_up = False
        self._process = QProcess(self)
        self._process.setProgram(sys.executable)
        # -P: never import from the folder that the window happened to be started in.
        self._process.setArguments(["-P", "-m", "anthology", "index", "update", *arguments])
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.finished.connect(self._ended)

    @Slot()
    def start(self) -> None:
        """Begin, unless one is being made already or the last one failed."""
        if self._process.state() == QProcess.ProcessState.NotRunning and not self._given_up:
            self._process.start()

    def stop(self) -> None:
        """Give up on it; the next start of the window begins anew."""
        self._given_up = True
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(2000)

    @Slot(int, QProcess.ExitStatus)
    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        if code == 0 and status == QProcess.ExitStatus.NormalExit:
            self.made.emit()
        elif not self._given_up:
            self._given_up = True
            said = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
            why = said.splitlines()[-1] if said else tr("Its process ended early.")
            words = tr("Searching goes on without an index, and takes longer. {why}")
            self.failed.emit(Failure(words.format(why=why)))
