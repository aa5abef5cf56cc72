"""What the dialog says to the window."""

from dataclasses import dataclass
from enum import StrEnum

from reader.settings import PrintSettings


class Scope(StrEnum):
    """How much is printed."""

    STORY = "story"
    SELECTION = "selection"
    ANTHOLOGY = "anthology"


@dataclass(frozen=True, slots=True)
class Choice:
    """What is printed, and how."""

    scope: Scope
    settings: PrintSettings


@dataclass(frozen=True, slots=True)
class PreviewWish:
    """Show the first pages of that, each `width` pixels wide; the answer is for the wish of that number."""

    choice: Choice
    number: int
    count: int
    width: int
