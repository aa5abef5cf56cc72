"""What a group of lines is, by the look of it: paragraphs, verse, a heading, a list, a quotation, a break."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from anthology.importing.lines import RAGGED, Group, Line

DEEPEST = 6
_SHORT, _SHORT_VERSE = 72, 64
_FAR_IN = 4
_INDENTED = 2

_BREAK = re.compile(r"(?!\W*[.…?!\"“”‘’'«»]+\W*\Z)\W{1,40}")
_MARKED_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*")
_UNDERLINE = re.compile(r"={3,}|-{3,}")
_NAMED_PART = re.compile(
    r"(?:chapter|part|book|section|kapitel|teil|chapitre|partie|capítulo|capitolo|rozdział|глава)\s+"
    r"(?:[ivxlcdm]+|\d+|[\w-]+)\b(?:\s*[.:—–-]?\s*.{0,60})",
    re.IGNORECASE,
)
_NUMBERED_PART = re.compile(r"(?:[IVXLCDM]+|\d{1,3})\.?|[IVXLC]+\.\s+[A-Z].{0,50}[^.,;]")
_NUMBER_ALONE = re.compile(r"(?:[IVXLCDM]+|\d{1,3})\.?")
_LAST_WORDS = frozenset({"the end", "end", "fin", "finis", "ende", "fine", "slut", "koniec", "конец"})
_BULLET = re.compile(r"[-*+•‣◦]\s+(?=\S)")
_NUMBER = re.compile(r"(\d{1,4})[.)]\s+(?=\S)")
_QUOTED = re.compile(r"(?:>\s?)+")
_SPEAKS = "\"“„«‘'—–-"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that make one block. `look` is “paragraph”, “heading”, “verse”, “item”, “quote” or “break”.

    `level` and `number` are as in `Block`.
    """

    look: str
    text: str = ""
    level: int = 0
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Manner:
    """How the whole file is written: the width its lines were broken at, 0 for none, and its verse."""

    width: int
    knows_verse: bool
    margin: int


def manner_of(groups: Sequence[Group], width: int) -> Manner:
    """In a file with long lines side by side a line is a paragraph, and short ones are talk."""
    inside = [line for group in groups if len(group.lines) > 1 for line in group.lines]
    indents = [line.indent for group in groups for line in group.lines]
    margin = max(set(indents), key=lambda indent: (indents.count(indent), -indent)) if indents else 0
    return Manner(width, bool(width) or all(len(line.text) <= _SHORT for line in inside), margin)


def is_break(line: str) -> bool:
    """Whether a line alone is an ornament between two scenes; dots and quotes alone are speech."""
    return bool(_BREAK.fullmatch(line))


def pieces(group: Group, manner: Manner) -> Iterator[Piece]:
    """The blocks of a group, in order, with every word of it."""
    if heading_of(group) or not any(is_break(line.text) for line in group.lines):
        yield from _unbroken(group, manner)
        return
    for breaks, lines in groupby(group.lines, key=lambda line: is_break(line.text)):
        if breaks:
            yield Piece("break")
        else:
            yield from _unbroken(replace(group, lines=tuple(lines)), manner)


def _unbroken(group: Group, manner: Manner) -> Iterator[Piece]:
    """The same for lines with no ornament among them."""
    lines = group.lines
    if heading := heading_of(group):
        yield heading
    elif all(_QUOTED.match(line.text) for line in lines):
        yield from _quotes(lines, manner)
    elif items := _items(lines, wrapped=bool(manner.width)):
        yield from items
    elif _is_verse(group, manner):
        yield Piece("verse", "\n".join(line.text for line in lines))
    elif _is_set_in(lines, manner):
        yield Piece("quote", joined(line.text for line in lines), 1)
    else:
        yield from _paragraphs(lines, manner)


def is_number(heading: str) -> bool:
    """Whether a heading only counts: “I”, “2.”."""
    return bool(_NUMBER_ALONE.fullmatch(heading))


def heading_of(group: Group) -> Piece | None:
    """The heading that the group is, and nothing else."""
    first, *others = (line.text for line in group.lines)
    if not others and (marked := _MARKED_HEADING.fullmatch(first)) and marked.group(2):
        return Piece("heading", marked.group(2), len(marked.group(1)))
    if len(others) == 1 and _UNDERLINE.fullmatch(others[0]) and len(first) <= _SHORT:
        return Piece("heading", first, 1 if others[0][0] == "=" else 2)
    if not others and looks_like_heading(first):
        return Piece("heading", first, 2)
    return None


