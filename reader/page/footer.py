"""The thin line under the page: how far, in which story, and how long it will still take."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.theme.look import Look

_HEIGHT, _LINE, _WORDS = 44, 10, 16


@dataclass(frozen=True, slots=True)
class PointOfStory:
    """A part of the story, 0 to 1, that was pointed at."""

    part: float


@dataclass(frozen=True, slots=True)
class Progress:
    """What the footer says. `where` is “3 of 7” or a percentage; `ticks` are bookmarks, 0 to 1."""

    title: str = ""
    part: float = 0.0
    where: str = ""
    minutes_left: int = 0
    ticks: Sequence[float] = ()

    @property
    def right(self) -> str:
        """The words at the right end."""
        left = f"{self.minutes_left} min left" if self.minutes_left else "the end"
        return f"{self.where}  ·  {left}" if self.where else ""


class Footer(QWidget):
    """Shows progress within the edges of the text; a click on the line asks to go there."""

    part_chosen = Signal(PointOfStory)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._progress, self._edges = look, Progress(), (0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setToolTip("Click on the line to go there (Home and End go to the ends)")

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(self._look.px(120), self._look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Words are shortened before the page is kept wide for them."""
        return QSize(0, self._look.px(_HEIGHT))

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._look = look
        self.updateGeometry()
        self.update()

    def show_progress(self, progress: Progress, left: int, right: int) -> None:
        """Say it, between the left and right edges of the words above."""
        self._progress, self._edges = progress, (left, right)
        self.setAccessibleName(f"Progress in {progress.title}")
        self.setAccessibleDescription(progress.right)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline, its part in the accent, ticks, and two quiet words."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.colour("paper"))
            if self._progress.where:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._paint_line(painter)
                self._paint_words(painter)

    def _paint_line(self, painter: QPainter) -> None:
        left, right = self._edges
        y, px = self._look.px(_LINE), self._look.px
        stroke = QPen(self._look.colour("line"), px(2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(stroke)
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        stroke.setColor(self._look.colour("accent"))
        painter.setPen(stroke)
        if self._progress.part:
            painter.drawLine(QPointF(left, y), QPointF(left + (right - left) * self._progress.part, y))
        for tick in self._progress.ticks:
            x = left + (right - left) * tick
            painter.drawLine(QPointF(x, y - px(4)), QPointF(x, y + px(4)))

    def _paint_words(self, painter: QPainter) -> None:
        left, right = self._edges
        font, px = self._look.ui(12), self._look.px
        room = QRectF(left, px(_WORDS), right - left, px(22))
        metrics, words = QFontMetricsF(font), self._progress.right
        painter.setFont(font)
        painter.setPen(self._look.colour("soft"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, words)
        spare = room.width() - metrics.horizontalAdvance(words) - px(16)
        title = metrics.elidedText(self._progress.title, Qt.TextElideMode.ElideRight, max(0.0, spare))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, title)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a click would lead somewhere."""
        hand = Qt.CursorShape.PointingHandCursor
        self.setCursor(hand if self._is_on_line(event.position()) else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if self._is_on_line(event.position()):
            left, right = self._edges
            part = (event.position().x() - left) / max(1, right - left)
            self.part_chosen.emit(PointOfStory(max(0.0, min(1.0, part))))

    def _is_on_line(self, point: QPointF) -> bool:
        left, right = self._edges
        slack = self._look.px(8)
        return left - slack <= point.x() <= right + slack and point.y() <= self._look.px(_LINE) + slack
