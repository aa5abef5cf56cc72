"""Draws the rows: a story with the shared words lit in a passage of it, and words that recur."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from anthology.motifs.nouns import Recurring, StoryLike
from reader.motifs.rows import how_often, shares
from reader.theme.look import Look
from reader.widgets.labels import quiet_font
from reader.widgets.row_ground import paint_ground
from reader.widgets.row_model import ROW, Index
from reader.widgets.wrapped import Lit, Wrapped, setting, wrap

_SIDE, _ABOVE = 24, 10
_MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class _Part:
    """Words of a row, their tone, and the room below them."""

    words: Wrapped
    tone: str
    below: int = 0


class PartsDelegate(QStyledItemDelegate):
    """Rows of a few parts, one under another."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its parts at this width."""
        parts = self._parts(index.data(ROW), self._room(option.rect))
        height = sum(part.words.height + self.look.px(part.below) for part in parts)
        return QSize(0, height + 2 * self.look.px(_ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, and the parts on it."""
        painter.save()
        paint_ground(painter, option, self.look, picked=False)
        top = option.rect.top() + self.look.px(_ABOVE)
        for part in self._parts(index.data(ROW), self._room(option.rect)):
            part.words.draw(painter, self.look.px(_SIDE), top, self.look.colour(part.tone))
            top += part.words.height + self.look.px(part.below)
        painter.restore()

    def _room(self, row: QRect) -> int:
        return row.width() - 2 * self.look.px(_SIDE)

    def _parts(self, row: object, room: int) -> tuple[_Part, ...]:
        raise NotImplementedError


class LikeDelegate(PartsDelegate):
    """Title and byline, the densest passage with the shared words lit, and all that is shared."""

    def _parts(self, row: object, room: int) -> tuple[_Part, ...]:
        if not isinstance(row, StoryLike):
            return ()
        look = self.look
        head = wrap(row.title, setting(look.ui(14, 600), 1.4, 2), room)
        by = (_Part(wrap(row.byline, setting(quiet_font(look), 1.5, 1), room), "soft", 4),) * bool(row.byline)
        words = tuple(Lit(each.start, each.end, look.colour("hit")) for each in row.lit)
        passage = wrap(row.excerpt, setting(look.book(14), 1.57, _MOST_LINES), room, words)
        shared = wrap(shares(row), setting(quiet_font(look), 1.5, 3), room)
        return _Part(head, "ink", 0 if by else 4), *by, _Part(passage, "ink", 4), _Part(shared, "soft")


class RecurringDelegate(PartsDelegate):
    """The words in the book face, and under them how often they recur."""

    def _parts(self, row: object, room: int) -> tuple[_Part, ...]:
        if not isinstance(row, Recurring):
            return ()
        look = self.look
        words = wrap(row.words, setting(look.book(16), 1.4, 3), room)
        often = wrap(how_often(row), setting(quiet_font(look), 1.5, 2), room)
        return _Part(words, "ink", 1), _Part(often, "soft")
