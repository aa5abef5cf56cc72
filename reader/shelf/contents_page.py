"""The contents of an anthology, in the place of the page: the first thing a new reader sees."""

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from anthology.story import Anthology, StoryCard, StoryId
from reader.shelf.contents_model import (
    ButtonRow,
    ContentsModel,
    EntryRow,
    MatterRow,
    contents_rows,
    first_to_read,
)
from reader.shelf.contents_row import ContentsRowDelegate, button_height
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.ground import Ground
from reader.widgets.row_list import RowList
from reader.widgets.row_model import ROW


class ContentsPage(Ground):
    """Shows title, introduction and stories; wishes for a story."""

    story_requested = Signal(StoryCard)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Empty until `show_contents`."""
        super().__init__("paper", look, parent)
        self.model = ContentsModel()
        self._delegate = ContentsRowDelegate(self.model, look)
        self.list = RowList(tr("Contents"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.button = QPushButton(self.list.viewport())
        self.button.setProperty("role", "main")
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setAutoDefault(True)
        self.button.hide()
        self._first: StoryCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.list)
        self.list.chosen.connect(self._choose)
        self.list.laid_out.connect(self._place_button)
        self.button.clicked.connect(self._start)
        self.setFocusProxy(self.list)
        self.set_look(look)

    def show_contents(
        self,
        anthology: Anthology,
        cards: tuple[StoryCard, ...],
        current: StoryId | None,
        matter: tuple[StoryCard, ...] = (),
    ) -> None:
        """Show an anthology; `current` is the story that was read last, `matter` what is no story."""
        self._first = first_to_read(cards, current) if cards else None
        self.model.set_rows(contents_rows(anthology, cards, current, matter))
        self.list.verticalScrollBar().setValue(0)
        self.list.doItemsLayout()
        self._select_first()

    def set_look(self, look: Look) -> None:
        """Take other colours and another size."""
        super().set_look(look)
        self._delegate.look = look
        self.button.setFont(look.ui(14, 500))
        self.list.doItemsLayout()

    def _select_first(self) -> None:
        """The keyboard stands on the story that the button opens, without scrolling there."""
        self.list.setAutoScroll(False)
        for number, row in enumerate(self.model.rows):
            if isinstance(row, EntryRow) and row.card == self._first:
                self.list.selectionModel().setCurrentIndex(
                    self.model.index(number, 0), self.list.selectionModel().SelectionFlag.ClearAndSelect
                )
        self.list.verticalScrollBar().setValue(0)
        self.list.setAutoScroll(True)

    @Slot()
    def _place_button(self) -> None:
        rows = enumerate(self.model.rows)
        found = next(((n, row) for n, row in rows if isinstance(row, ButtonRow)), None)
        self.button.setVisible(found is not None)
        if found:
            number, row = found
            self._fit_button(self.list.visualRect(self.model.index(number, 0)), row.words)

    def _fit_button(self, box: QRect, words: str) -> None:
        column, metrics = self._delegate.column(box.width()), QFontMetricsF(self.button.font())
        padding = self._look.px(48)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, column.width() - padding)
        self.button.setText(shown.replace("&", "&&"))
        self.button.setAccessibleName(words)
        self.button.setToolTip(words if shown != words else "")
        place = QRect(0, 0, round(metrics.horizontalAdvance(shown)) + padding, button_height(self._look))
        place.moveCenter(box.center())
        self.button.setGeometry(place)

    @Slot()
    def _start(self) -> None:
        if self._first:
            self.story_requested.emit(self._first)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, EntryRow | MatterRow):
            self.story_requested.emit(row.card)
