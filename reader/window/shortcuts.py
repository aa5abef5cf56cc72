"""The keys of the window's actions strung together: as they were changed, in a list, and in tooltips."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence

from reader.keys.commands import Command, FixedKeys, Keyboard, KeyChange, portable
from reader.translation import marked, tr
from reader.window.actions import Actions
from reader.window.main_window import MainWindow

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
    (marked("Look the selection up"), "D"),
    (marked("Remove a highlight that was clicked"), marked("Delete")),
)
ELSEWHERE = (
    (marked("Put away what is in front"), "Esc"),
    (marked("Menu"), "F10"),
    (marked("Filter the shelf"), marked("Ctrl+Shift+F")),
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
        self._window = window
        self._give(_usual(window.commands).changed(remembered))

    @Slot()
    def show_list(self) -> None:
        """Open the list over the window."""
        from reader.keys.dialog import KeysDialog

        dialog = KeysDialog(self._keyboard, self._window.look, self._window)
        dialog.keys_changed.connect(self._change)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(KeyChange)
    def _change(self, change: KeyChange) -> None:
        self._give(self._keyboard.changed(change.changed))
        self.changed.emit(change)

    def _give(self, keyboard: Keyboard) -> None:
        self._keyboard = keyboard
        for command in keyboard.commands:
            action = self._window.commands[command.name]
            keys = [QKeySequence(each) for each in command.keys]
            if action.shortcuts() != keys:
                action.setShortcuts(keys)


def _usual(actions: Actions) -> Keyboard:
    """Every action with its usual keys, as the menu groups them, and the keys that stay as they are."""
    commands = (
        _command(name, group.title)
        for group in Actions.GROUPS
        for name in group.names
        if name and actions[name].isVisible()
    )
    return Keyboard(commands, (*_fixed(tr("On the page"), ON_THE_PAGE), *_fixed(tr("Elsewhere"), ELSEWHERE)))


def _command(name: str, group: str) -> Command:
    words, usual = Actions.WORDS[name]
    keys = tuple(portable(each) for each in usual)
    return Command(name, tr(words), tr(group), keys, keys)


def _fixed(group: str, rows: tuple[tuple[str, str], ...]) -> list[FixedKeys]:
    return [FixedKeys(tr(words), group, tr(keys), TAKEN.get(words, ())) for words, keys in rows]
