"""One of several buttons is down: the part that segments, swatches and rows of faces share."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QRadioButton, QWidget


class OneOf(QWidget):
    """Radio buttons with a value each. Arrow keys walk them, Tab goes past them.

    Subclasses lay the buttons out. `changed` follows a person's choice, never `show_value`.
    """

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is what a screen reader calls the choice."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values: list[str] = []
        self._value = ""
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._take)

    def add(self, value: str, button: QRadioButton) -> None:
        """Put a button into the choice; laying it out is the caller's part."""
        button.setAccessibleDescription(self.accessibleName())
        self._group.addButton(button, len(self._values))
        self._values.append(value)

    def set_value_of(self, button: QRadioButton, value: str) -> None:
        """Let a button of the choice stand for another value."""
        self._values[self._group.id(button)] = value

    def value(self) -> str:
        """The value in force, or an empty string."""
        return self._value

    def show_value(self, value: str) -> None:
        """Put the button of that value down; an unknown value leaves all of them up."""
        self._value = value
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(self._values[self._group.id(button)] == value)
        self._group.setExclusive(True)
        self._let_tab_stop_once()

    @Slot(QAbstractButton)
    def _take(self, button: QAbstractButton) -> None:
        value = self._values[self._group.id(button)]
        if value != self._value:
            self._value = value
            self._let_tab_stop_once()
            self.changed.emit()

    def _let_tab_stop_once(self) -> None:
        """Tab reaches the chosen button only, or the first one if none is chosen."""
        buttons = self._group.buttons()
        stop = self._group.checkedButton() or buttons[0]
        for button in buttons:
            policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
