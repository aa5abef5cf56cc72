"""The contents of a printed anthology: each story with its page, a leader of dots between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from anthology.language import is_right_to_left
from reader.page.plain_letters import found_again
from reader.page.sheet import UNITS, Sheet
from reader.page.type_size import TypeSize, type_size
from reader.settings import PageSettings
from reader.theme import fonts
from reader.theme.look import Look
from reader.translation import tr

_HEADING, _QUIET, _SLOT = 1.45, 0.86, 1.25
_ABOVE = 4
"""Lines that the heading takes, on the first page."""
_DOTS_APART = 0.6


@dataclass(frozen=True, slots=True)
class Line:
    """A story in the contents; its page is 0 where nobody has counted."""

    title: str
    byline: str
    page: int = 0


class ContentsSheet:
    """Sets the contents for paper, in the face of the stories."""

    def __init__(
        self, lines: Sequence[Line], language: str, sheet: Sheet, page: PageSettings, look: Look
    ) -> None:
        self._lines, self._sheet, self._face, self._look = lines, sheet, page.face, look
        self._size: TypeSize = type_size(page, look)
        self._slot = round(self._size.leading * _SLOT)
        self._bylines = len({line.byline for line in lines}) > 1
        self._mirrored = is_right_to_left(language)
        widest = max((line.page for line in lines), default=0)
        self._numbers = self._advance(self._font(1), str(widest)) + self._size.em(1) if widest else 0.0

    @property
    def pages(self) -> int:
        """How many there are."""
        first, later = self._room() - _ABOVE, self._room()
        return 1 + max(0, -(-(len(self._lines) - first) // later))

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint one of them."""
        first, later = self._room() - _ABOVE, self._room()
        begin = 0 if not page else first + (page - 1) * later
        y = self._sheet.margin
        if not page:
            self._paint_heading(painter, y + 2 * self._slot)
            y += _ABOVE * self._slot
        for number, line in enumerate(self._lines[begin : begin + (later if page else first)], 1):
            self._paint_line(painter, line, y + number * self._slot)

    def _room(self) -> int:
        height = self._sheet.size.height() - 2 * self._sheet.margin
        return max(_ABOVE + 1, height // self._slot)

    def _paint_heading(self, painter: QPainter, baseline: int) -> None:
        words = tr("Contents")
        font = self._font(_HEADING, 600)
        painter.setFont(font)
        painter.setPen(self._look.colour("ink"))
        width = QFontMetricsF(font).horizontalAdvance(words)
        painter.drawText(QPointF((self._sheet.size.width() - width) / 2, baseline), words)

    def _paint_line(self, painter: QPainter, line: Line, baseline: int) -> None:
        """The title and its author from one margin, the page from the other, dots in what is left."""
        plain, quiet = self._font(1), self._font(_QUIET)
        number = str(line.page) if line.page else ""
        left, right = float(self._sheet.margin), float(self._sheet.size.width() - self._sheet.margin)
        end = right - self._numbers
        at = self._put(painter, plain, "ink", line.title, left, end, baseline)
        if self._bylines and line.byline:
            at = self._put(painter, quiet, "soft", line.byline, at + self._size.em(0.6), end, baseline)
        self._put(painter, plain, "ink", number, right - self._advance(plain, number), right, baseline)
        step = self._size.em(_DOTS_APART)
        dots = int(max(0.0, end - at - self._size.em(0.4)) // step) if number else 0
        for dot in range(dots):
            self._put(painter, plain, "faint", ".", end - dot * step - step / 2, right, baseline)

    def _put(
        self, painter: QPainter, font: QFont, tone: str, words: str, left: float, right: float, baseline: int
    ) -> float:
        """Words from `left`, cut before `right`; where they end. Mirrored where the language runs so."""
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0.0, right - left) + 1)
        width = metrics.horizontalAdvance(shown)
        painter.setFont(font)
        painter.setPen(self._look.colour(tone))
        x = self._sheet.size.width() - left - width if self._mirrored else left
        painter.drawText(QPointF(x, baseline), shown)
        return left + width

    def _advance(self, font: QFont, words: str) -> float:
        return QFontMetricsF(font).horizontalAdvance(words)

    def _font(self, ems: float, weight: int = 400) -> QFont:
        size = self._size.size * ems
        return found_again(fonts.font(self._face, size, weight, optical=size / UNITS))
