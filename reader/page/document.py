"""A story becomes a document: its blocks, one by one through a cursor, never HTML."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtGui import QTextCursor, QTextDocument, QTextFrameFormat

from anthology.story import CELL, Alignment, Block, BlockKind, Run, Story, StyleKind
from reader.page.block_formats import block_format
from reader.page.char_formats import CharFormats, Voice
from reader.page.direction import runs_right_to_left
from reader.page.hyphenation import hyphenator
from reader.page.initials import FirstLetter, first_letter, may_begin, without, write_dropped
from reader.page.offsets import OffsetMap
from reader.page.parts import Grid, Part, PartKind, Ruby
from reader.page.pictures import Pictures
from reader.page.styling import Styling
from reader.page.type_size import TypeSize, type_size
from reader.settings import Initial, PageSettings
from reader.theme.look import Look

_UNWRITABLE = str.maketrans(
    {"\n": "\u2028", CELL: "\u2028"} | dict.fromkeys("\r\u2029\ufdd0\ufdd1\ufffc\x00\u00ad", " ")
)
"""What a document would take for the end of a block or a mark of its own, one character for one.

Each cell of a table row begins a line.
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
    writer = _Writer(document, story, formats, styling, size, settings)
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
        size: TypeSize,
        settings: PageSettings,
    ) -> None:
        self.parts: list[Part] = []
        self.offsets = OffsetMap()
        self._story, self._formats, self._styling = story, formats, styling
        self._size, self._grid = size, Grid(size.leading)
        self._hyphenated, self._initial = settings.hyphenated, settings.initial
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
            part = self._with_letter(self._styling.next(number, words, first=not line), words, runs)
            self._begin(part)
            before = ""
            if part.letter:
                before = self._first_letter(part, part.letter, runs[0])
                runs = without(part.letter, runs)
            for run in runs:
                self._run(part, run, before)
                before = run.text
            if part.kind is PartKind.TABLE_ROW:
                self.parts[-1] = replace(self.parts[-1], cells=self._cell_ends(words))

    def _with_letter(self, part: Part, words: str, runs: tuple[Run, ...]) -> Part:
        """The first paragraph of a story begins with a larger letter, if the reader likes that."""
        if part.kind is not PartKind.TEXT or self._initial is Initial.NONE:
            return part
        wanted, self._initial = self._initial, Initial.NONE
        if self._story.is_matter or part.alignment is not Alignment.START or not may_begin(runs):
            return part
        font = self._formats.plain(Voice(part.kind, part.size)).font()
        letter = first_letter(wanted, words, font, self._size)
        raised = letter is not None and letter.lines == 1
        return replace(part, letter=letter, gap=part.gap + (self._size.lines(0.5) if raised else 0))

    def _first_letter(self, part: Part, letter: FirstLetter, run: Run) -> str:
        """Write it, or leave room for it; says what was written."""
        large = self._formats.of(Voice(part.kind, letter.size), Run("", run.styles))
        self.offsets.add(letter.words)
        if letter.lines > 1:
            write_dropped(self._cursor, letter, large.font(), self._size)
        else:
            small = self._formats.of(Voice(part.kind, part.size), Run("", run.styles))
            self._cursor.insertText(letter.words[:-1], small)
            self._cursor.insertText(letter.words[-1], large)
        return letter.words

    def _cell_ends(self, words: str) -> tuple[int, ...]:
        """Where the cells of the row just written end in its block, past what parts them."""
        begin, end = self._cursor.block().position(), self._cursor.position()
        start = self.offsets.length - len(words)
        parted = [self.offsets.position(start + at + 1) for at, sign in enumerate(words) if sign == CELL]
        return (*(position - begin for position in parted), end - begin)

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

    def _run(self, part: Part, run: Run, said: str) -> None:
        words = writable(run.text)
        if self._hyphenated and part.kind not in _UNBROKEN and not run.has(StyleKind.CODE):
            hyphenate = hyphenator(run.value(StyleKind.LANGUAGE) or self._story.language)
            words = hyphenate(words, said) if hyphenate else words
        self.offsets.add(words)
        voice = Voice(part.kind, part.size, part.kind is PartKind.TABLE_ROW and bool(part.level))
        before = self._cursor.positionInBlock()
        self._cursor.insertText(words, self._formats.of(voice, run))
        if reading := run.value(StyleKind.RUBY):
            ruby = Ruby(before, self._cursor.positionInBlock(), reading)
            self.parts[-1] = replace(self.parts[-1], rubies=(*self.parts[-1].rubies, ruby))


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
