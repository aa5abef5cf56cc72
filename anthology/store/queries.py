"""The history of queries: what was asked last, as long as somebody wants it kept."""

import json
from collections.abc import Sequence

from anthology.living import AskedQuery
from anthology.store.database import Database

KEPT = 200
"""How many queries are remembered."""

_PUT = """
    REPLACE INTO queries (number, text, used, times)
    VALUES ((SELECT coalesce(max(number), 0) + 1 FROM queries), ?1, ?2,
            coalesce((SELECT times FROM queries WHERE text = ?1), 0) + 1)
"""
_FORGET_OLD = """
    DELETE FROM queries WHERE number <= (SELECT number FROM queries ORDER BY number DESC LIMIT 1 OFFSET ?)
"""
_FORGET = "DELETE FROM queries WHERE ?1 IS NULL OR text IN (SELECT value FROM json_each(?1))"


class Queries:
    """What was asked, each text once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[AskedQuery, ...]:
        """Every query that is remembered, the last asked first."""
        sql = "SELECT text, used, times FROM queries ORDER BY number DESC"
        return tuple(AskedQuery(*row) for row in self._database.rows(sql))

    def put(self, text: str, at: str) -> None:
        """It was asked at that moment; the oldest of too many is forgotten."""
        with self._database.transaction():
            self._database.run(_PUT, [text, at])
            self._database.run(_FORGET_OLD, [KEPT])

    def forget(self, texts: Sequence[str] | None) -> None:
        """Forget these, or all of them with None."""
        wanted = None if texts is None else json.dumps(list(texts))
        with self._database.transaction():
            self._database.run(_FORGET, [wanted])
