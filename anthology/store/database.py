"""The library file as SQLite sees it: opened safely, asked, and written to in transactions."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from anthology.errors import LibraryUnavailable
from anthology.sentences import sentence
from anthology.store.refusals import in_words

Row: TypeAlias = tuple[Any, ...]
PATIENCE = 5.0
"""Seconds to wait for another program that is writing."""

_OLDEST_SQLITE = (3, 38)  # STRICT tables came with 3.37, JSON for everybody with 3.38
_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
)
_OUTER = ("BEGIN IMMEDIATE", "COMMIT", ("ROLLBACK",))
_INNER = ("SAVEPOINT inner_one", "RELEASE inner_one", ("ROLLBACK TO inner_one", "RELEASE inner_one"))


class Database:
    """One connection, for the thread that opened it.

    Every method raises `LibraryUnavailable` or `LibraryDamaged` when the file refuses.
    """

    def __init__(self, path: Path, patience: float = PATIENCE) -> None:
        """Open the file, which is made when it is missing. `patience` is in seconds."""
        _require_sqlite(path)
        self.path = path
        self._depth = 0
        with in_words(path):
            self.connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
        try:
            for pragma in _PRAGMAS:
                with in_words(path):
                    self.connection.execute(pragma).fetchall()
            self._file = _file_at(path)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Let go of the file; the last one to do so folds SQLite's log into it."""
        self.connection.close()

    def rows(self, sql: str, values: Iterable[Any] = ()) -> list[Row]:
        """Everything the query finds."""
        self._require_file()
        with in_words(self.path):
            return self.connection.execute(sql, tuple(values)).fetchall()

    def row(self, sql: str, values: Iterable[Any] = ()) -> Row | None:
        """The first row the query finds, if any."""
        self._require_file()
        with in_words(self.path):
            row: Row | None = self.connection.execute(sql, tuple(values)).fetchone()
            return row

    def value(self, sql: str, values: Iterable[Any] = ()) -> Any:
        """The first column of the only row of a query that always finds one."""
        row = self.row(sql, values)
        if row is None:
            raise AssertionError(f"nothing found by {sql}")
        return row[0]

    def run(self, sql: str, values: Iterable[Any] = ()) -> int:
        """Write; the answer is the number of rows that changed."""
        self._require_transaction()
        with in_words(self.path):
            return self.connection.execute(sql, tuple(values)).rowcount

    def run_named(self, sql: str, values: Mapping[str, Any]) -> int:
        """Write, as `run` does, with values that the statement calls by name."""
        self._require_transaction()
        with in_words(self.path):
            return self.connection.execute(sql, values).rowcount

    def run_many(self, sql: str, values: Iterable[Iterable[Any]]) -> None:
        """Write once for each of the values."""
        self._require_transaction()
        with in_words(self.path):
            self.connection.executemany(sql, [tuple(some) for some in values])

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All writes within become durable together when it ends, or none. May be nested."""
        self._require_file()
        begin, keep, give_up = _INNER if self._depth else _OUTER
        self.run(begin)
        self._depth += 1
        try:
            yield
            self.run(keep)
        except BaseException:
            if self.connection.in_transaction:
                for statement in give_up:
                    self.connection.execute(statement)
            raise
        finally:
            self._depth -= 1

    def _require_file(self) -> None:
        """An open file can be moved or deleted; what is written after that would be lost without a word."""
        if _file_at(self.path) != self._file:
            raise LibraryUnavailable(
                self.path,
                sentence("it was moved, deleted or replaced while it was open"),
                sentence("Put it back where it was, or start Anthology again; nothing was changed."),
            )

    def _require_transaction(self) -> None:
        """SQLite may give up a whole transaction by itself; what follows must not be kept alone."""
        if self._depth and not self.connection.in_transaction:
            raise LibraryUnavailable(
                self.path,
                sentence("the changes were given up by SQLite"),
                sentence("Nothing was changed; try again."),
            )


def _file_at(path: Path) -> tuple[int, int] | None:
    """What tells the file there from any other; None where there is none to be had."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def read_only(path: Path) -> sqlite3.Connection:
    """A connection that leaves the file, and what SQLite's log holds of it, as they are."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)


def _require_sqlite(path: Path) -> None:
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise LibraryUnavailable(
            path,
            sentence("SQLite {version} is too old", version=sqlite3.sqlite_version),
            sentence("Anthology needs SQLite 3.38 or newer."),
        )
