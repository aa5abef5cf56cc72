"""Makes the search index in a process of its own, so that the window never stutters for it."""

import re
import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, Signal, Slot

from anthology.progress import Progress
from reader.failures import Failure
from reader.translation import tr

_TRIES = 3
_STEP = re.compile(r"(\d+)/(\d+) (.*)")


class IndexProcess(QObject):
    """Runs `anthology index update`; one at a time. Killed at any moment, nothing is lost.

    When it fails, that is told once, and it is not tried again: searching goes on without it. One
    that was killed is begun anew, up to a few times.
    """

    progressed = Signal(Progress)
    made = Signal()
    ended = Signal()
    """It is not running any more, however it went."""
    failed = Signal(Failure)

    def __init__(self, arguments: Sequence[str], parent: QObject | None = None) -> None:
        """`arguments` say which library, as on the command line."""
        super().__init__(parent)
        self._given_up, self._again, self._killed = False, False, 0
        self._said: list[str] = []
        self._process = QProcess(self)
        self._process.setProgram(sys.executable)
        # -P: never import from the folder that the window happened to be started in.
        command = ("-P", "-m", "anthology", "index", "update", "--progress", *arguments)
        self._process.setArguments(command)
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setReadChannel(QProcess.ProcessChannel.StandardError)
        self._process.readyReadStandardError.connect(self._read)
        self._process.finished.connect(self._finished)

    @Slot()
    def start(self) -> None:
        """Begin, unless the last one failed; one that is under way is followed by another."""
        if self._given_up:
            return
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self._said.clear()
            self._process.start()
        else:
            self._again = True

    @Slot()
    def stop(self) -> None:
        """Give up on it; the next start of the window begins anew."""
        self._given_up = True
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(2000)

    @Slot()
    def _read(self) -> None:
        """What it says: steps are told, anything else is kept for when it fails."""
        step: Progress | None = None
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data()).decode(errors="replace").strip()
            if found := _STEP.fullmatch(line):
                step = Progress(int(found[1]), int(found[2]), found[3])
            elif line:
                self._said.append(line)
        if step:
            self.progressed.emit(step)

    @Slot(int, QProcess.ExitStatus)
    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read()
        again, self._again = self._again, False
        self.ended.emit()
        if code == 0 and status == QProcess.ExitStatus.NormalExit:
            self._killed = 0
            self.made.emit()
            if again:
                self.start()
        elif self._given_up:
            return
        elif status == QProcess.ExitStatus.CrashExit and self._killed < _TRIES:
            self._killed += 1
            self.start()
        else:
            self._given_up = True
            why = self._said[-1] if self._said else tr("Its process ended early.")
            words = tr("Searching goes on without an index, and takes longer. {why}")
            self.failed.emit(Failure(words.format(why=why)))
