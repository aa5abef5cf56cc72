"""The lines of a plain text: where blank ones part them, and whether the rest were broken by a width."""

import re
from dataclasses import dataclass
from itertools import pairwise

_INDENT = re.compile(r"[ \t\u3000]*")
_WIDEST_WRAP = 100
_NARROWEST_WRAP = 40
_MOSTLY, _NEARLY = 0.6, 0.8
RAGGED = 8
"""Columns that a line may stay behind the width for want of a short word."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line without white space at its ends; `indent` counts the columns that stood before it."""

    text: str
    indent: int


@dataclass(frozen=True, slots=True)
class Group:
    """Lines with no blank one between them; `gap` is the number of blank ones before the first."""

    lines: tuple[Line, ...]
    gap: int

    def width(self) -> int:
        """The length of its longest line."""
        return max(len(line.text) for line in self.lines)

    def fullness(self, width: int) -> float:
        """How many of its line ends are where a width broke them, 0 to 1: the next word had no room."""
        ends = [len(one.text) + 1 + len(_first_word(other.text)) > width for one, other in self._pairs()]
        return sum(ends) / len(ends) if ends else 0.0

    def _pairs(self) -> list[tuple[Line, Line]]:
        return list(pairwise(self.lines))


def grouped(text: str) -> tuple[Group, ...]:
    """The groups of a text, top to bottom."""
    groups: list[Group] = []
    lines: list[Line] = []
    gap = 0
    for written in (*re.split(r"\r\n|[\n\r\f\v\x85\u2028\u2029]", text), ""):
        if words := written.strip():
            lines.append(Line(words, _columns(written)))
            continue
        if lines:
            groups.append(Group(tuple(lines), gap))
            lines, gap = [], 0
        gap += 1
    return tuple(groups)


def wrapped_at(groups: tuple[Group, ...]) -> int:
    """The width at which the file's lines were broken, in characters; 0 if each line is a paragraph."""
    lengths = sorted(len(line.text) + line.indent for group in groups for line in group.lines)
    width = lengths[min(len(lengths) - 1, int(len(lengths) * 0.98))] if lengths else 0
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    inside = [group for group in groups if len(group.lines) > 1 and group.width() > _NEARLY * width]
    ends = [(len(group.lines) - 1, group.fullness(width - RAGGED)) for group in inside]
    full = sum(number * share for number, share in ends)
    return width if ends and full >= _MOSTLY * sum(number for number, _ in ends) else 0


def usual_gap(groups: tuple[Group, ...]) -> int:
    """How many blank lines stand between two paragraphs as a rule; 0 where there are none."""
    gaps = [group.gap for group in groups[1:]]
    return max(set(gaps), key=lambda gap: (gaps.count(gap), -gap)) if gaps else 0


def _first_word(text: str) -> str:
    return text[:80].split(" ", 1)[0]


def _columns(line: str) -> int:
    found = _INDENT.match(line)
    return len(found.group().expandtabs(4)) if found else 0
