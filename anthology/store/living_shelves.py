"""Living shelves, in their order. One that was removed is remembered and can be brought back."""

from anthology.errors import UnknownShelf
from anthology.living import LivingShelf, ShelfId
from anthology.store.database import Database, Row

_ADD = """
    INSERT INTO living_shelves (number, id, name, query, created, modified)
    VALUES ((SELECT coalesce(max(number), 0) + 1 FROM living_shelves), ?, ?, ?, ?, ?)
"""
_CHANGE = "UPDATE living_shelves SET name = ?, query = ?, modified = ? WHERE id = ? AND removed IS NULL"


class LivingShelves:
    """The queries a person keeps under a name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[LivingShelf, ...]:
        """Every living shelf, in order."""
        sql = """
            SELECT id, name, query, created, modified FROM living_shelves
            WHERE removed IS NULL ORDER BY number
        """
        return tuple(_shelf(row) for row in self._database.rows(sql))

    def get(self, ident: ShelfId) -> LivingShelf:
        """The living shelf of that id, or `UnknownShelf`."""
        sql = """
            SELECT id, name, query, created, modified FROM living_shelves
            WHERE id = ? AND removed IS NULL
        """
        row = self._database.row(sql, [ident])
        if row is None:
            raise UnknownShelf(ident)
        return _shelf(row)

    def add(self, shelf: LivingShelf) -> None:
        """Put it last."""
        with self._database.transaction():
            values = (shelf.id, shelf.name, shelf.query, shelf.created, shelf.modified)
            self._database.run(_ADD, values)

    def change(self, shelf: LivingShelf) -> None:
        """Let it take the place of the one with its id, or `UnknownShelf`."""
        self._run(_CHANGE, shelf.id, shelf.name, shelf.query, shelf.modified)

    def move(self, ident: ShelfId, place: int) -> None:
        """Put it at that place, counted from 0; beyond the end is the end."""
        sql = "SELECT number, id FROM living_shelves WHERE removed IS NULL ORDER BY number"
        with self._database.transaction():
            rows = self._database.rows(sql)
            order = [each for _, each in rows if each != ident]
            if len(order) == len(rows):
                raise UnknownShelf(ident)
            order.insert(max(place, 0), ident)
            wanted = [(number, each) for (number, _), each in zip(rows, order, strict=True)]
            set_number = "UPDATE living_shelves SET number = ? WHERE id = ?"
            self._database.run_many(set_number, [(-number, each) for number, each in wanted])
            self._database.run_many(set_number, wanted)

    def remove(self, ident: ShelfId, at: str) -> None:
        """Take it away, or `UnknownShelf`; its stories stay where they are."""
        self._run("UPDATE living_shelves SET removed = ? WHERE removed IS NULL AND id = ?", ident, at)

    def restore(self, ident: ShelfId) -> None:
        """Bring back one that was removed, to where it stood; or `UnknownShelf`."""
        self._run("UPDATE living_shelves SET removed = NULL WHERE removed IS NOT NULL AND id = ?", ident)

    def _run(self, sql: str, ident: ShelfId, *values: str) -> None:
        with self._database.transaction():
            if not self._database.run(sql, [*values, ident]):
                raise UnknownShelf(ident)


def _shelf(row: Row) -> LivingShelf:
    ident, name, query, created, modified = row
    return LivingShelf(ShelfId(ident), name, query, created, modified)
