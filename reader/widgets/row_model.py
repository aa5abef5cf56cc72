"""Rows of a list as values: each room says what a row is called and whether it can be chosen."""

from collections.abc import Sequence
from typing import Generic, TypeAlias, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = TypeVar("Row")
Index: TypeAlias = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
"""The row itself, for its delegate."""


class RowModel(QAbstractListModel, Generic[Row]):
    """Holds frozen rows. Override what is told of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def told(self, row: Row) -> str:
        """What a screen reader says of the row."""
        raise NotImplementedError

    def letters(self, row: Row) -> str:
        """What type-ahead looks at."""
        return self.told(row)

    def tip(self, row: Row) -> str:
        """The tooltip; empty for none."""
        return self.told(row)

    def can_be_chosen(self, _row: Row) -> bool:
        """Whether the row is more than a heading."""
        return True

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row for the delegate, and its words for everybody else."""
        if not 0 <= index.row() < len(self.rows):
            return None
        row, roles = self.rows[index.row()], Qt.ItemDataRole
        if role == ROW:
            return row
        if role == roles.DisplayRole:
            return self.letters(row)
        if role == roles.AccessibleTextRole:
            return self.told(row)
        return self.tip(row) if role == roles.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings take no part in selection."""
        if index.isValid() and self.can_be_chosen(self.rows[index.row()]):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags
