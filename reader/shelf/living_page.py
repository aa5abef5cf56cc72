"""A living shelf in the place of the page: what answers its query now, best first."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QVBoxLayout, QWidget

from anthology.living import FilledShelf, LivingShelf
from anthology.story import Anthology, StoryCard
from reader.shelf.card_words import sum_line
from reader.shelf.collection_model import CollectionModel
from reader.shelf.collection_row import CollectionRow
from reader.shelf.deeds import StoryDeeds
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.flow import Flow
from reader.widgets.ground import Ground, Hairline
from reader.widgets.labels import Label, heading_font, quiet_font, row_font
from reader.widgets.row_list import RowList
from reader.widgets.row_model import ROW

_SIDE, _LINK = 28, 7
"""Where words begin, and the room that a link has before its words."""


class RankedModel(CollectionModel):
    """The stories in the order in which they answer."""

    def _show(self) -> None:
        self.set_rows(self.cards)


class LivingPage(Ground):
    """Shows one shelf; wishes for its stories by `deeds`."""

    change_wished = Signal(LivingShelf)
    book_wished = Signal(FilledShelf)
    removal_wished = Signal(LivingShelf)
    search_wished = Signal(LivingShelf)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Empty until `show_shelf`."""
        super().__init__("paper", look, parent)
        self.filled: FilledShelf | None = None
        self.model = RankedModel()
        self._delegate = CollectionRow(self.model, look)
        self.list = RowList(tr("Stories"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.deeds = StoryDeeds(self.list, self)
        self._title = Label("", heading_font, look)
        self._query = Label("", row_font, look)
        self._sum = Label("", quiet_font, look, tone="soft")
        for words in (self._title, self._query, self._sum):
            words.setWordWrap(True)
        self.search = self._link(tr("Show the passages"), tr("Look for this in the search panel"))
        self.change = self._link(tr("Name and query…"), tr("Give this shelf another name or query"))
        self.book = self._link(tr("Make a book…"), tr("Make a book of these stories"))
        self.remove = self._link(tr("Take away"), tr("Take this shelf away; its stories stay where they are"))
        self._nothing = Label("", row_font, look, tone="soft")
        self._nothing.setWordWrap(True)
        self._line = Hairline(look)
        self._lay_out()
        self._wire()
        self.set_look(look)

    def show_shelf(self, filled: FilledShelf, anthologies: tuple[Anthology, ...]) -> None:
        """Show a shelf as it is now; what is selected of the same shelf stays selected."""
        same = self.filled is not None and self.filled.shelf.id == filled.shelf.id
        selected = {card.id for card in self.deeds.selected()} if same else set()
        current = self.list.currentIndex().data(ROW) if same else None
        self.filled = filled
        self._title.setText(filled.shelf.name)
        self._query.setText(filled.shelf.query)
        told = tr("{sum} · refills by itself").format(sum=sum_line(filled.stories))
        self._sum.setText(told if filled.stories else tr("Refills by itself"))
        self.list.setAccessibleName(filled.shelf.name)
        self.model.set_stories(filled.stories, anthologies)
        self._select({str(ident) for ident in selected}, current)
        self._show_parts()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        super().set_look(look)
        words = (self._title, self._query, self._sum, self._nothing)
        for part in (*words, self._line, self._delegate):
            part.set_look(look)
        for button in (self.search, self.change, self.book, self.remove):
            button.setFont(look.ui(13, 500))
        self._place_margins()
        self.list.doItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The rows take it, or what can be done where there are none."""
        (self.list if self.model.rows else self.change).setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Margins give way first, then the deeds go under the words."""
        super().resizeEvent(event)
        self._place_margins()

    def _link(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("role", "link")
        button.setToolTip(tip)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button

    def _lay_out(self) -> None:
        self._deeds = Flow()
        for button in (self.search, self.change, self.book, self.remove):
            self._deeds.addWidget(button)
        self._upper = QVBoxLayout()
        for words in (self._title, self._query, self._sum):
            self._upper.addWidget(words)
        self._empty = QVBoxLayout()
        self._empty.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._upper)
        column.addLayout(self._deeds)
        column.addWidget(self._line)
        column.addLayout(self._empty)
        column.addWidget(self.list, 1)
        column.addStretch(0)

    def _wire(self) -> None:
        self.list.chosen.connect(self._choose)
        self.search.clicked.connect(self._wish_search)
        self.change.clicked.connect(self._wish_change)
        self.book.clicked.connect(self._wish_book)
        self.remove.clicked.connect(self._wish_removal)

    def _place_margins(self) -> None:
        side = min(self._look.px(_SIDE), self.width() // 20)
        self._upper.setContentsMargins(side, self._look.px(8), side, 0)
        self._deeds.setContentsMargins(side - self._look.px(_LINK), self._look.px(4), side, self._look.px(8))
        self._upper.setSpacing(self._look.px(4))
        self._empty.setContentsMargins(side, 0 if self.model.rows else self._look.px(20), side, 0)

    def _show_parts(self) -> None:
        there = bool(self.model.rows)
        self.list.setVisible(there)
        self.book.setEnabled(there)
        self._nothing.setVisible(not there)
        if self.filled:
            words = tr("Nothing answers “{query}” now. As soon as something does, it stands here.")
            self._nothing.setText(words.format(query=self.filled.shelf.query))
        self._place_margins()

    def _select(self, selected: set[str], current: object) -> None:
        selection = self.list.selectionModel()
        flag = selection.SelectionFlag
        for row, card in enumerate(self.model.rows):
            if isinstance(current, StoryCard) and card.id == current.id:
                selection.setCurrentIndex(self.model.index(row, 0), flag.NoUpdate)
            if card.id in selected:
                selection.select(self.model.index(row, 0), flag.Select)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.deeds.open_wished.emit(index.data(ROW))

    @Slot()
    def _wish_search(self) -> None:
        if self.filled:
            self.search_wished.emit(self.filled.shelf)

    @Slot()
    def _wish_change(self) -> None:
        if self.filled:
            self.change_wished.emit(self.filled.shelf)

    @Slot()
    def _wish_book(self) -> None:
        if self.filled:
            self.book_wished.emit(self.filled)

    @Slot()
    def _wish_removal(self) -> None:
        if self.filled:
            self.removal_wished.emit(self.filled.shelf)
