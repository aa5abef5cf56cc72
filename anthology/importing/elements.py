"""The elements of a page to the blocks of a story, in one walk that never calls itself.

Every word that is shown comes over once, in its order: what a tag does to the words in it stands
in two tables, what opens and what is passed over; every other tag is part of a line.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from lxml import etree

from anthology.importing.cascade import Cascade, Setting
from anthology.importing.defaults import HEADINGS
from anthology.importing.tables import is_tabular, span_of
from anthology.importing.tags import BLOCKS, HOLDERS, SKIPPED
from anthology.importing.verse import is_line, is_stanza, is_verse
from anthology.importing.words import Words
from anthology.runs import canonical_lines, canonical_runs, row_runs
from anthology.story import Alignment, Block, BlockId, BlockKind, Run, Style, StyleKind, in_order
from anthology.text import canonical

DEEPEST = 6
"""Quotes and lists nested deeper than this are shown at this depth."""
_LONGEST_LETTER = 3
_XLINK = "{http://www.w3.org/1999/xlink}href"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a walk must know of the source around its elements.

    `picture` gives the id of the picture at an address as it is written, or an empty string;
    `link` the address to keep, empty to keep only the words; `note` the id of the note that an
    address calls, empty if it calls none. `targets` are the ids of elements that something links
    to: the block that holds one takes it as its own.
    """

    cascade: Cascade
    language: str
    picture: Callable[[str], str]
    link: Callable[[str], str]
    note: Callable[[str], str]
    targets: frozenset[str] = frozenset()


def walk(body: etree._Element, surroundings: Surroundings) -> tuple[Block, ...]:
    """The canonical blocks of an element, empty ones left out; only those of targets have an id."""
    walking = _Walk(surroundings)
    walking.through(body)
    return walking.finished()


def note_block(element: etree._Element, ident: BlockId, surroundings: Surroundings) -> Block | None:
    """What an element holds as one note, a line to each of its blocks; None where that is nothing."""
    runs: list[Run] = []
    for block in walk(element, surroundings):
        runs += [Run("\n"), *block.runs] if runs else block.runs
    words = canonical_runs(runs)
    return Block(BlockKind.NOTE, words, id=ident) if words else None


_ORNAMENT = re.compile(r"[\s*⁂·•~#—–\-_=◆◇◊❖✽✻❦❧☙✦✶✴✳★☆○●◦∗⁎※]{1,40}")
_LETTERS = frozenset(["letter", "z3998:letter"])


@dataclass(slots=True, eq=False)
class _Inside:
    """A quote, list item or cell that is open; `number` is that of an item of an ordered list."""

    kind: BlockKind
    level: int = 0
    number: int | None = None
    is_begun: bool = False


@dataclass(slots=True)
class _List:
    number: int | None
    step: int = 1


