"""What goes into a book and what comes of it; `write_book` and `draw_cover` are the room's doors.

Importing this costs nothing: the press behind the doors is loaded when a book is made.
"""

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from anthology.annotations.mark import Highlight
from anthology.progress import Progress
from anthology.story import Block, Story, StoryId

COVER_SIZE = (1600, 2400)
"""Width and height of a cover in pixels: what shops and devices ask for."""


class Device(StrEnum):
    """What the book will be read on. `GENERIC` suits any reader that keeps to the standard."""

    GENERIC = "generic"
    KOBO = "kobo"
    KINDLE = "kindle"
    POCKETBOOK = "pocketbook"


@dataclass(frozen=True, slots=True)
class CoverFonts:
    """Font files for the cover. `others` are asked in turn for letters that the book face lacks."""

    roman: Path | None = None
    italic: Path | None = None
    others: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """Everything that is printed.

    `identifier` is a URN and stays for life. `modified` is the newest change among what is
    printed, never the present moment, so that the same choice gives the same bytes. With
    `highlights` it is an annotated edition, without any a clean one.
    """

    identifier: str
    title: str
    subtitle: str
    editor: str
    language: str
    rights: str
    introduction: tuple[Block, ...]
    stories: tuple[Story, ...]
    modified: datetime
    highlights: Mapping[StoryId, tuple[Highlight, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """A moment names its zone, and a story stands in a book once."""
        if self.modified.tzinfo is None:
            raise ValueError("the moment of the last change has no time zone")
        if len({story.id for story in self.stories}) < len(self.stories):
            raise ValueError("a story stands in the book twice")


@dataclass(frozen=True, slots=True)
class ExportReport:
    """The finished book. `warnings` are sentences about what differs from what was asked for."""

    path: Path
    stories: int
    bytes: int
    sha256: str
    warnings: tuple[str, ...]


def write_book(
    book: Book,
    target: Path,
    *,
    stylesheet: str,
    fonts: CoverFonts,
    device: Device = Device.GENERIC,
) -> Generator[Progress, None, ExportReport]:
    """Make the EPUB at `target`. Until the last step whatever stood there stays untouched.

    What the world can spoil comes as `ExportFailed`.
    """
    from anthology.export import press

    return (yield from press.print_book(book, target, stylesheet, fonts, device))


def draw_cover(book: Book, *, fonts: CoverFonts, size: tuple[int, int] = COVER_SIZE) -> bytes:
    """The cover that the book will have, as a JPEG; in a smaller `size` the same picture for a window."""
    from anthology.export.devices import NEEDS
    from anthology.export.edition import Edition

    return Edition(book, NEEDS[Device.GENERIC]).cover(fonts, size).content
