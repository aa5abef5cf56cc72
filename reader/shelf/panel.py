"""The shelf: the stories of the open anthology, and the other anthologies at its foot."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from anthology.living import FilledShelf
from anthology.story import Anthology, StoryCard, StoryId
from reader.shelf.anthology_row import AnthologyModel, AnthologyRow
from reader.shelf.card_words import sum_line
from reader.shelf.deeds import StoryDeeds
from reader.shelf.living_list import LivingList
from reader.shelf.story_model import StoryModel
from reader.shelf.story_row import StoryRow
from reader.theme.look import Look
from reader.translation import marked, tr
from reader.widgets.field import Field
from reader.widgets.ground import Ground
from reader.widgets.heading_button import HeadingButton
from reader.widgets.labels import Label, caps_font, quiet_font
from reader.widgets.row_list import RowList
from reader.widgets.row_model import ROW

_FILTER_FROM = 13
_MOST_OTHERS = 6
_FOOT = 1 / 3
"""The part of the shelf that other anthologies and living shelves may take."""
_LEAST = 2
_WHOLE_LINE = Qt.AlignmentFlag(0)
_EMPTY = marked("No anthology is on the shelf.")


class ShelfPanel(Ground):
    """Shows one anthology; wishes for stories, anthologies and contents, and by `deeds` for more."""

    story_requested = Signal(StoryCard)
    anthology_requested = Signal(Anthology)
    contents_requested = Signal(Anthology)
    collection_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Empty until `show_anthology`."""
        super().__init__("shelf", look, parent)
        self._anthology: Anthology | None = None
        self._told = False
        self.stories, self.others = StoryModel(), AnthologyModel()
        self._build(look)
        self._wire()
        self.set_look(look)
        self._show_parts()

    def show_anthology(
        self, anthology: Anthology, cards: tuple[StoryCard, ...], others: tuple[Anthology, ...]
    ) -> None:
        """Show an anthology's stories in order, and which other anthologies there are."""
        changed = self._anthology is None or self._anthology.id != anthology.id
        self._anthology, self._told = anthology, True
        self.deeds.anthology = anthology
        if changed:
            self.filter.clear()
        self._title.say(anthology.title, tr("Show the contents"))
        self._sum.setText(sum_line(cards))
        self.stories.set_cards(cards)
        self.others.set_rows(others)
        self._show_parts()
        self._go_to_opened()

    def show_nothing(self) -> None:
        """Say that there is no anthology."""
        self._anthology, self._told = None, True
        self.stories.set_cards(())
        self.others.set_rows(())
        self._show_parts()

    def show_card(self, card: StoryCard) -> None:
        """Show one story anew."""
        self.stories.set_card(card)
        self._sum.setText(sum_line(self.stories.cards))

    def select(self, story: StoryId) -> None:
        """Say which story is open."""
        self.stories.set_opened(story)
        self._go_to_opened()

    def show_living(self, shelves: tuple[FilledShelf, ...]) -> None:
        """Show the living shelves and what stands on them."""
        self.living.show_shelves(shelves)
        self._fit_others()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low shelf keeps most of itself for the stories."""
        super().resizeEvent(event)
        self._fit_others()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        super().set_look(look)
        for part in (self._title, self._sum, self._others_title, self._empty, self.filter, self.living):
            part.set_look(look)
        self._story_row.look = self._other_row.look = look
        self.every.setFont(look.ui(12, 500))
        self._column.setContentsMargins(0, look.px(12), 1, look.px(12))
        for box, sides in self._boxes:
            left, top, right, bottom = (look.px(side) for side in sides)
            box.setContentsMargins(left, top, right, bottom)
        for view in (self.list, self.other_list):
            view.doItemsLayout()
        self._fit_others()

    @Slot()
    def show_filter(self) -> None:
        """Show the field that narrows the list, and go there."""
        self.filter.show()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _build(self, look: Look) -> None:
        self._title = HeadingButton(look)
        self._sum = Label("", quiet_font, look, tone="soft")
        self.filter = Field(tr("Filter by title"), look, pixels=13)
        self.filter.setToolTip(tr("Show only stories with these words in title or byline (Ctrl+Shift+F)"))
        self.list, self.other_list = RowList(tr("Stories")), RowList(tr("Other anthologies"))
        self._story_row = StoryRow(self.stories, look)
        self._other_row = AnthologyRow(self.others, look)
        self.living = LivingList(look)
        self._others_title = Label(tr("OTHER ANTHOLOGIES"), caps_font, look, tone="faint")
        self.every = QPushButton(tr("All stories"))
        self.every.setProperty("role", "link")
        self.every.setToolTip(tr("Show every story of the library"))
        self.every.setCursor(Qt.CursorShape.PointingHandCursor)
        self._empty = Label(tr(_EMPTY), quiet_font, look, tone="soft")
        self._empty.setWordWrap(True)
        self._fill()

    def _fill(self) -> None:
        self._column = QVBoxLayout(self)
        self._boxes: list[tuple[QVBoxLayout, tuple[int, int, int, int]]] = []
        self._column.setSpacing(0)
        self._add(self.every, (14, 0, 16, 4), Qt.AlignmentFlag.AlignLeft)
        self._add(self._title, (20, 0, 16, 0))
        self._add(self._sum, (20, 2, 16, 12))
        self._add(self.filter, (16, 0, 16, 10))
        self._add(self._empty, (20, 8, 20, 0))
        self._column.addWidget(self.list, 1)
        self._column.addStretch(0)
        self._add(self._others_title, (20, 12, 16, 6))
        self._column.addWidget(self.other_list)
        self._column.addWidget(self.living)

    def _add(
        self,
        widget: QWidget,
        sides: tuple[int, int, int, int],
        align: Qt.AlignmentFlag = _WHOLE_LINE,
    ) -> None:
        box = QVBoxLayout()
        box.addWidget(widget, 0, align)
        self._boxes.append((box, sides))
        self._column.addLayout(box)

    def _wire(self) -> None:
        self.list.setModel(self.stories)
        self.list.setItemDelegate(self._story_row)
        self.other_list.setModel(self.others)
        self.other_list.setItemDelegate(self._other_row)
        self.deeds = StoryDeeds(self.list, self)
        self.deeds.open_wished.connect(self.story_requested)
        self.every.clicked.connect(self.collection_requested)
        self.list.chosen.connect(self._choose_story)
        self.other_list.chosen.connect(self._choose_anthology)
        self._title.clicked.connect(self._choose_contents)
        self.filter.textChanged.connect(self._narrow)
        self.filter.returnPressed.connect(self._into_list)
        shortcut = QShortcut(QKeySequence("Ctrl+Shift+F"), self)
        shortcut.activated.connect(self.show_filter)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.filter)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        leave.activated.connect(self._leave_filter)

    def _show_parts(self) -> None:
        there = self._anthology is not None
        for widget in (self._title, self._sum, self.list):
            widget.setVisible(there)
        self._empty.setVisible(self._told and not there)
        self.filter.setVisible(bool(self.filter.text()) or len(self.stories.cards) >= _FILTER_FROM)
        for other in (self._others_title, self.other_list):
            other.setVisible(bool(self.others.rows))
        self._fit_others()

    def _fit_others(self) -> None:
        """As high as a handful of rows, fewer where the shelf is low; more of them scroll."""
        row, others, kept = self._other_row.height(), len(self.others.rows), len(self.living.model.rows)
        room = max(2 * _LEAST, int(self.height() * _FOOT / row))
        shown = min(others, _MOST_OTHERS, max(_LEAST, room - min(kept, room // 2)))
        self.other_list.setFixedHeight(row * shown)
        self.living.fit(max(_LEAST, room - shown))

    def _go_to_opened(self) -> None:
        index = self.stories.index_of(self.stories.opened)
        if index.isValid():
            self.list.setCurrentIndex(index)

    @Slot(QModelIndex)
    def _choose_story(self, index: QModelIndex) -> None:
        self.story_requested.emit(index.data(ROW))

    @Slot(QModelIndex)
    def _choose_anthology(self, index: QModelIndex) -> None:
        self.anthology_requested.emit(index.data(ROW))

    @Slot()
    def _choose_contents(self) -> None:
        if self._anthology:
            self.contents_requested.emit(self._anthology)

    @Slot(str)
    def _narrow(self, words: str) -> None:
        self.stories.set_filter(words)

    @Slot()
    def _into_list(self) -> None:
        self.list.setFocus()
        if self.stories.rows:
            self.list.setCurrentIndex(self.stories.index(0, 0))

    @Slot()
    def _leave_filter(self) -> None:
        self.filter.clear()
        self.list.setFocus()
        self._show_parts()
