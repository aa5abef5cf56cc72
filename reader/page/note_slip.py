"""A note of the text on a small slip over the page, so that nobody loses their place for it."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from reader.theme.look import Look


class NoteSlip(QFrame):
    """Shows the words of a note until the next click or Esc."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("slip")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._inside = QVBoxLayout(self)
        self._inside.addWidget(self._words)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Other colours or another scale."""
        theme, px = look.theme, look.px
        self._width = px(360)
        self._words.setFont(look.book(15))
        self._inside.setContentsMargins(px(18), px(14), px(18), px(16))
        self.setStyleSheet(
            f"#slip {{ background: {theme.field}; border: {px(1)}px solid {theme.line}; }}"
            f"#slip QLabel {{ color: {theme.ink}; background: transparent; }}"
        )

    def show_note(self, words: str, room: QRect, near: QPoint) -> None:
        """Show it under a point of the screen, within the room of the page."""
        self.setAccessibleName(f"Note: {words}")
        self._words.setText(words)
        self._words.setFixedWidth(min(self._width, room.width() - self._width // 10))
        self.adjustSize()
        left = max(room.left(), min(near.x() - self.width() // 2, room.right() - self.width()))
        top = (
            near.y()
            if near.y() + self.height() < room.bottom()
            else max(room.top(), room.bottom() - self.height())
        )
        self.move(left, top)
        self.show()
