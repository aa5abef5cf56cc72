"""Which anthology stories go into: one that there is, or a new one."""

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from anthology.story import Anthology
from reader.editing.frame import Frame
from reader.editing.wishes import AnthologyChoice
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.opening_size import open_at


class AnthologyChooser(Frame):
    """A line for a title above the anthologies whose titles hold what is typed; Enter takes what it says."""

    chosen = Signal(AnthologyChoice)

    def __init__(
        self, what: str, anthologies: tuple[Anthology, ...], look: Look, parent: QWidget | None = None
    ) -> None:
        """`what` goes in, in words; empty for an anthology without stories."""
        adding = tr("Add {stories} to an anthology").format(stories=what)
        heading = adding if anthologies else tr("New anthology")
        super().__init__(heading, tr("Add") if anthologies else tr("Make it"), look, parent)
        self._anthologies = anthologies
        self.title = QLineEdit()
        self.title.setFont(look.book(16, 500))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Anthologies"))
        self.list.setFont(look.ui(14))
        self.put(tr("Title, new or to look for") if anthologies else tr("Title"), self.title)
        self.body.addWidget(self.list, 1)
        self.list.setVisible(bool(anthologies))
        if not anthologies:
            self.body.addStretch(1)
        self.title.textChanged.connect(self._narrow)
        self.list.itemSelectionChanged.connect(self._say)
        self.list.doubleClicked.connect(self._take_at)
        self.main.clicked.connect(self._take)
        self._narrow("")
        self.title.setFocus()
        open_at(self, look, 460, 460 if anthologies else 220)

    def choice(self) -> AnthologyChoice | None:
        """The anthology that is selected, else a new one of what is typed; None while neither is said."""
        picked = self.list.selectedIndexes()
        if picked:
            one = self._shown[picked[0].row()]
            return AnthologyChoice(one.id, one.title)
        title = " ".join(self.title.text().split())
        return AnthologyChoice(None, title) if title else None

    @Slot(str)
    def _narrow(self, words: str) -> None:
        asked = " ".join(words.split()).casefold()
        self._shown = [each for each in self._anthologies if asked in each.title.casefold()]
        self.list.clear()
        for each in self._shown:
            self.list.addItem(QListWidgetItem(each.title))
        exact = [row for row, each in enumerate(self._shown) if each.title.casefold() == asked]
        if exact:
            self.list.setCurrentRow(exact[0])
        self._say()

    @Slot()
    def _say(self) -> None:
        choice = self.choice()
        self.main.setEnabled(choice is not None)
        if self._anthologies:
            new = choice is not None and choice.anthology is None
            self.main.setText(tr("Make a new one") if new else tr("Add"))

    @Slot(QModelIndex)
    def _take_at(self, _index: QModelIndex) -> None:
        self._take()

    @Slot()
    def _take(self) -> None:
        if choice := self.choice():
            self.accept()
            self.chosen.emit(choice)
