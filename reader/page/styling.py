"""The house style of a page: how each block of a story is set, given what stands before it."""

from dataclasses import replace

from anthology.story import Alignment, Block, BlockId, BlockKind, Story, StyleKind
from reader.page.direction import runs_right_to_left
from reader.page.parts import Part, PartKind
from reader.page.pictures import Pictures
from reader.page.type_size import TypeSize

_KINDS = {
    BlockKind.PARAGRAPH: PartKind.TEXT,
    BlockKind.HEADING: PartKind.HEADING,
    BlockKind.QUOTE: PartKind.QUOTE,
    BlockKind.VERSE: PartKind.VERSE,
    BlockKind.LIST_ITEM: PartKind.LIST_ITEM,
    BlockKind.TABLE_ROW: PartKind.TABLE_ROW,
    BlockKind.SCENE_BREAK: PartKind.ORNAMENT,
    BlockKind.PREFORMATTED: PartKind.PREFORMATTED,
    BlockKind.IMAGE: PartKind.IMAGE,
    BlockKind.NOTE: PartKind.NOTE,
}
_FLUSH_AFTER = frozenset(
    {
        PartKind.TITLE,
        PartKind.BYLINE,
        PartKind.HEADING,
        PartKind.ORNAMENT,
        PartKind.SILENT_BREAK,
        PartKind.IMAGE,
    }
)
_LOOSE = frozenset(
    {
        PartKind.QUOTE,
        PartKind.VERSE,
        PartKind.LIST_ITEM,
        PartKind.TABLE_ROW,
        PartKind.PREFORMATTED,
        PartKind.IMAGE,
        PartKind.ORNAMENT,
    }
)
_HEADING_SIZES = {1: 1.45, 2: 1.32, 3: 1.12}
_INDENT = 1.35
_BULLETS = "•–·"
_LONG_ITEM = 140
_UNDER_HEADING = 0.5
_TIGHT = 1.36
"""The leading of a table, in ems."""


