"""What goes into a book and what comes of it. The press that makes it is loaded when it is needed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from anthology.annotations.mark import Highlight
from anthology.story import NO_DETAILS, NO_PICTURE, Block, Details, PictureId, Story, StoryId

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


def _no_picture(_ident: PictureId) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Book:
    """Everything that is printed.

    `identifier` is a URN and stays for life. `modified` is the newest change among what is
    printed, never the present moment, so that the same choice gives the same bytes. With
    `highlights` it is an annotated edition, without any a clean one. `picture` gives the bytes of
    a picture, a JPEG or a PNG as its id says, or None where there is none; `cover` is drawn where
    it is empty.
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
    cover: PictureId = NO_PICTURE
    details: Details = NO_DETAILS
    picture: Callable[[PictureId], bytes | None] = field(default=_no_picture, repr=False, compare=False)

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
