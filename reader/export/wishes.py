"""What the dialog asks for: a cover to look at, and a book."""

from dataclasses import dataclass
from pathlib import Path

from anthology.export.book import Device
from anthology.story import StoryId


@dataclass(frozen=True, slots=True)
class CoverWish:
    """Words for a cover. `lines` are the bylines, or the stories' titles where there is no byline.

    The answer carries the same `number`; only the newest one is shown.
    """

    title: str
    subtitle: str
    editor: str
    lines: tuple[str, ...]
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