class Styling:
    """Sets the parts of a story from first to last."""

    def __init__(self, story: Story, size: TypeSize, pictures: Pictures) -> None:
        self._story, self._size, self._pictures = story, size, pictures
        self._numbers = _note_numbers(story)
        self._before: Part | None = None
        self._long_items = any(
            len(b.text) > _LONG_ITEM for b in story.blocks if b.kind is BlockKind.LIST_ITEM
        )

    def title(self) -> Part:
        """The title, a heading in the book face."""
        size = self._size.em(1.9)
        return self._set(self._directed(Part(PartKind.TITLE, size, self._size.slot(size)), self._story.title))

    def byline(self) -> Part:
        """The byline, quietly under the title."""
        part = Part(PartKind.BYLINE, self._size.em(0.86), self._size.leading, gap=self._size.lines(0.25))
        return self._set(self._directed(part, self._story.byline))

    def next(self, number: int, words: str, *, first: bool = True) -> Part:
        """How the words of a block are set: all of it, or one line of verse, the `first` or a later one."""
        block = self._story.blocks[number]
        kind = self._kind(number)
        measured = self._measured(kind, block)
        part = replace(
            measured,
            gap=self._gap(kind, block) if first else 0,
            grid=self._grid(measured),
            indent=self._indent(kind) if block.alignment is Alignment.START else 0,
            alignment=block.alignment,
            marker=self._marker(block),
            ruled=kind is PartKind.NOTE and not (self._after(PartKind.NOTE) or self._after(PartKind.HEADING)),
            opens=kind is PartKind.TABLE_ROW and self._opens_table(number),
            right_to_left=self._runs_right_to_left(words),
        )
        return self._set(part)

    def _set(self, part: Part) -> Part:
        self._before = part
        return part

    def _directed(self, part: Part, words: str) -> Part:
        return replace(part, right_to_left=self._runs_right_to_left(words))

    def _runs_right_to_left(self, words: str) -> bool:
        return runs_right_to_left(words, self._story.language)

    def _kind(self, number: int) -> PartKind:
        """A break before a heading, or at an end of the story, needs no ornament."""
        blocks = self._story.blocks
        kind = _KINDS[blocks[number].kind]
        if kind is PartKind.ORNAMENT and (
            not 0 < number < len(blocks) - 1
            or blocks[number + 1].kind in (BlockKind.HEADING, BlockKind.SCENE_BREAK, BlockKind.NOTE)
        ):
            return PartKind.SILENT_BREAK
        return kind

    def _measured(self, kind: PartKind, block: Block) -> Part:
        """Size, line height and margins of a kind."""
        em, size, leading = self._size.em, self._size.size, self._size.leading
        match kind:
            case PartKind.HEADING:
                large = em(_HEADING_SIZES.get(block.level, 1.0))
                return Part(kind, large, self._size.slot(large), level=block.level)
            case PartKind.QUOTE:
                return Part(kind, size, leading, start=em(1.7 * block.level), end=em(1.7))
            case PartKind.VERSE:
                return Part(kind, size, leading, start=em(3.4) if block.alignment is Alignment.START else 0)
            case PartKind.LIST_ITEM:
                return Part(kind, size, leading, start=em(1.7 * block.level), level=block.level)
            case PartKind.TABLE_ROW:
                small = em(0.92)
                return Part(kind, small, round(small * _TIGHT), level=block.level)
            case PartKind.NOTE:
                small = em(0.84)
                return Part(kind, small, round(small * leading / size), start=em(1.5))
            case PartKind.IMAGE:
                natural = self._pictures.size(block.source)
                picture = block.source if all(natural) else ""
                side = em(1.7)
                return Part(kind, em(0.88), leading, start=side, end=side, picture=picture, natural=natural)
            case PartKind.SILENT_BREAK:
                return Part(kind, size, 1)
            case _:
                return Part(kind, size, leading)

    def _indent(self, kind: PartKind) -> int:
        if kind is PartKind.VERSE:
            return -self._size.em(1.7)
        flush = self._before is None or self._before.kind in _FLUSH_AFTER
        return 0 if kind is not PartKind.TEXT or flush else self._size.em(_INDENT)

    def _gap(self, kind: PartKind, block: Block) -> int:
        """The least space between a block and the one before it."""
        lines, before = self._size.lines, self._before.kind if self._before else PartKind.TEXT
        if before in (PartKind.TITLE, PartKind.BYLINE):
            return lines(1.25)
        if kind is PartKind.SILENT_BREAK:
            return 0
        if kind is PartKind.HEADING:
            return lines(0.5) if before is PartKind.HEADING else lines(1.5 if block.level <= 2 else 1)
        if before is PartKind.HEADING:
            return lines(_UNDER_HEADING)
        if kind is PartKind.NOTE:
            return lines(0.2 if before is PartKind.NOTE else 1.5)
        if kind is before is PartKind.LIST_ITEM:
            return lines(0.5) if self._long_items else 0
        if kind is before is PartKind.TABLE_ROW:
            return 0
        return lines(0.5) if kind in _LOOSE or before in _LOOSE else 0

    def _grid(self, part: Part) -> int | None:
        """Text stands on the baselines; a heading so that the text under it does, close to it."""
        if part.kind is PartKind.HEADING:
            return -(part.slot + self._size.lines(_UNDER_HEADING)) % self._size.leading
        return 0 if part.kind is PartKind.TEXT else None

    def _after(self, kind: PartKind) -> bool:
        return self._before is not None and self._before.kind is kind

    def _opens_table(self, number: int) -> bool:
        """A row of headings after one of words begins another table."""
        block, before = self._story.blocks[number], self._before
        return not self._after(PartKind.TABLE_ROW) or bool(before and block.level and not before.level)

    def _marker(self, block: Block) -> str:
        if block.kind is BlockKind.NOTE:
            return self._numbers.get(block.id, "")
        if block.kind is not BlockKind.LIST_ITEM:
            return ""
        if block.number is not None:
            return f"{block.number}."
        return _BULLETS[(block.level - 1) % len(_BULLETS)]


def _note_numbers(story: Story) -> dict[BlockId, str]:
    """What the text calls each note: the words of the first reference to it."""
    numbers: dict[BlockId, str] = {}
    for block in story.blocks:
        for run in block.runs:
            if note := run.value(StyleKind.NOTE_REFERENCE):
                numbers.setdefault(BlockId(note), run.text.strip(" []()"))
    return numbers
