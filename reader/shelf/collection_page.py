"""Every story of the library, in the place of the page: narrowed, put in order, chosen by hand or key."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from anthology.story import Anthology, StoryCard, StoryId
from reader.settings import StoryView
from reader.shelf.choice import Choice, Length, language_of
from reader.shelf.collection_model import CollectionModel
from reader.shelf.collection_row import CollectionRow
from reader.shelf.covers_grid import CoversGrid
from reader.shelf.deeds import StoryDeeds
from reader.shelf.filter_bar import FilterBar
from reader.shelf.wishes import Arrangement, CoverWish
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.counting import anthologies, duration, grouped, stories
from reader.widgets.giving_way import give_way
from reader.widgets.ground import Ground, Hairline
from reader.widgets.labels import Label, heading_font, quiet_font, row_font
from reader.widgets.row_list import RowList
from reader.widgets.row_model import ROW

_SIDE = 28
_SHORT = 600
"""Pixels of height below which the choices are folded away."""


class CollectionPage(Ground):
    """Shows all stories; wishes for them by `deeds`."""

    arranged = Signal(Arrangement)
    new_wished = Signal()
    cover_wished = Signal(CoverWish)
    anthology_requested = Signal(Anthology)

    def __init__(self, look: Look, arrangement: Arrangement, parent: QWidget | None = None) -> None:
        """Empty until `show_stories`."""
        super().__init__("paper", look, parent)
        self.model = CollectionModel()
        self._delegate = CollectionRow(self.model, look)
        self.list = RowList(tr("All stories"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.deeds = StoryDeeds(self.list, self)
        self.filters = FilterBar(look)
        self.filters.show_order(arrangement.order, turned=arrangement.turned)
        self.model.set_choice(self.filters.choice())
        self._title = Label(tr("All stories"), heading_font, look)
        self._sum = Label("", quiet_font, look, tone="soft")
        self._new = QPushButton(tr("New anthology…"))
        self.covers, self._view = CoversGrid(look), arrangement.view
        self._anthologies: tuple[Anthology, ...] = ()
        self.switch = QPushButton()
        self.switch.setProperty("role", "link")
        self._nothing = Label("", row_font, look, tone="soft")
        self._nothing.setWordWrap(True)
        self._all = QPushButton(tr("Show all"))
        self._all.setProperty("role", "link")
        self._line = Hairline(look)
        self._lay_out()
        self._wire()
        self.set_look(look)

    def show_stories(self, cards: tuple[StoryCard, ...], anthologies: tuple[Anthology, ...]) -> None:
        """Show the library as it is now; what is selected stays selected."""
        selected = {card.id for card in self.deeds.selected()}
        current = self.list.currentIndex().data(ROW)
        self.filters.offer({language_of(card) for card in cards}, anthologies)
        self.model.choice = self.filters.choice()
        self.model.set_stories(cards, anthologies)
        self._anthologies = anthologies
        if self._view is StoryView.COVERS:
            self.covers.show_anthologies(anthologies, cards)
        self._select(selected, current.id if isinstance(current, StoryCard) else None)
        self._say()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        super().set_look(look)
        for part in (self._title, self._sum, self._nothing, self.filters, self._line, self._delegate):
            part.set_look(look)
        self.covers.set_look(look)
        self.switch.setFont(look.ui(13, 500))
        self._new.setFont(look.ui(13))
        self._all.setFont(look.ui(13, 500))
        self._place_margins()
        self._make_room()
        self.list.doItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The rows take it. They are no focus proxy: Tab would then pass over the filters."""
        shown = self.covers if self._view is StoryView.COVERS else self.list
        shown.setFocus(event.reason())

    def _make_room(self) -> None:
        self.filters.set_short(short=self.height() < self._look.px(_SHORT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Margins give way first, then the choices."""
        super().resizeEvent(event)
        self._place_margins()
        self._make_room()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._sum)
        deeds = QHBoxLayout()
        deeds.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignTop)
        deeds.addWidget(self._new, 0, Qt.AlignmentFlag.AlignTop)
        self._head = QHBoxLayout()
        self._head.addLayout(words, 1)
        self._head.addLayout(deeds)
        self._upper = QVBoxLayout()
        self._upper.addLayout(self._head)
        self._upper.addWidget(self.filters)
        self._empty = QVBoxLayout()
        self._empty.addWidget(self._nothing)
        self._empty.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._upper)
        self._column.addWidget(self._line)
        self._column.addLayout(self._empty)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.covers, 1)
        self._column.addStretch(0)

    def _place_margins(self) -> None:
        side = min(self._look.px(_SIDE), self.width() // 20)
        self._upper.setContentsMargins(side, self._look.px(8), side, self._look.px(12))
        self._upper.setSpacing(self._look.px(12))
        give_way(self._head, self.width() - 2 * side)
        above = 0 if self.model.rows else self._look.px(20)
        self._empty.setContentsMargins(side, above, side, 0)

    def _wire(self) -> None:
        self.list.chosen.connect(self._choose)
        self.filters.changed.connect(self._choice_changed)
        self.filters.field.returnPressed.connect(self._into_list)
        self._new.clicked.connect(self.new_wished)
        self._all.clicked.connect(self.filters.show_all)
        self.switch.clicked.connect(self._switch)
        self.covers.cover_wished.connect(self.cover_wished)
        self.covers.chosen.connect(self.anthology_requested)

    @Slot()
    def _choice_changed(self) -> None:
        before, choice = self.model.choice, self.filters.choice()
        self.model.set_choice(choice)
        self.list.verticalScrollBar().setValue(0)
        self._say()
        if (before.order, before.turned) != (choice.order, choice.turned):
            self.arranged.emit(Arrangement(choice.order, choice.turned, self._view))

    @Slot()
    def _switch(self) -> None:
        """Rows become covers, and covers rows."""
        self._view = StoryView.ROWS if self._view is StoryView.COVERS else StoryView.COVERS
        choice = self.filters.choice()
        self.arranged.emit(Arrangement(choice.order, choice.turned, self._view))
        if self._view is StoryView.COVERS:
            self.covers.show_anthologies(self._anthologies, self.model.cards)
        self._say()
        (self.covers if self._view is StoryView.COVERS else self.list).setFocus()

    def _select(self, selected: set[StoryId], current: StoryId | None) -> None:
        selection = self.list.selectionModel()
        flag = selection.SelectionFlag
        if current and (row := self.model.row_of(current)) >= 0:
            selection.setCurrentIndex(self.model.index(row, 0), flag.NoUpdate)
        for row, card in enumerate(self.model.rows) if selected else ():
            if card.id in selected:
                selection.select(self.model.index(row, 0), flag.Select)

    def _say(self) -> None:
        """The sum, or why there is nothing."""
        as_covers = self._view is StoryView.COVERS
        self.switch.setText(tr("Rows") if as_covers else tr("Covers"))
        self.switch.setToolTip(
            tr("Show the stories in rows") if as_covers else tr("Show the anthologies as covers")
        )
        self.covers.setVisible(as_covers)
        self.filters.show_for_covers(covers=as_covers)
        if as_covers:
            self._say_covers()
            return
        rows, every = self.model.rows, self.model.cards
        which = stories(len(every))
        if len(rows) != len(every):
            which = tr("{some} of {stories}").format(some=grouped(len(rows)), stories=which)
        self._sum.setText(f"{which} · {duration(sum(card.minutes for card in rows))}")
        for part in (self._nothing, self._all):
            part.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._place_margins()
        self._all.setVisible(not rows and bool(every))
        self._nothing.setText(why_empty(self.model.choice) if every else tr("There are no stories yet."))

    def _say_covers(self) -> None:
        grid = self.covers.model_of_covers
        grid.set_filter(self.filters.choice().words)
        self._sum.setText(anthologies(len(grid.rows)))
        for part in (self.list, self._all, self._nothing):
            part.hide()

    @Slot()
    def _into_list(self) -> None:
        if self._view is StoryView.COVERS:
            self.covers.setFocus()
            self.covers.setCurrentIndex(self.covers.model_of_covers.index(0, 0))
            return
        self.list.setFocus()
        if self.model.rows:
            self.list.setCurrentIndex(self.model.index(0, 0))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.deeds.open_wished.emit(index.data(ROW))


def why_empty(choice: Choice) -> str:
    """Why no story is shown, in a sentence about what was asked for."""
    asked = [bool(part) for part in (choice.words.strip(), choice.state, choice.language, choice.anthology)]
    if choice.length and not any(asked):
        short = choice.length is Length.SHORT
        return tr("No story is that short.") if short else tr("No story is that long.")
    if choice.words.strip() and sum(asked) == 1 and not choice.length:
        return tr("No title, author or summary has “{words}”.").format(words=choice.words.strip())
    return tr("No story is all of that.")
