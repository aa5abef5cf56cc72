"""Blocks as XHTML and back: `read(write(blocks)) == blocks` for blocks in canonical form.

The store keeps this text, `anthology show --format xhtml` prints it, and a book's pages are made
of it. It is a fragment, without a root element. Parsed with expat, which loads nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from xml.parsers import expat

from anthology.story import CELL, Alignment, Block, BlockId, BlockKind, Run, Style, StyleKind

_ELEMENTS = {
    StyleKind.STRONG: ("<strong>", "</strong>"),
    StyleKind.EMPHASIS: ("<em>", "</em>"),
    StyleKind.SMALL_CAPS: ('<span class="small-caps">', "</span>"),
    StyleKind.SUBSCRIPT: ("<sub>", "</sub>"),
    StyleKind.SUPERSCRIPT: ("<sup>", "</sup>"),
    StyleKind.CODE: ("<code>", "</code>"),
}
_STYLE_OF_TAG = {
    opening[1:-1]: Style(kind) for kind, (opening, _) in _ELEMENTS.items() if kind is not StyleKind.SMALL_CAPS
}
_INLINE_TAGS = {"a", "span", "ruby", *_STYLE_OF_TAG}
_UNREAD = Style(StyleKind.RUBY, "\0")
"""The style of words under ruby until their reading is known, which stands behind them."""
_KIND_OF_CLASS = {"verse": BlockKind.VERSE, "image": BlockKind.IMAGE}
_CLASS_OF_KIND = {kind: name for name, kind in _KIND_OF_CLASS.items()}
_ALIGNMENTS = {alignment.value: alignment for alignment in Alignment}
_KIND_OF_TAG = {
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
    "li": BlockKind.LIST_ITEM,
    "hr": BlockKind.SCENE_BREAK,
    "pre": BlockKind.PREFORMATTED,
    "aside": BlockKind.NOTE,
    "tr": BlockKind.TABLE_ROW,
}
_TEXT_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_VALUE_ESCAPES = _TEXT_ESCAPES | str.maketrans({'"': "&quot;", "\n": "&#10;"})


def write(blocks: Iterable[Block]) -> str:
    """XHTML of the blocks, one to a line; quotes, list items and table rows in a row share a container."""
    groups = groupby(blocks, key=_container)
    return "\n".join(_group(kind, tuple(members)) for kind, members in groups)


def read(markup: str) -> tuple[Block, ...]:
    """The blocks of what `write` wrote. Anything that is not well-formed is a `ValueError`."""
    reader = _Reader()
    try:
        reader.parser.Parse(f"<body>{markup}</body>", True)
    except expat.ExpatError as error:
        raise ValueError(f"not markup of ours: {error}") from error
    return tuple(reader.blocks)


def write_runs(runs: Iterable[Run]) -> str:
    """The runs of one block, with as few elements as they need."""
    given = tuple(runs)
    if len(given) == 1 and not given[0].styles:
        return _escaped(given[0].text)
    return _with_elements(given)


def _with_elements(runs: tuple[Run, ...]) -> str:
    parts: list[str] = []
    opened: tuple[Style, ...] = ()
    for run in (*runs, Run("")):
        shared = _shared(opened, run.styles)
        parts += [_closing(style) for style in reversed(opened[shared:])]
        parts += [_opening(style) for style in run.styles[shared:]]
        parts.append(_escaped(run.text))
        opened = run.styles
    return "".join(parts)


def _escaped(text: str) -> str:
    """Nearly no text has a sign to escape: to look for them is ten times as fast as to translate."""
    if "&" in text or "<" in text or ">" in text:
        return text.translate(_TEXT_ESCAPES)
    return text


def attribute(value: str) -> str:
    """A value in quotes, escaped."""
    return f'"{value.translate(_VALUE_ESCAPES)}"'


def _shared(one: Sequence[Style], other: Sequence[Style]) -> int:
    for count, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return count
    return min(len(one), len(other))


def _opening(style: Style) -> str:
    value = attribute(style.value)
    match style.kind:
        case StyleKind.LINK:
            return f"<a href={value}>"
        case StyleKind.NOTE_REFERENCE:
            return f'<a epub:type="noteref" role="doc-noteref" href={attribute("#" + style.value)}>'
        case StyleKind.LANGUAGE:
            return f"<span lang={value} xml:lang={value}>"
        case StyleKind.RUBY:
            return "<ruby>"
        case kind:
            return _ELEMENTS[kind][0]


def _closing(style: Style) -> str:
    if style.kind in (StyleKind.LINK, StyleKind.NOTE_REFERENCE):
        return "</a>"
    if style.kind is StyleKind.RUBY:
        return f"<rt>{style.value.translate(_TEXT_ESCAPES)}</rt></ruby>"
    return "</span>" if style.kind is StyleKind.LANGUAGE else _ELEMENTS[style.kind][1]


_CONTAINED = (BlockKind.QUOTE, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)


def _container(block: Block) -> BlockKind | None:
    return block.kind if block.kind in _CONTAINED else None


def _group(kind: BlockKind | None, blocks: tuple[Block, ...]) -> str:
    if kind is BlockKind.QUOTE:
        return _quotes(blocks, 1)
    if kind is BlockKind.LIST_ITEM:
        return _lists(blocks, 1)
    if kind is BlockKind.TABLE_ROW:
        return "\n".join(("<table>", *map(_row, blocks), "</table>"))
    return "\n".join(_single(block) for block in blocks)


def _single(block: Block) -> str:
    words, ident = write_runs(block.runs), _look(block) + _id(block)
    match block.kind:
        case BlockKind.HEADING:
            return f"<h{block.level}{ident}>{_broken(words)}</h{block.level}>"
        case BlockKind.VERSE:
            return f"<p{ident}>{_broken(words)}</p>"
        case BlockKind.SCENE_BREAK:
            return f"<hr{ident}/>"
        case BlockKind.PREFORMATTED:
            return f"<pre{ident}>{words}</pre>"
        case BlockKind.IMAGE:
            source, description = attribute(block.source), attribute(block.text)
            return f"<p{ident}><img src={source} alt={description}/></p>"
        case BlockKind.NOTE:
            return f'<aside epub:type="footnote" role="doc-footnote"{ident}>{_broken(words)}</aside>'
        case _:
            return f"<p{ident}>{_broken(words)}</p>"


def _look(block: Block) -> str:
    looks = (_CLASS_OF_KIND.get(block.kind, ""), block.alignment.value)
    return f' class="{" ".join(filter(None, looks))}"' if any(looks) else ""


def _row(block: Block) -> str:
    tag = "th" if block.level else "td"
    cells: list[list[Run]] = [[]]
    for run in block.runs:
        first, *others = run.text.split(CELL)
        cells[-1].append(Run(first, run.styles))
        cells += [[Run(text, run.styles)] for text in others]
    words = "".join(f"<{tag}>{_broken(write_runs(filter(_has_text, cell)))}</{tag}>" for cell in cells)
    return f"<tr{_id(block)}>{words}</tr>"


def _has_text(run: Run) -> bool:
    return bool(run.text)


def _id(block: Block) -> str:
    return f" id={attribute(block.id)}" if block.id else ""


def _broken(words: str) -> str:
    return words.replace("\n", "<br/>")


def _quotes(blocks: Sequence[Block], depth: int) -> str:
    parts = ["<blockquote>"]
    for deeper, members in groupby(blocks, key=lambda block: block.level > depth):
        if deeper:
            parts.append(_quotes(tuple(members), depth + 1))
        else:
            parts += [f"<p{_look(b)}{_id(b)}>{_broken(write_runs(b.runs))}</p>" for b in members]
    return "\n".join((*parts, "</blockquote>"))


def _lists(blocks: Sequence[Block], depth: int) -> str:
    """The items of one depth with what is nested in them; a change of bullets to numbers parts lists."""
    parts: list[str] = []
    container, count, i = "", 0, 0
    while i < len(blocks):
        item = blocks[i] if blocks[i].level <= depth else None
        wanted = "ol" if item and item.number is not None else "ul"
        if container != wanted:
            parts += [f"</{container}>", f"<{wanted}>"] if container else [f"<{wanted}>"]
            container, count = wanted, 0
        number = item.number if item and item.number is not None else count + 1
        value = f' value="{number}"' if number != count + 1 else ""
        count = number
        words = _broken(write_runs(item.runs)) if item else ""
        i += 1 if item else 0
        nested = i
        while nested < len(blocks) and blocks[nested].level > depth:
            nested += 1
        inner = _lists(blocks[i:nested], depth + 1) if nested > i else ""
        parts.append(f"<li{value}{_id(item) if item else ''}>{words}{inner}</li>")
        i = nested
    return "\n".join((*parts, f"</{container}>"))


class _Reader:
    """Builds blocks from expat's events."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self._block: Block | None = None
        self._runs: list[Run] = []
        self._styles: list[Style] = []
        self._quotes = 0
        self._lists: list[int | None] = []
        self._under_ruby, self._reading = 0, ""
        self._reads, self._cells = False, 0

    def _start(self, tag: str, values: dict[str, str]) -> None:
        if tag == "br":
            self._characters("\n")
        elif tag == "img" and self._block:
            self._characters(values.get("alt", ""))
            self._block = replace(self._block, source=values.get("src", ""))
        elif tag == "ruby":
            self._styles.append(_UNREAD)
            self._under_ruby = len(self._runs)
        elif tag == "rt":
            self._reads, self._reading = True, ""
        elif tag in ("td", "th"):
            self._begin_cell(tag)
        elif style := _style_of(tag, values):
            self._styles.append(style)
        elif tag == "blockquote":
            self._quotes += 1
        elif tag in ("ol", "ul"):
            self._finish()
            self._lists.append(0 if tag == "ol" else None)
        elif tag not in ("body", "table"):
            self._block = self._begun(tag, values)

    def _begun(self, tag: str, values: dict[str, str]) -> Block:
        kind, level, number = _kind_of(tag, values), 0, None
        if kind is BlockKind.HEADING:
            level = int(tag[1])
        elif tag == "li":
            level, number = len(self._lists), self._next_number(values)
        elif self._quotes and kind is BlockKind.PARAGRAPH:
            kind, level = BlockKind.QUOTE, self._quotes
        aligned = _ALIGNMENTS.get(values.get("class", "").rpartition(" ")[2], Alignment.START)
        return Block(kind, (), level, number, "", BlockId(values.get("id", "")), aligned)

    def _begin_cell(self, tag: str) -> None:
        if self._block is None:
            return
        if self._cells:
            self._characters(CELL)
        self._cells += 1
        self._block = replace(self._block, level=int(tag == "th"))

    def _next_number(self, values: dict[str, str]) -> int | None:
        count = self._lists[-1]
        if count is None:
            return None
        self._lists[-1] = int(values.get("value", count + 1))
        return self._lists[-1]

    def _characters(self, text: str) -> None:
        if self._block is None:
            return
        if self._reads:
            self._reading += text
            return
        styles = tuple(self._styles)
        if self._runs and self._runs[-1].styles == styles:
            self._runs[-1] = Run(self._runs[-1].text + text, styles)
        elif text:
            self._runs.append(Run(text, styles))

    def _end(self, tag: str) -> None:
        if tag in _INLINE_TAGS:
            self._styles.pop()
            if tag == "ruby":
                self._end_ruby()
        elif tag == "rt":
            self._reads = False
        elif tag == "blockquote":
            self._quotes -= 1
        elif tag in ("ol", "ul"):
            self._lists.pop()
        elif tag not in ("br", "img", "td", "th", "table"):
            self._finish()

    def _end_ruby(self) -> None:
        """The words under the ruby that ended are read so."""
        read = Style(StyleKind.RUBY, self._reading)
        self._runs[self._under_ruby :] = [
            Run(run.text, tuple(read if style is _UNREAD else style for style in run.styles))
            for run in self._runs[self._under_ruby :]
        ]

    def _finish(self) -> None:
        block, runs = self._block, tuple(self._runs)
        self._block, self._runs, self._cells = None, [], 0
        if block and (runs or block.kind is not BlockKind.LIST_ITEM):
            self.blocks.append(replace(block, runs=runs))


def _style_of(tag: str, values: dict[str, str]) -> Style | None:
    if tag == "a":
        if values.get("epub:type") == "noteref":
            return Style(StyleKind.NOTE_REFERENCE, values["href"][1:])
        return Style(StyleKind.LINK, values["href"])
    if tag == "span":
        language = values.get("lang")
        return Style(StyleKind.LANGUAGE, language) if language else Style(StyleKind.SMALL_CAPS)
    return _STYLE_OF_TAG.get(tag)


def _kind_of(tag: str, values: dict[str, str]) -> BlockKind:
    if tag == "p":
        return _KIND_OF_CLASS.get(values.get("class", "").partition(" ")[0], BlockKind.PARAGRAPH)
    return _KIND_OF_TAG[tag]
