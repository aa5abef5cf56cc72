"""What the buttons that paint themselves share: a size that follows the look, and light under the pointer."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QToolButton, QWidget

from reader.theme.look import Look


class PaintedButton(QToolButton):
    """A button of a fixed size, `SIZE` in pixels at 100 %; painting is left to who stands on it."""

    SIZE: ClassVar[tuple[int, int]] = (36, 36)

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        """`name` is for tooltip and screen reader."""
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """`SIZE` at the scale in force."""
        width, height = self.SIZE
        return QSize(self._look.px(width), self._look.px(height))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Step back."""
        super().leaveEvent(event)
        self.update()
