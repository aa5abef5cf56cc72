"""A voice in a process of its own: `python -m reader.speech [ENGINE]`; ends with its standard input."""

import json
import os
import sys

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Slot

from reader.speech.messages import line, obey, told
from reader.speech.voice import NoVoice, Said, Voice, Voices

_MOST_BYTES = 65_536


class Obedient(QObject):
    """Does what standard input says, and says on standard output what becomes of it."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice, self._rest = voice, b""
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        voice.ready.connect(self._tell)
        voice.word_said.connect(self._tell)
        voice.failed.connect(self._tell)
        voice.finished.connect(self._tell_end)

    @Slot()
    def _read(self) -> None:
        found = os.read(sys.stdin.fileno(), _MOST_BYTES)
        if not found:
            self._voice.stop()
            QCoreApplication.quit()
        *lines, self._rest = (self._rest + found).split(b"\n")
        for each in lines:
            obey(self._voice, json.loads(each))

    @Slot(object)
    def _tell(self, fact: Voices | Said | NoVoice) -> None:
        say(fact)

    @Slot()
    def _tell_end(self) -> None:
        say(None)


def say(fact: Voices | Said | NoVoice | None) -> None:
    """One line on standard output, at once."""
    sys.stdout.buffer.write(line(told(fact)))
    sys.stdout.buffer.flush()


def main(engine: str = "") -> None:
    """Stay until nobody listens any more."""
    application = QCoreApplication(sys.argv[:1])
    try:
        from reader.speech.qt_voice import QtVoice
    except NoVoice as error:
        say(error)
        return
    voice = QtVoice(engine, application)
    obedient = Obedient(voice)
    voice.open()
    application.exec()
    del obedient


if __name__ == "__main__":
    main(*sys.argv[1:])
