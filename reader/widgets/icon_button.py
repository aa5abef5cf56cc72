"""A quiet button that is only an icon, or the letters “Aa”."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.theme import icons
from reader.theme.look import Look
from reader.widgets.painted_button import PaintedButton
from reader.widgets.rings import inside, ring

LETTERS = "Aa"


class IconButton(PaintedButton):
    """36 pixels square; tinted when checked, lit under the pointer, ringed by the keyboard's focus."""

    def __init__(
        self, icon: str, name: str, look: Look, parent: QWidget | None = None, *, keys: str = ""
    ) -> None:
        """`icon` is a name of `theme.icons` or `LETTERS`; `name` is for tooltip and screen reader.

        `keys` that do the same are shown with the name.
        """
        self._icon, self._filled, self._keys = icon, False, keys
        super().__init__(name, look, parent)
        self.set_icon(icon, name)

    def set_icon(self, icon: str, name: str) -> None:
        """Become another button: another icon and another name."""
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({self._keys})" if self._keys else name)
        self.update()

    def set_filled(self, *, filled: bool) -> None:
        """Fill the icon in the accent colour, or leave it an outline; while disabled it is one anyway."""
        self._filled = filled
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, then the icon in its middle."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_icon(painter)

    def _paint_ground(self, painter: QPainter) -> None:
        ground = "pick" if self.isChecked() or self.isDown() else "hover" if self.underMouse() else ""
        painter.setPen(ring(self._look) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(ground) if ground else Qt.BrushStyle.NoBrush)
        radius = self._look.px(8)
        painter.drawRoundedRect(inside(self.rect(), self._look), radius, radius)

    def _paint_icon(self, painter: QPainter) -> None:
        colour = self._tone()
        if self._icon == LETTERS:
            painter.setPen(colour)
            painter.setFont(self._look.book(15, 500))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, LETTERS)
            return
        side = self._look.px(20)
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(self.rect()).center())
        filled = self._filled and self.isEnabled()
        if filled:
            colour = self._look.colour("accent")
        icons.draw(painter, self._icon, box, colour, filled=filled)

    def _tone(self) -> QColor:
        """The colour of the icon as it stands."""
        if not self.isEnabled():
            return self._look.off()
        return self._look.colour("ink" if self._lit() else "soft")

    def _lit(self) -> bool:
        return self.isChecked() or self.underMouse() or self.isDown()
