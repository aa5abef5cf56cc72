"""A word that is on or off, in a pill: it narrows what is looked for."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.theme import icons
from reader.theme.look import Look
from reader.widgets.labels import quiet_font
from reader.widgets.rings import inside, ring

_SIDE, _CROSS, _GAP = 10, 10, 6


class Chip(QAbstractButton):
    """Filled while it is on, with a cross that says that a click takes it away."""

    def __init__(self, words: str, tip: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(words)
        self.setToolTip(tip)
        self.setAccessibleName(words)
        self.setAccessibleDescription(tip)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self.setFont(quiet_font(look))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The words, and the cross while it is on."""
        metrics, look = QFontMetrics(quiet_font(self._look)), self._look
        cross = look.px(_CROSS + _GAP) if self.isChecked() else 0
        height = max(look.px(26), metrics.height() + look.px(8))
        return QSize(metrics.horizontalAdvance(self.text()) + look.px(2 * _SIDE) + cross, height)

    def minimumSizeHint(self) -> QSize:
        """Words are cut before anything is kept wide for them."""
        return QSize(self._look.px(48), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The pill, the words, the cross."""
        look, box = self._look, inside(self.rect(), self._look)
        ground = "pick" if self.isChecked() else "hover" if self.underMouse() else ""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(ring(look, "accent" if self.hasFocus() else "line"))
            painter.setBrush(look.colour(ground) if ground else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            painter.setPen(look.colour("ink" if self.isChecked() or self.underMouse() else "soft"))
            painter.setFont(self.font())
            cross = look.px(_CROSS + _GAP) if self.isChecked() else 0
            room = self.rect().adjusted(look.px(_SIDE), 0, -look.px(_SIDE) - cross, 0)
            words = painter.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, room.width() + 1
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
            if cross:
                side = look.px(_CROSS)
                left = self.width() - look.px(_SIDE) - side
                at = QRectF(left, (self.height() - side) / 2, side, side)
                icons.draw(painter, "close", at, look.colour("soft"))
