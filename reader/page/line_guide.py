"""The line guide: all but a few lines step back, and the reader takes the others one by one."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QKeyEvent, QLinearGradient, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from anthology.story import StoryId
from reader.page.lines_seen import LineSeen, lines_seen
from reader.page.page_view import PageView
from reader.theme.look import Look

NUMBERS = (1, 3, 5)
"""How many lines may stay clear."""
_DIM = 0.76
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_BAND = (0.35, 0.5)
"""Between which heights of the view the line stays in the scrolled flow, as long as there is more."""
_CLICK = 5


@dataclass(frozen=True, slots=True)
class GuidePlace:
    """Where the guide is: a line is found again by an offset on it."""

    story: StoryId
    offset: int


class LineGuide(QObject):
    """Moves by Up and Down, which turn the page at its ends, and to the line that is clicked."""

    def __init__(self, view: PageView, look: Look) -> None:
        super().__init__(view)
        self._view, self.number, self._on = view, 3, False
        self._place: GuidePlace | None = None
        self._pressed: QPointF | None = None
        self._backwards = False
        self._height: float | None = None
        self.curtain = _Curtain(view.viewport(), look)
        view.place_changed.connect(self._settle)
        view.laid_out.connect(self._show)
        view.verticalScrollBar().valueChanged.connect(self._show)

    @property
    def is_on(self) -> bool:
        """Whether anything steps back."""
        return self._on

    @property
    def place(self) -> GuidePlace | None:
        """The line that is read, None while there is none on the page."""
        return self._place if self._on else None

    def set_look(self, look: Look) -> None:
        """Other colours."""
        self.curtain.set_look(look)

    def show_lines(self, number: int) -> None:
        """So many lines stay clear."""
        self.number = number
        self._settle()

    def turn_on(self, *, on: bool) -> None:
        """Begin with the first line on the page, or give all of it back."""
        if on == self._on:
            return
        self._on, self._place, self._height = on, None, None
        for watched in (self._view, self._view.viewport()):
            if on:
                watched.installEventFilter(self)
            else:
                watched.removeEventFilter(self)
        self.curtain.setVisible(on)
        self._settle()

    def stand_still(self, *, still: bool) -> None:
        """Let the lines pass under the guide as the page scrolls; or let it go along with its line."""
        if not (still and self._on):
            self._height = None
        elif self._height is None:
            self._height = self.curtain.band.center().y()

    def step(self, way: int) -> None:
        """To the next line (1), or to the one before (-1)."""
        lines = lines_seen(self._view)
        at = self._index(lines)
        if at is None:
            self._settle()
            return
        if not 0 <= at + way < len(lines):
            self._turn(way)
            return
        before, line = lines[at], lines[at + way]
        self._take(line)
        if not self._view.is_paged:
            self._follow(line.top - before.top, line, way)
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down are the guide's; a click also moves it, and does all else that it does."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._takes(event):
            self.step(_STEPS[Qt.Key(event.key())])
            return True
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            self._see_mouse(event)
        elif event.type() == QEvent.Type.Resize and watched is self._view.viewport():
            self.curtain.setGeometry(self._view.viewport().rect())
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        return plain and event.key() in _STEPS and not self._view.has_caret()

    def _see_mouse(self, event: QMouseEvent) -> None:
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = event.position()
        elif event.type() == QEvent.Type.MouseButtonRelease and self._pressed is not None:
            pressed, self._pressed = self._pressed, None
            if (event.position() - pressed).manhattanLength() < _CLICK:
                self._go_to(event.position())

    def _go_to(self, point: QPointF) -> None:
        line = next((line for line in lines_seen(self._view) if line.box.contains(point)), None)
        if line:
            self._take(line)
            self._settle()

    def _turn(self, way: int) -> None:
        """The page has no more lines that way; on the next one it begins where one goes on reading."""
        self._backwards = way < 0
        self._view.turn(way)
        self._settle()
        self._backwards = False

    def _follow(self, distance: float, line: LineSeen, way: int) -> None:
        """The lines move under the guide, as far as there are any."""
        highest, lowest = (part * self._view.viewport().height() for part in _BAND)
        if (way > 0 and line.top > lowest) or (way < 0 and line.top < highest):
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + round(distance))

    def _take(self, line: LineSeen) -> None:
        self._place = GuidePlace(line.story, line.offset)

    def _index(self, lines: list[LineSeen]) -> int | None:
        """The number of the line that the guide's place is on."""
        if self._place is None:
            return None
        mine = [n for n, line in enumerate(lines) if line.story == self._place.story]
        before = [n for n in mine if lines[n].offset <= self._place.offset]
        if not before or (before[-1] == mine[-1] and self._place.offset >= self._end_of(lines[mine[-1]])):
            return None
        return before[-1]

    def _end_of(self, last: LineSeen) -> int:
        """The end of what is seen of the story with that line."""
        for strip in self._view.strips_seen():
            if strip.story.id == last.story and strip.layout:
                return strip.layout.seen(self._view.frames_of(strip)).end
        return last.offset + 1

    @Slot()
    def _settle(self) -> None:
        """The reader is elsewhere: stand on a line that can be seen."""
        if self._on:
            lines = lines_seen(self._view)
            if self._index(lines) is None and lines:
                self._take(lines[self._nearest(lines)])
            self._show()

    @Slot()
    def _show(self) -> None:
        """Let all but a few lines step back. A new layout moves the guide as little as the reader."""
        if not self._on:
            return
        lines = lines_seen(self._view)
        if self._height is not None and lines and not self._view.is_paged:
            self._take(lines[_nearest_to(self._height, lines)])
        at = self._index(lines)
        self.curtain.setGeometry(self._view.viewport().rect())
        self.curtain.show_band(
            self._band(lines, self._nearest(lines) if at is None else at) if lines else QRectF()
        )

    def _nearest(self, lines: list[LineSeen]) -> int:
        if self._view.is_paged:
            return len(lines) - 1 if self._backwards else 0
        if self._view.verticalScrollBar().value() == self._view.verticalScrollBar().minimum():
            return 0
        return _nearest_to(_BAND[0] * self._view.viewport().height(), lines)

    def _band(self, lines: list[LineSeen], at: int) -> QRectF:
        """Around the line and those that stay clear beside it in its column."""
        reach = self.number // 2
        column = lines[at].box.left()
        together = [
            line.box for line in lines[max(0, at - reach) : at + reach + 1] if line.box.left() == column
        ]
        band = QRectF(together[0])
        for box in together:
            band = band.united(box)
        return band


