"""Draws marks: the quote beside a bar in its colour, the note under it, the date quietly."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from anthology.annotations.mark import Bookmark, Highlight, MarkId, MarkStatus
from reader.notes.mark_model import MarkModel
from reader.notes.mark_rows import GroupRow, MarkRow, words_at
from reader.theme import icons
from reader.theme.look import Look
from reader.translation import marked, tr
from reader.widgets.counting import marks
from reader.widgets.dates import short_date
from reader.widgets.ink import strong
from reader.widgets.labels import quiet_font, row_font
from reader.widgets.row_ground import paint_ground
from reader.widgets.row_model import ROW, Index
from reader.widgets.wrapped import Setting, Wrapped, setting, wrap

_SIDE, _TEXT, _EDITOR = 20, 36, 116
_LOST = marked("Its words are not in the story any more.")


@dataclass(frozen=True, slots=True)
class _Part:
    """Words of a row with their tone and the room below them; the editor is a part without words."""

    words: Wrapped | None
    tone: str
    height: int
    is_note: bool = False


_LONGEST_NOTE = 500
"""Lines of a note that are shown: every note that anybody reads in a panel."""


class MarkDelegate(QStyledItemDelegate):
    """Rows as high as quote and note need; the row of `edited` has room for the editor."""

    def __init__(self, model: MarkModel, look: Look) -> None:
        super().__init__(model)
        self.look = look
        self.edited: MarkId | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the words at this width."""
        row, look = index.data(ROW), self.look
        if isinstance(row, GroupRow):
            return QSize(0, look.px(26) + _line(look.ui(13, 600)))
        parts = self._parts(row, option.rect.width())
        return QSize(0, sum(part.height for part in parts) + look.px(20))

    def note_box(self, row: MarkRow, box: QRect) -> QRect:
        """Where the note stands, or would stand, in the row's box."""
        top = box.top() + self.look.px(10)
        for part in self._parts(row, box.width()):
            if part.is_note:
                return QRect(self._left(), top, self._room(box.width()), part.height - self.look.px(4))
            top += part.height
        return QRect()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A head, or a mark."""
        row = index.data(ROW)
        painter.save()
        if isinstance(row, GroupRow):
            self._paint_group(painter, option.rect, row)
        else:
            picked = bool(option.state & QStyle.StateFlag.State_Selected)
            paint_ground(painter, option, self.look, picked=picked)
            self._paint_mark(painter, option.rect, row)
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRect, row: GroupRow) -> None:
        look, flags = self.look, Qt.AlignmentFlag
        font, quiet = look.ui(13, 600), quiet_font(look)
        box = QRectF(rect).adjusted(look.px(_SIDE), look.px(16), -look.px(_SIDE), -look.px(6))
        count = marks(row.count)
        painter.setFont(quiet)
        painter.setPen(look.colour("soft"))
        painter.drawText(box, flags.AlignVCenter | flags.AlignRight, count)
        room = box.width() - QFontMetricsF(quiet).horizontalAdvance(count) - look.px(12)
        title = QFontMetricsF(font).elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(look.colour("accent" if row.attention else "ink"))
        painter.drawText(box, flags.AlignVCenter | flags.AlignLeft, title)
        painter.fillRect(QRectF(box.left(), box.bottom() + look.px(4), box.width(), 1), look.colour("line"))

    def _paint_mark(self, painter: QPainter, rect: QRect, row: MarkRow) -> None:
        look, top = self.look, rect.top() + self.look.px(10)
        parts = self._parts(row, rect.width())
        self._paint_sign(painter, row, top, parts[0].height)
        for part in parts:
            if part.words:
                part.words.draw(painter, self._left(), top, look.colour(part.tone))
            top += part.height

    def _paint_sign(self, painter: QPainter, row: MarkRow, top: int, height: int) -> None:
        """A bar as high as the quote, or a bookmark."""
        look = self.look
        if isinstance(row.mark, Bookmark):
            side = look.px(16)
            box = QRectF(look.px(_SIDE - 4), top + look.px(2), side, side)
            icons.draw(painter, "bookmark", box, look.colour("accent"))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(strong(row.mark.colour, look))
        bar = QRectF(look.px(_SIDE + 2), top + look.px(2), look.px(4), height - look.px(8))
        painter.drawRoundedRect(bar, look.px(2), look.px(2))

    def _parts(self, row: MarkRow, width: int) -> list[_Part]:
        look, mark = self.look, row.mark
        parts = self._bookmark(mark, width) if isinstance(mark, Bookmark) else self._highlight(mark, width)
        if mark.status is MarkStatus.LOST:
            parts.append(self._part(tr(_LOST), setting(quiet_font(look), 1.5), "accent", width))
        foot = "  ·  ".join(part for part in (*_tags(row), row.story, short_date(mark.created)) if part)
        if foot:
            parts.append(self._part(foot, setting(quiet_font(look), 1.5, limit=2), "faint", width, below=0))
        return parts

    def _highlight(self, mark: Highlight, width: int) -> list[_Part]:
        look = self.look
        parts = [self._part(mark.quote, setting(look.book(14), 1.5, limit=4), "ink", width)]
        if mark.id == self.edited:
            parts.append(self._editor())
        elif mark.note:
            how = setting(row_font(look), 1.45, limit=_LONGEST_NOTE)
            parts.append(self._part(mark.note, how, "ink", width, is_note=True))
        return parts

    def _bookmark(self, mark: Bookmark, width: int) -> list[_Part]:
        look = self.look
        if mark.id == self.edited:
            return [self._editor()]
        if mark.name:
            named = setting(look.ui(13, 500), 1.5, limit=3)
            return [self._part(mark.name, named, "ink", width, is_note=True)]
        context = setting(look.book(14), 1.5, limit=2)
        return [self._part(words_at(mark.place) or tr("A place"), context, "ink", width, is_note=True)]

    def _editor(self) -> _Part:
        return _Part(None, "", self.look.px(_EDITOR), is_note=True)

    def _part(
        self, words: str, how: Setting, tone: str, width: int, *, below: int = 4, is_note: bool = False
    ) -> _Part:
        made = wrap(words, how, self._room(width))
        return _Part(made, tone, made.height + self.look.px(below), is_note)

    def _left(self) -> int:
        return self.look.px(_TEXT)

    def _room(self, width: int) -> int:
        return width - self.look.px(_TEXT + _SIDE)


def _tags(row: MarkRow) -> tuple[str, ...]:
    return tuple(f"#{tag}" for tag in row.mark.tags) if isinstance(row.mark, Highlight) else ()


def _line(font: QFont) -> int:
    return round(QFontMetricsF(font).height())
