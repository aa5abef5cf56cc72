"""What became of stories is shown and said at the foot of the window, with the way back beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.operations.collecting import Collecting, StoriesMoved
from reader.shelf.card_words import named
from reader.window.browsing import Browsing
from reader.window.main_window import MainWindow

if TYPE_CHECKING:
    from anthology.story import Anthology


class Aftermath(QObject):
    """Shows the shelf anew after every change; the last one can be taken back."""

    def __init__(self, window: MainWindow, browsing: Browsing, collecting: Collecting) -> None:
        super().__init__(window)
        self._window, self._browsing, self._collecting = window, browsing, collecting
        self._undoable = StoriesMoved(())
        self._added_to: Anthology | None = None
        collecting.removed.connect(self._removed)
        collecting.restored.connect(self._changed)
        collecting.marked.connect(self._changed)
        collecting.added.connect(self._added)
        collecting.taken_out.connect(self._taken_out)

    @Slot(StoriesMoved)
    def _changed(self, _moved: StoriesMoved) -> None:
        self._browsing.refresh()

    @Slot(StoriesMoved)
    def _removed(self, moved: StoriesMoved) -> None:
        self._undoable = moved
        self._browsing.let_go(frozenset(card.id for card in moved.stories))
        self._browsing.refresh()
        were = "was" if len(moved.stories) == 1 else "were"
        self._window.offer(f"{named(moved.stories)} {were} deleted.", "Undo", self._restore)

    @Slot()
    def _restore(self) -> None:
        self._collecting.restore(tuple(card.id for card in self._undoable.stories))

    @Slot(StoriesMoved)
    def _added(self, moved: StoriesMoved) -> None:
        self._browsing.refresh()
        if moved.anthology:
            self._added_to = moved.anthology
            what = named(moved.stories) if moved.stories else "Nothing yet"
            are = "is" if len(moved.stories) <= 1 else "are"
            self._window.offer(f"{what} {are} in “{moved.anthology.title}”.", "Show it", self._show_added)

    @Slot()
    def _show_added(self) -> None:
        if self._added_to:
            self._browsing.show_anthology(self._added_to)

    @Slot(StoriesMoved)
    def _taken_out(self, moved: StoriesMoved) -> None:
        self._undoable = moved
        self._browsing.refresh()
        if moved.anthology:
            were = "was" if len(moved.stories) == 1 else "were"
            sentence = f"{named(moved.stories)} {were} taken out of “{moved.anthology.title}”."
            self._window.offer(sentence, "Undo", self._put_back)

    @Slot()
    def _put_back(self) -> None:
        if self._undoable.anthology:
            self._collecting.put_back(self._undoable.anthology)
