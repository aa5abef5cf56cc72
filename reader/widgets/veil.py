"""What lies over a part of the window while something small stands on it and has the keyboard."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget


class Veil(QWidget):
    """Covers something, unseen.

    Esc, a press beside what stands on it, or the keyboard going elsewhere puts it away; then the
    keyboard goes back to where it came from.
    """

    closed = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over, self._before = over, None  # type: QWidget, QWidget | None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        over.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._focus_changed)  # type: ignore[union-attr] # there is one

    def arrange(self) -> None:
        """Put what stands on it in its place; the veil has its own size by then."""

    def open(self, keyboard: QWidget) -> None:
        """Show it, and give the keyboard to something on it."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.arrange()
        keyboard.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def dismiss(self) -> None:
        """Put it away."""
        if self.isVisible():
            self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the keyboard back, unless it went on by itself."""
        super().hideEvent(event)
        before, self._before = self._before, None
        focus = QApplication.focusWidget()
        if before is not None and (focus is None or focus is self or self.isAncestorOf(focus)):
            before.setFocus()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the parent whatever size it has."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
            self.arrange()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's own name
        """Tab stays on it."""
        stops = [each for each in self.findChildren(QWidget) if _takes_tab(each)]
        focus = QApplication.focusWidget()
        here = stops.index(focus) if focus in stops else -1
        if stops:
            reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
            stops[(here + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away; what nobody on it wants does not reach the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside what stands on it."""
        self.dismiss()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page does not move under it."""
        event.accept()

    @Slot(QWidget, QWidget)
    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isVisible() and new is not self and not self.isAncestorOf(new):
            self._before = None
            self.dismiss()


def _takes_tab(widget: QWidget) -> bool:
    tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tab) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
