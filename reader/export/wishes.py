"""What the dialog asks for: a cover to look at, and a book."""

from dataclasses import dataclass
from pathlib import Path

from anthology.export.book import Device
from anthology.story import StoryId


@dataclass(frozen=True, slots=True)
class CoverWish:
    """The cover of a book as it is chosen now.

    The answer carries the same `number`; only the newest one is shown.
    """

    title: str
    editor: str
    stories: tuple[StoryId, ...]
    number: int


@dataclass(frozen=True, slots=True)
class ExportWish:
    """A book of these stories in this order, to be written to `path`, which may be replaced."""

    path: Path
    title: str
    editor: str
    stories: tuple[StoryId, ...]
    device: Device
    with_highlights: bool
