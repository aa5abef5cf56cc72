"""A row that is on or off: words on the left, a switch on the right."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from reader.theme.look import Look
from reader.widgets.rings import ring


class Switch(QCheckBox):
    """A check box by its keys and for screen readers; only the look is a switch."""

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self.setFont(look.ui(13))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The words, a gap and the track."""
        metrics = QFontMetrics(self._look.ui(13))
        width = metrics.horizontalAdvance(self.text()) + self._look.px(16 + 34)
        return QSize(width, max(self._look.px(32), metrics.height()))

    def minimumSizeHint(self) -> QSize:
        """Neither words nor track are ever cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """All of the row can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words, then the track with its knob."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._look.ui(13))
            painter.setPen(self._look.colour("ink") if self.isEnabled() else self._look.off())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.text())
            self._paint_track(painter)

    def _paint_track(self, painter: QPainter) -> None:
        look, on = self._look, self.isChecked()
        track = QRectF(self.width() - look.px(38), 0, look.px(34), look.px(20))
        track.moveTop((self.height() - track.height()) / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        tone = "line" if not self.isEnabled() else "accent" if on else "faint"
        painter.setBrush(look.colour(tone))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        gap = look.px(3)
        side = track.height() - 2 * gap
        left = track.right() - gap - side if on else track.left() + gap
        painter.setBrush(look.colour("on_accent" if on else "panel"))
        painter.drawEllipse(QRectF(left, track.top() + gap, side, side))
        if self.hasFocus():
            painter.setPen(ring(look, "ink"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            out = 1 + look.ring / 2
            around = track.adjusted(-out, -out, out, out)
            painter.drawRoundedRect(around, around.height() / 2, around.height() / 2)
