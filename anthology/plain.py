"""A story as plain text, Markdown or XHTML, for the command line.

The Markdown is for people, and for `anthology.importing.markdown`, which reads the same blocks
and words in it: CommonMark 0.31 with front matter, footnotes and the tables of GitHub Flavored
Markdown. What Markdown has no sign for (verse, small capitals, a language, where lines are centred
or stand at the end) stays as plain words; the reading that ruby sets above words follows them in
brackets. A line break in a heading, in a cell or in the description of a picture becomes a space.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest
from unicodedata import category

from anthology import markup
from anthology.story import CELL, Block, BlockKind, Run, Story, Style, StyleKind

_SPECIAL = re.compile(r"[\\`*_\[\]<]|&(?=[#\w]|\Z)")
_LINE_START = re.compile(r"(?m)^(?=#|>|=|~~~|[-+](?:[-+ ]|$)|[-:|][-:| ]*$)|^(\d+)(?=[.)])")
_WIDE_EDGE = re.compile(r"(?m)^[^\S \n]|[^\S \n]$")
"""White space at an end that Markdown takes off, such as a no-break space."""
_AROUND = {StyleKind.STRONG: "**", StyleKind.EMPHASIS: "*"}
_APART = "&#8288;"
"""A word joiner, which shows nothing and goes when it is read. As a character of its own kind it
lets emphasis begin and end beside a letter (CommonMark 6.2)."""
_NOT_FOLLOWED = re.compile(r"(?i)(?:vbscript|javascript|file|data):")
"""Addresses that Markdown readers refuse to make links of."""
_LABEL = re.compile(r"[^\s\[\]^\\]+")
_MOST = 999_999_999
"""The highest number that a list may begin with (CommonMark 5.2)."""


def story_as(story: Story, form: str) -> str:
    """The story in the form `text`, `markdown` or `xhtml`."""
    if form == "xhtml":
        return markup.write(story.blocks)
    return markdown(story) if form == "markdown" else story.text


def markdown(story: Story) -> str:
    """The story with its title, byline and whatever else is known of it as front matter."""
    notes = _notes(story.blocks)
    parts = (_front_matter(story), *_blocks(story.blocks, notes))
    return "\n\n".join(parts) + "\n"


def markdown_of(blocks: Sequence[Block]) -> str:
    """Blocks that are no story of their own, such as an introduction."""
    return "\n\n".join(_blocks(blocks, _notes(blocks)))


def _front_matter(story: Story) -> str:
    values = {
        "title": story.title,
        "author": story.byline,
        "language": story.language,
        "description": story.summary,
    }
    lines = [f"{key}: {_quoted(value)}" for key, value in values.items() if value]
    if story.keywords:
        lines.append(f"keywords: [{', '.join(map(_quoted, story.keywords))}]")
    return "\n".join(("---", *lines, "---"))


def _quoted(value: str) -> str:
    return '"' + re.sub(r'[\\"]', r"\\\g<0>", value) + '"'


def _notes(blocks: Sequence[Block]) -> set[str]:
    """The notes that something refers to; Markdown drops any other, and so they become paragraphs."""
    wanted = {run.value(StyleKind.NOTE_REFERENCE) for block in blocks for run in block.runs}
    there = {block.id for block in blocks if block.kind is BlockKind.NOTE and block.text}
    return {label for label in wanted & there if _LABEL.fullmatch(label)}


def _blocks(blocks: Iterable[Block], notes: set[str]) -> Iterator[str]:
    for kind, members in groupby(blocks, key=_kind):
        if kind is BlockKind.LIST_ITEM:
            yield from _items(members, notes)
        elif kind is BlockKind.TABLE_ROW:
            yield from _tables(members, notes)
        else:
            yield from (_block(block, notes) for block in members)


def _kind(block: Block) -> BlockKind:
    return block.kind


def _items(items: Iterable[Block], notes: set[str]) -> Iterator[str]:
    lists = _Lists()
    for item in items:
        sign, indent = lists.sign_of(item)
        yield sign + _lines(item.runs, notes, indent)


def _tables(rows: Iterable[Block], notes: set[str]) -> Iterator[str]:
    """A table for each row of headings and the rows below it; one without has empty headings."""
    tables: list[list[Block]] = []
    for row in rows:
        if row.level or not tables:
            tables.append([])
        tables[-1].append(row)
    return (_table(table, notes) for table in tables)


def _table(rows: Sequence[Block], notes: set[str]) -> str:
    """GitHub Flavored Markdown 4.10. Every row is as wide as the widest, or words would be lost."""
    lines = [_cells(row, notes) for row in rows]
    width = max(map(len, lines))
    headings = lines.pop(0) if rows[0].level else []
    return "\n".join(_table_line(cells, width) for cells in (headings, ["---"] * width, *lines))


def _table_line(cells: Sequence[str], width: int) -> str:
    return f"| {' | '.join((*cells, *[''] * (width - len(cells))))} |"


def _cells(row: Block, notes: set[str]) -> list[str]:
    cells: list[list[Run]] = [[]]
    for run in row.runs:
        first, *others = run.text.split(CELL)
        cells[-1].append(Run(first, run.styles))
        cells += [[Run(words, run.styles)] for words in others]
    return [_words(cell, notes).replace("\n", " ").replace("|", r"\|") for cell in cells]


def _block(block: Block, notes: set[str]) -> str:
    match block.kind:
        case BlockKind.HEADING:
            words = re.sub(r"(?<= )(?=#+$)", r"\\", _words(block.runs, notes).replace("\n", " "))
            return f"{'#' * block.level} {words}"
        case BlockKind.QUOTE:
            sign = "> " * block.level
            return sign + _lines(block.runs, notes, sign)
        case BlockKind.SCENE_BREAK:
            return "---"
        case BlockKind.PREFORMATTED:
            text = "".join(run.text for run in _read_aloud(block.runs))
            fence = "`" * max(3, _longest(text) + 1)
            return f"{fence}\n{text}\n{fence}"
        case BlockKind.IMAGE:
            return f"![{_escaped(block.text).replace(chr(10), ' ')}]({_address(block.source)})"
        case BlockKind.NOTE if block.id in notes:
            return f"[^{block.id}]: " + _lines(block.runs, notes, "    ")
        case _:
            return _lines(block.runs, notes, "")


@dataclass(frozen=True, slots=True)
class _Open:
    """A list that is open: how wide its sign is, the number it has come to, and what follows the number."""

    width: int = 2
    number: int | None = None
    end: str = ""


class _Lists:
    """The lists that are open, outermost first."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def sign_of(self, item: Block) -> tuple[str, str]:
        """What stands before the first line of an item, and before its other lines.

        A list that has no item of its own above this one begins on the item's line.
        """
        above = item.level - 1
        before = self._open[above] if above < len(self._open) else _Open()
        indent = " " * sum(each.width for each in self._open[:above])
        missing = max(0, above - len(self._open))
        sign, now = _sign(item.number, before)
        self._open = [*self._open[:above], *[_Open()] * missing, now]
        return indent + "- " * missing + sign, " " * sum(each.width for each in self._open)


