"""A quiet button that is the letter A, small or large: for the size of type."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from reader.theme.look import Look
from reader.widgets.icon_button import LETTERS, IconButton


class LetterButton(IconButton):
    """Narrower than an icon; `letter_size` is that of the A, in pixels at 100 %."""

    SIZE = (28, 32)

    def __init__(self, letter_size: int, name: str, look: Look, parent: QWidget | None = None) -> None:
        """`name` is for tooltip and screen reader."""
        self._letter_size = letter_size
        super().__init__(LETTERS, name, look, parent)

    def _paint_icon(self, painter: QPainter) -> None:
        painter.setPen(self._tone())
        painter.setFont(self._look.book(self._letter_size, 500))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "A")