def looks_like_heading(line: str) -> bool:
    """A chapter's number or name, or a short line in capitals."""
    if len(line) > _SHORT:
        return False
    if _NAMED_PART.fullmatch(line) and line[-1] not in ".,;":
        return line[0].isupper()
    if _NUMBERED_PART.fullmatch(line):
        return True
    if line.strip("*_ .!").casefold() in _LAST_WORDS:
        return False
    letters = sum(char.isalpha() for char in line)
    return letters > 3 and line.isupper() and line[-1] not in ".,;:-—" and line[0] not in _SPEAKS


def joined(lines: Iterator[str] | Sequence[str]) -> str:
    """Lines that a width parted, as one; a hyphen or dash at an end joins what it parts."""
    parts: list[str] = []
    for line in lines:
        close = parts and re.search(r"\w-\Z|--\Z|—\Z", parts[-1][-3:]) and (line[0].isalnum())
        parts.append(line if close or not parts else f" {line}")
    return "".join(parts)


def _paragraphs(lines: Sequence[Line], manner: Manner) -> Iterator[Piece]:
    if not manner.width:
        yield from (
            Piece("break") if is_break(line.text) else Piece("paragraph", line.text) for line in lines
        )
        return
    paragraph: list[str] = []
    before = lines[0].indent
    for line in lines:
        begins = line.indent >= before + _INDENTED
        if begins and paragraph:
            yield Piece("paragraph", joined(paragraph))
            paragraph = []
        paragraph.append(line.text)
        before = before if begins else min(before, line.indent)
    yield Piece("paragraph", joined(paragraph))


def _quotes(lines: Sequence[Line], manner: Manner) -> Iterator[Piece]:
    """Lines behind `>` signs; each depth, and each line without words, parts the quotations."""
    for depth, some in groupby(lines, key=lambda line: _signs(line.text)):
        bare = [Line(_QUOTED.sub("", line.text, count=1), 0) for line in some]
        for has_words, words in groupby(bare, key=lambda line: bool(line.text)):
            if not has_words:
                continue
            for piece in _paragraphs(list(words), manner) if not manner.width else (_as_one(words),):
                yield replace(piece, look="quote", level=min(depth, DEEPEST))


def _as_one(lines: Iterator[Line]) -> Piece:
    return Piece("quote", joined([line.text for line in lines]))


def _signs(text: str) -> int:
    found = _QUOTED.match(text)
    return found.group().count(">") if found else 0


def lists_together(groups: Sequence[Group]) -> tuple[Group, ...]:
    """Groups that count on from one another made one: items of a list may stand apart."""
    done: list[Group] = []
    following = 0
    for group in groups:
        found = _NUMBER.match(group.lines[0].text)
        number = int(found.group(1)) if found else 0
        if found and done and number == following:
            done[-1] = replace(done[-1], lines=done[-1].lines + group.lines)
        else:
            done.append(group)
        following = _last_number(group) + 1 if found else 0
    return tuple(done)


def _last_number(group: Group) -> int:
    found = [match for line in group.lines if (match := _NUMBER.match(line.text))]
    return int(found[-1].group(1))


def _items(lines: Sequence[Line], *, wrapped: bool) -> list[Piece]:
    """The items of a list, if the lines are one: at least two, bulleted alike or counted in order."""
    for sign in (_BULLET, _NUMBER):
        if sign.match(lines[0].text) and (items := _marked_items(lines, sign, wrapped=wrapped)):
            return items
    return []


def _marked_items(lines: Sequence[Line], sign: re.Pattern[str], *, wrapped: bool) -> list[Piece]:
    parts: list[list[str]] = []
    numbers: list[int | None] = []
    for line in lines:
        if found := sign.match(line.text):
            parts.append([line.text[found.end() :]])
            numbers.append(int(found.group(1)) if sign is _NUMBER else None)
        elif wrapped or line.indent > lines[0].indent:
            parts[-1].append(line.text)
        else:
            return []
    counted = [number for number in numbers if number is not None]
    in_order = counted == list(range(counted[0], counted[0] + len(counted))) if counted else True
    if len(parts) < 2 or not in_order:
        return []
    return [Piece("item", joined(part), 1, number) for part, number in zip(parts, numbers, strict=True)]


def _is_verse(group: Group, manner: Manner) -> bool:
    """Short lines that no width broke; talk has its lines begin as speech does."""
    lines = group.lines
    if len(lines) < 2 or not manner.knows_verse or any(len(line.text) > _SHORT_VERSE for line in lines):
        return False
    speech = sum(line.text[0] in _SPEAKS for line in lines)
    if speech * 2 > len(lines):
        return False
    return not manner.width or group.fullness(manner.width - RAGGED) < 0.3


def _is_set_in(lines: Sequence[Line], manner: Manner) -> bool:
    return (
        bool(manner.width)
        and all(line.indent >= manner.margin + _FAR_IN for line in lines)
        and len(lines) > 1
    )
