"""A story becomes a document: its blocks, one by one through a cursor, never HTML."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextCursor, QTextDocument, QTextFrameFormat

from anthology.story import CELL, Block, BlockKind, Run, Story, StyleKind
from reader.page.block_formats import block_format
from reader.page.char_formats import CharFormats, Voice
from reader.page.direction import runs_right_to_left
from reader.page.hyphenation import hyphenator
from reader.page.offsets import OffsetMap
from reader.page.parts import Grid, Part, PartKind
from reader.page.pictures import Pictures
from reader.page.styling import Styling
from reader.page.type_size import TypeSize, type_size
from reader.settings import PageSettings
from reader.theme.look import Look

_UNWRITABLE = str.maketrans(
    {"\n": "\u2028", CELL: "\u2028"} | dict.fromkeys("\r\u2029\ufdd0\ufdd1\ufffc\x00\u00ad", " ")
)
"""What a document would take for the end of a block or a mark of its own, one character for one.

Each cell of a table row begins a line, which is legible in a column of any width.
"""
_UNBROKEN = frozenset({PartKind.HEADING, PartKind.VERSE, PartKind.PREFORMATTED})
_ROOM = 2


@dataclass(frozen=True, slots=True)
class TypesetStory:
    """A document, what stands in each of its blocks, and where the story is in it."""

    story: Story
    document: QTextDocument
    parts: tuple[Part, ...]
    offsets: OffsetMap
    type_size: TypeSize
    pictures: Pictures

    @property
    def right_to_left(self) -> bool:
        """Whether its pages follow one another to the left."""
        return runs_right_to_left("", self.story.language)


def typeset(
    story: Story, settings: PageSettings, look: Look, pictures: Pictures | None = None
) -> TypesetStory:
    """Write the document. It is laid out when somebody gives it a width."""
    pictures = pictures or Pictures()
    size = type_size(settings, look)
    formats = CharFormats(settings.face, look)
    document = _empty_document(formats, size)
    styling = Styling(story, size, pictures)
    writer = _Writer(document, story, formats, styling, Grid(size.leading), hyphenated=settings.hyphenated)
    writer.write()
    return TypesetStory(story, document, tuple(writer.parts), writer.offsets, size, pictures)


def _empty_document(formats: CharFormats, size: TypeSize) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(formats.plain(Voice(PartKind.TEXT, size.size)).font())
    frame = QTextFrameFormat()
    frame.setTopMargin(_ROOM * size.leading)
    frame.setBottomMargin(_ROOM * size.leading)
    document.rootFrame().setFrameFormat(frame)
    return document


class _Writer:
    """Writes title lines and blocks, and keeps the map of offsets in step with them."""

    def __init__(
        self,
        document: QTextDocument,
        story: Story,
        formats: CharFormats,
        styling: Styling,
        grid: Grid,
        *,
        hyphenated: bool,
    ) -> None:
        self.parts: list[Part] = []
        self.offsets = OffsetMap()
        self._story, self._formats, self._hyphenated = story, formats, hyphenated
        self._styling, self._grid = styling, grid
        self._cursor = QTextCursor(document)

    def write(self) -> None:
        self._cursor.beginEditBlock()
        self._title_line(self._styling.title(), self._story.title)
        if self._story.byline:
            self._title_line(self._styling.byline(), self._story.byline)
        self.offsets.skip(self._cursor.position() + 1)
        for number, block in enumerate(self._story.blocks):
            if number:
                self.offsets.add("\n")
            self._block(number, block)
        self._cursor.endEditBlock()

    def _title_line(self, part: Part, words: str) -> None:
        self._begin(part)
        self._cursor.insertText(writable(words), self._formats.plain(Voice(part.kind, part.size)))

    def _block(self, number: int, block: Block) -> None:
        for line, runs in enumerate(_lines(block)):
            if line:
                self.offsets.add("\n")
            words = "".join(run.text for run in runs)
            part = self._styling.next(number, words, first=not line)
            self._begin(part)
            before = ""
            for run in runs:
                self._run(part, run, before)
                before = run.text

    def _begin(self, part: Part) -> None:
        shape = block_format(part, self._grid.margin(part))
        self._grid.advance(part.slot)
        characters = self._formats.plain(Voice(part.kind, part.size))
        if self.parts:
            self._cursor.insertBlock(shape, characters)
        else:
            self._cursor.setBlockFormat(shape)
            self._cursor.setBlockCharFormat(characters)
        self.parts.append(part)

    def _run(self, part: Part, run: Run, before: str) -> None:
        words = writable(run.text)
        if self._hyphenated and part.kind not in _UNBROKEN and not run.has(StyleKind.CODE):
            hyphenate = hyphenator(run.value(StyleKind.LANGUAGE) or self._story.language)
            words = hyphenate(words, before) if hyphenate else words
        self.offsets.add(words)
        voice = Voice(part.kind, part.size, part.kind is PartKind.TABLE_ROW and bool(part.level))
        self._cursor.insertText(words, self._formats.of(voice, run))


def writable(text: str) -> str:
    """The text as a document takes it, one character for one."""
    return text.translate(_UNWRITABLE)


def _lines(block: Block) -> Iterator[tuple[Run, ...]]:
    """A block at once; verse line by line, because each line hangs for itself."""
    if block.kind is not BlockKind.VERSE:
        yield block.runs
        return
    line: list[Run] = []
    for run in block.runs:
        first, *others = run.text.split("\n")
        line.append(Run(first, run.styles))
        for text in others:
            yield tuple(line)
            line = [Run(text, run.styles)]
    yield tuple(line)
