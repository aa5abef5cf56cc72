"""The rows of the list: groups, commands with their keys, and keys that stay as they are."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex

from reader.folding import folded
from reader.keys.commands import Command, FixedKeys, Keyboard, readable
from reader.translation import tr
from reader.widgets.row_model import RowModel


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The heading of a group."""

    words: str


KeyRow = GroupRow | Command | FixedKeys


def shown_keys(row: Command | FixedKeys) -> tuple[str, ...]:
    """The keys of a row as people read them."""
    return (row.shown,) if isinstance(row, FixedKeys) else tuple(readable(keys) for keys in row.keys)


def rows_of(keyboard: Keyboard, words: str) -> tuple[KeyRow, ...]:
    """Every command and key that has these words, or these keys, under its group."""
    asked, group = folded(words).split(), ""
    rows: list[KeyRow] = []
    every: tuple[Command | FixedKeys, ...] = (*keyboard.commands, *keyboard.fixed)
    for each in every:
        said = folded(" ".join((each.words, each.group, *shown_keys(each))))
        if all(word in said for word in asked):
            if each.group != group:
                rows.append(GroupRow(group := each.group))
            rows.append(each)
    return tuple(rows)


class KeyModel(RowModel[KeyRow]):
    """Says of each row what a screen reader reads."""

    def told(self, row: KeyRow) -> str:
        """The words, the keys, and whether they can be changed."""
        if isinstance(row, GroupRow):
            return row.words
        keys = ", ".join(shown_keys(row)) or tr("no keys")
        fixed = tr("cannot be changed") if isinstance(row, FixedKeys) else ""
        return ", ".join(part for part in (row.words, keys, fixed) if part)

    def tip(self, row: KeyRow) -> str:
        """What can be done here."""
        if isinstance(row, FixedKeys):
            return tr("These keys cannot be changed.")
        if not isinstance(row, Command) or not row.changed:
            return ""
        usual = ", ".join(readable(keys) for keys in row.usual)
        return tr("Usually {keys}").format(keys=usual) if usual else tr("Usually without keys")

    def can_be_chosen(self, row: KeyRow) -> bool:
        """All but headings."""
        return not isinstance(row, GroupRow)

    def place_of(self, name: str) -> QModelIndex:
        """Where a command stands; nowhere if it is not shown."""
        for number, row in enumerate(self.rows):
            if isinstance(row, Command) and row.name == name:
                return self.index(number, 0)
        return QModelIndex()
