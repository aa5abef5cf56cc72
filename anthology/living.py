"""Living shelves and the queries that were asked: the nouns."""

from dataclasses import dataclass
from typing import NewType

from anthology.story import StoryCard

ShelfId = NewType("ShelfId", str)
"""A UUID."""


@dataclass(frozen=True, slots=True)
class LivingShelf:
    """A query that was kept under a name: whatever answers it stands there. Times are UTC in ISO 8601."""

    id: ShelfId
    name: str
    query: str
    created: str
    modified: str


@dataclass(frozen=True, slots=True)
class FilledShelf:
    """A living shelf and the stories that stand on it now, in order."""

    shelf: LivingShelf
    stories: tuple[StoryCard, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedQuery:
    """A query as it was typed, the moment it was asked last, and how often it was."""

    text: str
    used: str
    times: int
