"""A voice in a process of its own: waking one takes seconds, in which the window would stand still."""

import json
import sys

from PySide6.QtCore import QObject, QProcess, QTimer, Slot

from reader.speech.messages import Message, line, pass_on
from reader.speech.voice import NoVoice, Voice, VoiceName, Why
from reader.translation import tr

_PATIENCE, _WAKING = 2000, 20_000
"""Milliseconds for it to end, and to wake: a speech service that hangs never answers at all."""


class VoiceProcess(Voice):
    """Hands everything over, and says what comes back."""

    def __init__(self, engine: str = "", parent: QObject | None = None) -> None:
        """`engine` is a name of Qt's, empty for the system's."""
        super().__init__(parent)
        self._rest, self._is_closed = b"", False
        self.waking = QTimer(self, singleShot=True, interval=_WAKING)
        self.waking.timeout.connect(self._give_up)
        self.ready.connect(self.waking.stop)
        self.failed.connect(self.waking.stop)
        self._process = QProcess(self)
        self._process.setProgram(sys.executable)
        # -P: never import from the folder that the window happened to be started in.
        self._process.setArguments(["-P", "-m", "reader.speech", *([engine] if engine else [])])
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._ended)

    def open(self) -> None:
        """Wake it; the window does not wait."""
        self._process.start()
        self.waking.start()

    def speak_as(self, name: VoiceName | None, speed: int) -> None:
        """Take a voice and a speed."""
        self._send({"name": (name.name, name.language) if name else None, "speed": speed})

    def say(self, words: str) -> None:
        """Say this next."""
        self._send({"say": words})

    def stop(self) -> None:
        """Be silent."""
        self._send({"stop": True})

    def close(self) -> None:
        """End the process."""
        self._is_closed = True
        self.waking.stop()
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(_PATIENCE)

    def _send(self, message: Message) -> None:
        if self._process.state() is QProcess.ProcessState.Running:
            self._process.write(line(message))

    @Slot()
    def _read(self) -> None:
        *lines, self._rest = (self._rest + bytes(self._process.readAllStandardOutput().data())).split(b"\n")
        for each in lines:
            fact = json.loads(each)
            self._is_closed = self._is_closed or "failed" in fact
            pass_on(self, fact)

    @Slot()
    def _give_up(self) -> None:
        self.close()
        self.failed.emit(NoVoice(Why.SILENCE))

    @Slot()
    def _ended(self) -> None:
        """Said once, and only if it has not said itself why."""
        if not self._is_closed:
            self._is_closed = True
            self.failed.emit(NoVoice(Why.BREAK, tr("its process ended")))