def _sign(number: int | None, before: _Open) -> tuple[str, _Open]:
    """A bullet or a number; a number out of turn begins another list, and so has another sign after it."""
    if number is None or not 0 <= number <= _MOST:
        return "- ", _Open()
    in_turn = before.number is not None and number == before.number + 1
    end = before.end if in_turn else ")" if before.end == "." else "."
    sign = f"{number}{end} "
    return sign, _Open(len(sign), number, end)


def _lines(runs: Sequence[Run], notes: set[str], indent: str) -> str:
    return _words(runs, notes).replace("\n", f"\\\n{indent}")


def _words(runs: Sequence[Run], notes: set[str]) -> str:
    """Runs with their signs; lines are still parted by a bare newline."""
    done = ""
    runs = _read_aloud(runs)
    for run, following in zip_longest(runs, runs[1:]):
        follows = following.text[0] if following else ""
        piece = _run(run, done[-1:], follows, notes)
        if piece.startswith("[") and done.endswith(("!", "^")):
            done = f"{done[:-1]}\\{done[-1]}"  # it is neither a picture nor a note
        if piece.startswith("[^") and follows == ":" and done[-1:] in ("", "\n"):
            piece += _APART  # it refers to a note and is none
        if piece.startswith("`") and done.endswith("`"):
            done += _APART
        done += piece
    return _LINE_START.sub(r"\1\\", done)


