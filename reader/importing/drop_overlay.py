"""A sheet of paper over the page while something is dragged there: what a drop would do."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reader.theme import icons
from reader.theme.look import Look
from reader.widgets.labels import row_font
from reader.widgets.wrapped import Setting, Wrapped, setting, wrap

_VEIL = 0.93
_MOST = 440
_CENTRE = Qt.AlignmentFlag.AlignHCenter


class DropOverlay(QWidget):
    """Painted only: the drag goes on to what lies under it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self._look, self._heading, self._sentence, self._welcome = look, "", "", True
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self.update()

    def say(self, heading: str, sentence: str, *, welcome: bool) -> None:
        """Cover the parent and say this; `welcome` is whether a drop would bring anything in."""
        self._heading, self._sentence, self._welcome = heading, sentence, welcome
        words = " ".join(part for part in (heading, sentence) if part)
        self.setAccessibleName(words)
        self.setGeometry(self._page.rect())
        self.raise_()
        self.show()
        self.update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def text(self) -> str:
        """What it says: the heading, and the sentence if there is one."""
        return "\n".join(part for part in (self._heading, self._sentence) if part)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The veil, a frame, and the words in its middle."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(_VEIL)
            painter.fillRect(self.rect(), self._look.colour("paper"))
            painter.setOpacity(1.0)
            self._paint_frame(painter)
            self._paint_words(painter)

    def _paint_frame(self, painter: QPainter) -> None:
        look = self._look
        pen = QPen(look.colour("accent" if self._welcome else "faint"), max(1.0, 1.5 * look.scale))
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = look.px(20)
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, look.px(12), look.px(12))

    def _paint_words(self, painter: QPainter) -> None:
        look = self._look
        width = max(1, min(look.px(_MOST), self.width() - look.px(80)))
        heading = wrap(self._heading, _centred(setting(look.book(22, 600), 1.35)), width)
        below = wrap(self._sentence, _centred(setting(row_font(look), 1.55)), width)
        side, gap = look.px(40), look.px(12)
        height = side + gap + heading.height + (gap // 2 + below.height if self._sentence else 0)
        left, top = (self.width() - width) / 2, max(0, (self.height() - height) / 2)
        self._paint_patch(painter, QRectF(left, top, width, height))
        self._paint_icon(painter, QRectF((self.width() - side) / 2, top, side, side))
        top += side + gap
        self._draw(painter, heading, left, top, "ink")
        if self._sentence:
            self._draw(painter, below, left, top + heading.height + gap // 2, "soft")

    def _paint_patch(self, painter: QPainter, words: QRectF) -> None:
        """Plain paper under the words, so that none of the page shows between them."""
        look = self._look
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("paper"))
        box = words.adjusted(-look.px(16), -look.px(24), look.px(16), look.px(24))
        painter.drawRoundedRect(box, look.px(12), look.px(12))

    def _paint_icon(self, painter: QPainter, box: QRectF) -> None:
        tone = self._look.colour("accent" if self._welcome else "faint")
        icons.draw(painter, "bring" if self._welcome else "close", box, tone)

    def _draw(self, painter: QPainter, words: Wrapped, left: float, top: float, tone: str) -> None:
        words.draw(painter, left, top, self._look.colour(tone))


def _centred(how: Setting) -> Setting:
    return Setting(how.font, how.leading, how.limit, _CENTRE)
