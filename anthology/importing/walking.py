"""Where a walk through a page stands: the words since the last block, and what is open around them.

The modules of tags (`block_tags`, `list_tags`, `table_tags`, `line_tags`, `picture_tags`) say what
an element does here when it begins and when it ends.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lxml import etree

from anthology.importing.cascade import Setting
from anthology.importing.found_blocks import FoundBlocks
from anthology.importing.surroundings import Surroundings
from anthology.importing.tags import HOLDERS
from anthology.importing.verse import is_line
from anthology.importing.words import Words
from anthology.runs import canonical_lines
from anthology.story import Alignment, Block, BlockKind, Run, Style, in_order

DEEPEST = 6
"""Quotes and lists nested deeper than this are shown at this depth."""
_ORNAMENT = re.compile(r"[\s*⁂·•~#—–\-_=◆◇◊❖✽✻❦❧☙✦✶✴✳★☆○●◦∗⁎※]{1,40}")


@dataclass(slots=True, eq=False)
class Inside:
    """A quote, list item or cell that is open; `number` is that of an item of an ordered list."""

    kind: BlockKind
    level: int = 0
    number: int | None = None
    is_begun: bool = False


@dataclass(slots=True)
class Numbers:
    """What the next item of an open list is numbered, None for bullets."""

    number: int | None
    step: int = 1


class Walk:
    """Where the walk stands.

    `row` holds the cells of the open row of a real table, None outside of one. `heading` is the
    level of the open heading, `pre`, `verse` and `reads` count what is open of their kind. Lines
    of one `stanza` become one block. `ruby` is the piece of `words` that the open ruby begins with,
    -1 where none is open, `reading` its reading. `overlay` is the open link. `letters` are pictures
    that stand for a letter of the words, `after` those that follow the block.
    """

    def __init__(self, around: Surroundings) -> None:
        """At the beginning, with nothing open."""
        self.around = around
        self.found = FoundBlocks(around.targets)
        self.words = Words()
        self.inside: list[Inside] = []
        self.lists: list[Numbers] = []
        self.row: list[list[Run]] | None = None
        self.is_heading_row = True
        self.heading = self.pre = self.verse = self.reads = 0
        self.stanza: object = None
        self.overlay: tuple[Style, ...] = ()
        self.ruby, self.reading = -1, ""
        self.letters: list[Block] = []
        self.after: list[Block] = []
        self._block: Setting | None = None
        self._outer_blocks: list[Setting | None] = []
        self._last_line: object = None
        self._overlaid: dict[tuple[Any, ...], tuple[Style, ...]] = {}

    def say(self, text: str, setting: Setting) -> None:
        """Words of the page."""
        if self.reads:
            self.reading += text
            return
        styles = setting.styles
        if self.overlay:
            styles = self._over(styles)
        if self.pre:
            self.words.keep(text, styles)
        elif setting.look.preformatted and ("\n" in text or "\r" in text):
            self.words.say_lines(text, styles)
        else:
            self.words.say(text, styles)

    def enter(self, setting: Setting) -> None:
        """What is said now is set as a block of that setting."""
        self._outer_blocks.append(self._block)
        self._block = setting

    def leave(self) -> None:
        """What is said now is set as it was before the last `enter`."""
        self._block = self._outer_blocks.pop()

    def meet(self, element: etree._Element) -> None:
        """An element that something may link to."""
        ident = element.get("id") or element.get("name") or ""
        if not self.found.is_new_target(ident):
            return
        if self.words.texts and str(element.tag).rpartition("}")[2].lower() in HOLDERS:
            self.part()
        self.found.meet(ident)

    def part(self) -> None:
        """The edge of a block: inside list items and cells it only begins a new line."""
        inside = self.inside[-1] if self.inside else None
        is_cell = inside is not None and inside.kind is BlockKind.TABLE_ROW
        is_item = inside is not None and inside.kind is BlockKind.LIST_ITEM
        if not is_cell and (not is_item or self.heading or self.verse):
            self.flush()
            return
        self.begin_line()

    def begin_line(self) -> None:
        """A new line, unless one has just begun."""
        if self.words.texts and self.words.texts[-1] != "\n":
            self.words.break_line()

    def flush(self) -> None:
        """What was said becomes a block."""
        words = self.words
        if not words.texts:
            if self.after and self.row is None:
                self.emit_pending()
            return
        if self.inside and self.inside[-1].kind is BlockKind.TABLE_ROW:
            words.break_line()
            return
        self.words = Words()
        runs = canonical_lines(words.pieces()) if self.pre else words.runs()
        if self.letters and "".join(run.text for run in runs) == self.letters[0].text:
            self.found.emit(self.letters[0])
        elif runs:
            self._emit_words(runs)
        self.letters = []
        self.emit_pending()

    def emit_pending(self) -> None:
        """The pictures that were held back until the block before them was complete."""
        for block in self.after:
            self.found.emit(block)
        self.after = []

    def finished(self) -> tuple[Block, ...]:
        """All blocks, the last included."""
        self.flush()
        return self.found.finished()

    def _over(self, styles: tuple[Style, ...]) -> tuple[Style, ...]:
        key = (styles, self.overlay)
        if key not in self._overlaid:
            self._overlaid[key] = in_order((*styles, *self.overlay))
        return self._overlaid[key]

    def _emit_words(self, runs: tuple[Run, ...]) -> None:
        alignment = self._block.look.alignment if self._block else Alignment.START
        inside = self.inside[-1] if self.inside else None
        if self.pre:
            self.found.emit(Block(BlockKind.PREFORMATTED, runs))
        elif self.heading:
            self.found.emit(Block(BlockKind.HEADING, runs, self.heading, alignment=alignment))
        elif self.verse:
            self._emit_verse(Block(BlockKind.VERSE, runs, alignment=alignment))
        elif inside and inside.kind is BlockKind.LIST_ITEM and not inside.is_begun:
            inside.is_begun = True
            self.found.emit(Block(BlockKind.LIST_ITEM, runs, inside.level, inside.number))
        elif len(runs) == 1 and _ORNAMENT.fullmatch(runs[0].text):
            self.found.emit(Block(BlockKind.SCENE_BREAK))
        elif inside and inside.kind is BlockKind.QUOTE:
            level = min(sum(1 for one in self.inside if one.kind is BlockKind.QUOTE), DEEPEST)
            self.found.emit(Block(BlockKind.QUOTE, runs, level, alignment=alignment))
        else:
            self.found.emit(Block(BlockKind.PARAGRAPH, runs, alignment=alignment))

    def _emit_verse(self, block: Block) -> None:
        is_one_line = self._block is not None and is_line(self._block.written)
        last = self.found.blocks[-1] if self.found.blocks else None
        if is_one_line and last and last.kind is BlockKind.VERSE and self._last_line is self.stanza:
            self.found.lengthen(block)
            return
        self._last_line = self.stanza if is_one_line else None
        self.found.emit(block)


Closing = Callable[[Walk], None]
"""What is done when an element ends."""
Opener = Callable[[Walk, etree._Element, Setting], Closing | None]
"""What is done when an element begins; what it gives is done when it ends."""


def consumed(_walk: Walk) -> None:
    """The `Closing` of an element of which nothing is left to walk."""
