"""Plain colour behind a part of the window, and the hairline between two parts."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.theme.look import Look


class Ground(QWidget):
    """A part of the window on a colour of the theme."""

    def __init__(self, colour: str, look: Look, parent: QWidget | None = None) -> None:
        """`colour` is a name in `Theme`."""
        super().__init__(parent)
        self._colour, self._look = colour, look

    def set_look(self, look: Look) -> None:
        """Take other colours."""
        self._look = look
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The colour, nothing else."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.colour(self._colour))


class Hairline(Ground):
    """One pixel between two parts, across or (`upright`) from top to bottom."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__("line", look, parent)
        if upright:
            self.setFixedWidth(1)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
