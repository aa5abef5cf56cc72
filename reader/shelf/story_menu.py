"""What can be done with stories, as a menu."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from anthology.story import ReadingState, StoryCard
from reader.shelf.deeds import StoryDeeds
from reader.shelf.wishes import (
    AddingWish,
    DeletionWish,
    EditWish,
    ExportWish,
    LikeWish,
    StateWish,
    TakingOutWish,
)
from reader.translation import tr


class StoryMenu(QMenu):
    """What cannot be, such as counting a read story as read, is not offered."""

    def __init__(self, stories: tuple[StoryCard, ...], deeds: StoryDeeds, parent: QWidget) -> None:
        """The menu goes away by itself when it closes."""
        super().__init__(parent)
        self._stories, self._deeds = stories, deeds
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(stories) == 1:
            self._add(tr("Open"), self._open)
            self._add(tr("Title, author and more…\tF2"), self._edit)
            self._add(tr("More like this"), self._more_like)
            self.addSeparator()
        self._add_states()
        self.addSeparator()
        self._add(tr("Add to an anthology…"), self._add_to)
        if deeds.anthology:
            self._add(tr("Take out of “{title}”").format(title=_short(deeds.anthology.title)), self._take_out)
        self._add(
            tr("Export this story…") if len(stories) == 1 else tr("Export these stories…"), self._export
        )
        self.addSeparator()
        self._add(
            tr("Delete…\tDel") if any(card.marks for card in stories) else tr("Delete\tDel"), self._delete
        )

    def _add_states(self) -> None:
        states = {card.state for card in self._stories}
        self._add(tr("Mark as read"), self._as_read).setEnabled(states != {ReadingState.READ})
        self._add(tr("Mark as new"), self._as_new).setEnabled(states != {ReadingState.NEW})
        if states == {ReadingState.ASIDE}:
            self._add(tr("Take up again"), self._take_up)
        else:
            self._add(tr("Put aside"), self._put_aside)

    def _add(self, words: str, deed: Callable[[], None]) -> QAction:
        action = self.addAction(words.replace("&", "&&"))
        action.triggered.connect(deed)
        return action

    @Slot()
    def _open(self) -> None:
        self._deeds.open_wished.emit(self._stories[0])

    @Slot()
    def _edit(self) -> None:
        self._deeds.edit_wished.emit(EditWish(self._stories[0]))

    @Slot()
    def _more_like(self) -> None:
        self._deeds.like_wished.emit(LikeWish(self._stories[0]))

    @Slot()
    def _as_read(self) -> None:
        self._wish_state(ReadingState.READ)

    @Slot()
    def _as_new(self) -> None:
        self._wish_state(ReadingState.NEW)

    @Slot()
    def _put_aside(self) -> None:
        self._wish_state(ReadingState.ASIDE)

    @Slot()
    def _take_up(self) -> None:
        self._wish_state(ReadingState.READING)

    def _wish_state(self, state: ReadingState) -> None:
        self._deeds.state_wished.emit(StateWish(self._stories, state))

    @Slot()
    def _add_to(self) -> None:
        self._deeds.adding_wished.emit(AddingWish(self._stories))

    @Slot()
    def _take_out(self) -> None:
        if self._deeds.anthology:
            self._deeds.taking_out_wished.emit(TakingOutWish(self._stories, self._deeds.anthology))

    @Slot()
    def _export(self) -> None:
        self._deeds.export_wished.emit(ExportWish(self._stories))

    @Slot()
    def _delete(self) -> None:
        self._deeds.deletion_wished.emit(DeletionWish(self._stories))


def _short(title: str) -> str:
    """As much of a title as a menu takes."""
    return title if len(title) <= 40 else f"{title[:38].rstrip()}…"
