"""The nouns of the house: a story made of blocks, blocks made of runs, an anthology made of stories."""

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate
from typing import NewType

StoryId = NewType("StoryId", str)
BlockId = NewType("BlockId", str)
AnthologyId = NewType("AnthologyId", str)
"""A URN, the anthology's identifier for life: every export carries it."""
PictureId = NewType("PictureId", str)
"""The name of a picture in the library: the SHA-256 of its bytes in hexadecimal, and its ending."""
NO_PICTURE = PictureId("")


class BlockKind(StrEnum):
    """What a block is. The value is the word the command line and the store use."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    QUOTE = "quote"
    VERSE = "verse"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"
    SCENE_BREAK = "scene-break"
    PREFORMATTED = "preformatted"
    IMAGE = "image"
    NOTE = "note"


class Alignment(StrEnum):
    """Where the lines of a block stand: `END` is the right in a language written from the left."""

    START = ""
    CENTRE = "centre"
    END = "end"


CELL = "\t"
"""What parts the cells in the text of a table row."""


class StyleKind(StrEnum):
    """What sets a run apart from the words around it, outermost first when several meet."""

    LINK = "link"
    NOTE_REFERENCE = "note-reference"
    LANGUAGE = "language"
    RUBY = "ruby"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    SMALL_CAPS = "small-caps"
    SUBSCRIPT = "subscript"
    SUPERSCRIPT = "superscript"
    CODE = "code"


VALUED_STYLES = frozenset({StyleKind.LINK, StyleKind.NOTE_REFERENCE, StyleKind.LANGUAGE, StyleKind.RUBY})
_ORDER = {kind: place for place, kind in enumerate(StyleKind)}


@dataclass(frozen=True, slots=True)
class Style:
    """One property of a run.

    `value` is the address of a link, the block id of a note, the BCP 47 tag of a language, the
    reading that ruby sets above the words, and empty for every other kind.
    """

    kind: StyleKind
    value: str = ""

    def __post_init__(self) -> None:
        """A value stands where, and only where, the kind has one."""
        if bool(self.value) != (self.kind in VALUED_STYLES):
            raise ValueError(f"{self.kind} with the value {self.value!r}")


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. `styles` holds each kind at most once, in the order of `StyleKind`."""

    text: str
    styles: tuple[Style, ...] = ()

    def has(self, kind: StyleKind) -> bool:
        """Whether the run is set in that style."""
        return any(style.kind is kind for style in self.styles)

    def value(self, kind: StyleKind) -> str:
        """The value of that style, or an empty string."""
        return next((style.value for style in self.styles if style.kind is kind), "")


def in_order(styles: tuple[Style, ...]) -> tuple[Style, ...]:
    """Each kind once (the innermost wins), in the order of `StyleKind`."""
    return tuple(sorted({style.kind: style for style in styles}.values(), key=_place))


def _place(style: Style) -> int:
    return _ORDER[style.kind]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or what stands in the place of one.

    `id` is unique in its story and for life. `level` is 1–6 for a heading, the depth, from 1, of
    a list item or a quote, and 1 for a table row of headings; `number` is what an ordered list item
    shows, None for a bullet. A line break inside a block is a newline in its text; the cells of a
    table row are parted by `CELL`, in a run without styles. The text of an image is its
    description, `source` the `PictureId` of its picture or, where the library has none, the address
    it came with; the text of a scene break is empty. Only a paragraph, a heading, a quote and verse
    have an `alignment` other than `START`.
    """

    kind: BlockKind
    runs: tuple[Run, ...] = ()
    level: int = 0
    number: int | None = None
    source: str = ""
    id: BlockId = BlockId("")
    alignment: Alignment = Alignment.START

    @property
    def text(self) -> str:
        """The words of the block: its part of `Story.text`."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Story:
    """A story and all that is printed of it. `language` is a BCP 47 tag, `byline` may be empty.

    `is_matter` says that it is none, but what stands before or after the stories of a book, such
    as its title page, imprint or colophon: it can be read and is not counted.
    """

    id: StoryId
    title: str
    byline: str
    language: str
    blocks: tuple[Block, ...]
    summary: str = ""
    keywords: tuple[str, ...] = ()
    is_matter: bool = False
    text: str = field(init=False, repr=False, compare=False)
    """The canonical text, the blocks joined by one newline; offsets count its code points."""

    def __post_init__(self) -> None:
        """Join the text once; a story never changes."""
        object.__setattr__(self, "text", "\n".join(block.text for block in self.blocks))

    def block_starts(self) -> tuple[int, ...]:
        """Where each block begins in `text`."""
        lengths = (len(block.text) + 1 for block in self.blocks)
        return tuple(accumulate(lengths, initial=0))[: len(self.blocks)]


