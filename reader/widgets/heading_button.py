"""A heading in the book face that can be clicked."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from reader.theme.look import Look
from reader.widgets.labels import heading_font
from reader.widgets.wrapped import Wrapped, setting, wrap


class HeadingButton(QAbstractButton):
    """Wraps to two lines; takes the accent under the pointer."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._tip = look, ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self._fit()

    def say(self, text: str, tip: str) -> None:
        """Show another heading; `tip` says what a click does."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(tip)
        self._tip = tip
        self._fit()

    def sizeHint(self) -> QSize:
        """As high as the lines at this width."""
        return QSize(self._look.px(160), self._wrapped().height + self._look.px(4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width there may be another number of lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wrapped = self._wrapped()
        self.setToolTip(f"{self.text()}\n{self._tip}" if wrapped.cut else self._tip)
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def _wrapped(self) -> Wrapped:
        return wrap(self.text(), setting(heading_font(self._look), 1.3, limit=2), self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words, and a line under them where the keyboard's focus is."""
        tone = self._look.colour("accent" if self.underMouse() or self.hasFocus() else "ink")
        with QPainter(self) as painter:
            self._wrapped().draw(painter, 0, 0, tone)
            if self.hasFocus():
                painter.setPen(QPen(tone, self._look.ring))
                painter.drawLine(0, self.height() - 1, self._look.px(24), self.height() - 1)
