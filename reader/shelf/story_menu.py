"""What can be done with a story on the shelf, as a menu."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from anthology.story import ReadingState, StoryCard
from reader.shelf.wishes import ExportWish, StateWish


class StoryMenu(QMenu):
    """Open it, count it as read or as new, make a book of it."""

    open_wished = Signal(StoryCard)
    state_wished = Signal(StateWish)
    export_wished = Signal(ExportWish)

    def __init__(self, story: StoryCard, parent: QWidget) -> None:
        """The menu goes away by itself when it closes."""
        super().__init__(parent)
        self._story = story
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction("Open").triggered.connect(self._open)
        self.addSeparator()
        as_read, as_new = self.addAction("Mark as read"), self.addAction("Mark as new")
        as_read.triggered.connect(self._as_read)
        as_new.triggered.connect(self._as_new)
        as_read.setEnabled(story.state is not ReadingState.READ)
        as_new.setEnabled(story.state is not ReadingState.NEW)
        self.addSeparator()
        self.addAction("Export this story…").triggered.connect(self._export)

    @Slot()
    def _open(self) -> None:
        self.open_wished.emit(self._story)

    @Slot()
    def _as_read(self) -> None:
        self.state_wished.emit(StateWish(self._story, ReadingState.READ))

    @Slot()
    def _as_new(self) -> None:
        self.state_wished.emit(StateWish(self._story, ReadingState.NEW))

    @Slot()
    def _export(self) -> None:
        self.export_wished.emit(ExportWish(self._story))
