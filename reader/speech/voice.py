"""What reading aloud needs of a voice, whatever makes the sound."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QLocale, QObject, Signal

from anthology.errors import AnthologyError
from reader.translation import marked, tr

USUAL = 100
SPEEDS = range(50, 201)
"""In per cent of the voice's usual speed, as far as the engine keeps to that."""
_VARIANT = "+"
"""Parts the name of a voice of eSpeak from that of one of its hundred disguises."""


class Why(StrEnum):
    """Why nothing is read aloud: a library of the system is missing, or a voice, or it broke off."""

    LIBRARY = "library"
    SILENCE = "silence"
    BREAK = "break"


_SENTENCES = {
    Why.LIBRARY: marked(
        "Reading aloud needs a library that is missing: {reason}. On Debian: sudo apt install {names}"
    ),
    Why.SILENCE: marked("No voice answers here. On Debian, install one: sudo apt install {names}"),
    Why.BREAK: marked("The voice has broken off: {reason}. Read aloud again to wake it."),
}
_NAMES = {
    Why.LIBRARY: "libpulse0",
    Why.SILENCE: "speech-dispatcher speech-dispatcher-espeak-ng libspeechd2",
    Why.BREAK: "",
}


class NoVoice(AnthologyError):
    """Nothing can be read aloud; the sentence says why, and what to install."""

    def __init__(self, why: Why, reason: str = "") -> None:
        """`reason` is a clause without its full stop."""
        self.why, self.reason = why, reason
        super().__init__(tr(_SENTENCES[why]).format(reason=reason, names=_NAMES[why]))


@dataclass(frozen=True, slots=True)
class VoiceName:
    """A voice that can be chosen. `language` is a BCP 47 tag, empty where Qt does not know it."""

    name: str
    language: str

    def speaks(self, language: str) -> bool:
        """Whether it is of that language, whatever the country."""
        return bool(self.language) and base_of(self.language) == base_of(language)


@dataclass(frozen=True, slots=True)
class Voices:
    """The voice is ready, and can be each of these."""

    names: tuple[VoiceName, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """The voice has come to these words of what it was given, in code points."""

    start: int
    end: int


class Voice(QObject):
    """Says one thing at a time. `finished` only when all of it was said, never when it was stopped."""

    ready = Signal(Voices)
    word_said = Signal(Said)
    finished = Signal()
    failed = Signal(NoVoice)

    def open(self) -> None:
        """Find out what it can be: `ready` or `failed` answers."""
        raise NotImplementedError

    def speak_as(self, name: VoiceName | None, speed: int) -> None:
        """From the next words on, be that voice, or the usual one."""
        raise NotImplementedError

    def say(self, words: str) -> None:
        """Say this instead of what is being said."""
        raise NotImplementedError

    def stop(self) -> None:
        """Be silent."""
        raise NotImplementedError

    def close(self) -> None:
        """Be silent for good."""
        self.stop()


def base_of(language: str) -> str:
    """“en” of “en-GB”."""
    return language.replace("_", "-").partition("-")[0].lower()


def choice_for(language: str, names: Sequence[VoiceName]) -> tuple[VoiceName, ...]:
    """The voices worth choosing from for a story: of its country, of its language, others; each by name.

    Of a name that several have, the first is meant.
    """
    known: dict[str, VoiceName] = {}
    for each in names:
        if _VARIANT not in each.name:
            known.setdefault(each.name, each)
    return tuple(sorted(known.values(), key=lambda each: _order(each, language)))


def best_for(language: str, names: Sequence[VoiceName], wanted: str) -> VoiceName | None:
    """The voice of the wanted name, else the nearest of the language; None where no voice speaks it."""
    by_name = next((each for each in names if each.name == wanted), None)
    first = next(iter(choice_for(language, names)), None)
    return by_name or (first if first and first.speaks(language) else None)


def _order(voice: VoiceName, language: str) -> tuple[int, str]:
    at_home = QLocale(language).bcp47Name()  # as Qt writes it: “en” is that of the United States
    near = 0 if voice.language == at_home else 1 if voice.speaks(language) else 2
    return near, voice.name.casefold()
