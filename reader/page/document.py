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
    """A document, what stands in each of its blocks, and where the story is in it.

    `is_whole` says whether all of the story is written.
    """

    story: Story
    document: QTextDocument
    parts: tuple[Part, ...]
    offsets: OffsetMap
    type_size: TypeSize
    pictures: Pictures
    is_whole: bool

    @property
    def right_to_left(self) -> bool:
        """Whether its pages follow one another to the left."""
        return runs_right_to_left("", self.story.language)


def typeset(
    story: Story, settings: PageSettings, look: Look, pictures: Pictures | None = None
) -> TypesetStory:
    """Write the whole document. It is laid out when somebody gives it a width."""
    return Typesetter(story, settings, look, pictures).write(len(story.text))


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


class Typesetter:
    """Writes title lines and blocks as far as it is asked to: a long story soon has a beginning."""

    def __init__(
        self, story: Story, settings: PageSettings, look: Look, pictures: Pictures | None = None
    ) -> None:
        self._story, self._pictures = story, pictures or Pictures()
        self._size = type_size(settings, look)
        self._formats = CharFormats(settings.face, look)
        self._styling = Styling(story, self._size, self._pictures)
        self._document = _empty_document(self._formats, self._size)
        self._parts: list[Part] = []
        self._offsets, self._grid = OffsetMap(), Grid(self._size.leading)
        self._hyphenated, self._initial = settings.hyphenated, settings.initial
        self._cursor, self._written = QTextCursor(self._document), 0

    def write(self, until: int) -> TypesetStory:
        """The document with the words before that offset and all of their block or table, if not more."""
        blocks = self._story.blocks
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._cursor.beginEditBlock()
        if not self._parts:
            self._titles()
        while self._written < len(blocks) and (self._offsets.length < until or self._is_in_table()):
            if self._written:
                self._offsets.add("\n")
            self._block(self._written, blocks[self._written])
            self._written += 1
        self._cursor.endEditBlock()
        return TypesetStory(
            self._story,
            self._document,
            tuple(self._parts),
            self._offsets,
            self._size,
            self._pictures,
            self._written == len(blocks),
        )

    def _is_in_table(self) -> bool:
        return self._parts[-1].kind is PartKind.TABLE_ROW

    def _titles(self) -> None:
        self._title_line(self._styling.title(), self._story.title)
        if self._story.byline:
            self._title_line(self._styling.byline(), self._story.byline)
        self._offsets.skip(self._cursor.position() + 1)

    def _title_line(self, part: Part, words: str) -> None:
        self._begin(part)
        self._cursor.insertText(writable(words), self._formats.plain(Voice(part.kind, part.size)))

    def _block(self, number: int, block: Block) -> None:
        for line, runs in enumerate(_lines(block)):
            if line:
                self._offsets.add("\n")
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
                self._parts[-1] = replace(self._parts[-1], cells=self._cell_ends(words))

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
        self._offsets.add(letter.words)
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
        start = self._offsets.length - len(words)
        parted = [self._offsets.position(start + at + 1) for at, sign in enumerate(words) if sign == CELL]
        return (*(position - begin for position in parted), end - begin)

    def _begin(self, part: Part) -> None:
        shape = block_format(part, self._grid.margin(part))
        self._grid.advance(part.slot)
        characters = self._formats.plain(Voice(part.kind, part.size))
        if self._parts:
            self._cursor.insertBlock(shape, characters)
        else:
            self._cursor.setBlockFormat(shape)
            self._cursor.setBlockCharFormat(characters)
        self._parts.append(part)

    def _run(self, part: Part, run: Run, said: str) -> None:
        words = writable(run.text)
        if self._hyphenated and part.kind not in _UNBROKEN and not run.has(StyleKind.CODE):
            hyphenate = hyphenator(run.value(StyleKind.LANGUAGE) or self._story.language)
            words = hyphenate(words, said) if hyphenate else words
        self._offsets.add(words)
        voice = Voice(part.kind, part.size, part.kind is PartKind.TABLE_ROW and bool(part.level))
        before = self._cursor.positionInBlock()
        self._cursor.insertText(words, self._formats.of(voice, run))
        if reading := run.value(StyleKind.RUBY):
            ruby = Ruby(before, self._cursor.positionInBlock(), reading)
            self._parts[-1] = replace(self._parts[-1], rubies=(*self._parts[-1].rubies, ruby))


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
