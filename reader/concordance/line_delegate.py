"""Draws a line of the concordance: the words found begin in the same place in every one of them."""

from unicodedata import bidirectional

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from anthology.concordance.lines import ConcordanceLine
from reader.theme.look import Look
from reader.widgets.labels import quiet_font
from reader.widgets.row_ground import paint_ground
from reader.widgets.row_model import ROW, Index

_SIDE, _GAP = 24, 20
_MIDDLE = 0.46
"""Where the words found begin, as a part of the room there is for text."""
_NARROW = 640
"""Pixels below which the story is told by the tooltip only."""
_LONGEST = 24
"""Letters of a word; more without a space are a script that has none, and may be cut anywhere."""
_EXACT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_FLAGS = int(_EXACT) | int(Qt.TextFlag.TextIncludeTrailingSpaces) | int(Qt.TextFlag.TextSingleLine)


class LineDelegate(QStyledItemDelegate):
    """One line of text, one height. Where a story is written from right to left, so is its line."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size; fonts are measured once."""
        self._look = look
        self._font, self._bold, self._quiet = look.book(14), look.book(14, 600), quiet_font(look)
        self._metrics, self._bold_metrics = QFontMetricsF(self._font), QFontMetricsF(self._bold)
        self._quiet_metrics = QFontMetricsF(self._quiet)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """A line with room around it."""
        return QSize(0, round(self._metrics.height()) + self._look.px(12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, the words in three parts, the story at the end."""
        line: ConcordanceLine = index.data(ROW)
        look = self._look
        painter.save()
        picked = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_ground(painter, option, look, picked=picked)
        box = QRectF(option.rect).adjusted(look.px(_SIDE), 0, -look.px(_SIDE), 0)
        self._paint_words(painter, self._paint_story(painter, box, line.title), line)
        painter.restore()

    def _paint_story(self, painter: QPainter, box: QRectF, title: str) -> QRectF:
        """The story, where there is room for it; what is left for the words."""
        look = self._look
        if box.width() < look.px(_NARROW):
            return box
        width = min(look.px(190), box.width() * 0.22)
        words = self._quiet_metrics.elidedText(title, Qt.TextElideMode.ElideRight, width)
        painter.setFont(self._quiet)
        painter.setPen(look.colour("soft"))
        painter.drawText(QRectF(box.right() - width, box.top(), width, box.height()), _FLAGS, words)
        return box.adjusted(0, 0, -width - look.px(_GAP), 0)

    def _paint_words(self, painter: QPainter, box: QRectF, line: ConcordanceLine) -> None:
        middle = box.left() + box.width() * _MIDDLE
        left, right = line.before, line.after
        if is_right_to_left(f"{line.match}{line.before}{line.after}"):
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            left, right = line.after, line.before
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        match = self._bold_metrics.elidedText(line.match, Qt.TextElideMode.ElideRight, box.right() - middle)
        end = middle + self._bold_metrics.horizontalAdvance(match)
        left = self._fitted(left, middle - box.left(), cut_at_end=rtl)
        right = self._fitted(right, box.right() - end, cut_at_end=not rtl)
        painter.setFont(self._font)
        painter.setPen(self._look.colour("ink"))
        self._draw(painter, box, middle - self._metrics.horizontalAdvance(left), left)
        self._draw(painter, box, end, right)
        painter.setFont(self._bold)
        painter.setPen(self._look.colour("accent"))
        self._draw(painter, box, middle, match)

    def _fitted(self, words: str, room: float, *, cut_at_end: bool) -> str:
        """As many whole words as there is room for."""
        mode = Qt.TextElideMode.ElideRight if cut_at_end else Qt.TextElideMode.ElideLeft
        cut = self._metrics.elidedText(words, mode, room)
        if cut == words:
            return words
        space = cut.rfind(" ") if cut_at_end else cut.find(" ")
        if space < 0 or (len(cut) - space if cut_at_end else space) > _LONGEST:
            return cut
        return f"{cut[:space]}…" if cut_at_end else f"…{cut[space + 1 :]}"

    def _draw(self, painter: QPainter, box: QRectF, left: float, words: str) -> None:
        painter.drawText(QRectF(left, box.top(), box.right() - left + 1, box.height()), _FLAGS, words)


def is_right_to_left(words: str) -> bool:
    """Whether the first letter that has a direction runs to the left."""
    strong = (kind for kind in map(bidirectional, words) if kind in ("L", "R", "AL"))
    return next(strong, "L") != "L"
