"""What the dialogs of this room ask for."""

from dataclasses import dataclass

from anthology.story import AnthologyId


@dataclass(frozen=True, slots=True)
class AnthologyChoice:
    """An anthology, or with None a new one of that title."""

    anthology: AnthologyId | None
    title: str
