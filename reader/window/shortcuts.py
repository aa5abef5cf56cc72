"""The list of keyboard shortcuts."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from reader.theme.look import Look
from reader.widgets.labels import Label, caps_font, heading_font, row_font
from reader.widgets.opening_size import open_at
from reader.window.actions import Actions

ON_THE_PAGE = (
    ("Turn the page", "Space, →, Page Down"),
    ("Turn back", "Shift+Space, ←, Page Up"),
    ("Beginning and end of the story", "Home, End"),
    ("Select by keyboard", "Shift+arrows"),
    ("Highlight the selection", "1 to 5"),
    ("Write a note on the selection", "N"),
    ("Copy the selection", "C, Ctrl+C"),
    ("Search for the selection", "F"),
    ("Look the selection up", "D"),
    ("Remove a highlight that was clicked", "Delete"),
)
ELSEWHERE = (
    ("Put away what is in front", "Esc"),
    ("Menu", "F10"),
    ("Filter the shelf", "Ctrl+Shift+F"),
    ("In the marks: write, colour, remove", "N, 1 to 5, Delete"),
    ("In a new book: move a story", "Alt+↑, Alt+↓"),
)


class ShortcutsBox(QDialog):
    """Every command with its keys, grouped as in the menu, and the keys of the page."""

    def __init__(self, look: Look, commands: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self._look, self._row = look, 0
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setHorizontalSpacing(look.px(32))
        self._grid.setVerticalSpacing(look.px(8))
        self._grid.setContentsMargins(look.px(32), look.px(24), look.px(32), look.px(24))
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self._add(Label("Keyboard shortcuts", heading_font, look))
        self._add_group("On the page", ON_THE_PAGE)
        for group in Actions.GROUPS:
            rows = [(Actions.WORDS[name][0], _keys(commands, name)) for name in group.names if name]
            self._add_group(group.title, tuple(row for row in rows if row[1]))
        self._add_group("Elsewhere", ELSEWHERE)
        self._lay_out(inner)
        open_at(self, look, 560, 600)

    def _lay_out(self, inner: QWidget) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner.setAutoFillBackground(False)
        area.setAccessibleName("Keyboard shortcuts")
        area.setFocus()
        close = QPushButton("Close")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, self._look.px(16))
        column.addWidget(area, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignHCenter)

    def _add_group(self, title: str, rows: tuple[tuple[str, str], ...]) -> None:
        heading = Label(title.upper(), caps_font, self._look, tone="faint")
        heading.setContentsMargins(0, self._look.px(16), 0, 0)
        self._add(heading)
        for words, keys in rows:
            self._add(Label(words, row_font, self._look), Label(keys, row_font, self._look, tone="soft"))

    def _add(self, *labels: Label) -> None:
        for column, label in enumerate(labels):
            label.setWordWrap(True)
            self._grid.addWidget(label, self._row, column, 1, 1 if len(labels) > 1 else 2)
        self._row += 1


def _keys(commands: Actions, name: str) -> str:
    form = QKeySequence.SequenceFormat.NativeText
    return ", ".join(keys.toString(form) for keys in commands[name].shortcuts())
