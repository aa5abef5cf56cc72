"""A round button in the colour of a highlight."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from anthology.annotations.mark import Colour
from reader.notes.ink import strong
from reader.theme.look import Look


class Dot(QAbstractButton):
    """Down or up; ringed when down."""

    def __init__(self, colour: Colour, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour, self._look = colour, look
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        name = f"Show {colour.value} highlights"
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """A square of 32 pixels at 100 %."""
        return QSize(self._look.px(32), self._look.px(32))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Step back."""
        super().leaveEvent(event)
        self.update()

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
                painter.setPen(QPen(look.colour(ring), width * look.scale))
                painter.drawEllipse(centre, look.scale * 11, look.scale * 11)
