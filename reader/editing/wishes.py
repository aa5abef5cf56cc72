"""What the dialogs of this room ask for."""

from dataclasses import dataclass
from pathlib import Path

from anthology.story import Anthology, AnthologyId


@dataclass(frozen=True, slots=True)
class AnthologyChoice:
    """An anthology, or with None a new one of that title."""

    anthology: AnthologyId | None
    title: str


@dataclass(frozen=True, slots=True)
class AnthologyWish:
    """Keep the anthology as it is here.

    `introduction` is as it was typed, None for the one that stands there; `cover` is a picture to
    take for it.
    """

    anthology: Anthology
    introduction: str | None
    cover: Path | None


@dataclass(frozen=True, slots=True)
class ShelfWish:
    """Let the anthologies stand in this order."""

    order: tuple[AnthologyId, ...]


@dataclass(frozen=True, slots=True)
class LivingWish:
    """Keep this query under that name, as a living shelf."""

    name: str
    query: str
