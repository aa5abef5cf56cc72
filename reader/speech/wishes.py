"""What somebody wishes of the voice, and where it is."""

from dataclasses import dataclass

from reader.speech.voice import VoiceName


@dataclass(frozen=True, slots=True)
class VoiceWish:
    """Be this voice."""

    name: VoiceName


@dataclass(frozen=True, slots=True)
class SpeedWish:
    """Speak at so many per cent of the usual speed."""

    speed: int


@dataclass(frozen=True, slots=True)
class StepWish:
    """So many sentences on, or back if negative."""

    by: int
