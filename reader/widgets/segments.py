"""A segmented choice: two to four words in one frame, one of them chosen."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from reader.theme.look import Look
from reader.widgets.one_of import OneOf
from reader.widgets.rings import inside, ring


class Segment(QRadioButton):
    """One word of a segmented choice."""

    def __init__(self, text: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self.setFont(look.ui(13, 500))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The word with room to its sides."""
        return self._size_with(20)

    def minimumSizeHint(self) -> QSize:
        """Less room, where it is short; no word is ever cut."""
        return self._size_with(8)

    def _size_with(self, room: int) -> QSize:
        metrics = QFontMetrics(self._look.ui(13, 500))
        words = metrics.horizontalAdvance(self.text())
        height = max(self._look.px(28), metrics.height() + self._look.px(8))
        return QSize(words + self._look.px(room), height)

    def hitButton(self, pos: QPoint) -> bool:
        """All of it can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The chosen word on a tinted ground."""
        look = self._look
        box = inside(self.rect(), look)
        ground = "pick" if self.isChecked() else "hover" if self.underMouse() and self.isEnabled() else ""
        tone = look.colour("ink" if self.isChecked() else "soft") if self.isEnabled() else look.off()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(ring(look) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(ground) if ground else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, look.px(6), look.px(6))
            painter.setFont(look.ui(13, 500))
            painter.setPen(tone)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class SegmentedChoice(OneOf):
    """Words side by side in a hairline frame; `options` maps values to words."""

    def __init__(
        self, name: str, options: Mapping[str, str], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._look = look
        self._row = QHBoxLayout(self)
        self._segments = [Segment(word, look, self) for word in options.values()]
        for value, segment in zip(options, self._segments, strict=True):
            self._row.addWidget(segment)
            self.add(value, segment)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        gap = look.px(3)
        self._row.setContentsMargins(gap, gap, gap, gap)
        self._row.setSpacing(look.px(2))
        for segment in self._segments:
            segment.set_look(look)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame around the words."""
        look = self._look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("line"), 1))
            painter.setBrush(look.colour("field"))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.px(8), look.px(8)
            )
