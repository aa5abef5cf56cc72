"""A few lines of text wrapped to a width, some words of it lit: what a row of a list is made of.

Qt counts UTF-16 units here, as it does on the page; these are conversions for short texts only.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

_NO_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True)
class Lit:
    """The words `start` to `end` (code points) on another ground, or in another face or tone."""

    start: int
    end: int
    ground: QColor | None = None
    font: QFont | None = None
    ink: QColor | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """How text is set: its font, the distance of its lines in pixels, and how many there may be."""

    font: QFont
    leading: int
    limit: int = _NO_LIMIT
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Wrapped:
    """Text in lines, ready to be drawn. `cut` says whether some of it did not fit."""

    layout: QTextLayout
    height: int
    lines: int
    cut: bool

    def draw(self, painter: QPainter, left: float, top: float, ink: QColor) -> None:
        """Draw the lines from there."""
        painter.setPen(ink)
        self.layout.draw(painter, QPointF(left, top))


def setting(font: QFont, leading: float, limit: int = _NO_LIMIT) -> Setting:
    """A setting whose lines are `leading` times the font's size apart."""
    return Setting(font, round(font.pixelSize() * leading), limit)


def wrap(text: str, how: Setting, width: int, lit: tuple[Lit, ...] = ()) -> Wrapped:
    """Wrap the text; where it is too long, the last line ends in “…”."""
    whole = _laid_out(text, how, width, lit)
    if whole.layout.lineCount() <= how.limit:
        return whole
    kept = _units_before(text, whole.layout.lineAt(how.limit - 1))
    while kept:
        kept = kept[:-1].rstrip()
        shorter = _laid_out(f"{kept.rstrip('.,;:–—…')}…", how, width, lit)
        if shorter.layout.lineCount() <= how.limit:
            return Wrapped(shorter.layout, shorter.height, shorter.lines, True)
    return whole


def wrap_found(text: str, found: tuple[Lit, ...], how: Setting, width: int) -> Wrapped:
    """Wrap a text with the words that were found in it lit; the first of them stay in sight.

    What stands before them gives way where room is short.
    """
    first = found[0]
    for start in _word_starts(text[: first.start]):
        shift = start - 1 if start else 0  # an ellipsis stands for what was cut
        shown = f"…{text[start:]}" if start else text
        made = wrap(shown, how, width, _shifted(found, shift))
        if not made.cut or _laid_out(f"{shown[: first.end - shift]}…", how, width, ()).lines <= how.limit:
            return made
    return wrap(text[first.start :], how, width, _shifted(found, first.start))


def _shifted(lit: tuple[Lit, ...], by: int) -> tuple[Lit, ...]:
    return tuple(replace(one, start=one.start - by, end=one.end - by) for one in lit)


def _word_starts(text: str) -> list[int]:
    return [0, *(n + 1 for n, letter in enumerate(text) if letter == " ")]


def _laid_out(text: str, how: Setting, width: int, lit: tuple[Lit, ...]) -> Wrapped:
    layout = QTextLayout(text.replace("\n", "\u2028"), how.font)
    option = QTextOption(how.align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.setFormats([_format(text, one) for one in lit if one.start < one.end <= len(text)])
    count = _break_lines(layout, how, max(1, width))
    return Wrapped(layout, count * how.leading, count, False)


def _break_lines(layout: QTextLayout, how: Setting, width: int) -> int:
    metrics = QFontMetricsF(how.font)
    above = max(0.0, (how.leading - metrics.height()) / 2)
    layout.beginLayout()
    count = 0
    while count <= how.limit and (line := layout.createLine()).isValid():
        indent = how.indent if count == 0 else 0
        line.setLineWidth(max(1, width - indent))
        line.setPosition(QPointF(indent, count * how.leading + above))
        count += 1
    layout.endLayout()
    return count


def _format(text: str, lit: Lit) -> QTextLayout.FormatRange:
    made, look = QTextLayout.FormatRange(), QTextCharFormat()
    if lit.ground:
        look.setBackground(lit.ground)
    if lit.font:
        look.setFont(lit.font)
    if lit.ink:
        look.setForeground(lit.ink)
    made.start = _units(text[: lit.start])
    made.length = _units(text[lit.start : lit.end])
    made.format = look
    return made


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _units_before(text: str, line: QTextLine) -> str:
    """The text up to the end of that line."""
    end = line.textStart() + line.textLength()
    return text.encode("utf-16-le")[: 2 * end].decode("utf-16-le", "ignore")
