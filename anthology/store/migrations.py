"""From the schema a library was written in to the newest one, step by step, each all or nothing."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from anthology.errors import LibraryDamaged, LibraryTooNew
from anthology.sentences import sentence
from anthology.store import schema_1, schema_2, schema_3
from anthology.store.database import Database
from anthology.store.files import backups_of

Migration: TypeAlias = Callable[[Database], None]


def to_schema_1(database: Database) -> None:
    """An empty file becomes a library."""
    for statement in schema_1.STATEMENTS:
        database.run(statement)


def to_schema_2(database: Database) -> None:
    """Room for matter, pictures, sources, and what a person made of them."""
    for statement in schema_2.STATEMENTS:
        database.run(statement)


def to_schema_3(database: Database) -> None:
    """Room for what the search has to know, for living shelves and for what was asked."""
    for statement in schema_3.STATEMENTS:
        database.run(statement)


MIGRATIONS: tuple[Migration, ...] = (to_schema_1, to_schema_2, to_schema_3)
"""The step at index n leads from schema n to schema n + 1."""


def migrate(database: Database, chain: Sequence[Migration], keep_copy: Callable[[int], None]) -> None:
    """Bring the library to the end of the chain.

    `keep_copy` is called with the schema number found, before anything that was written by an
    older version is changed; when it fails, nothing is.
    """
    found = _found(database)
    if found > len(chain):
        raise LibraryTooNew(database.path, found, len(chain))
    if 0 < found < len(chain):
        keep_copy(found)
    for number, migration in enumerate(chain[found:], found + 1):
        _step(database, number, migration)


def _found(database: Database) -> int:
    version, tables = database.rows(
        "SELECT user_version, (SELECT count(*) FROM sqlite_schema) FROM pragma_user_version"
    )[0]
    if version == 0 and tables:
        reason = sentence("it is a database of some other program")
        raise LibraryDamaged(database.path, reason, backups_of(database.path))
    return int(version)


def _step(database: Database, number: int, migration: Migration) -> None:
    """One migration with its stamp; somebody else may have made the step while we waited."""
    with database.transaction():
        if database.value("PRAGMA user_version") < number:
            migration(database)
            database.run(f"PRAGMA user_version = {number}")
