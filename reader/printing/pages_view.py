"""The first pages as they will be printed, two beside each other."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from reader.theme.look import Look
from reader.translation import tr

_GAP, _COLUMNS = 20, 2


class _Sheets(QWidget):
    """Paints pages in rows of two, a single one alone, as large as the width allows."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._images: tuple[QImage, ...] = ()
        self._scaled: dict[int, QPixmap] = {}

    def show_images(self, images: tuple[QImage, ...]) -> None:
        """Show these; without any, blank paper stays as it was."""
        self._images = images
        self._scaled.clear()
        self._fit()
        self.update()

    def count(self) -> int:
        """How many pages there are."""
        return len(self._images)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._scaled.clear()
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each page with its edge and a little shade."""
        with QPainter(self) as painter:
            for number in range(len(self._images)):
                box = self._box(number)
                painter.fillRect(
                    box.translated(self._look.px(2), self._look.px(2)), self._look.colour("line")
                )
                painter.drawPixmap(QRectF(box), self._page(number, box.size()), QRectF())
                painter.setPen(QPen(self._look.colour("line"), 1))
                painter.drawRect(box)

    def _page(self, number: int, size: QSize) -> QPixmap:
        """In the pixels of the screen, so that small letters stay legible."""
        if number not in self._scaled:
            wanted = (size.toSizeF() * self.devicePixelRatioF()).toSize()
            keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._scaled[number] = QPixmap.fromImage(self._images[number].scaled(wanted, keep, smooth))
        return self._scaled[number]

    def _box(self, number: int) -> QRect:
        gap = self._look.px(_GAP)
        columns = min(_COLUMNS, len(self._images))
        width = max(1, (self.width() - (columns + 1) * gap) // columns)
        image = self._images[number]
        height = width * image.height() // max(1, image.width())
        row, column = divmod(number, columns)
        return QRect(gap + column * (width + gap), gap + row * (height + gap), width, height)

    def _fit(self) -> None:
        last = self._box(len(self._images) - 1) if self._images else QRect()
        self.setFixedHeight(last.bottom() + self._look.px(_GAP) if self._images else 0)


class PagesView(QScrollArea):
    """Scrolls where they are higher than it is."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets = _Sheets(look)
        self.setAccessibleName(tr("How the first pages will look"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setWidget(self._sheets)
        self.viewport().setAutoFillBackground(False)
        self._sheets.setAutoFillBackground(False)

    def show_images(self, images: tuple[QImage, ...]) -> None:
        """Show these pages."""
        self._sheets.show_images(images)

    def count(self) -> int:
        """How many are shown."""
        return self._sheets.count()
