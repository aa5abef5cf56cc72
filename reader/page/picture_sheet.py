"""A picture as large as the window, over everything else: to be looked at closely, and put away again."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from reader.page.pictures import Pictures, fitted
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.veil import Veil
from reader.widgets.wrapped import Wrapped, setting, wrap

_DARK, _LIGHT = QColor(18, 17, 16, 242), QColor("#e8e2d6")
_MARGIN, _CAPTION, _STEP, _MOST, _CLICK = 28, 560, 1.25, 8.0, 4
_LARGEST = 4096
_MOVES = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class PictureSheet(Veil):
    """Fitted to the window. The wheel, + and − enlarge it, a drag or the arrows move it."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._pictures, self._name = look, Pictures(), ""
        self._caption = ""
        self._words: Wrapped | None = None
        self._zoom, self._centre = 1.0, QPointF()
        self._pressed: QPointF | None = None
        self._dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_picture(self, pictures: Pictures, name: str, description: str, look: Look) -> None:
        """Show a picture over the window; its description stands under it."""
        self._look, self._pictures, self._name = look, pictures, name
        self._caption, self._zoom, self._centre = description, 1.0, QPointF()
        self._pressed = None
        self.setAccessibleName(description or tr("A picture without a description"))
        self.setAccessibleDescription(tr("Plus and minus enlarge it, the arrows move it, Esc puts it away"))
        self.open(self)

    @property
    def zoom(self) -> float:
        """How much larger than the window shows all of it; 1 is all of it."""
        return self._zoom

    def picture_box(self) -> QRectF:
        """Where the picture is, in pixels of the sheet; parts of it may be outside."""
        size = QSizeF(self._fit()) * self._zoom
        middle = self._room().center() + self._centre
        return QRectF(
            middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height()
        )

    def set_zoom(self, zoom: float, about: QPointF | None = None) -> None:
        """Enlarge it about a point of the sheet, its middle if none is given."""
        zoom = min(max(zoom, 1.0), _MOST)
        about = about or self._room().center()
        from_middle = about - self._room().center()
        self._centre = from_middle - (from_middle - self._centre) * (zoom / self._zoom)
        self._zoom = zoom
        self._settle()

    def move_by(self, by: QPointF) -> None:
        """Move it; its edges stay outside the room, or it in the middle."""
        self._centre += by
        self._settle()

    # Where things are

    def arrange(self) -> None:
        """Set the caption for the width there is."""
        how = replace(setting(self._look.book(14), 1.5, 4), align=Qt.AlignmentFlag.AlignHCenter)
        self._words = wrap(self._caption, how, self._measure()) if self._caption else None
        self._settle()

    def _measure(self) -> int:
        """How wide the caption may be."""
        px = self._look.px
        return min(px(_CAPTION), self.width() - 2 * px(_MARGIN))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size, the same picture."""
        super().resizeEvent(event)
        self.arrange()

    def _room(self) -> QRectF:
        """What the picture may fill, above its caption."""
        margin = self._look.px(_MARGIN)
        below = margin + (self._words.height + margin // 2 if self._words else 0)
        return QRectF(self.rect()).adjusted(margin, margin, -margin, -below)

    def _fit(self) -> QSize:
        """All of it as large as the window has room, a small one at twice its size."""
        size = fitted(self._pictures.size(self._name), self._room().size().toSize())
        return size.expandedTo(QSize(1, 1))

    def _settle(self) -> None:
        room, size = self._room(), QSizeF(self._fit()) * self._zoom
        most_x = max(0.0, size.width() - room.width()) / 2
        most_y = max(0.0, size.height() - room.height()) / 2
        x, y = self._centre.x(), self._centre.y()
        self._centre = QPointF(min(max(x, -most_x), most_x), min(max(y, -most_y), most_y))
        movable = most_x > 0 or most_y > 0
        self.setCursor(Qt.CursorShape.OpenHandCursor if movable else Qt.CursorShape.ArrowCursor)
        self.update()

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The window grows dark, the picture stands before it."""
        box = self.picture_box()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), _DARK)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            image = self._pictures.image(self._name, self._wanted())
            if image.isNull():
                painter.setPen(QColor(255, 255, 255, 40))
                painter.drawRect(box)
            else:
                painter.drawImage(box, image)
            self._paint_caption(painter)

    def _paint_caption(self, painter: QPainter) -> None:
        if self._words is None:
            return
        margin = self._look.px(_MARGIN)
        top = self.height() - margin - self._words.height
        if self._zoom > 1:
            painter.fillRect(QRectF(0, top - margin / 2, self.width(), self.height()), _DARK)
        self._words.draw(painter, (self.width() - self._measure()) / 2, top, _LIGHT)

    def _wanted(self) -> QSize:
        """The size to decode: that of the window, or the picture's own when it is enlarged."""
        ratio = self.devicePixelRatioF()
        natural = QSize(*self._pictures.size(self._name))
        largest = natural.boundedTo(natural.scaled(_LARGEST, _LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
        fit = (QSizeF(self._fit()) * ratio).toSize()
        if self._zoom <= 1 or fit.width() >= largest.width():
            return fit
        return largest

    # What somebody does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus, minus and 0 for the size, arrows to move; Enter, Space and Esc put it away."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.set_zoom(self._zoom * _STEP)
        elif key == Qt.Key.Key_Minus:
            self.set_zoom(self._zoom / _STEP)
        elif key == Qt.Key.Key_0:
            self.set_zoom(1.0)
        elif key in _MOVES:
            x, y = _MOVES[key]
            self.move_by(QPointF(x, y) * self._look.px(60))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.dismiss()
        else:
            super().keyPressEvent(event)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Enlarge about the pointer."""
        steps = event.angleDelta().y() / 120
        self.set_zoom(self._zoom * _STEP**steps, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it."""
        self._pressed, self._dragged = event.position(), False
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it along."""
        if self._pressed is not None:
            by = event.position() - self._pressed
            if self._dragged or by.manhattanLength() >= _CLICK:
                self._dragged, self._pressed = True, event.position()
                self.move_by(by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click puts it away; the end of a drag does not."""
        pressed, self._pressed = self._pressed, None
        if pressed is not None and not self._dragged and event.button() is Qt.MouseButton.LeftButton:
            self.dismiss()
