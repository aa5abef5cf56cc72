"""A slim bar with one sentence: what went wrong and what to do next, or a quiet notice with an undo."""

import re

from PySide6.QtCore import QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.icon_button import IconButton
from reader.widgets.labels import Label, row_font

NOTICE_MS = 12_000
_MAY_BREAK = "\u200b"
_LONG = re.compile(r"\S{24,}")
_PIECE = 12


class FailureBar(QFrame):
    """Hidden until it has something to say. It never takes the focus; Tab reaches its buttons.

    A failure stays until it is dismissed, a notice goes after `NOTICE_MS`.

    `dismissed` when a person closes it, `action_wished` when the action's button is pressed; the
    bar is gone by then.
    """

    dismissed = Signal()
    action_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._failure = look, True
        self._sentence = Label("", row_font, look)
        self._sentence.setWordWrap(True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._action = QPushButton()
        self._action.setProperty("role", "link")
        self._action.setAutoDefault(False)
        self._action.setCursor(Qt.CursorShape.PointingHandCursor)
        self._action.clicked.connect(self._wish)
        self._close = IconButton("close", tr("Dismiss this message"), look)
        self._close.clicked.connect(self._dismiss)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sentence, 1)
        self._row.addWidget(self._action)
        self._row.addWidget(self._close)
        for button in (self._action, self._close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._leaving = QTimer(self, singleShot=True, interval=NOTICE_MS)
        self._leaving.timeout.connect(self.clear)
        self.set_look(look)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._look = look
        self._row.setContentsMargins(look.px(16), look.px(4), look.px(8), look.px(4))
        self._row.setSpacing(look.px(8))
        self._sentence.set_look(look)
        self._action.setFont(look.ui(13, 600))
        self._close.set_look(look)
        self.update()

    def show_sentence(self, text: str, action: str = "") -> None:
        """Say what failed, why and what next; `action` is the words of one button."""
        self._say(text, action, failure=True)

    def show_notice(self, text: str, action: str = "") -> None:
        """Say what was done, quietly, such as “Highlight removed” with “Undo”."""
        self._say(text, action, failure=False)

    @Slot()
    def clear(self) -> None:
        """Say nothing any more, without `dismissed`."""
        self._leaving.stop()
        self.hide()
        self._sentence.clear()

    def take_up(self, action: str) -> bool:
        """Press the button if it is offered and says that; whether it did."""
        if self.isHidden() or self._action.isHidden() or self._action.text() != action:
            return False
        self._wish()
        return True

    def text(self) -> str:
        """The sentence that is shown, or an empty string."""
        return self._sentence.text().replace(_MAY_BREAK, "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A tinted ground; a failure has an edge in the accent colour."""
        look, box = self._look, QRectF(self.rect())
        with QPainter(self) as painter:
            painter.fillRect(box, look.colour("hover"))
            painter.fillRect(QRectF(0, box.bottom() - 1, box.width(), 1), look.colour("line"))
            if self._failure:
                painter.fillRect(QRectF(0, 0, look.px(3), box.height()), look.colour("accent"))

    def _say(self, text: str, action: str, *, failure: bool) -> None:
        self._failure = failure
        self._sentence.setText(_LONG.sub(_breakable, text))
        self.setAccessibleName(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        if failure:
            self._leaving.stop()
        else:
            self._leaving.start()
        self.show()
        self.update()
        self._announce(text)

    def _announce(self, text: str) -> None:
        kinds = QAccessible.AnnouncementPoliteness
        event = QAccessibleAnnouncementEvent(self, text)
        event.setPoliteness(kinds.Assertive if self._failure else kinds.Polite)
        QAccessible.updateAccessibility(event)

    @Slot()
    def _wish(self) -> None:
        self.clear()
        self.action_wished.emit()

    @Slot()
    def _dismiss(self) -> None:
        self.clear()
        self.dismissed.emit()


def _breakable(long: re.Match[str]) -> str:
    """An address or a path in pieces: all of it is to be read, however narrow the bar is."""
    word = long.group()
    return _MAY_BREAK.join(word[at : at + _PIECE] for at in range(0, len(word), _PIECE))
