"""A pointer that hides when nobody moves it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

_PATIENCE = 2000


class IdlePointer(QObject):
    """Over one widget, for as long as it is wanted. `interval` is in milliseconds."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self.timer.timeout.connect(self._hide)

    def watch(self, *, on: bool) -> None:
        """Hide it from now on; or never."""
        if on:
            self._over.installEventFilter(self)
            self.timer.start()
        else:
            self._over.removeEventFilter(self)
            self.timer.stop()
            self._show()

    @property
    def is_hidden(self) -> bool:
        """Whether it is hidden now."""
        return self._over.cursor().shape() is Qt.CursorShape.BlankCursor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever moves it, or presses a button, sees it."""
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress):
            self._show()
            self.timer.start()
        return super().eventFilter(watched, event)

    @Slot()
    def _hide(self) -> None:
        self._over.setCursor(Qt.CursorShape.BlankCursor)

    def _show(self) -> None:
        if self.is_hidden:
            self._over.setCursor(Qt.CursorShape.ArrowCursor)
