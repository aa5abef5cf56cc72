"""Draws a row of the palette: a name with what was typed lit in it, what it is, and its keys."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.palette.entries import Entry, Kind
from reader.palette.matching import parts
from reader.palette.rows import EntryRow, HeadingRow, PaletteModel, WordsRow
from reader.theme import icons
from reader.theme.look import Look
from reader.widgets.key_caps import paint_keys
from reader.widgets.labels import caps_font, quiet_font
from reader.widgets.row_ground import paint_ground
from reader.widgets.row_model import ROW, Index
from reader.widgets.wrapped import Lit, Wrapped, setting, wrap

_SIDE = 22
_ICONS = {
    Kind.ACTION: "right",
    Kind.STORY: "contents",
    Kind.ANTHOLOGY: "shelf",
    Kind.SHELF: "search",
    Kind.SEARCH: "search",
}
_FLAGS = Qt.AlignmentFlag


class PaletteDelegate(QStyledItemDelegate):
    """One line an entry; names of stories and anthologies are set in the book face."""

    def __init__(self, model: PaletteModel, look: Look) -> None:
        super().__init__(model)
        self.look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line with room around it; sentences may take several."""
        row, look = index.data(ROW), self.look
        if isinstance(row, WordsRow):
            return QSize(0, self._sentence(row, option.rect.width()).height + look.px(16))
        font = caps_font(look) if isinstance(row, HeadingRow) else look.book(15)
        above = 18 if isinstance(row, HeadingRow) else 14
        return QSize(0, round(QFontMetricsF(font).height()) + look.px(above))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One kind of row or another."""
        row = index.data(ROW)
        painter.save()
        if isinstance(row, EntryRow):
            picked = bool(option.state & QStyle.StateFlag.State_Selected)
            if row.entry.able:
                paint_ground(painter, option, self.look, picked=picked)
            self._paint_entry(painter, option.rect, row, picked=picked)
        elif isinstance(row, HeadingRow):
            self._paint_heading(painter, option.rect, row)
        else:
            top = option.rect.top() + self.look.px(8)
            words = self._sentence(row, option.rect.width())
            words.draw(painter, self.look.px(_SIDE), top, self.look.colour("soft"))
        painter.restore()

    def _paint_heading(self, painter: QPainter, row: QRect, heading: HeadingRow) -> None:
        look = self.look
        painter.setFont(caps_font(look))
        painter.setPen(look.colour("faint"))
        box = row.adjusted(look.px(_SIDE), 0, 0, -look.px(4))
        painter.drawText(box, _FLAGS.AlignBottom | _FLAGS.AlignLeft, heading.words)

    def _paint_entry(self, painter: QPainter, row: QRect, shown: EntryRow, *, picked: bool) -> None:
        look, entry = self.look, shown.entry
        box = QRectF(row).adjusted(look.px(_SIDE), 0, -look.px(_SIDE), 0)
        side = look.px(16)
        icon = QRectF(box.left(), box.center().y() - side / 2, side, side)
        tone = "faint" if not entry.able else "accent" if picked else "soft"
        icons.draw(painter, _ICONS[entry.kind], icon, look.colour(tone))
        box.setLeft(icon.right() + look.px(12))
        if entry.keys:
            box.setRight(
                paint_keys(painter, box, (entry.keys,), look, "soft" if entry.able else "faint") - look.px(6)
            )
        used = self._paint_title(painter, box, shown)
        self._paint_detail(painter, box.adjusted(used + look.px(12), 0, 0, 0), entry)

    def _paint_title(self, painter: QPainter, box: QRectF, shown: EntryRow) -> float:
        """Draw it, and say how wide it came."""
        look, entry = self.look, shown.entry
        font = _title_font(look, entry)
        room = box.width() if not entry.detail else max(box.width() * 0.6, box.width() - look.px(200))
        title = QFontMetricsF(font).elidedText(entry.title, Qt.TextElideMode.ElideRight, room)
        bold = _title_font(look, entry, lit=True)
        lit = tuple(Lit(start, end, font=bold) for start, end in parts(title, shown.asked))
        line = wrap(title, setting(font, 1.4, limit=1), round(box.width()) + look.px(40), lit)
        top = box.center().y() - line.height / 2
        line.draw(painter, box.left(), top, look.colour("ink" if entry.able else "faint"))
        return line.layout.lineAt(0).naturalTextWidth()

    def _paint_detail(self, painter: QPainter, box: QRectF, entry: Entry) -> None:
        font = quiet_font(self.look)
        painter.setFont(font)
        painter.setPen(self.look.colour("soft" if entry.able else "faint"))
        words = QFontMetricsF(font).elidedText(entry.detail, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _FLAGS.AlignVCenter | _FLAGS.AlignRight, words)

    def _sentence(self, row: WordsRow, width: int) -> Wrapped:
        look = self.look
        return wrap(row.words, setting(quiet_font(look), 1.6), width - 2 * look.px(_SIDE))


def _title_font(look: Look, entry: Entry, *, lit: bool = False) -> QFont:
    if entry.kind in (Kind.STORY, Kind.ANTHOLOGY, Kind.SHELF):
        return look.book(15, 700 if lit else 400)
    return look.ui(14, 700 if lit else 400)
