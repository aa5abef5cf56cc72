"""The stories beside what is said about the book, or above it where the dialog is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

from reader.export.book_form import BookForm
from reader.export.story_choice import StoryChoice
from reader.theme.look import Look
from reader.widgets.ground import Ground, Hairline

_NARROW = 720


class ChoosingPage(QScrollArea):
    """Scrolls as a whole where it is too low or too narrow, and cuts nothing."""

    def __init__(
        self, choice: StoryChoice, form: BookForm, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._choice, self._form = look, choice, form
        page = Ground("panel", look)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._line = Hairline(look, upright=True)
        for part, stretch in ((choice, 2), (self._line, 0), (form, 3)):
            self._row.addWidget(part, stretch)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, or one above the other."""
        super().resizeEvent(event)
        narrow, ways = self.width() < self._look.px(_NARROW), QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._line.setVisible(not narrow)
        self._form.set_narrow(narrow=narrow)
        self._choice.set_long(long=narrow)
