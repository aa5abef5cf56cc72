"""A tick box, alone in a row of a list or with words beside it."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from reader.theme import icons
from reader.theme.look import Look
from reader.widgets.rings import ring

SIDE = 18


def draw_tick(painter: QPainter, box: QRectF, look: Look, *, ticked: bool, quiet: bool = False) -> None:
    """A rounded square, filled with the accent and a check when ticked; `quiet` when disabled."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = look.colour("line" if quiet else "accent" if ticked else "faint")
    painter.setPen(QPen(edge, max(1.0, look.scale)))
    painter.setBrush(edge if ticked else look.colour("field"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), look.px(4), look.px(4))
    if ticked:
        inset = box.width() * 0.12
        colour = look.colour("soft" if quiet else "on_accent")
        icons.draw(painter, "check", box.adjusted(inset, inset, -inset, -inset), colour)
    painter.restore()


class Tick(QCheckBox):
    """A tick box and its words, which wrap where room is short."""

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self.setFont(look.ui(13))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All words on one line."""
        words = QFontMetrics(self._look.ui(13)).horizontalAdvance(self.text())
        return QSize(words + self._indent() + self._look.px(2), self._look.px(32))

    def minimumSizeHint(self) -> QSize:
        """Room for the box and one or two words a line."""
        return QSize(self._look.px(120), self._look.px(32))

    def heightForWidth(self, width: int) -> int:
        """As many lines as the words need."""
        room = QRect(0, 0, max(1, width - self._indent()), 10_000)
        words = QFontMetrics(self._look.ui(13)).boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        return max(self._look.px(32), words.height() + self._look.px(14))

    def hitButton(self, pos: QPoint) -> bool:
        """The words can be clicked too."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box beside the first line of the words."""
        look = self._look
        box = QRectF(look.px(2), look.px(7), look.px(SIDE), look.px(SIDE))
        words = self.rect().adjusted(self._indent(), 0, 0, 0)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_tick(painter, box, look, ticked=self.isChecked(), quiet=not self.isEnabled())
            if self.hasFocus():
                painter.setPen(ring(look, "ink"))
                painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), look.px(5), look.px(5))
            painter.setFont(look.ui(13))
            painter.setPen(look.colour("ink") if self.isEnabled() else look.off())
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(words, int(flags), self.text())

    def _indent(self) -> int:
        return self._look.px(SIDE + 12)
