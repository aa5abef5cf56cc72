"""A line to type into, with a button that clears it."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.icon_button import IconButton

_LEFT_TO_THE_WINDOW = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_E)


class Field(QLineEdit):
    """38 pixels high; the button to clear it shows once something is typed."""

    def __init__(
        self,
        name: str,
        look: Look,
        *,
        pixels: float = 14,
        parent: QWidget | None = None,
        takes_tab: bool = False,
    ) -> None:
        """`name` is the placeholder, and what a screen reader says; `pixels` the size of the letters.

        `takes_tab` says that Tab does something else here, and does not lead to the button.
        """
        super().__init__(parent)
        self._look, self._pixels = look, pixels
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self._clear = IconButton("close", tr("Clear"), look, self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus if takes_tab else Qt.FocusPolicy.TabFocus)
        self._clear.hide()
        self._clear.clicked.connect(self._empty)
        self.textChanged.connect(self._show_clear)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self.setFont(look.ui(self._pixels))
        self.setFixedHeight(look.px(38 if self._pixels > 13 else 34))
        self._clear.set_look(look)
        self._clear.setFixedSize(self.height() - look.px(8), self.height() - look.px(8))
        self.setTextMargins(0, 0, look.px(20), 0)
        self._place_clear()

    def event(self, event: QEvent) -> bool:
        """What Qt would do with Ctrl+E on some systems, go to the end, the End key does on all."""
        if _asks_for_a_shortcut(event):
            event.ignore()
            return True
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Words may be dropped here; files are for the window."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end."""
        super().resizeEvent(event)
        self._place_clear()

    def _place_clear(self) -> None:
        gap = (self.height() - self._clear.height()) // 2
        self._clear.move(self.width() - self._clear.width() - gap, gap)

    @Slot()
    def _empty(self) -> None:
        self.clear()
        self.setFocus()

    @Slot(str)
    def _show_clear(self, text: str) -> None:
        self._clear.setVisible(bool(text))


def _asks_for_a_shortcut(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.type() is QEvent.Type.ShortcutOverride
        and event.keyCombination() == _LEFT_TO_THE_WINDOW
    )
