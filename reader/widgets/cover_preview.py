"""The cover as it will be, drawn elsewhere and shown here."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from reader.theme.look import Look
from reader.translation import tr

_WIDTH = 168


class CoverPreview(QWidget):
    """Two to three, 168 pixels wide; blank paper until a cover arrives."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._cover = look, QPixmap()
        self.setAccessibleName(tr("The cover"))
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """The cover and its shadow."""
        width = self._look.px(_WIDTH)
        return QSize(width, width * 3 // 2) + QSize(self._look.px(4), self._look.px(4))

    def show_cover(self, jpeg: bytes) -> None:
        """Show another cover; bytes that are no picture leave the one that is there."""
        cover = QPixmap()
        if cover.loadFromData(jpeg):
            self.show_pixmap(cover)

    def show_pixmap(self, cover: QPixmap) -> None:
        """Show a cover that has been read already."""
        self._cover = cover
        self.update()

    def cover(self) -> QPixmap:
        """What is shown; null while there is none."""
        return self._cover

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Shadow, cover, and an edge as of paper."""
        look = self._look
        shift = look.px(3)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -shift - 0.5, -shift - 0.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.fillRect(box.translated(shift, shift), look.colour("line"))
            painter.fillRect(box, look.colour("paper"))
            if not self._cover.isNull():
                scaled = self._scaled(box)
                painter.drawPixmap(box, scaled, QRectF(scaled.rect()))
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawRect(box)

    def _scaled(self, box: QRectF) -> QPixmap:
        """The cover in the pixels of the screen, so that small letters stay legible."""
        ratio = self.devicePixelRatioF()
        return self._cover.scaled(
            (box.size() * ratio).toSize(),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
