"""The pictures of a story: their sizes before they are decoded, and decoded as large as they are shown."""

from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

_MOST_ENLARGED = 2
_MOST_MEGABYTES = 256
_MOST_HELD = 12
"""Decoded pictures: more than two pages show, fewer than a window's every size while it is dragged."""


class Pictures:
    """Pictures by what a block calls them. A damaged one has no size, and is as good as none."""

    def __init__(self, contents: Mapping[str, bytes] | None = None) -> None:
        self._contents = dict(contents or {})
        self._sizes: dict[str, QSize] = {}
        self._shown: dict[tuple[str, int, int], QImage] = {}
        self._buffer = QBuffer()

    def size(self, name: str) -> tuple[int, int]:
        """Width and height in its own pixels; nothing by nothing where there is no such picture."""
        if name not in self._contents:
            return 0, 0
        if name not in self._sizes:
            reader = self._reader(name)
            self._sizes[name] = reader.size() if reader.canRead() else QSize(0, 0)
        size = self._sizes[name]
        return max(0, size.width()), max(0, size.height())

    def image(self, name: str, size: QSize) -> QImage:
        """The picture decoded at that size; a null image where it cannot be."""
        key = name, size.width(), size.height()
        if key not in self._shown:
            if len(self._shown) >= _MOST_HELD:
                self._shown.clear()
            reader = self._reader(name)
            reader.setAllocationLimit(_MOST_MEGABYTES)
            reader.setScaledSize(size)
            image = reader.read()
            if not image.isNull() and image.size() != size:
                aspect, smooth = (
                    Qt.AspectRatioMode.IgnoreAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
                image = image.scaled(size, aspect, smooth)
            self._shown[key] = image
        return self._shown[key]

    def _reader(self, name: str) -> QImageReader:
        self._buffer = QBuffer()  # the reader does not own what it reads from
        self._buffer.setData(QByteArray(self._contents[name]))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(self._buffer)
        reader.setDecideFormatFromContent(True)
        return reader


def fitted(natural: tuple[int, int], room: QSize) -> QSize:
    """As large as the room allows, in proportion, and never more than twice its own size."""
    width, height = natural
    if not width or not height:
        return QSize(0, 0)
    scale = min(room.width() / width, room.height() / height, _MOST_ENLARGED)
    return QSize(max(1, round(width * scale)), max(1, round(height * scale)))