class _Walk:
    """Where the walk stands, and the blocks it has found."""

    def __init__(self, surroundings: Surroundings) -> None:
        self.blocks: list[Block] = []
        self._around = surroundings
        self._words = Words()
        self._block: Setting | None = None
        self._outer_blocks: list[Setting | None] = []
        self._inside: list[_Inside] = []
        self._lists: list[_List] = []
        self._row: list[list[Run]] | None = None
        self._is_heading_row = True
        self._heading = self._pre = self._verse = 0
        self._stanza: object = None
        self._last_line: object = None
        self._overlay: tuple[Style, ...] = ()
        self._overlaid: dict[tuple[Any, ...], tuple[Style, ...]] = {}
        self._ruby, self._reading = -1, ""
        self._reads = 0
        self._letters: list[Block] = []
        self._after: list[Block] = []
        self._ident = ""
        self._aliases: dict[str, str] = {}

    def through(self, body: etree._Element) -> None:
        """Walk everything in an element, with a stack of our own: depth is not bounded by Python's."""
        around, within = self._around.cascade.within, self._open
        targets = self._around.targets
        setting = self._around.cascade.setting(body, self._around.language)
        outer: list[tuple[Iterator[etree._Element], Setting, Callable[[], None] | None, str | None]] = []
        leave = within(body, setting)
        if leave is _CONSUMED:
            return
        if body.text:
            self._say(body.text, setting)
        children = iter(body)
        closing = leave
        while True:
            for child in children:
                if not isinstance(child.tag, str):
                    if child.tag is etree.Entity and child.text:
                        self._say(child.text, setting)
                    if child.tail:
                        self._say(child.tail, setting)
                    continue
                inner = around(setting, child)
                if targets:
                    self._note_target(child)
                name = inner.name
                if name in SKIPPED or (inner.look.hidden and name != "br"):
                    leave = _CONSUMED
                elif name in _OPENERS or inner.written.roles or inner.written.classes:
                    leave = within(child, inner)
                else:
                    leave = None
                if leave is not _CONSUMED:
                    if child.text:
                        self._say(child.text, inner)
                    if len(child):
                        outer.append((children, setting, closing, child.tail))
                        children, setting, closing = iter(child), inner, leave
                        break
                    if leave:
                        leave()
                if child.tail:
                    self._say(child.tail, setting)
            else:
                if closing:
                    closing()
                if not outer:
                    return
                children, setting, closing, tail = outer.pop()
                if tail:
                    self._say(tail, setting)

    def finished(self) -> tuple[Block, ...]:
        """All blocks, the last included."""
        self._flush()
        if self._ident and self.blocks:
            self._give_id(len(self.blocks) - 1)
        if self._aliases:
            return tuple(map(self._relinked, self.blocks))
        return tuple(self.blocks)

    def _say(self, text: str, setting: Setting) -> None:
        if self._reads:
            self._reading += text
            return
        styles = setting.styles
        if self._overlay:
            styles = self._over(styles)
        if self._pre:
            self._words.keep(text, styles)
        elif setting.look.preformatted and ("\n" in text or "\r" in text):
            self._words.say_lines(text, styles)
        else:
            self._words.say(text, styles)

    def _over(self, styles: tuple[Style, ...]) -> tuple[Style, ...]:
        key = (styles, self._overlay)
        if key not in self._overlaid:
            self._overlaid[key] = in_order((*styles, *self._overlay))
        return self._overlaid[key]

    def _open(self, element: etree._Element, setting: Setting) -> Callable[[], None] | None:
        """What is to be done when the element ends; `_CONSUMED` where nothing of it is left to walk."""
        written = setting.written
        if "pagebreak" in written.roles or "doc-pagebreak" in written.roles:
            return _CONSUMED
        opener = _OPENERS.get(setting.name)
        if opener is not None:
            return opener(self, element, setting)
        if self._verse and is_line(written) and self._words.texts and self._words.texts[-1] != "\n":
            self._words.break_line()
        return None

    # Blocks

    def _open_block(self, element: etree._Element, setting: Setting) -> Callable[[], None] | None:
        self._part()
        self._outer_blocks.append(self._block)
        self._block = setting
        written = setting.written
        verse = is_verse(written) or (setting.name == "p" and is_stanza(element))
        if not verse and not (written.roles & _LETTERS and setting.name in ("div", "aside")):
            if setting.name in HEADINGS:
                self._flush()
                self._heading = HEADINGS[setting.name]
                return self._close_heading
            return self._close_block
        if verse:
            self._verse += 1
            if not is_line(written):
                self._stanza = object()
            return self._close_verse
        self._flush()
        self._inside.append(_Inside(BlockKind.QUOTE))
        return self._close_quote

    def _close_block(self) -> None:
        self._part()
        self._block = self._outer_blocks.pop()

    def _close_heading(self) -> None:
        self._flush()
        self._heading = 0
        self._block = self._outer_blocks.pop()

    def _close_verse(self) -> None:
        self._part()
        self._verse -= 1
        self._block = self._outer_blocks.pop()

    def _open_quote(self, _element: etree._Element, setting: Setting) -> Callable[[], None]:
        self._flush()
        self._outer_blocks.append(self._block)
        self._block = setting
        self._inside.append(_Inside(BlockKind.QUOTE))
        if is_verse(setting.written):
            self._verse += 1
            self._stanza = object()
            return self._close_verse_quote
        return self._close_quote

    def _close_quote(self) -> None:
        self._flush()
        self._inside.pop()
        self._block = self._outer_blocks.pop()

    def _close_verse_quote(self) -> None:
        self._close_quote()
        self._verse -= 1

    def _open_list(self, element: etree._Element, setting: Setting) -> Callable[[], None]:
        self._flush()
        self._lists.append(_list(element) if setting.name == "ol" else _List(None))
        return self._close_list

    def _close_list(self) -> None:
        self._flush()
        self._lists.pop()

    def _open_item(self, element: etree._Element, setting: Setting) -> Callable[[], None]:
        self._flush()
        numbers = self._lists[-1] if self._lists else _List(None)
        number = numbers.number
        if number is not None:
            number = _number(element.get("value"), number)
            numbers.number = number + numbers.step
        self._inside.append(_Inside(BlockKind.LIST_ITEM, min(max(len(self._lists), 1), DEEPEST), number))
        self._outer_blocks.append(self._block)
        self._block = setting
        return self._close_quote

    def _open_pre(self, _element: etree._Element, setting: Setting) -> Callable[[], None]:
        self._flush()
        self._outer_blocks.append(self._block)
        self._block = setting
        self._pre += 1
        return self._close_pre

    def _close_pre(self) -> None:
        self._flush()
        self._pre -= 1
        self._block = self._outer_blocks.pop()

    def _rule(self, _element: etree._Element, _setting: Setting) -> Callable[[], None]:
        self._flush()
        self._emit(Block(BlockKind.SCENE_BREAK))
        return _CONSUMED

    # Tables

    def _open_table(self, element: etree._Element, setting: Setting) -> Callable[[], None] | None:
        self._flush()
        self._outer_blocks.append(self._block)
        self._block = setting
        was, self._row = self._row, [] if is_tabular(element) else None

        def close() -> None:
            self._flush()
            self._row = was
            self._block = self._outer_blocks.pop()

        return close

    def _open_row(self, _element: etree._Element, _setting: Setting) -> Callable[[], None]:
        self._flush()
        if self._row is not None:
            self._row, self._is_heading_row = [], True
        return self._close_row

    def _close_row(self) -> None:
        self._flush()
        if self._row:
            runs = row_runs(self._row)
            if "".join(run.text for run in runs).strip():
                self._emit(Block(BlockKind.TABLE_ROW, runs, level=int(self._is_heading_row)))
            self._row = []
        self._emit_pending()

    def _open_cell(self, element: etree._Element, setting: Setting) -> Callable[[], None]:
        self._flush()
        self._outer_blocks.append(self._block)
        self._block = setting
        if self._row is None:
            return self._close_block_after_all
        self._inside.append(_Inside(BlockKind.TABLE_ROW))
        span = span_of(element)

        def close() -> None:
            if self._row is not None:
                self._row += [self._words.pieces(), *([] for _ in range(span - 1))]
                self._is_heading_row &= setting.name == "th"
                self._words = Words()
            self._inside.pop()
            self._block = self._outer_blocks.pop()

        return close

    def _close_block_after_all(self) -> None:
        self._flush()
        self._block = self._outer_blocks.pop()

    # Lines

    def _break(self, _element: etree._Element, _setting: Setting) -> Callable[[], None]:
        if self._reads:
            self._reading += " "
        elif self._pre:
            self._words.keep("\n", ())
        else:
            self._words.break_line()
        return _CONSUMED

    def _open_link(self, element: etree._Element, _setting: Setting) -> Callable[[], None] | None:
        address = (element.get("href") or element.get(_XLINK) or "").strip()
        if not address:
            return None
        note = self._around.note(address)
        kept = "" if note else self._around.link(address)
        if not note and not kept:
            return None
        style = Style(StyleKind.NOTE_REFERENCE, note) if note else Style(StyleKind.LINK, kept)
        was, self._overlay = self._overlay, (style,)

        def close() -> None:
            self._overlay = was

        return close

    def _open_ruby(self, _element: etree._Element, _setting: Setting) -> Callable[[], None]:
        self._ruby = len(self._words.texts)
        self._words.texts.append("")
        self._words.styles.append(())
        return self._close_ruby

    def _close_ruby(self) -> None:
        self._ruby = -1
        self._words.texts.append("")
        self._words.styles.append(())

    def _open_reading(self, _element: etree._Element, _setting: Setting) -> Callable[[], None] | None:
        if self._ruby < 0:
            return None
        self._reads += 1
        return self._close_reading

    def _close_reading(self) -> None:
        self._reads -= 1
        if self._reads:
            return
        start = min(self._ruby, len(self._words.texts))
        if "".join(self._words.texts[start:]).strip():
            self._words.read_as(start, self._reading)
            self._ruby = len(self._words.texts)
            self._words.texts.append("")
            self._words.styles.append(())
        elif self._reading.strip():
            self._words.say(f" {self._reading} ", ())
        self._reading = ""

    # Pictures

    def _picture(self, element: etree._Element, _setting: Setting) -> Callable[[], None]:
        source = (
            element.get("src") or element.get("data-src") or element.get("href") or element.get(_XLINK) or ""
        )
        self._show(source.strip(), canonical(element.get("alt") or element.get("title") or ""))
        return _CONSUMED

    def _drawing(self, element: etree._Element, _setting: Setting) -> Callable[[], None]:
        """An SVG: the picture in it, or else its words."""
        named = [(str(part.tag).rpartition("}")[2].lower(), part) for part in element.iterdescendants("*")]
        words = canonical(
            " ".join("".join(p.itertext()) for name, p in named if name in ("title", "desc", "text"))
        )
        images = [part for name, part in named if name == "image"]
        for image in images:
            self._show((image.get(_XLINK) or image.get("href") or "").strip(), words)
        if not images and words:
            self._words.say(f" {words} ", ())
        return _CONSUMED

    def _show(self, source: str, words: str) -> None:
        found = self._around.picture(source) if source else ""
        kept = found or ("" if source.startswith("data:") else source)
        runs = canonical_runs([Run(words)])
        if not kept:
            self._words.say(f" {words} " if len(words) > _LONGEST_LETTER else words, ())
            return
        block = Block(BlockKind.IMAGE, runs, source=kept)
        if 0 < len(words) <= _LONGEST_LETTER:
            self._words.say(words, ())
            self._letters.append(block)
        elif self._words.texts or self._row is not None or self._inside_item():
            self._after.append(block)
        else:
            self._emit(block)

    def _inside_item(self) -> bool:
        return bool(self._inside) and self._inside[-1].kind is not BlockKind.QUOTE

    # What was found

    def _part(self) -> None:
        """The edge of a block: inside list items and cells it only begins a new line."""
        inside = self._inside[-1] if self._inside else None
        is_cell = inside is not None and inside.kind is BlockKind.TABLE_ROW
        is_item = inside is not None and inside.kind is BlockKind.LIST_ITEM
        if not is_cell and (not is_item or self._heading or self._verse):
            self._flush()
            return
        if self._words.texts and self._words.texts[-1] != "\n":
            self._words.break_line()

    def _flush(self) -> None:
        """What was said becomes a block."""
        words = self._words
        if not words.texts:
            if self._after and self._row is None:
                self._emit_pending()
            return
        if self._inside and self._inside[-1].kind is BlockKind.TABLE_ROW:
            words.break_line()
            return
        self._words = Words()
        runs = canonical_lines(words.pieces()) if self._pre else words.runs()
        if self._letters and "".join(run.text for run in runs) == self._letters[0].text:
            self._emit(self._letters[0])
        elif runs:
            self._emit_words(runs)
        self._letters = []
        self._emit_pending()

    def _emit_pending(self) -> None:
        for block in self._after:
            self._emit(block)
        self._after = []

    def _emit_words(self, runs: tuple[Run, ...]) -> None:
        alignment = self._block.look.alignment if self._block else Alignment.START
        inside = self._inside[-1] if self._inside else None
        if self._pre:
            self._emit(Block(BlockKind.PREFORMATTED, runs))
        elif self._heading:
            self._emit(Block(BlockKind.HEADING, runs, self._heading, alignment=alignment))
        elif self._verse:
            self._emit_verse(Block(BlockKind.VERSE, runs, alignment=alignment))
        elif inside and inside.kind is BlockKind.LIST_ITEM and not inside.is_begun:
            inside.is_begun = True
            self._emit(Block(BlockKind.LIST_ITEM, runs, inside.level, inside.number))
        elif len(runs) == 1 and _ORNAMENT.fullmatch(runs[0].text):
            self._emit(Block(BlockKind.SCENE_BREAK))
        elif inside and inside.kind is BlockKind.QUOTE:
            level = min(sum(1 for one in self._inside if one.kind is BlockKind.QUOTE), DEEPEST)
            self._emit(Block(BlockKind.QUOTE, runs, level, alignment=alignment))
        else:
            self._emit(Block(BlockKind.PARAGRAPH, runs, alignment=alignment))

    def _emit_verse(self, block: Block) -> None:
        is_one_line = self._block is not None and is_line(self._block.written)
        last = self.blocks[-1] if self.blocks else None
        if is_one_line and last and last.kind is BlockKind.VERSE and self._last_line is self._stanza:
            self.blocks[-1] = replace(last, runs=canonical_runs((*last.runs, Run("\n"), *block.runs)))
            return
        self._last_line = self._stanza if is_one_line else None
        self._emit(block)

    def _emit(self, block: Block) -> None:
        self.blocks.append(block)
        if self._ident:
            self._give_id(len(self.blocks) - 1)

    def _note_target(self, element: etree._Element) -> None:
        ident = element.get("id") or element.get("name") or ""
        if ident not in self._around.targets or ident == self._ident or ident in self._aliases:
            return
        if self._words.texts and _holds_block(element):
            self._part()
        if self._ident:
            self._aliases[ident] = self._ident
        else:
            self._ident = ident

    def _give_id(self, place: int) -> None:
        block = self.blocks[place]
        if block.id:
            self._aliases[self._ident] = block.id
        else:
            self.blocks[place] = replace(block, id=BlockId(self._ident))
        self._ident = ""

    def _relinked(self, block: Block) -> Block:
        """Links to an element whose block goes by another's id lead to the block."""
        return replace(block, runs=tuple(self._relinked_run(run) for run in block.runs))

    def _relinked_run(self, run: Run) -> Run:
        address = run.value(StyleKind.LINK)
        if address[:1] != "#" or address[1:] not in self._aliases:
            return run
        link = Style(StyleKind.LINK, f"#{self._aliases[address[1:]]}")
        return Run(run.text, in_order((*run.styles, link)))


