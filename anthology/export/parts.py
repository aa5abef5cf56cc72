"""A book in parts, ready to be packed: files with their bytes, what is said about them, their order."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

XHTML = "application/xhtml+xml"


@dataclass(frozen=True, slots=True)
class Part:
    """One file. `uid` is its id in the manifest, `path` its place below the package document."""

    uid: str
    path: str
    content: bytes
    media_type: str = XHTML
    properties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cover:
    """The picture on the cover; `size` is its width and height in pixels."""

    part: Part
    size: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of metadata: a Dublin Core element, or a `meta` if `element` is empty."""

    element: str
    text: str
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Signpost:
    """A line of the contents or of the guide: words and the file they lead to, and its language."""

    title: str
    path: str
    language: str = ""
    kind: str = ""
    byline: str = ""

    @property
    def label(self) -> str:
        """The words on one line."""
        return f"{self.title} — {self.byline}" if self.byline else self.title


@dataclass(frozen=True, slots=True)
class Publication:
    """All of a book. `spine` names the parts in reading order; `cover` is the picture."""

    identifier: str
    title: str
    language: str
    direction: str
    modified: datetime
    metadata: tuple[Entry, ...]
    parts: tuple[Part, ...]
    cover: Part
    spine: tuple[str, ...]
    contents: tuple[Signpost, ...]
    guide: tuple[Signpost, ...]
