"""Everything the window can do, each once: its words, its shortcut, and whether it can be done now."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Group:
    """A menu and the names of its actions in order; an empty name parts them by a line."""

    title: str
    names: tuple[str, ...]


class Actions:
    """The actions by name. They belong to the window, so their shortcuts work everywhere in it."""

    WORDS: ClassVar[dict[str, tuple[str, tuple[str, ...]]]] = {
        "add": ("Add stories…", ("Ctrl+O",)),
        "add_folder": ("Add a folder…", ("Ctrl+Shift+O",)),
        "paste": ("Paste as a story", ("Ctrl+V", "Ctrl+Shift+V")),
        "quotes": ("Curl straight quotes of plain text", ()),
        "report": ("What became of the files", ()),
        "export": ("Make a book…", ("Ctrl+E",)),
        "edit_story": ("Title, author and more…", ("F2",)),
        "new_anthology": ("New anthology…", ("Ctrl+Shift+N",)),
        "edit_anthology": ("Edit this anthology…", ("Ctrl+Shift+E",)),
        "order_shelf": ("Order the shelf…", ()),
        "removed": ("Deleted stories…", ()),
        "remove": ("Take this anthology off the shelf", ()),
        "quit": ("Quit", ("Ctrl+Q",)),
        "undo": ("Undo", ("Ctrl+Z",)),
        "redo": ("Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
        "find": ("Search every story", ("Ctrl+F",)),
        "next_hit": ("Next hit", ("F3", "Ctrl+G")),
        "previous_hit": ("Previous hit", ("Shift+F3", "Ctrl+Shift+G")),
        "look_up": ("Look up…", ("Ctrl+Shift+D",)),
        "bookmark": ("Bookmark this place", ("Ctrl+D",)),
        "shelf": ("Shelf", ("F9",)),
        "marks": ("Marks", ("Ctrl+M",)),
        "type": ("Type and paper", ("Ctrl+T",)),
        "larger": ("Larger words", ("Ctrl++", "Ctrl+=")),
        "smaller": ("Smaller words", ("Ctrl+-",)),
        "usual": ("Usual size", ("Ctrl+0",)),
        "foot": ("Say something else at the foot of the page", ()),
        "full_screen": ("Only the page", ("F11",)),
        "back": ("Back", ("Alt+Left",)),
        "forward": ("Forward", ("Alt+Right",)),
        "go_to": ("Go to…", ("Ctrl+J",)),
        "headings": ("Headings of this story", ("Ctrl+Shift+J",)),
        "contents": ("Contents", ("Ctrl+L",)),
        "collection": ("All stories", ("Ctrl+Shift+L",)),
        "next_story": ("Next story", ("Ctrl+PgDown", "Alt+Down")),
        "previous_story": ("Previous story", ("Ctrl+PgUp", "Alt+Up")),
        "palette": ("Find anything by its name", ("Ctrl+K",)),
        "shortcuts": ("Keyboard shortcuts", ("F1",)),
        "about": ("About Anthology", ()),
    }
    GROUPS = (
        Group(
            "Book",
            (
                *("add", "add_folder", "paste", "quotes", "report", ""),
                *("new_anthology", "edit_anthology", "order_shelf", "edit_story", "export", ""),
                *("remove", "removed", "", "quit"),
            ),
        ),
        Group("Edit", ("undo", "redo", "", "find", "next_hit", "previous_hit", "look_up", "", "bookmark")),
        Group(
            "View",
            ("shelf", "marks", "type", "", "larger", "smaller", "usual", "", "foot", "full_screen"),
        ),
        Group(
            "Go",
            (
                "palette",
                "",
                "back",
                "forward",
                "go_to",
                "headings",
                "",
                "contents",
                "collection",
                "previous_story",
                "next_story",
            ),
        ),
        Group("Help", ("shortcuts", "about")),
    )
    CHECKABLE = ("shelf", "find", "marks", "type", "full_screen", "quotes")

    def __init__(self, window: QWidget) -> None:
        self._actions = {name: self._made(name, window) for name in self.WORDS}

    def __getitem__(self, name: str) -> QAction:
        """The action of that name."""
        return self._actions[name]

    def _made(self, name: str, window: QWidget) -> QAction:
        words, shortcuts = self.WORDS[name]
        action = QAction(words, window)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(each) for each in shortcuts])
        action.setCheckable(name in self.CHECKABLE)
        window.addAction(action)
        return action


def hint(action: QAction) -> str:
    """The words of an action with its shortcut, for a tooltip."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{action.text()} ({keys})" if keys else action.text()