def _nearest_to(height: float, lines: list[LineSeen]) -> int:
    def distance(number: int) -> float:
        return abs(lines[number].box.center().y() - height)

    return min(range(len(lines)), key=distance)


class _Curtain(QWidget):
    """A veil of paper over the page with a gap in it; the pointer goes through."""

    def __init__(self, over: QWidget, look: Look) -> None:
        super().__init__(over)
        self._look, self._band = look, QRectF()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def band(self) -> QRectF:
        """What stays clear, in pixels of the view."""
        return self._band

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def show_band(self, band: QRectF) -> None:
        side = self._look.px(14)
        self._band = band.adjusted(-side, 0, side, 0) if not band.isNull() else band
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The veil; at the edges of the gap it thins out, so that no letter of another line is cut."""
        veil, clear = self._look.colour("paper"), self._look.colour("paper")
        veil.setAlphaF(_DIM)
        clear.setAlphaF(0.0)
        whole, gap, soft = QRectF(self.rect()), self._band, self._look.px(5)
        with QPainter(self) as painter:
            painter.fillRect(QRectF(0, 0, whole.width(), gap.top()), veil)
            painter.fillRect(QRectF(0, gap.bottom(), whole.width(), whole.bottom() - gap.bottom()), veil)
            painter.fillRect(QRectF(0, gap.top(), gap.left(), gap.height()), veil)
            painter.fillRect(QRectF(gap.right(), gap.top(), whole.width() - gap.right(), gap.height()), veil)
            for edge, inside in ((gap.top(), gap.top() + soft), (gap.bottom(), gap.bottom() - soft)):
                fade = QLinearGradient(0, edge, 0, inside)
                fade.setColorAt(0, veil)
                fade.setColorAt(1, clear)
                painter.fillRect(QRectF(gap.left(), min(edge, inside), gap.width(), soft), fade)
