"""Quiet words that can be clicked: they take the ink under the pointer, and nothing else about them stirs."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.theme import icons
from reader.theme.look import Look
from reader.widgets.labels import quiet_font

_ICON, _GAP = 14, 6


class WordButton(QAbstractButton):
    """One line in the type of quiet words, cut where room is short; with an icon before it if it has one.

    While it is disabled it is only words.
    """

    def __init__(
        self, look: Look, parent: QWidget, *, icon: str = "", at_end: bool = False, tone: str = "soft"
    ) -> None:
        """`at_end` puts the words to the right end of the room; `tone` is theirs until they are lit."""
        super().__init__(parent)
        self._look, self._icon, self._at_end, self._tone = look, icon, at_end, tone
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self.setFont(quiet_font(look))
        self.updateGeometry()
        self.update()

    def say(self, words: str, tip: str) -> None:
        """Show other words; `tip` says what a click does, and is not shown while there is nothing to do."""
        self.setText(words)
        self.setShortcut(QKeySequence())  # Qt takes a sign “&” in a title for one
        self.setAccessibleName(words)
        self.setAccessibleDescription(tip if self.isEnabled() else "")
        self.setToolTip(tip if self.isEnabled() else "")
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.setCursor(hand if self.isEnabled() else arrow)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the words."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + self._lead() + 1, self._look.px(24))

    def minimumSizeHint(self) -> QSize:
        """Words are cut before anything is kept wide for them."""
        return QSize(0, self._look.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The icon, the words, and a line under them where the keyboard is."""
        look = self._look
        lit = self.isEnabled() and (self.underMouse() or self.hasFocus() or self.isDown())
        tone = look.colour("ink" if lit else self._tone)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(tone)
            painter.setFont(self.font())
            room = self.rect().adjusted(self._lead(), 0, 0, 0)
            side = Qt.AlignmentFlag.AlignRight if self._at_end else Qt.AlignmentFlag.AlignLeft
            shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
            words = painter.boundingRect(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
            if self._lead():
                self._paint_icon(painter)
            if self.hasFocus():
                self._paint_focus(painter, words)

    def _paint_icon(self, painter: QPainter) -> None:
        side = self._look.px(_ICON)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        icons.draw(painter, self._icon, box, painter.pen().color())

    def _paint_focus(self, painter: QPainter, words: QRect) -> None:
        painter.setPen(QPen(self._look.colour("accent"), 1))
        painter.drawLine(words.left(), words.bottom() + 1, words.right(), words.bottom() + 1)

    def _lead(self) -> int:
        return self._look.px(_ICON + _GAP) if self._icon and self.isEnabled() else 0
