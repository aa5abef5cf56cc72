"""The quiet line of buttons above the page."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.icon_button import LETTERS, IconButton
from reader.window.actions import Actions, hint, words_of

_BUTTONS = (
    ("find", "search"),
    ("bookmark", "bookmark"),
    ("marks", "marks"),
    ("type", LETTERS),
    ("export", "export"),
)
_WAYS = ("back", "forward")
_MENU_KEY = "F10"


class TopBar(QWidget):
    """The shelf's button on the left, with the ways back and forward once there are any.

    Search, bookmark, marks, type, export and the menu stand on the right.
    """

    def __init__(self, look: Look, actions: Actions, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._menu, self._actions = menu, actions
        self._buttons = {name: ActionButton(icon, actions[name], look) for name, icon in _BUTTONS}
        self._buttons["shelf"] = ActionButton("shelf", actions["shelf"], look)
        self._more = IconButton("contents", tr("Menu"), look, keys=_MENU_KEY)
        self._more.setShortcut(_MENU_KEY)
        self._more.clicked.connect(self._open_menu)
        for name in _WAYS:
            self._buttons[name] = ActionButton(name, actions[name], look)
        for name in ("shelf", *_WAYS):
            self._row.addWidget(self._buttons[name])
        self._row.addStretch(1)
        for name, _ in _BUTTONS:
            self._row.addWidget(self._buttons[name])
        self._row.addWidget(self._more)
        self.set_look(look)
        for name in self._buttons:
            actions[name].enabledChanged.connect(self._show_enabled)
            actions[name].changed.connect(self._show_hints)
        self._show_enabled()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self._row.setContentsMargins(look.px(12), look.px(8), look.px(12), 0)
        self._row.setSpacing(look.px(2))
        for button in (*self._buttons.values(), self._more):
            button.set_look(look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is short, what the menu has as well gives way, the last first."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        side, gap = self._more.width(), self._row.spacing()
        sides = self._row.contentsMargins()
        ways = any(self._actions[name].isEnabled() for name in _WAYS)
        room = (self.width() - sides.left() - sides.right()) // (side + gap) - 2
        for place, name in enumerate(_WAYS):
            self._buttons[name].setVisible(ways and place < room)
        room -= len(_WAYS) if ways else 0
        for place, (name, _) in enumerate(_BUTTONS):
            self._buttons[name].setVisible(place < room)

    def minimumSizeHint(self) -> QSize:
        """Room for the shelf's button and the menu's."""
        return QSize(3 * self._more.width(), super().minimumSizeHint().height())

    def show_bookmarked(self, *, bookmarked: bool) -> None:
        """Fill the bookmark's icon where the page in view has one."""
        self._buttons["bookmark"].set_filled(filled=bookmarked)

    @Slot()
    def _show_enabled(self) -> None:
        for name, button in self._buttons.items():
            button.setEnabled(self._actions[name].isEnabled())
        self._make_room()

    @Slot()
    def _show_hints(self) -> None:
        """Words and keys of an action may become others."""
        for name, button in self._buttons.items():
            if button.toolTip() != (words := hint(self._actions[name])):
                button.setToolTip(words)

    @Slot()
    def _open_menu(self) -> None:
        corner = self._more.mapToGlobal(self._more.rect().bottomRight())
        self._menu.adjustSize()
        corner.setX(corner.x() - self._menu.sizeHint().width())
        self._menu.popup(corner)


class ActionButton(IconButton):
    """Does what an action does, and shows whether it is on.

    A click and a screen reader's own way of switching (which clicks nothing) come to the same.
    """

    def __init__(self, icon: str, action: QAction, look: Look) -> None:
        super().__init__(icon, words_of(action), look)
        self._action = action
        self.setToolTip(hint(action))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(action.isCheckable())
        self.setChecked(action.isChecked())
        action.toggled.connect(self.setChecked)
        if self.isCheckable():
            self.toggled.connect(self._switch)
        else:
            self.clicked.connect(action.trigger)

    @Slot()
    def _switch(self) -> None:
        if self.isChecked() != self._action.isChecked():
            self._action.trigger()
