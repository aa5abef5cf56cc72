"""Painting a column: the marks first, the words over them, line by line."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen, QPolygonF

from reader.page.char_formats import CharFormats, Voice
from reader.page.frames import Frame
from reader.page.geometry import boxes, caret
from reader.page.initials import FirstLetter
from reader.page.lines import Row
from reader.page.parts import PartKind, Ruby
from reader.page.pictures import Pictures
from reader.page.tables import TableRow
from reader.page.text_lines import BASELINE
from reader.page.underlay import Underlay
from reader.theme.look import Look

_RUBY = 0.46
_OVER = 0.65
"""How far above the middle of the words their reading has its baseline, in ems."""


class ColumnPainter:
    """Paints the rows of a frame in a look."""

    def __init__(self, look: Look, formats: CharFormats) -> None:
        self._look, self._formats = look, formats
        self._ink, self._accent = look.colour("ink"), look.colour("accent")
        self._radius = look.px(3)

    def paint(
        self,
        painter: QPainter,
        frame: Frame,
        underlays: Iterable[Underlay],
        ribbons: Sequence[int],
        pictures: Pictures,
    ) -> None:
        """Underlays in the order given, then words and pictures; ribbons stand at bookmarked positions."""
        if not frame.rows:
            return
        painter.save()
        painter.translate(frame.x, frame.y - frame.top)
        for underlay in underlays:
            self._underlay(painter, frame, underlay)
        for position in ribbons:
            self._ribbon(painter, frame, position)
        for row in frame.rows:
            self._row(painter, frame, row)
            if row.part.picture and not row.index:
                self._picture(painter, frame, row, pictures)
        painter.restore()

    def paint_caret(self, painter: QPainter, frame: Frame, position: int) -> None:
        """The caret of a selection made with the keyboard."""
        row = next((row for row in reversed(frame.rows) if row.start <= position <= row.end), None)
        if row is not None:
            painter.fillRect(caret(row, position).translated(frame.x, frame.y - frame.top), self._accent)

    def paint_edges(self, painter: QPainter, view: QRect) -> None:
        """In the scrolled flow the words sink into the paper at both edges."""
        depth = self._look.px(20)
        for edge, inside in (
            (view.top(), view.top() + depth),
            (view.bottom() + 1, view.bottom() + 1 - depth),
        ):
            fade = QLinearGradient(0, edge, 0, inside)
            fade.setColorAt(0, self._look.colour("paper"))
            clear = self._look.colour("paper")
            clear.setAlpha(0)
            fade.setColorAt(1, clear)
            painter.fillRect(QRect(view.left(), min(edge, inside), view.width(), depth), fade)

    def _underlay(self, painter: QPainter, frame: Frame, underlay: Underlay) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(underlay.colour))
        found = boxes(frame.rows, underlay.start, underlay.end)
        for box in found:
            painter.drawRoundedRect(box.adjusted(-1.5, 0, 1.5, 0), self._radius, self._radius)
        if found and underlay.noted and underlay.start >= frame.rows[0].start:
            self._note_sign(painter, frame, found[0], QColor(underlay.colour))

    def _note_sign(self, painter: QPainter, frame: Frame, box: QRectF, colour: QColor) -> None:
        """A small written slip in the margin, in the colour of its highlight."""
        px = self._look.px
        slip = QRectF(frame.width + px(9), box.center().y() - px(6), px(12), px(12))
        painter.setBrush(colour)
        painter.drawRoundedRect(slip, px(3), px(3))
        painter.setPen(QPen(self._look.colour("soft"), max(1, px(1))))
        for y, length in ((4, 6), (7.5, 4)):
            line = QPointF(slip.left() + px(3), slip.top() + px(y))
            painter.drawLine(line, line + QPointF(px(length), 0))
        painter.setPen(Qt.PenStyle.NoPen)

    def _ribbon(self, painter: QPainter, frame: Frame, position: int) -> None:
        row = next((row for row in frame.rows if row.start <= position < max(row.end, row.start + 1)), None)
        if row is None:
            return
        px, middle = self._look.px, (row.top + row.bottom) / 2
        left, right, top, bottom = -px(20), -px(12), middle - px(6), middle + px(7)
        points = [
            (left, top),
            (right, top),
            (right, bottom),
            ((left + right) / 2, bottom - px(4)),
            (left, bottom),
        ]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._accent)
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))

    def _row(self, painter: QPainter, frame: Frame, row: Row) -> None:
        if row.part.kind is PartKind.ORNAMENT:
            self._ornament(painter, QPointF(frame.width / 2, (row.top + row.bottom) / 2), row.part.size)
            return
        if row.is_silent:
            return
        layout = row.block.layout()
        if row.table and not row.index:
            self._hairlines(painter, row, row.table, is_top=row is frame.rows[0])
        if not row.index and row.part.marker:
            self._marker(painter, frame, row)
        if not row.index and row.part.ruled:
            self._rule(painter, frame, row)
        painter.setPen(self._ink)
        if row.part.letter and row.part.letter.lines > 1 and not row.index:
            self._dropped(painter, row, row.part.letter)
        layout.lineAt(row.index).draw(painter, layout.position())
        for ruby in row.part.rubies:
            self._reading(painter, row, ruby)

    def _dropped(self, painter: QPainter, row: Row, letter: FirstLetter) -> None:
        """The first letter of a story, on the baseline of the last line beside it."""
        painter.setFont(self._formats.plain(Voice(row.part.kind, letter.size)).font())
        baseline = row.top + (letter.lines - 1 + BASELINE) * row.part.slot
        painter.drawText(QPointF(row.block.layout().position().x(), baseline), letter.words)

    def _reading(self, painter: QPainter, row: Row, ruby: Ruby) -> None:
        """Small letters over the middle of the words they are the reading of."""
        base, part = row.block.position(), row.part
        for box in boxes((row,), base + ruby.start, base + ruby.end):
            font = self._formats.plain(Voice(part.kind, max(1, round(part.size * _RUBY)))).font()
            painter.setFont(font)
            x = box.center().x() - painter.fontMetrics().horizontalAdvance(ruby.reading) / 2
            painter.drawText(QPointF(max(0.0, x), box.center().y() - part.size * _OVER), ruby.reading)

    def _hairlines(self, painter: QPainter, row: Row, table: TableRow, *, is_top: bool) -> None:
        """Under every row of a table, stronger at its ends and under its headings."""
        bottom = row.top + table.height
        for y, strong, wanted in (
            (row.top, True, table.is_first or is_top),
            (bottom, table.is_last or bool(row.part.level), True),
        ):
            if wanted:
                painter.setPen(
                    QPen(self._look.colour("faint" if strong else "line"), max(1, self._look.px(1)))
                )
                painter.drawLine(QPointF(table.left, y - 0.5), QPointF(table.right, y - 0.5))

    def _picture(self, painter: QPainter, frame: Frame, row: Row, pictures: Pictures) -> None:
        """In the middle of the column, decoded for the pixels of the screen; a quiet frame until it is."""
        device = painter.device()
        ratio = device.devicePixelRatioF() if device else 1.0
        image = pictures.image(row.part.picture, (row.picture.toSizeF() * ratio).toSize())
        left = (frame.width - row.picture.width()) / 2
        box = QRectF(left, row.top, row.picture.width(), row.picture.height())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if image.isNull():
            painter.fillRect(box, self._look.colour("hover"))
        else:
            painter.drawImage(box, image)

    def _ornament(self, painter: QPainter, centre: QPointF, size: int) -> None:
        """Three small lozenges, the middle one larger: time passes."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("faint"))
        for step, radius in ((-1, 0.12), (0, 0.18), (1, 0.12)):
            x, y, r = centre.x() + step * size * 1.05, centre.y(), size * radius
            lozenge = [QPointF(x, y - r), QPointF(x + r, y), QPointF(x, y + r), QPointF(x - r, y)]
            painter.drawPolygon(QPolygonF(lozenge))

    def _marker(self, painter: QPainter, frame: Frame, row: Row) -> None:
        """A bullet or number, on the baseline, before the line begins."""
        part, layout = row.part, row.block.layout()
        line = layout.lineAt(0)
        painter.setFont(self._formats.plain(Voice(part.kind, part.size)).font())
        painter.setPen(self._look.colour("soft"))
        left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
        painter.setLayoutDirection(right if part.right_to_left else left)
        width = painter.fontMetrics().horizontalAdvance(part.marker)
        x = (
            frame.width - part.start + part.size * 0.5
            if part.right_to_left
            else part.start - part.size * 0.5 - width
        )
        painter.drawText(QPointF(x, layout.position().y() + line.y() + line.ascent()), part.marker)

    def _rule(self, painter: QPainter, frame: Frame, row: Row) -> None:
        if row is frame.rows[0]:
            return
        y, length = row.top - row.part.slot * 0.6, row.part.size * 5
        x = frame.width - length if row.part.right_to_left else 0
        painter.setPen(QPen(self._look.colour("line"), max(1, self._look.px(1))))
        painter.drawLine(QPointF(x, y), QPointF(x + length, y))
