"""A small editor for the note of a mark, in the place where the note stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.labels import row_font

_STAY = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


class NoteEditor(QPlainTextEdit):
    """Ctrl+Enter keeps the words, Esc leaves them; so does going elsewhere, which keeps them."""

    kept = Signal()
    """Ctrl+Enter: keep the words and close."""
    left = Signal()
    """Esc: close, and leave the note as it was."""
    departed = Signal()
    """The keyboard went elsewhere: keep the words and close."""
    covered = Signal()
    """Another window came in front: keep the words, but stay open."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(tr("Ctrl+Enter keeps it, Esc leaves it"))
        self.setToolTip(tr("Ctrl+Enter keeps the note, Esc leaves it as it was"))
        self.setAccessibleName(tr("Note"))
        self.set_look(look)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Take another size; colours come with the stylesheet."""
        self.setFont(row_font(look))

    def begin(self, note: str, draft: str, name: str) -> None:
        """Show a note; words that were left before come back with Ctrl+Z."""
        self.setAccessibleName(name)
        self.setPlainText(draft or note)
        if draft:
            cursor = self.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(note)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Two keys are ours."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was written is kept, whatever the reason; a menu of the editor's own is none."""
        super().focusOutEvent(event)
        if event.reason() is Qt.FocusReason.ActiveWindowFocusReason:
            self.covered.emit()
        elif event.reason() not in _STAY:
            self.departed.emit()
