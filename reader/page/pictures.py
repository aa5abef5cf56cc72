"""The pictures of a story: their sizes before they are decoded, and decoded as large as they are shown."""

from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from reader.page.darkroom import Darkroom

_MOST_ENLARGED = 2
_MOST_MEGABYTES = 256
_MOST_HELD = 64_000_000
"""Bytes of decoded pictures: what two pages show, and one picture that fills the screen."""
_QUICK = 250_000
"""Pixels that are decoded in less time than a frame of the screen takes."""


class Pictures:
    """Pictures by what a block calls them. A damaged one has no size, and is as good as none."""

    def __init__(self, contents: Mapping[str, bytes] | None = None, darkroom: Darkroom | None = None) -> None:
        """Without a `darkroom` every picture is decoded when it is asked for."""
        self._contents, self._darkroom = dict(contents or {}), darkroom
        self._sizes: dict[str, QSize] = {}
        self._held: dict[tuple[str, int, int], QImage] = {}
        self._awaited: set[tuple[str, int, int]] = set()

    def size(self, name: str) -> tuple[int, int]:
        """Width and height in its own pixels; nothing by nothing where there is no such picture."""
        if name not in self._contents:
            return 0, 0
        if name not in self._sizes:
            buffer, reader = _reader(self._contents[name])
            self._sizes[name] = reader.size() if reader.canRead() else QSize(0, 0)
            buffer.close()
        size = self._sizes[name]
        return max(0, size.width()), max(0, size.height())

    def image(self, name: str, size: QSize) -> QImage:
        """The picture decoded at that size; null where it cannot be.

        A large one is decoded in the darkroom: until it is there the answer is what is held of it
        in another size, or null.
        """
        key = name, size.width(), size.height()
        if key not in self._held and key not in self._awaited:
            self._ask(key)
        return self._held[key] if key in self._held else self._in_another_size(name)

    def _ask(self, key: tuple[str, int, int]) -> None:
        name, size, contents = key[0], QSize(*key[1:]), self._contents[key[0]]
        width, height = self.size(name)

        def work() -> QImage:
            return _decoded(contents, size)

        def done(image: QImage) -> None:
            self._awaited.discard(key)
            self._hold(key, image)

        if self._darkroom is None or width * height <= _QUICK:
            done(work())
        else:
            self._awaited.add(key)
            self._darkroom.develop(work, done)

    def _hold(self, key: tuple[str, int, int], image: QImage) -> None:
        if sum(held.sizeInBytes() for held in self._held.values()) + image.sizeInBytes() > _MOST_HELD:
            self._held.clear()
        self._held[key] = image

    def _in_another_size(self, name: str) -> QImage:
        held = [image for key, image in self._held.items() if key[0] == name]
        return max(held, key=QImage.width, default=QImage())


def _decoded(contents: bytes, size: QSize) -> QImage:
    _buffer, reader = _reader(contents)
    reader.setAllocationLimit(_MOST_MEGABYTES)
    reader.setScaledSize(size)
    image = reader.read()
    if not image.isNull() and image.size() != size:
        aspect, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(size, aspect, smooth)
    return image


def _reader(contents: bytes) -> tuple[QBuffer, QImageReader]:
    """A reader and what it reads from, which it does not own."""
    buffer = QBuffer()
    buffer.setData(QByteArray(contents))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    return buffer, reader


def fitted(natural: tuple[int, int], room: QSize) -> QSize:
    """As large as the room allows, in proportion, and never more than twice its own size."""
    width, height = natural
    if not width or not height:
        return QSize(0, 0)
    scale = min(room.width() / width, room.height() / height, _MOST_ENLARGED)
    return QSize(max(1, round(width * scale)), max(1, round(height * scale)))
