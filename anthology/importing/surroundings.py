"""What a walk through a page must know of the source around it."""

from collections.abc import Callable
from dataclasses import dataclass

from anthology.importing.cascade import Cascade


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a walk must know of the source around its elements.

    `picture` gives the id of the picture at an address as it is written, or an empty string;
    `link` the address to keep, empty to keep only the words; `note` the id of the note that an
    address calls, empty if it calls none. `targets` are the ids of elements that something links
    to: the block that holds one takes it as its own.
    """

    cascade: Cascade
    language: str
    picture: Callable[[str], str]
    link: Callable[[str], str]
    note: Callable[[str], str]
    targets: frozenset[str] = frozenset()
