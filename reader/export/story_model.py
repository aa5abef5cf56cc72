"""The stories of the book to be: which are ticked, and in which order."""

from collections.abc import Iterable

from PySide6.QtCore import Qt

from anthology.story import StoryCard, StoryId
from reader.translation import tr
from reader.widgets.carried_rows import CarriedModel, Index
from reader.widgets.counting import duration

Role = Qt.ItemDataRole
CARD = Role.UserRole.value
"""The `StoryCard` of a row."""


class StoryModel(CarriedModel[StoryCard]):
    """Rows can be ticked and moved; `changed` follows both."""

    def __init__(self, cards: Iterable[StoryCard], ticked: Iterable[StoryId]) -> None:
        super().__init__(cards)
        self._ticked = set(ticked)

    def chosen(self) -> tuple[StoryCard, ...]:
        """The ticked stories in their order."""
        return tuple(card for card in self._rows if card.id in self._ticked)

    def tick_all(self, *, ticked: bool) -> None:
        """Tick every story, or none."""
        self._ticked = {card.id for card in self._rows} if ticked else set()
        if self._rows:
            last = self.index(len(self._rows) - 1)
            self.dataChanged.emit(self.index(0), last, [Role.CheckStateRole])
        self.changed.emit()

    # What Qt asks for

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Title, tick, words for a screen reader and the card itself."""
        if not index.isValid():
            return None
        card = self._rows[index.row()]
        if role == Role.CheckStateRole:
            return Qt.CheckState.Checked if card.id in self._ticked else Qt.CheckState.Unchecked
        if role == Role.AccessibleTextRole:
            return tr("{title}, {time}, {place} of {number}").format(
                title=card.title,
                time=duration(card.minutes),
                place=index.row() + 1,
                number=len(self._rows),
            )
        if role == Role.ToolTipRole:
            return "\n".join((card.title, tr("Space ticks it, Alt+Up and Alt+Down move it")))
        return {Role.DisplayRole: card.title, CARD: card}.get(role)

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Tick a story, or take the tick away."""
        if role != Role.CheckStateRole or not index.isValid():
            return False
        story = self._rows[index.row()].id
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._ticked.add(story)
        else:
            self._ticked.discard(story)
        self.dataChanged.emit(index, index, [role])
        self.changed.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A story can be picked and ticked."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        return (
            flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable | flag.ItemNeverHasChildren
        )
