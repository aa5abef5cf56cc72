"""Themes to choose from: a round of paper with an A in its ink, the name beneath."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QRadioButton, QSizePolicy, QWidget

from reader.theme.look import Look
from reader.theme.theme import Theme
from reader.widgets.one_of import OneOf

_ROUND, _WIDTH, _RING, _MOST = 40, 68, 3, 4


class Swatch(QRadioButton):
    """One theme in its own colours; the one in force has a ring in the accent colour."""

    def __init__(self, theme: Theme, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(theme.title, parent)
        self._theme, self._look = theme, look
        self.setToolTip(theme.title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """The round and as many lines as the name needs."""
        return QSize(self._look.px(_WIDTH), self._look.px(_ROUND + 16) + self._name_height())

    def hitButton(self, pos: QPoint) -> bool:
        """The name can be clicked too."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ring, round, letter, name."""
        look = self._look
        disc = QRectF(0, look.px(6), look.px(_ROUND), look.px(_ROUND))
        disc.moveLeft((self.width() - disc.width()) / 2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ring(painter, disc)
            painter.setPen(QPen(look.colour("line"), 1))
            painter.setBrush(QColor(self._theme.paper))
            painter.drawEllipse(disc)
            painter.setPen(QColor(self._theme.ink))
            painter.setFont(look.book(18, 500))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "A")
            painter.setPen(look.colour("ink" if self.isChecked() or self.underMouse() else "soft"))
            painter.setFont(look.ui(11, 500))
            painter.drawText(self._name_box(), int(self._name_flags()), self.text())

    def _paint_ring(self, painter: QPainter, disc: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            gap = self._look.px(_RING)
            painter.setPen(QPen(self._look.colour("accent"), self._look.px(2)))
            painter.drawEllipse(disc.adjusted(-gap, -gap, gap, gap))
        if self.hasFocus():
            gap = self._look.px(_RING + 2)
            painter.setPen(QPen(self._look.colour("ink"), 1))
            painter.drawEllipse(disc.adjusted(-gap, -gap, gap, gap))

    def _name_flags(self) -> Qt.AlignmentFlag | Qt.TextFlag:
        return Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap

    def _name_box(self) -> QRect:
        top = self._look.px(_ROUND + 13)
        return QRect(0, top, self.width(), self.height() - top)

    def _name_height(self) -> int:
        room = QRect(0, 0, self._look.px(_WIDTH), 1000)
        flags = int(self._name_flags())
        return QFontMetrics(self._look.ui(11, 500)).boundingRect(room, flags, self.text()).height()


class Swatches(OneOf):
    """The themes in even rows of up to four, fewer where it is narrow; the value is a theme's name."""

    def __init__(self, name: str, themes: Sequence[Theme], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._swatches = [Swatch(theme, look, self) for theme in themes]
        for theme, swatch in zip(themes, self._swatches, strict=True):
            self.add(theme.name, swatch)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._columns = 0
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(look.px(8))
        for swatch in self._swatches:
            swatch.set_look(look)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width another number may fit into a row."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        fitting = min(max(1, self.width() // self._look.px(_WIDTH)), _MOST)
        columns = ceil(len(self._swatches) / ceil(len(self._swatches) / fitting))
        if columns == self._columns:
            return
        self._columns = columns
        place = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        for number, swatch in enumerate(self._swatches):
            self._grid.addWidget(swatch, *divmod(number, columns), place)
        for column in range(_MOST):
            self._grid.setColumnStretch(column, int(column < columns))
