"""What the strings of the window ask to be remembered, each as one thing."""

from dataclasses import dataclass

from reader.settings import SpokenAs


@dataclass(frozen=True, slots=True)
class Aids:
    """What is remembered: how many lines the guide leaves clear, and words a minute."""

    lines: int
    speed: int


@dataclass(frozen=True, slots=True)
class Choices:
    """The last choices in the palette, the last first, each as `kind:ident`."""

    recent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VoiceChosen:
    """Stories of a language (its tag without a country) are read aloud so from now on."""

    language: str
    spoken_as: SpokenAs
