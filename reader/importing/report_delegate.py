"""Draws the report: a sign, the name of the file, what became of it, and what else is worth knowing."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from anthology.importing.report import Outcome
from reader.importing.report_rows import FileRow, GroupRow, LikenessRow, ReportModel
from reader.importing.report_words import alike, folder_of, outcome_line, remarks
from reader.importing.wishes import Choice
from reader.theme import icons
from reader.theme.look import Look
from reader.translation import marked, tr
from reader.widgets.labels import quiet_font, row_font
from reader.widgets.row_ground import paint_ground
from reader.widgets.row_model import ROW, Index
from reader.widgets.wrapped import Wrapped, setting, wrap

_SIDE, _TEXT = 24, 52
_SETTLED = {
    Choice.NEW: marked("One story now, with the new text and all its marks"),
    Choice.OLD: marked("One story now, with the old text and all its marks"),
    Choice.BOTH: marked("Both are kept"),
}


@dataclass(frozen=True, slots=True)
class _Part:
    words: Wrapped
    tone: str


class ReportDelegate(QStyledItemDelegate):
    """Rows as high as their sentences need."""

    def __init__(self, model: ReportModel, look: Look) -> None:
        super().__init__(model)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words at this width."""
        row, look = index.data(ROW), self._look
        if isinstance(row, GroupRow):
            return QSize(0, look.px(30) + round(QFontMetricsF(self._head_font()).height()))
        parts = self._parts(row, option.rect.width())
        gaps = look.px(2) * (len(parts) - 1)
        return QSize(0, sum(part.words.height for part in parts) + gaps + look.px(18))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A head, or a sign with words."""
        row = index.data(ROW)
        painter.save()
        if isinstance(row, GroupRow):
            self._paint_head(painter, option.rect, row)
        else:
            picked = bool(option.state & QStyle.StateFlag.State_Selected)
            paint_ground(painter, option, self._look, picked=picked)
            self._paint_row(painter, option.rect, row)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, row: GroupRow) -> None:
        look, flags = self._look, Qt.AlignmentFlag
        box = QRectF(rect).adjusted(look.px(_SIDE), look.px(18), -look.px(_SIDE), -look.px(6))
        painter.setFont(quiet_font(look))
        painter.setPen(look.colour("soft"))
        painter.drawText(box, flags.AlignVCenter | flags.AlignRight, f"{row.count:,}")
        room = box.width() - look.px(64)
        font = self._head_font()
        title = QFontMetricsF(font).elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        painter.drawText(box, flags.AlignVCenter | flags.AlignLeft, title)
        painter.fillRect(QRectF(box.left(), box.bottom() + look.px(4), box.width(), 1), look.colour("line"))

    def _paint_row(self, painter: QPainter, rect: QRect, row: FileRow | LikenessRow) -> None:
        look, top = self._look, rect.top() + self._look.px(9)
        parts = self._parts(row, rect.width())
        self._paint_sign(painter, row, top, parts[0].words.height)
        for part in parts:
            part.words.draw(painter, look.px(_TEXT), top, look.colour(part.tone))
            top += part.words.height + look.px(2)

    def _paint_sign(self, painter: QPainter, row: FileRow | LikenessRow, top: int, height: int) -> None:
        look = self._look
        sign, tone = _sign(row)
        side = look.px(16)
        line = min(height, setting(self._name_font(), 1.5).leading)
        box = QRectF(look.px(_SIDE + 2), top + (line - side) / 2, side, side)
        icons.draw(painter, sign, box, look.colour(tone))

    def _parts(self, row: FileRow | LikenessRow, width: int) -> list[_Part]:
        if isinstance(row, LikenessRow):
            return self._likeness(row, width)
        file = row.file
        refused = file.outcome is Outcome.REFUSED
        parts = [self._part(self._named(row), self._name_font(), "ink", width, limit=2)]
        if line := outcome_line(file):
            parts.append(self._part(line, row_font(self._look), "ink" if refused else "soft", width))
        parts += [self._part(each, quiet_font(self._look), "soft", width) for each in remarks(file)]
        return parts

    def _likeness(self, row: LikenessRow, width: int) -> list[_Part]:
        name = self._part(f"“{row.likeness.new_title}”", self._name_font(), "ink", width, limit=2)
        said = self._part(alike(row.likeness), row_font(self._look), "soft", width)
        if row.settled is None:
            return [name, said]
        return [name, said, self._part(tr(_SETTLED[row.settled]), quiet_font(self._look), "accent", width)]

    def _named(self, row: FileRow) -> str:
        """The name of the file, with its folder's where files of many folders came in."""
        folder = folder_of(row.file.path)
        return f"{row.file.path.name}  ·  {folder}" if folder else row.file.path.name

    def _part(self, words: str, font: QFont, tone: str, width: int, limit: int = 12) -> _Part:
        room = width - self._look.px(_TEXT + _SIDE)
        return _Part(wrap(words, setting(font, 1.5, limit), room), tone)

    def _name_font(self) -> QFont:
        return self._look.ui(13, 600)

    def _head_font(self) -> QFont:
        return self._look.book(15, 600)


def _sign(row: FileRow | LikenessRow) -> tuple[str, str]:
    """The icon and its tone."""
    if isinstance(row, LikenessRow):
        return ("check", "soft") if row.settled else ("copy", "accent")
    if row.file.outcome is Outcome.REFUSED:
        return "close", "accent"
    return "check", "faint" if row.file.outcome is Outcome.UNCHANGED else "soft"
