"""Where one would land: shown over the progress line, under the pointer."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from anthology.annotations.mark import Bookmark
from anthology.story import Story
from reader.page.outline import Outline
from reader.page.progress import percent
from reader.theme.look import Look
from reader.widgets.labels import quiet_font
from reader.widgets.slip import paint_slip, shade_margins

_WIDEST, _PADDING, _LINE = 300, 12, 20
_WORDS = 90


@dataclass(frozen=True, slots=True)
class Landing:
    """What is said of a place: “42 % · Erosion”, and the words that stand there."""

    where: str
    words: str


def landing(story: Story, outline: Outline, bookmarks: tuple[Bookmark, ...], offset: int) -> Landing:
    """A bookmark there is called by its name; otherwise the place by its heading, if it has one."""
    mark = next((mark for mark in bookmarks if mark.place.offset == offset), None)
    heading = outline.at(offset)
    name = mark.name if mark and mark.name else heading.words if heading else ""
    where = percent(offset / max(1, len(story.text)))
    start = max(story.text.rfind(space, 0, offset) for space in " \n") + 1
    words = " ".join(story.text[start : start + _WORDS].split())
    return Landing(f"{where}  ·  {name}" if name else where, words)


class LandingSlip(QWidget):
    """Two lines on a small slip; neither pointer nor keyboard ever meets it."""

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(page)
        self._look, self._landing = look, Landing("", "")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        self._look = look

    def show_landing(self, landing: Landing, at: QPoint, room: QRect) -> None:
        """Stand over a point of the page, within the room."""
        self._landing = landing
        size = self._size(room)
        left = max(room.left(), min(at.x() - size.width() // 2, room.right() - size.width() + 1))
        self.setGeometry(QRect(QPoint(left, at.y() - size.height()), size))
        self.show()
        self.raise_()
        self.update()

    def text(self) -> str:
        """What it says."""
        return f"{self._landing.where}\n{self._landing.words}"

    def _size(self, room: QRect) -> QSize:
        look, shade = self._look, shade_margins(self._look)
        where = QFontMetrics(quiet_font(look)).horizontalAdvance(self._landing.where)
        words = QFontMetrics(look.book(13)).horizontalAdvance(self._landing.words)
        sides = shade.left() + shade.right() + 2 * look.px(_PADDING) + 2
        width = min(max(where, words), look.px(_WIDEST)) + sides
        lines = 2 if self._landing.words else 1
        height = lines * look.px(_LINE) + look.px(_PADDING) + shade.top() + shade.bottom()
        return QSize(min(width, room.width()), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The part of the story and its heading; under them the words."""
        look, elide = self._look, Qt.TextElideMode.ElideRight
        with QPainter(self) as painter:
            paper = paint_slip(painter, QRectF(self.rect()), look).toRect()
            line = paper.adjusted(look.px(_PADDING), look.px(_PADDING) // 2, -look.px(_PADDING), 0)
            line.setHeight(look.px(_LINE))
            for words, font, tone in (
                (self._landing.where, quiet_font(look), "soft"),
                (self._landing.words, look.book(13), "ink"),
            ):
                painter.setFont(font)
                painter.setPen(look.colour(tone))
                shown = painter.fontMetrics().elidedText(words, elide, line.width())
                painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
                line.translate(0, look.px(_LINE))
