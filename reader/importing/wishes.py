"""What the report and the paste box ask for."""

from dataclasses import dataclass
from enum import StrEnum

from anthology.importing.report import Likeness
from reader.translation import marked


@dataclass(frozen=True, slots=True)
class TextWish:
    """Let this text be a story of that title, in the anthology of that name (empty for none)."""

    text: str
    title: str
    into: str
    smart_quotes: bool


class Choice(StrEnum):
    """What becomes of a story that is nearly one that is there. The value is for the button."""

    NEW = marked("Keep the new text")
    OLD = marked("Keep the old text")
    BOTH = marked("Keep both")


@dataclass(frozen=True, slots=True)
class LikenessWish:
    """Let the choice hold for these pairs of stories."""

    likenesses: tuple[Likeness, ...]
    choice: Choice
