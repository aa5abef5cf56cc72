"""A round button in the colour of a highlight."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from anthology.annotations.mark import Colour
from reader.theme.look import Look
from reader.widgets.colour_words import show_highlights
from reader.widgets.ink import strong
from reader.widgets.painted_button import PaintedButton


class Dot(PaintedButton):
    """Down or up; ringed when down."""

    SIZE = (32, 32)

    def __init__(self, colour: Colour, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(show_highlights(colour), look, parent)
        self.colour = colour
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The dot, and its ring."""
        look, centre = self._look, QPointF(self.width() / 2, self.height() / 2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(strong(self.colour, look))
            painter.drawEllipse(centre, look.scale * 7, look.scale * 7)
            ring = "ink" if self.isChecked() else "faint" if self.underMouse() else ""
            ring = "accent" if self.hasFocus() else ring
            if ring:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                width = 2 if self.isChecked() else 1
                painter.setPen(QPen(look.colour(ring), max(width * look.scale, look.ring)))
                painter.drawEllipse(centre, look.scale * 11, look.scale * 11)
