"""What lies behind the words of a row: the ground of the chosen one, of the one under the pointer."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reader.theme.look import Look
from reader.widgets.rings import inside, ring

Flag = QStyle.StateFlag


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, look: Look, *, picked: bool) -> None:
    """A rounded ground in the row, and a ring where the keyboard's focus is."""
    state = option.state
    ground = "pick" if picked else "hover" if state & Flag.State_MouseOver else ""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(look.colour(ground) if ground else Qt.BrushStyle.NoBrush)
    focused = bool(state & Flag.State_HasFocus)
    painter.setPen(ring(look) if focused else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(ground_box(option.rect, look), look.px(8), look.px(8))


def ground_box(row: QRect, look: Look) -> QRectF:
    """The part of a row that its ground fills."""
    across, down = look.px(10), look.px(2)
    return inside(row.adjusted(across, down, -across, -down), look)
