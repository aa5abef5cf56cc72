"""The thin line under the page: how far, with ticks; a click goes there, a drag takes the page along."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from reader.theme.look import Look
from reader.translation import tr

_HEIGHT, _LINE, _NEAR = 20, 10, 4
_STEPS = 10_000
_BRIGHTER = 170


@dataclass(frozen=True, slots=True)
class PointOfStory:
    """A part of the story, 0 to 1, that was pointed at; `x` is where, in pixels of the line."""

    part: float
    x: int = 0


@dataclass(frozen=True, slots=True)
class Ticks:
    """Parts of the story, 0 to 1, that can be seen on the line."""

    bookmarks: Sequence[float] = ()
    hits: Sequence[float] = ()


class ProgressLine(QAbstractSlider):
    """Says `pointed` for what is under the pointer, `passed` on the way, `chosen` where it ends."""

    pointed = Signal(PointOfStory)
    left = Signal()
    passed = Signal(PointOfStory)
    chosen = Signal(PointOfStory)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._edges, self._ticks = look, (0, 0), Ticks()
        self._part, self._to_left = 0.0, False
        self.setToolTip(tr("Click or drag to go there; arrows go by a page"))
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, _STEPS)
        self.setPageStep(_STEPS // 10)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(self._look.px(120), self._look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The page is not kept wide for it."""
        return QSize(0, self._look.px(_HEIGHT))

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._look = look
        self.updateGeometry()
        self.update()

    def show_part(self, begin: float, end: float, edges: tuple[int, int], *, to_left: bool) -> None:
        """Show the part that is seen, between the edges of the words above; arrows step by as much."""
        self._part, self._edges, self._to_left = end, edges, to_left
        self.setSingleStep(max(1, round((end - begin) * _STEPS)))
        self.blockSignals(True)  # it follows the page here; only a person moves it
        self.setValue(round((begin + end) / 2 * _STEPS))
        self.blockSignals(False)
        self.update()

    def show_ticks(self, ticks: Ticks) -> None:
        """Show these bookmarks and hits; a pointer close to one of them means it."""
        self._ticks = ticks
        self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline, the part that was read in the accent, ticks; a knob where the keyboard is."""
        look, y = self._look, self._look.px(_LINE)
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), look.colour("paper"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._stroke(painter, look.colour("line"), 0.0, 1.0)
            if self._part:
                self._stroke(painter, look.colour("accent"), 0.0, self._part)
            for tick in sorted({round(self._x(part)) for part in self._ticks.hits}):
                painter.setPen(self._pen(self._hit_colour()))
                painter.drawLine(QPointF(tick, y + look.px(3)), QPointF(tick, y + look.px(6)))
            for part in self._ticks.bookmarks:
                painter.setPen(self._pen(look.colour("accent")))
                painter.drawLine(
                    QPointF(self._x(part), y - look.px(4)), QPointF(self._x(part), y + look.px(4))
                )
            if self.hasFocus() or self.isSliderDown():
                painter.setPen(self._pen(look.colour("accent")))
                painter.setBrush(look.colour("paper"))
                painter.drawEllipse(QPointF(self._x(self._part), y), look.px(5), look.px(5))

    def _stroke(self, painter: QPainter, colour: QColor, start: float, end: float) -> None:
        painter.setPen(self._pen(colour))
        y = self._look.px(_LINE)
        painter.drawLine(QPointF(self._x(start), y), QPointF(self._x(end), y))

    def _hit_colour(self) -> QColor:
        """That of a hit on the page, bright enough for a thin stroke where words are light."""
        colour = self._look.colour("current_hit")
        return colour.lighter(_BRIGHTER) if self._look.theme.dark else colour

    def _pen(self, colour: QColor) -> QPen:
        return QPen(colour, self._look.px(2), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)

    def _x(self, part: float) -> float:
        left, right = self._edges
        return left + (right - left) * (1 - part if self._to_left else part)

    # Pointer

    def event(self, event: QEvent) -> bool:
        """Where one would land is said over the pointer: the tooltip would stand in front of it."""
        return event.type() == QEvent.Type.ToolTip or super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say where a click would lead, or take the page along."""
        point = self._point(event.position())
        if self.isSliderDown():
            self.pointed.emit(point)
            self.passed.emit(point)
        elif self._is_on_line(event.position()):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.pointed.emit(point)
        else:
            self.setCursor(Qt.CursorShape.ArrowCursor)
            self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the line."""
        if event.button() == Qt.MouseButton.LeftButton and self._is_on_line(event.position()):
            self.setSliderDown(True)
            self.passed.emit(self._point(event.position()))
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay there."""
        if self.isSliderDown():
            self.setSliderDown(False)
            self.chosen.emit(self._point(event.position()))
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        super().leaveEvent(event)
        self.left.emit()

    def _point(self, at: QPointF) -> PointOfStory:
        """The part under the pointer; a tick close to it draws it there."""
        left, right = self._edges
        part = min(max((at.x() - left) / max(1, right - left), 0.0), 1.0)
        part = 1 - part if self._to_left else part
        near = self._look.px(_NEAR) / max(1, right - left)
        ticks = [tick for tick in (*self._ticks.bookmarks, *self._ticks.hits) if abs(tick - part) <= near]
        part = min(ticks, key=lambda tick: abs(tick - part), default=part)
        return PointOfStory(part, round(self._x(part)))

    def _is_on_line(self, point: QPointF) -> bool:
        left, right = self._edges
        slack = self._look.px(8)
        return left - slack <= point.x() <= right + slack

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go by a page, Page Up and Down by a tenth, Home and End to the ends."""
        before = self.value()
        super().keyPressEvent(event)
        if self.value() != before:
            part = self.value() / _STEPS
            self.chosen.emit(PointOfStory(part, round(self._x(part))))