def _holds_block(element: etree._Element) -> bool:
    return str(element.tag).rpartition("}")[2].lower() in HOLDERS


def _list(element: etree._Element) -> _List:
    step = -1 if element.get("reversed") is not None else 1
    first = len(element) if step < 0 else 1
    return _List(_number(element.get("start"), first), step)


def _number(written: str | None, otherwise: int) -> int:
    return int(written) if written and re.fullmatch(r"\s*-?[0-9]{1,6}\s*", written) else otherwise


def _CONSUMED() -> None:  # noqa: N802 - a constant that can stand where a closing does
    """Nothing of the element is left to walk."""


_Opener = Callable[[_Walk, etree._Element, Setting], Callable[[], None] | None]
_OPENERS: dict[str, _Opener] = {
    **dict.fromkeys(BLOCKS, _Walk._open_block),
    **dict.fromkeys(("blockquote", "dd"), _Walk._open_quote),
    **dict.fromkeys(("ul", "ol", "menu", "dir", "dl"), _Walk._open_list),
    **dict.fromkeys(("pre", "xmp", "listing", "plaintext"), _Walk._open_pre),
    **dict.fromkeys(("td", "th"), _Walk._open_cell),
    **dict.fromkeys(("img", "image"), _Walk._picture),
    **dict.fromkeys(("rt", "rtc"), _Walk._open_reading),
    "li": _Walk._open_item,
    "hr": _Walk._rule,
    "table": _Walk._open_table,
    "tr": _Walk._open_row,
    "br": _Walk._break,
    "a": _Walk._open_link,
    "ruby": _Walk._open_ruby,
    "svg": _Walk._drawing,
}
