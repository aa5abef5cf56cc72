"""Everything the window can do, each once: its words, its shortcut, and whether it can be done now."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from reader.speech.presence import is_installed
from reader.translation import marked, tr


@dataclass(frozen=True, slots=True)
class Group:
    """A menu and the names of its actions in order; an empty name parts them by a line."""

    title: str
    names: tuple[str, ...]


class Actions:
    """The actions by name. They belong to the window, so their shortcuts work everywhere in it."""

    WORDS: ClassVar[dict[str, tuple[str, tuple[str, ...]]]] = {
        "add": (marked("Add stories…"), ("Ctrl+O",)),
        "add_folder": (marked("Add a folder…"), ("Ctrl+Shift+O",)),
        "paste": (marked("Paste as a story"), ("Ctrl+V", "Ctrl+Shift+V")),
        "quotes": (marked("Curl straight quotes of plain text"), ()),
        "report": (marked("What became of the files"), ()),
        "export": (marked("Make a book…"), ("Ctrl+E",)),
        "print": (marked("Print…"), ("Ctrl+P",)),
        "pdf": (marked("Save as PDF…"), ("Ctrl+Shift+P",)),
        "edit_story": (marked("Title, author and more…"), ("F2",)),
        "new_anthology": (marked("New anthology…"), ("Ctrl+Shift+N",)),
        "new_shelf": (marked("New living shelf…"), ("Ctrl+Alt+N",)),
        "edit_anthology": (marked("Edit this anthology…"), ("Ctrl+Shift+E",)),
        "order_shelf": (marked("Order the shelf…"), ()),
        "removed": (marked("Deleted stories…"), ()),
        "remove": (marked("Take this anthology off the shelf"), ()),
        "quit": (marked("Quit"), ("Ctrl+Q",)),
        "undo": (marked("Undo"), ("Ctrl+Z",)),
        "redo": (marked("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
        "find": (marked("Search every story"), ("Ctrl+F",)),
        "find_here": (marked("Find in this story"), ("Ctrl+Alt+F",)),
        "next_hit": (marked("Next hit"), ("F3", "Ctrl+G")),
        "previous_hit": (marked("Previous hit"), ("Shift+F3", "Ctrl+Shift+G")),
        "concordance": (marked("Concordance of a word"), ("Ctrl+Shift+K",)),
        "like": (marked("More like this"), ("Ctrl+Shift+M",)),
        "motifs": (marked("Names and motifs"), ("Ctrl+Alt+K",)),
        "look_up": (marked("Look up…"), ("Ctrl+Shift+D",)),
        "bookmark": (marked("Bookmark this place"), ("Ctrl+D",)),
        "shelf": (marked("Shelf"), ("F9",)),
        "marks": (marked("Marks"), ("Ctrl+M",)),
        "type": (marked("Type and paper"), ("Ctrl+T",)),
        "larger": (marked("Larger words"), ("Ctrl++", "Ctrl+=")),
        "smaller": (marked("Smaller words"), ("Ctrl+-",)),
        "usual": (marked("Usual size"), ("Ctrl+0",)),
        "typefaces": (marked("Another typeface…"), ()),
        "light": (marked("Light or dark"), ("Ctrl+Shift+T",)),
        "system": (marked("As light or dark as the system"), ()),
        "themes": (marked("Your own themes…"), ()),
        "foot": (marked("Say something else at the foot of the page"), ()),
        "full_screen": (marked("Only the page"), ("F11",)),
        "focus": (marked("Nothing but the words"), ("Ctrl+Shift+F11",)),
        "guide": (marked("Line guide"), ("Ctrl+Shift+R",)),
        "guide_lines": (marked("More or fewer lines in the guide"), ("Ctrl+Alt+R",)),
        "auto_scroll": (marked("Move the page by itself"), ("Ctrl+Shift+A",)),
        "read_aloud": (marked("Read aloud"), ("Ctrl+Shift+S",)),
        "back": (marked("Back"), ("Alt+Left",)),
        "forward": (marked("Forward"), ("Alt+Right",)),
        "go_to": (marked("Go to…"), ("Ctrl+J",)),
        "headings": (marked("Headings of this story"), ("Ctrl+Shift+J",)),
        "contents": (marked("Contents"), ("Ctrl+L",)),
        "collection": (marked("All stories"), ("Ctrl+Shift+L",)),
        "next_story": (marked("Next story"), ("Ctrl+PgDown", "Alt+Down")),
        "previous_story": (marked("Previous story"), ("Ctrl+PgUp", "Alt+Up")),
        "palette": (marked("Find anything by its name"), ("Ctrl+K",)),
        "language": (marked("Language…"), ()),
        "shortcuts": (marked("Keyboard shortcuts"), ("F1",)),
        "about": (marked("About Anthology"), ()),
    }
    GROUPS = (
        Group(
            marked("Book"),
            (
                *("add", "add_folder", "paste", "quotes", "report", ""),
                *("new_anthology", "new_shelf", "edit_anthology", "order_shelf", "edit_story", ""),
                *("export", "print", "pdf", ""),
                *("remove", "removed", "", "quit"),
            ),
        ),
        Group(
            marked("Edit"),
            (
                *("undo", "redo", "", "find", "find_here", "next_hit", "previous_hit", "concordance"),
                *("like", "motifs", "look_up", "", "bookmark"),
            ),
        ),
        Group(
            marked("View"),
            (
                *("shelf", "marks", "type", "", "larger", "smaller", "usual", ""),
                *("typefaces", "light", "system", "themes", ""),
                *("guide", "guide_lines", "auto_scroll", "read_aloud", "", "foot", "full_screen", "focus"),
            ),
        ),
        Group(
            marked("Go"),
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
        Group(marked("Help"), ("shortcuts", "language", "about")),
    )
    CHECKABLE = (
        *("shelf", "find", "marks", "type", "full_screen", "quotes", "focus", "guide", "auto_scroll"),
        *("system", "read_aloud", "like", "motifs"),
    )

    def __init__(self, window: QWidget) -> None:
        self._actions = {name: self._made(name, window) for name in self.WORDS}

    def __getitem__(self, name: str) -> QAction:
        """The action of that name."""
        return self._actions[name]

    def _made(self, name: str, window: QWidget) -> QAction:
        words, shortcuts = self.WORDS[name]
        action = QAction(tr(words), window)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(each) for each in shortcuts])
        action.setCheckable(name in self.CHECKABLE)
        action.setVisible(name != "read_aloud" or is_installed())
        window.addAction(action)
        return action


class Hint(QObject):
    """Keeps the keys of an action behind the words of a widget's tooltip, whatever they become.

    It lives as long as the widget.
    """

    def __init__(self, widget: QWidget, action: QAction) -> None:
        """The words are those that the tooltip has now."""
        super().__init__(widget)
        self._widget, self._action, self._words = widget, action, widget.toolTip()
        action.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        words = with_keys(self._words, self._action)
        if words != self._widget.toolTip():
            self._widget.setToolTip(words)


def hint(action: QAction) -> str:
    """The words of an action with its shortcut, for a tooltip."""
    return with_keys(words_of(action), action)


def words_of(action: QAction) -> str:
    """The words of an action as they are said: in a menu, a sign “&” that is meant stands twice."""
    return action.text().replace("&&", "&")


def with_keys(words: str, action: QAction) -> str:
    """The words with the first keys of an action behind them, if it has any."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{words} ({keys})" if keys else words
