"""Worlds whose clock and ids are made of numbers, and libraries in them."""

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from uuid import UUID

from anthology.folders import Folders
from anthology.library import Library
from anthology.resource_files import resource_folder
from anthology.story import StoryId
from anthology.world import World

STORIES = resource_folder() / "stories"
BUNDLED = "urn:uuid:6b0f3f0e-7c1e-5d55-9a53-0d9e1c4a2b11"


def a_world(start: datetime = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)) -> World:
    """Every look at the clock is a second later; ids count up from 1."""
    seconds, ids = count(), count(1)
    return World(
        lambda: start + timedelta(seconds=next(seconds)), lambda: str(UUID(int=next(ids))), lambda: 0.0
    )


def a_library(folder: Path, *, welcome: bool = True) -> Library:
    """A library in that folder with the bundled anthology."""
    library = Library.open(Folders.in_one(folder), a_world())
    if welcome:
        library.welcome(STORIES)
    return library


def titled(library: Library, title: str) -> StoryId:
    """The id of the story with that title."""
    return library.story_named(title).id