def _read_aloud(runs: Sequence[Run]) -> list[Run]:
    """The runs with words in them, the reading of those under ruby behind them in brackets."""
    if not any(run.has(StyleKind.RUBY) for run in runs):
        return [run for run in runs if run.text]
    pieces: list[Run] = []
    for run, following in zip_longest(runs, runs[1:]):
        reading = run.value(StyleKind.RUBY)
        ends = reading and (following is None or following.value(StyleKind.RUBY) != reading)
        styles = tuple(style for style in run.styles if style.kind is not StyleKind.RUBY)
        pieces.append(Run(run.text + (f"({' '.join(reading.split())})" if ends else ""), styles))
    alike = groupby(pieces, key=_styles)
    return [Run("".join(run.text for run in members), styles) for styles, members in alike]


def _styles(run: Run) -> tuple[Style, ...]:
    return run.styles


def _run(run: Run, before: str, follows: str, notes: set[str]) -> str:
    """A run with its signs; `before` and `follows` are the characters on its sides, empty for none."""
    if (label := run.value(StyleKind.NOTE_REFERENCE)) in notes:
        return f"[^{label}]"
    words = _code(run.text) if run.has(StyleKind.CODE) else _escaped(run.text)
    address = run.value(StyleKind.LINK)
    linked = bool(address) and not _NOT_FOLLOWED.match(address)
    if sign := "".join(sign for kind, sign in _AROUND.items() if run.has(kind)):
        words = _emphasised(words, sign, *(("", "") if linked else (before, follows)))
    return f"[{words}]({_address(address)})" if linked else words


def _emphasised(words: str, sign: str, before: str, follows: str) -> str:
    """The signs stand close to the words, and apart from what would take their meaning."""
    core = words.strip()
    if not core:
        return words
    lead, _, trail = words.partition(core)
    opening = _APART if not lead and (before == "*" or _clash(core[0], before)) else ""
    closing = _APART if not trail and _clash(core[-1], follows) else ""
    return f"{lead}{opening}{sign}{core}{sign[::-1]}{closing}{trail}"


def _clash(inside: str, outside: str) -> bool:
    """Whether a sign between the two would count as a mere asterisk (CommonMark 6.2)."""
    return not inside.isalnum() and not outside.isspace() and bool(outside) and category(outside)[0] != "P"


def _code(text: str) -> str:
    """Code line by line; its fence is longer than any that stands in it."""
    return "\n".join(_code_line(line) for line in text.split("\n"))


def _code_line(line: str) -> str:
    if not line.strip(" "):
        return line
    fence = "`" * (_longest(line) + 1)
    room = " " if line[0] in "` " or line[-1] in "` " else ""
    return f"{fence}{room}{line}{room}{fence}"


def _longest(text: str) -> int:
    """The length of the longest run of backticks."""
    return max(map(len, re.findall("`+", text)), default=0)


def _escaped(text: str) -> str:
    return _WIDE_EDGE.sub(_entity, _SPECIAL.sub(r"\\\g<0>", text))


def _entity(found: re.Match[str]) -> str:
    return f"&#{ord(found.group())};"


def _address(address: str) -> str:
    """In angle brackets where it has characters that would end it."""
    if re.fullmatch(r"[^\s()<>\\&]+", address):
        return address
    return "<" + re.sub(r"[\\<>&]", r"\\\g<0>", address.replace("\n", "")) + ">"
