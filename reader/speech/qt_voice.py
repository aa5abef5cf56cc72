"""The voices of the system, through Qt: the only home of QtTextToSpeech, which is loaded with this module."""

from typing import Any, cast

from PySide6.QtCore import QLocale, QObject, QTimer, Slot

from reader.speech.voice import USUAL, NoVoice, Said, Voice, VoiceName, Voices, Why

try:
    from PySide6.QtTextToSpeech import QTextToSpeech, QVoice
except ImportError as error:
    raise NoVoice(Why.LIBRARY, str(error).partition(":")[0]) from error

MOCK = "mock"
"""Qt's own engine for tests: it makes no sound."""
_PATIENCE = 3000
"""Milliseconds within which an engine begins to speak, or never."""
_State = QTextToSpeech.State
_SILENT = (_State.Ready, _State.Error)


class QtVoice(Voice):
    """Waits until the engine is silent before it gives it the next words.

    An engine that is told to stop says so later; that must not be taken for the end of what comes next.
    """

    def __init__(self, engine: str = "", parent: QObject | None = None) -> None:
        """`engine` is a name of Qt's, empty for the system's."""
        super().__init__(parent)
        self._name, self._words, self._next = engine, "", ""
        self._begun, self._voices = True, []  # type: bool, list[QVoice]
        self._engine: QTextToSpeech | None = None
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._lose_patience)

    def open(self) -> None:
        """Ask the system for its voices."""
        names = [each for each in QTextToSpeech.availableEngines() if each != MOCK]
        if not self._name and not names:
            self.failed.emit(NoVoice(Why.SILENCE))
            return
        self._engine = engine = QTextToSpeech(self._name or names[0], self)
        engine.stateChanged.connect(self._state_changed)
        engine.sayingWord.connect(self._saying_word)
        engine.errorOccurred.connect(self._error_occurred)
        self._voices = engine.allVoices(cast(Any, None))  # the stub has no word for “all of them”
        if engine.state() is _State.Error or not self._voices:
            self.failed.emit(NoVoice(Why.SILENCE))
        else:
            self.ready.emit(Voices(tuple(_named(voice) for voice in self._voices)))

    def speak_as(self, name: VoiceName | None, speed: int) -> None:
        """Take a voice and a speed."""
        if self._engine is None:
            return
        self._engine.setRate(_rate(speed))
        voice = next((voice for voice in self._voices if name and _named(voice) == name), None)
        if voice:
            self._engine.setLocale(voice.locale())
            self._engine.setVoice(voice)

    def say(self, words: str) -> None:
        """Say this next."""
        self._next = words
        if self._engine and self._begun and self._engine.state() in _SILENT:
            self._begin(self._engine)
        elif self._engine and self._begun:
            self._engine.stop()

    def stop(self) -> None:
        """Be silent, at once or as soon as the engine has begun what it was given."""
        self._words = self._next = ""
        if self._engine and self._begun:
            self._engine.stop()

    def _begin(self, engine: QTextToSpeech) -> None:
        self._words, self._next, self._begun = self._next, "", False
        self._patience.start()
        engine.say(self._words)

    @Slot()
    def _lose_patience(self) -> None:
        """An engine that never begins is asked again with the next words."""
        self._begun = True

    @Slot(QTextToSpeech.State)
    def _state_changed(self, state: QTextToSpeech.State) -> None:
        engine = self._engine
        if engine and state is _State.Speaking:
            self._begun = True
            self._patience.stop()
            if self._next or not self._words:
                engine.stop()
        elif engine and state is _State.Ready and self._begun:
            self._fall_silent(engine)

    def _fall_silent(self, engine: QTextToSpeech) -> None:
        if self._next:
            self._begin(engine)
        elif self._words:
            self._words = ""
            self.finished.emit()

    @Slot(str, int, int, int)
    def _saying_word(self, _word: str, _utterance: int, start: int, length: int) -> None:
        if self._words and not self._next:
            self.word_said.emit(
                Said(code_points(self._words, start), code_points(self._words, start + length))
            )

    @Slot(QTextToSpeech.ErrorReason, str)
    def _error_occurred(self, _reason: QTextToSpeech.ErrorReason, words: str) -> None:
        self._words, self._next, self._begun = "", "", True
        self.failed.emit(NoVoice(Why.BREAK, words.rstrip(".")))


def code_points(words: str, units: int) -> int:
    """How many code points the first UTF-16 units of the words make; Qt counts the latter."""
    return len(words.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def _named(voice: QVoice) -> VoiceName:
    known = voice.locale().language() is not QLocale.Language.C
    return VoiceName(voice.name(), voice.locale().bcp47Name() if known else "")


def _rate(speed: int) -> float:
    """Qt's scale runs from −1 to 1: half as fast, and twice."""
    return (speed - USUAL) / (USUAL if speed > USUAL else USUAL / 2)
