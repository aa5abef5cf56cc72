"""Typefaces to choose from, each name set in its own face."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from reader.theme import fonts, icons
from reader.theme.look import Look
from reader.widgets.one_of import OneOf
from reader.widgets.rings import inside, ring

_HEIGHT = 34


class FaceRow(QRadioButton):
    """The name of a face in that face, with a check when it is the one in force."""

    def __init__(self, face: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(face, parent)
        _make_row(self)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The name with room for the check."""
        words = QFontMetrics(self._own_face()).horizontalAdvance(self.text())
        return QSize(words + self._look.px(48), self._look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """A long name may end in “…”."""
        return QSize(self._look.px(96), self._look.px(_HEIGHT))

    def hitButton(self, pos: QPoint) -> bool:
        """All of the row can be clicked."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground of the chosen row, the name, the check."""
        icon = "check" if self.isChecked() else ""
        _paint_row(self, self._look, self._own_face(), icon, chosen=self.isChecked())

    def _own_face(self) -> QFont:
        return fonts.font(self.text(), 16 * self._look.scale, optical=16)


class MoreRow(QPushButton):
    """A row that leads to more faces."""

    def __init__(self, words: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        _make_row(self)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self.setFont(look.ui(13))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The words with room for the chevron."""
        words = QFontMetrics(self._look.ui(13)).horizontalAdvance(self.text())
        return QSize(words + self._look.px(48), self._look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words and a chevron."""
        _paint_row(self, self._look, self._look.ui(13), "right", chosen=False)


class Faces(OneOf):
    """Faces under one another, and any other one once it was shown; the value is a face's name."""

    def __init__(self, name: str, faces: Sequence[str], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._look, self._column = look, QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._faces, self._rows = tuple(faces), [self._row(face) for face in faces]
        self._other: FaceRow | None = None

    def show_value(self, value: str) -> None:
        """Put the row of that face down; the last row is that of any other face that was shown."""
        if value and value not in self._faces:
            self._show_other(value)
        super().show_value(value)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        for row in self._rows:
            row.set_look(look)

    def _show_other(self, face: str) -> None:
        if self._other is None:
            self._other = self._row(face)
            self._rows.append(self._other)
        self._other.setText(face)
        self._other.updateGeometry()
        self.set_value_of(self._other, face)

    def _row(self, face: str) -> FaceRow:
        row = FaceRow(face, self._look, self)
        self._column.addWidget(row)
        self.add(face, row)
        return row


def _make_row(button: QAbstractButton) -> None:
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def _paint_row(button: QAbstractButton, look: Look, face: QFont, icon: str, *, chosen: bool) -> None:
    """A ground where it is chosen or lit, the words, and an icon at the end."""
    box = inside(button.rect(), look)
    ground = "pick" if chosen else "hover" if button.underMouse() else ""
    with QPainter(button) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ring(look) if button.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, look.px(8), look.px(8))
        painter.setPen(look.colour("ink"))
        painter.setFont(face)
        words = button.rect().adjusted(look.px(12), 0, -look.px(36), 0)
        name = painter.fontMetrics().elidedText(button.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)
        if icon:
            side = look.px(16)
            place = QRectF(button.width() - look.px(12) - side, (button.height() - side) / 2, side, side)
            icons.draw(painter, icon, place, look.colour("accent" if chosen else "soft"))
