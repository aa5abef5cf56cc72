"""Wishes that several rooms have: what a reader wants done to a mark, wherever it is shown."""

from dataclasses import dataclass

from anthology.annotations.mark import Colour, Highlight, Mark


@dataclass(frozen=True, slots=True)
class ColourWish:
    """Let the highlight have this colour."""

    mark: Highlight
    colour: Colour


@dataclass(frozen=True, slots=True)
class RemovalWish:
    """Remove the mark; undo brings it back."""

    mark: Mark
