"""Which marks are shown: of this story or of all, of some colours, with some words."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from anthology.annotations.mark import Colour
from reader.notes.dot import Dot
from reader.notes.mark_rows import MarkFilter, Scope
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.field import Field
from reader.widgets.icon_button import IconButton
from reader.widgets.segments import SegmentedChoice


class FilterBar(QWidget):
    """Scope, colours and words."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Everything in this story, at first."""
        super().__init__(parent)
        scopes = {Scope.STORY.value: tr("This story"), Scope.ALL.value: tr("All stories")}
        self.scopes = SegmentedChoice(tr("Whose marks"), scopes, look)
        self.scopes.show_value(Scope.STORY.value)
        self.dots = tuple(Dot(colour, look) for colour in Colour)
        self.bookmarks = IconButton("bookmark", tr("Show bookmarks"), look)
        self.bookmarks.setCheckable(True)
        self.field = Field(tr("Filter marks"), look, pixels=13)
        self.field.setToolTip(tr("Show only marks with these words in quote, note, name or tags"))
        self._lay_out()
        self.scopes.changed.connect(self.changed)
        self.field.textChanged.connect(self._tell)
        for button in (*self.dots, self.bookmarks):
            button.toggled.connect(self._tell)
        self.set_look(look)

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        self.scopes.set_look(look)
        self.bookmarks.set_look(look)
        self.field.set_look(look)
        for dot in self.dots:
            dot.set_look(look)
        self._column.setContentsMargins(look.px(16), 0, look.px(16), look.px(2))
        self._column.setSpacing(look.px(8))
        self._row.setSpacing(0)

    def scope(self) -> Scope:
        """Whose marks are asked for."""
        return Scope(self.scopes.value())

    def filter(self) -> MarkFilter:
        """Which of them."""
        colours = frozenset(dot.colour for dot in self.dots if dot.isChecked())
        return MarkFilter(colours, self.bookmarks.isChecked(), self.field.text())

    def show_everything(self) -> None:
        """Take every filter away and show all stories."""
        for button in (*self.dots, self.bookmarks):
            button.setChecked(False)
        self.field.clear()
        self.scopes.show_value(Scope.ALL.value)
        self.changed.emit()

    def _lay_out(self) -> None:
        self._column, self._row = QVBoxLayout(self), QHBoxLayout()
        self._column.addWidget(self.scopes)
        for button in (*self.dots, self.bookmarks):
            self._row.addWidget(button)
        self._row.addStretch(1)
        self._column.addLayout(self._row)
        self._column.addWidget(self.field)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
