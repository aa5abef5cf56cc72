"""What can be wished for stories, wherever they are listed: by a menu or by a key."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from anthology.story import Anthology, StoryCard
from reader.shelf.wishes import (
    AddingWish,
    DeletionWish,
    EditWish,
    ExportWish,
    LikeWish,
    StateWish,
    TakingOutWish,
)
from reader.widgets.row_list import RowList


class StoryDeeds(QObject):
    """The wishes of one list of stories."""

    open_wished = Signal(StoryCard)
    edit_wished = Signal(EditWish)
    like_wished = Signal(LikeWish)
    state_wished = Signal(StateWish)
    export_wished = Signal(ExportWish)
    adding_wished = Signal(AddingWish)
    taking_out_wished = Signal(TakingOutWish)
    deletion_wished = Signal(DeletionWish)

    def __init__(self, view: RowList, parent: QWidget) -> None:
        """Delete, pressed in the view, deletes what is selected there; a right click opens the menu."""
        super().__init__(parent)
        self._view, self._widget = view, parent
        self.anthology: Anthology | None = None
        """The anthology that the list shows, if it shows one."""
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete_selected)

    def has_keyboard(self) -> bool:
        """Whether the keyboard is in the list."""
        return self._view.hasFocus()

    def selected(self) -> tuple[StoryCard, ...]:
        """The stories that are selected, in the order of the list."""
        indexes = sorted(self._view.selectionModel().selectedIndexes())
        rows = (index.data(Qt.ItemDataRole.UserRole) for index in indexes)
        return tuple(row for row in rows if isinstance(row, StoryCard))

    def delete_selected(self) -> None:
        """Wish that the selected stories be deleted."""
        if cards := self.selected():
            self.deletion_wished.emit(DeletionWish(cards))

    def _show_menu(self, point: QPoint) -> None:
        from reader.shelf.story_menu import StoryMenu

        index = self._view.indexAt(point)
        if index.isValid() and not self._view.selectionModel().isSelected(index):
            self._view.setCurrentIndex(index)
        if index.isValid() and (cards := self.selected()):
            StoryMenu(cards, self, self._widget).popup(self._view.viewport().mapToGlobal(point))
