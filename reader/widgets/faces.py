"""Typefaces to choose from, each name set in its own face."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from reader.theme import fonts, icons
from reader.theme.look import Look
from reader.widgets.one_of import OneOf


class FaceRow(QRadioButton):
    """The name of a face in that face, with a check when it is the one in force."""

    def __init__(self, face: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(face, parent)
        self._look = look
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The name with room for the check."""
        words = QFontMetrics(self._own_face()).horizontalAdvance(self.text())
        return QSize(words + self._look.px(48), self._look.px(36))

    def minimumSizeHint(self) -> QSize:
        """A long name may end in “…”."""
        return QSize(self._look.px(96), self._look.px(36))

    def hitButton(self, pos: QPoint) -> bool:
        """All of the row can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground of the chosen row, the name, the check."""
        look = self._look
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = "pick" if self.isChecked() else "hover" if self.underMouse() else ""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("accent")) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(ground) if ground else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, look.px(8), look.px(8))
            painter.setPen(look.colour("ink"))
            painter.setFont(self._own_face())
            words = self.rect().adjusted(look.px(12), 0, -look.px(36), 0)
            name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)
            if self.isChecked():
                self._paint_check(painter)

    def _paint_check(self, painter: QPainter) -> None:
        side = self._look.px(16)
        box = QRectF(self.width() - self._look.px(12) - side, (self.height() - side) / 2, side, side)
        icons.draw(painter, "check", box, self._look.colour("accent"))

    def _own_face(self) -> QFont:
        return fonts.font(self.text(), 16 * self._look.scale, optical=16)


class Faces(OneOf):
    """Faces under one another; the value is a face's name."""

    def __init__(self, name: str, faces: Sequence[str], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._rows = [FaceRow(face, look, self) for face in faces]
        for face, row in zip(faces, self._rows, strict=True):
            column.addWidget(row)
            self.add(face, row)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        for row in self._rows:
            row.set_look(look)
