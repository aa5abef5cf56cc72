"""What became of stories is shown and said at the foot of the window, with the way back beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.operations.collecting import Collecting, StoriesMoved
from reader.translation import tr
from reader.window.browsing import Browsing
from reader.window.main_window import MainWindow

if TYPE_CHECKING:
    from anthology.story import Anthology, StoryCard


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
        self._window.offer(_deleted(moved.stories), tr("Undo"), self._restore)

    @Slot()
    def _restore(self) -> None:
        self._collecting.restore(tuple(card.id for card in self._undoable.stories))

    @Slot(StoriesMoved)
    def _added(self, moved: StoriesMoved) -> None:
        self._browsing.refresh()
        if moved.anthology:
            self._added_to = moved.anthology
            sentence = _added(moved.stories, moved.anthology)
            self._window.offer(sentence, tr("Show it"), self._show_added)

    @Slot()
    def _show_added(self) -> None:
        if self._added_to:
            self._browsing.show_anthology(self._added_to)

    @Slot(StoriesMoved)
    def _taken_out(self, moved: StoriesMoved) -> None:
        self._undoable = moved
        self._browsing.refresh()
        if moved.anthology:
            sentence = _taken_out(moved.stories, moved.anthology)
            self._window.offer(sentence, tr("Undo"), self._put_back)

    @Slot()
    def _put_back(self) -> None:
        if self._undoable.anthology:
            self._collecting.put_back(self._undoable.anthology)


def _deleted(stories: "tuple[StoryCard, ...]") -> str:
    if len(stories) == 1:
        return tr("“{title}” was deleted.").format(title=stories[0].title)
    return tr("%Ln stories were deleted.", "", len(stories))


def _added(stories: "tuple[StoryCard, ...]", anthology: "Anthology") -> str:
    words = tr("%Ln stories are in “{anthology}”.", "", len(stories))
    if len(stories) == 1:
        words = tr("“{title}” is in “{anthology}”.")
    elif not stories:
        words = tr("Nothing yet is in “{anthology}”.")
    return words.format(title=stories[0].title if stories else "", anthology=anthology.title)


def _taken_out(stories: "tuple[StoryCard, ...]", anthology: "Anthology") -> str:
    words = tr("%Ln stories were taken out of “{anthology}”.", "", len(stories))
    if len(stories) == 1:
        words = tr("“{title}” was taken out of “{anthology}”.")
    return words.format(title=stories[0].title, anthology=anthology.title)
