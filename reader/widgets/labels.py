"""Words that are not for typing: headings, quiet lines, and a line that gives way by an ellipsis."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from reader.theme.look import Look

FontOf = Callable[[Look], QFont]


def heading_font(look: Look) -> QFont:
    """The title of a shelf, a panel or a dialog, in the book face."""
    return look.book(20, 600)


def row_font(look: Look) -> QFont:
    """A control's own words."""
    return look.ui(13)


def quiet_font(look: Look) -> QFont:
    """A line that says something more."""
    return look.ui(12)


def caps_font(look: Look) -> QFont:
    """A small heading in capitals."""
    return look.ui(11, 600, 0.8)


class Label(QLabel):
    """A label in a type and a tone (`ink`, `soft`, `faint` or `accent`) that follows the look."""

    def __init__(
        self, text: str, font: FontOf, look: Look, *, tone: str = "ink", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._font_of = font
        self.setProperty("tone", tone)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take another size; colours come with the stylesheet."""
        self.setFont(self._font_of(look))


class ElidedLabel(Label):
    """A label of one line that ends in “…” where room is short; its tooltip then says all of it."""

    def __init__(
        self, text: str, font: FontOf, look: Look, *, tone: str = "ink", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, font, look, tone=tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """As high as a line, as narrow as need be."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        with QPainter(self) as painter:
            painter.setPen(self.palette().windowText().color())
            painter.setFont(self.font())
            painter.drawText(room, self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)
