"""Speed and voice on a slip over the bar, where the bar has no room for them."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.speech.controls import VoiceControls
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.slip import Slip, shade_margins


class VoiceSlip(Slip):
    """Esc puts it away, and so does a second click on what opened it."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._ground = parent
        self.setAccessibleName(tr("Speed and voice"))
        self.controls = VoiceControls(look, upright=True)
        self.controls.speed.set_narrow(narrow=True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.controls)
        self.hide()
        self.dress(look)

    def dress(self, look: Look) -> None:
        """Take other colours and another size, with all that is on it."""
        self.set_look(look)
        self.controls.set_look(look)
        px, shade = look.px, shade_margins(look)
        inside = px(14)
        self._column.setContentsMargins(
            shade.left() + inside, shade.top() + inside, shade.right() + inside, shade.bottom() + inside
        )
        self.controls.setMinimumWidth(px(220))

    def open_above(self, button: QWidget) -> None:
        """Stand over a button, at its right edge; or go away again."""
        if self.isVisible():
            self.close_slip()
            return
        ground = self._ground
        self.adjustSize()
        corner = button.mapTo(ground, QPoint(button.width(), 0))
        shade = shade_margins(self._look)
        left = max(0, min(corner.x() + shade.right(), ground.width()) - self.width())
        self.move(left, max(0, corner.y() - self.height() + shade.bottom() - self._look.px(10)))
        self.show()
        self.raise_()
        self.controls.voice.setFocus(Qt.FocusReason.TabFocusReason)

    def close_slip(self) -> None:
        """Put it away."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_slip()
        else:
            super().keyPressEvent(event)
