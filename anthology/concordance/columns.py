"""A concordance for a terminal: every hit in the same column, as wide letters as there are counted so."""

from collections.abc import Sequence
from pathlib import Path

from anthology.concordance.lines import ConcordanceLine, Lines
from anthology.listings import counted, forgiven, stories_of

_TITLE, _LEAST, _WORD = 24, 12, 24
"""Columns for the title of the story, for either side at least, and for a hit at most."""


def in_columns(lines: Lines, columns: int, width: int | None = None) -> str:
    """How much was found, and the lines; either side has `width` columns, else what fits."""
    whole = lines.concordance
    found = f"{counted(len(whole), 'hit', 'hits')} in {stories_of(len(whole.stories))}"
    head = [f"{found} · {whole.answer.understood_as}", *forgiven(whole.answer)]
    if len(lines) < len(whole):
        head.append(f"The first {counted(len(lines), 'line', 'lines')}:")
    shown = list(lines)
    return "\n".join([*head, *([""] if shown else ()), *_aligned(shown, columns, width)])


def written_lines(lines: Lines, path: Path) -> str:
    """Where the lines are, and how many."""
    return f"{path}: {counted(len(lines), 'line', 'lines')} in {stories_of(len(lines.concordance.stories))}."


def _aligned(lines: Sequence[ConcordanceLine], columns: int, width: int | None) -> list[str]:
    word = min(_WORD, max((_cells(line.match) for line in lines), default=0)) + 2
    side = width or max(_LEAST, (columns - word - _TITLE - 2) // 2)
    return [_row(line, side, word) for line in lines]


def _row(line: ConcordanceLine, side: int, word: int) -> str:
    left = _end_of(line.before, side)
    right = f"[{line.match}]{_beginning_of(line.after, side)}"
    gap = " " * max(0, side + word - _cells(right))
    title = _beginning_of(line.title, _TITLE - 1)
    cut = "" if title == line.title else "…"
    return f"{' ' * (side - _cells(left))}{left}{right}{gap}  {title}{cut}"


def _end_of(words: str, room: int) -> str:
    """As many of the last words as there is room for."""
    while (over := _cells(words) - room) > 0:
        space = words.find(" ", max(1, over // 2), len(words) - 1)
        words = words[space + 1 :] if space >= 0 else words[max(1, over // 2) :]
    return words


def _beginning_of(words: str, room: int) -> str:
    """As many of the first words as there is room for."""
    while (over := _cells(words) - room) > 0:
        keep = max(0, len(words) - max(1, over // 2))
        space = words.rfind(" ", 1, keep + 1)
        words = words[: space if space > 0 else keep]
    return words


def _cells(words: str) -> int:
    """Columns of a terminal; a letter of East Asia takes two."""
    from rich.cells import cell_len

    return cell_len(words)
