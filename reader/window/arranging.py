"""The editors of anthologies and of the shelf's order strung to the library."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDialog

from anthology.story import Anthology
from reader.editing.wishes import AnthologyWish, ShelfWish
from reader.failures import Failure
from reader.operations.editing import AnthologyReady, Editing, ShelfReady
from reader.window.browsing import Browsing
from reader.window.main_window import MainWindow


class Arranging(QObject):
    """One dialog at a time; it closes when what it wished for is on disk."""

    def __init__(self, window: MainWindow, browsing: Browsing, editing: Editing) -> None:
        super().__init__(window)
        self._window, self._browsing, self._editing = window, browsing, editing
        self.dialog: QDialog | None = None
        editing.anthology_ready.connect(self._anthology_ready)
        editing.anthology_saved.connect(self._anthology_saved)
        editing.shelf_ready.connect(self._shelf_ready)
        editing.shelf_ordered.connect(self._shelf_ordered)
        editing.refused.connect(self._refused)

    @Slot()
    def edit(self) -> None:
        """Edit the anthology that is open."""
        if self._browsing.anthology:
            self._editing.read_anthology(self._browsing.anthology.id)

    @Slot()
    def order_shelf(self) -> None:
        """Put the anthologies of the shelf in order."""
        self._editing.read_shelf()

    @Slot(AnthologyReady)
    def _anthology_ready(self, ready: AnthologyReady) -> None:
        from reader.editing.anthology_dialog import AnthologyDialog

        look = self._window.look
        dialog = AnthologyDialog(
            ready.anthology, ready.cards, ready.introduction, ready.cover, look, self._window
        )
        dialog.save_wished.connect(self._save_anthology)
        self._show(dialog)

    @Slot(AnthologyWish)
    def _save_anthology(self, wish: AnthologyWish) -> None:
        self._editing.save_anthology(wish.anthology, wish.introduction, wish.cover)

    @Slot(Anthology)
    def _anthology_saved(self, _anthology: Anthology) -> None:
        self._accept()
        self._browsing.refresh()

    @Slot(ShelfReady)
    def _shelf_ready(self, ready: ShelfReady) -> None:
        from reader.editing.shelf_dialog import ShelfDialog

        dialog = ShelfDialog(ready.anthologies, self._window.look, self._window)
        dialog.order_wished.connect(self._order)
        self._show(dialog)

    @Slot(ShelfWish)
    def _order(self, wish: ShelfWish) -> None:
        self._editing.order_shelf(wish.order)

    @Slot()
    def _shelf_ordered(self) -> None:
        self._accept()
        self._browsing.refresh()

    @Slot(Failure)
    def _refused(self, failure: Failure) -> None:
        from reader.editing.frame import Frame

        if isinstance(self.dialog, Frame):
            self.dialog.show_failure(failure.sentence)

    def _show(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _accept(self) -> None:
        if self.dialog:
            self.dialog.accept()

    @Slot()
    def _closed(self) -> None:
        self.dialog = None
