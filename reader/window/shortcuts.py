"""The keys of the window's actions strung together: as they were changed, in a list, and in tooltips."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence

from reader.keys.wishes import KeyChange
from reader.translation import marked, tr
from reader.window.actions import Actions
from reader.window.main_window import MainWindow

if TYPE_CHECKING:
    from reader.keys.commands import Keyboard

ON_THE_PAGE = (
    (marked("Turn the page"), marked("Space, →, Page Down")),
    (marked("Turn back"), marked("Shift+Space, ←, Page Up")),
    (marked("Beginning and end of the story"), marked("Home, End")),
    (marked("Walk links, notes and pictures, and open them"), marked("Tab, Enter")),
    (marked("In the line guide: the next line, and the one before"), "↓, ↑"),
    (marked("While the page moves by itself: faster, slower, pause"), marked("+, −, Space")),
    (marked("Select by keyboard"), marked("Shift+arrows")),
    (marked("Highlight the selection"), marked("1 to 5")),
    (marked("Write a note on the selection"), "N"),
    (marked("Copy the selection"), marked("C, Ctrl+C")),
    (marked("Search for the selection"), "F"),
    (marked("Concordance of the selection"), "K"),
    (marked("Look the selection up"), "D"),
    (marked("Stories like the selection"), "M"),
    (marked("Remove a highlight that was clicked"), marked("Delete")),
)
ELSEWHERE = (
    (marked("Put away what is in front"), "Esc"),
    (marked("Menu"), "F10"),
    (marked("Filter the shelf"), marked("Ctrl+Shift+F")),
    (marked("In the hits: along the strip of a story"), "→, ←"),
    (marked("In the latest queries: forget one"), marked("Delete")),
    (marked("In the marks: write, colour, remove"), marked("N, 1 to 5, Delete")),
    (marked("In a new book: move a story"), marked("Alt+↑, Alt+↓")),
    (marked("In a note: keep it"), marked("Ctrl+Enter")),
)
TAKEN = {
    "Copy the selection": ("Ctrl+C",),
    "Menu": ("F10",),
    "Filter the shelf": ("Ctrl+Shift+F",),
    "In a note: keep it": ("Ctrl+Return", "Ctrl+Enter"),
}


class Shortcuts(QObject):
    """Gives the actions their keys, and shows the list in which they are changed."""

    changed = Signal(KeyChange)

    def __init__(self, window: MainWindow, remembered: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(window)
        self._window, self._changed = window, remembered
        if remembered:
            self._give()

    @Slot()
    def show_list(self) -> None:
        """Open the list over the window; what is not offered here today is not in it."""
        from reader.keys.dialog import KeysDialog

        commands = self._window.commands
        shown = _keyboard(name for name in _names() if commands[name].isVisible())
        dialog = KeysDialog(shown.changed(self._changed), self._window.look, self._window)
        dialog.keys_changed.connect(self._change)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(KeyChange)
    def _change(self, change: KeyChange) -> None:
        hidden = {
            name: keys
            for name, keys in self._changed.items()
            if name in _names() and not self._window.commands[name].isVisible()
        }
        self._changed = {**hidden, **change.changed}
        self._give()
        self.changed.emit(KeyChange(self._changed))

    def _give(self) -> None:
        for command in _keyboard(_names()).changed(self._changed).commands:
            action = self._window.commands[command.name]
            keys = [QKeySequence(each) for each in command.keys]
            if action.shortcuts() != keys:
                action.setShortcuts(keys)


def _names() -> tuple[str, ...]:
    """Every action, in the order of the menu."""
    return tuple(name for group in Actions.GROUPS for name in group.names if name)


def _keyboard(names: Iterable[str]) -> "Keyboard":
    """These actions with their usual keys, grouped as in the menu, and the keys that stay as they are."""
    from reader.keys.commands import Command, FixedKeys, Keyboard, portable

    groups = {name: group.title for group in Actions.GROUPS for name in group.names}
    commands = []
    for name in names:
        words, usual = Actions.WORDS[name]
        keys = tuple(portable(each) for each in usual)
        commands.append(Command(name, tr(words), tr(groups[name]), keys, keys))
    fixed = [
        FixedKeys(tr(words), group, tr(keys), TAKEN.get(words, ()))
        for group, rows in ((tr("On the page"), ON_THE_PAGE), (tr("Elsewhere"), ELSEWHERE))
        for words, keys in rows
    ]
    return Keyboard(commands, fixed)
