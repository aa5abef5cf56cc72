"""Making the runs of a block canonical: what every importer does last with the words it found."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate, groupby, pairwise
from unicodedata import combining, normalize

from anthology.story import CELL, Run, Style, StyleKind, in_order
from anthology.text import INVISIBLE

_NEWLINE = "\n\x85\u2028\u2029"
_BLANK = " \t\v\f\r\x1c-\x1f"
_LINE_BREAKS = re.compile(f"[{_BLANK}]*[{_NEWLINE}][{_BLANK}{_NEWLINE}]*")
_SPACES = re.compile(f"[{_BLANK}]{{2,}}|[{_BLANK.replace(' ', '')}]")
"""White space that is not one space already; a match for every space would cost more than the text."""
_ENDS = re.compile(r"\A[ \n]+|[ \n]+\Z")
_OTHER_NEWLINES = re.compile("\r\n|[\r\v\f\x1c-\x1f\x85\u2028\u2029]")
_EMPTY_ENDS = re.compile(r"\A(?:[ ]*\n)+|\s+\Z")


def canonical_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs in their one form: white space collapsed across them, NFC, equal neighbours joined.

    A newline in the input is a line break and stays one; the spaces around it go. White space
    that several runs share stays with the first of them.
    """
    words = _Words(runs)
    words.replace(INVISIBLE, "")
    words.compose()
    words.replace(_LINE_BREAKS, "\n")
    words.replace(_SPACES, " ")
    words.replace(_ENDS, "")
    return words.runs()


def canonical_lines(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The same for preformatted text: white space inside stands as it was written, tabs as four."""
    words = _Words(runs)
    words.replace(_OTHER_NEWLINES, "\n")
    words.replace(INVISIBLE, "")
    words.replace(re.compile("\t"), "    ")
    words.compose()
    words.replace(_EMPTY_ENDS, "")
    return words.runs()


def row_runs(cells: Iterable[Iterable[Run]]) -> tuple[Run, ...]:
    """The runs of a table row: each cell canonical, `CELL` between two of them."""
    runs: list[Run] = []
    for number, cell in enumerate(cells):
        if number:
            runs.append(Run(CELL))
        runs.extend(canonical_runs(cell))
    return joined_runs(runs)


class _Words:
    """The text of several runs as one string, with the end of each run beside it."""

    def __init__(self, runs: Iterable[Run]) -> None:
        given = tuple(runs)
        self.text = "".join(run.text for run in given)
        self.ends = list(accumulate(len(run.text) for run in given))
        self.styles = [_consistent(run.styles) for run in given]

    def replace(self, pattern: re.Pattern[str], replacement: str) -> None:
        """Replace every match; an end inside a match moves to the end of its replacement."""
        matches = list(pattern.finditer(self.text))
        if not matches:
            return
        self.text = pattern.sub(replacement, self.text)
        ends, shift = [], 0
        shifts = [0, *(shift := shift + len(replacement) - len(m.group()) for m in matches)]
        starts = [m.start() for m in matches]
        for end in self.ends:
            before = bisect_right(starts, end - 1)
            inside = before and end < matches[before - 1].end()
            ends.append((matches[before - 1].end() if inside else end) + shifts[before])
        self.ends = ends

    def compose(self) -> None:
        """NFC, with every end moved past the marks that compose with the letter before it."""
        if self.text.isascii():
            return
        pieces, start = [], 0
        for end in self.ends:
            end = max(start, _after_marks(self.text, end))
            pieces.append(normalize("NFC", self.text[start:end]))
            start = end
        self.text, self.ends = "".join(pieces), []
        for piece in pieces:
            self.ends.append(len(piece) + (self.ends[-1] if self.ends else 0))

    def runs(self) -> tuple[Run, ...]:
        """The runs again: none empty, no two neighbours alike."""
        pieces = zip((0, *self.ends), self.ends, self.styles, strict=False)
        return joined_runs(Run(self.text[start:end], styles) for start, end, styles in pieces)


def joined_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """None empty, no two neighbours alike; their texts are not looked at."""
    done = [run for run in runs if run.text]
    if all(one.styles != other.styles for one, other in pairwise(done)):
        return tuple(done)
    return tuple(Run("".join(map(_text, alike)), styles) for styles, alike in groupby(done, _styles))


def _text(run: Run) -> str:
    return run.text


def _styles(run: Run) -> tuple[Style, ...]:
    return run.styles


def _after_marks(text: str, end: int) -> int:
    while 0 < end < len(text) and (
        combining(text[end]) or len(normalize("NFC", text[end - 1 : end + 1])) < 2
    ):
        end += 1
    return end


def _consistent(styles: tuple[Style, ...]) -> tuple[Style, ...]:
    """One link a run: a note's reference is a link already."""
    ordered = in_order(styles)
    if any(style.kind is StyleKind.NOTE_REFERENCE for style in ordered):
        return tuple(style for style in ordered if style.kind is not StyleKind.LINK)
    return ordered
