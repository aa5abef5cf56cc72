"""The stories that were deleted, to be brought back."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from anthology.story import StoryCard
from reader.editing.frame import Frame
from reader.theme.look import Look
from reader.translation import marked, tr
from reader.widgets import counting
from reader.widgets.labels import Label, row_font
from reader.widgets.opening_size import open_at

_NONE = marked("No story was deleted.")
_SOME = marked("They are kept with their marks. Select those that you want back.")


class GoneDialog(Frame):
    """The last one deleted comes first."""

    restore_wished = Signal(object)
    """A tuple of `StoryId`."""

    def __init__(self, stories: tuple[StoryCard, ...], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(tr("Deleted stories"), tr("Bring back"), look, parent)
        self._stories = stories
        sentence = Label(tr(_SOME if stories else _NONE), row_font, look, tone="soft")
        sentence.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Deleted stories"))
        self.list.setFont(look.ui(14))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setVisible(bool(stories))
        for card in stories:
            marks = counting.marks(card.marks) if card.marks else ""
            words = " · ".join(part for part in (card.title, card.byline, marks) if part)
            self.list.addItem(QListWidgetItem(words))
        self.body.addWidget(sentence)
        self.body.addWidget(self.list, 1)
        if not stories:
            self.body.addStretch(1)
        self.cancel.setText(tr("Close"))
        self.list.itemSelectionChanged.connect(self._say)
        self.main.clicked.connect(self._bring_back)
        if stories:
            self.list.setCurrentRow(0)
        self._say()
        open_at(self, look, 520, 440)

    @Slot()
    def _say(self) -> None:
        self.main.setEnabled(bool(self.list.selectedIndexes()))

    @Slot()
    def _bring_back(self) -> None:
        rows = sorted(index.row() for index in self.list.selectedIndexes())
        self.accept()
        self.restore_wished.emit(tuple(self._stories[row].id for row in rows))
