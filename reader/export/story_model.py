"""The stories of the book to be: which are ticked, and in which order."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from anthology.story import StoryCard, StoryId

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
CARD = Role.UserRole.value
"""The `StoryCard` of a row."""


class StoryModel(QAbstractListModel):
    """Rows can be ticked and moved; `changed` follows both."""

    changed = Signal()

    def __init__(self, cards: Iterable[StoryCard], ticked: Iterable[StoryId]) -> None:
        super().__init__()
        self._cards = list(cards)
        self._ticked = set(ticked)

    def chosen(self) -> tuple[StoryCard, ...]:
        """The ticked stories in their order."""
        return tuple(card for card in self._cards if card.id in self._ticked)

    def tick_all(self, *, ticked: bool) -> None:
        """Tick every story, or none."""
        self._ticked = {card.id for card in self._cards} if ticked else set()
        if self._cards:
            last = self.index(len(self._cards) - 1)
            self.dataChanged.emit(self.index(0), last, [Role.CheckStateRole])
        self.changed.emit()

    def move(self, row: int, by: int) -> int:
        """Move a row so many places; where it is then. It stops at the ends."""
        target = min(max(row + by, 0), len(self._cards) - 1)
        if target != row:
            self.moveRow(QModelIndex(), row, QModelIndex(), target + 1 if target > row else target)
        return target

    # What Qt asks for

    def rowCount(self, parent: Index | None = None) -> int:
        """The number of stories, ticked or not."""
        return 0 if parent and parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Title, tick, words for a screen reader and the card itself."""
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        if role == Role.CheckStateRole:
            return Qt.CheckState.Checked if card.id in self._ticked else Qt.CheckState.Unchecked
        if role == Role.AccessibleTextRole:
            return f"{card.title}, {card.minutes} minutes, {index.row() + 1} of {len(self._cards)}"
        if role == Role.ToolTipRole:
            return f"{card.title}\nSpace ticks it, Alt+Up and Alt+Down move it"
        return {Role.DisplayRole: card.title, CARD: card}.get(role)

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Tick a story, or take the tick away."""
        if role != Role.CheckStateRole or not index.isValid():
            return False
        story = self._cards[index.row()].id
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

    def moveRows(self, parent: Index, first: int, count: int, target_parent: Index, before: int) -> bool:
        """Move rows so that they stand before the one that is at `before` now."""
        if not self.beginMoveRows(parent, first, first + count - 1, target_parent, before):
            return False
        moved = self._cards[first : first + count]
        del self._cards[first : first + count]
        place = before if before < first else before - count
        self._cards[place:place] = moved
        self.endMoveRows()
        self.changed.emit()
        return True
