"""Sources: the files that were brought in, so that each is known again."""

# ruff: noqa: S608 - the statements are put together from constants here; values are always bound.

from dataclasses import astuple, dataclass

from anthology.store.database import Database, Row
from anthology.story import AnthologyId

_COLUMNS = "key, path, digest, anthology, original, imported"
_PUT = f"REPLACE INTO sources ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"
_BY_KEY = f"SELECT {_COLUMNS} FROM sources WHERE key = ?"
_BY_DIGEST = f"SELECT {_COLUMNS} FROM sources WHERE digest = ? ORDER BY imported DESC, key"
_OF_ANTHOLOGY = f"SELECT {_COLUMNS} FROM sources WHERE anthology = ? ORDER BY imported, key"


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was brought in.

    `key` is its name for life, such as “epub:” and the book's identifier, or “file:” and an absolute
    path. `path` is where it was found last, `digest` the SHA-256 of its bytes in hexadecimal.
    `anthology` is what it became, if it became one; `original` the name of the copy that was kept
    (`Originals`), or empty; `imported` the moment, UTC in ISO 8601.
    """

    key: str
    path: str
    digest: str
    anthology: AnthologyId | None
    original: str
    imported: str


class Sources:
    """What is known of the files that were brought in. None is ever forgotten."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def by_key(self, key: str) -> Source | None:
        """The source of that name."""
        return _source(self._database.row(_BY_KEY, [key]))

    def known(self, digest: str) -> Source | None:
        """The source that held these very bytes when it was brought in last; of several the newest."""
        return _source(self._database.row(_BY_DIGEST, [digest]))

    def of_anthology(self, ident: AnthologyId) -> tuple[Source, ...]:
        """The sources that became that anthology, the oldest first."""
        return tuple(_read(row) for row in self._database.rows(_OF_ANTHOLOGY, [ident]))

    def put(self, source: Source) -> None:
        """Keep it in the place of the one with its key."""
        self._database.run(_PUT, astuple(source))


def _source(row: Row | None) -> Source | None:
    return _read(row) if row else None


def _read(row: Row) -> Source:
    key, path, digest, anthology, original, imported = row
    return Source(key, path, digest, AnthologyId(anthology) if anthology else None, original, imported)