@dataclass(frozen=True, slots=True)
class StoryDraft:
    """A story made ready for the library: its markup and text are written, its words are counted.

    `fingerprint` holds signed 64-bit numbers, each at most once, of which stories share the more
    the more alike their texts are; a hundred of them are plenty.
    """

    title: str
    byline: str
    language: str
    summary: str
    keywords: tuple[str, ...]
    is_matter: bool
    markup: str
    text: str
    words: int
    fingerprint: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryEdit:
    """What a person writes about a story in place of what stood there; None leaves it as it is."""

    title: str | None = None
    byline: str | None = None
    language: str | None = None
    summary: str | None = None
    keywords: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Contributor:
    """Somebody who had a part in a book. `role` is a MARC relator code (“aut”, “trl”, “ill”), or empty."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Details:
    """What else is known of a book. `series_number` is as it was written, such as “2” or “2.5”."""

    description: str = ""
    keywords: tuple[str, ...] = ()
    series: str = ""
    series_number: str = ""
    publisher: str = ""
    published: str = ""
    contributors: tuple[Contributor, ...] = ()


NO_DETAILS = Details()


@dataclass(frozen=True, slots=True)
class Anthology:
    """Stories chosen and put in order by somebody.

    `stories` counts only stories; `matter` holds the pages before and after them. `cover` is empty
    where there is no picture.
    """

    id: AnthologyId
    title: str
    stories: tuple[StoryId, ...] = ()
    subtitle: str = ""
    editor: str = ""
    language: str = "en"
    rights: str = ""
    introduction: tuple[Block, ...] = ()
    matter: tuple[StoryId, ...] = ()
    cover: PictureId = NO_PICTURE
    details: Details = NO_DETAILS


class ReadingState(StrEnum):
    """How far a reader has come with a story; `ASIDE` is one that somebody put aside."""

    NEW = "new"
    READING = "reading"
    READ = "read"
    ASIDE = "put aside"


@dataclass(frozen=True, slots=True)
class StoryCard:
    """What a list shows of a story, without its text.

    `minutes` is the time to read all of it, `progress` how far the reader has come, 0 to 1,
    `marks` the number of highlights and bookmarks. `added` is the moment it came into the library,
    `last_read` the moment it was read last, both UTC in ISO 8601, the latter empty for never.
    """

    id: StoryId
    title: str
    byline: str
    language: str
    summary: str
    words: int
    minutes: int
    state: ReadingState
    progress: float
    marks: int
    added: str = ""
    last_read: str = ""


@dataclass(frozen=True, slots=True)
class StoryText:
    """What the search needs of a story. `anthology` is the title of the first one to hold it."""

    id: StoryId
    title: str
    byline: str
    anthology: str
    language: str
    text: str


@dataclass(frozen=True, slots=True)
class ReadingPosition:
    """Where somebody stopped in a story.

    `progress` is the furthest part read, 0 to 1, and never shrinks by turning back; `finished`
    is whether the last page has been seen, `aside` whether the story was put aside there. Times
    are UTC in ISO 8601.
    """

    story: StoryId
    offset: int
    context: str = ""
    progress: float = 0.0
    finished: bool = False
    modified: str = ""
    aside: bool = False
