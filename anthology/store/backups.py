"""Copies of the library: one a day, one before every migration, one where the reader wants it, and back.

A copy is made beside its place and moved there when it is whole and on the disk, so that a copy
that can be seen is complete.
"""

import os
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from anthology.errors import LibraryDamaged, LibraryTooNew, LibraryUnavailable
from anthology.sentences import sentence
from anthology.store.database import Database, read_only
from anthology.store.files import BACKUP_FOLDER, backups_of, is_new, unreachable, written_version
from anthology.store.refusals import in_words

KEPT = 7
_DAILY = "library-????-??-??.sqlite3"


def copy_to(database: Database, target: Path) -> None:
    """Write a copy to that path, which may be missing or an older copy."""
    target = target.absolute()
    if target.exists() and target.samefile(database.path):
        raise LibraryUnavailable(
            target, sentence("a backup cannot take the library's own place"), sentence("Choose another file.")
        )
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        _copy(database.connection, part)
        part.replace(target)
    except OSError as error:
        raise unreachable(target, error) from error
    finally:
        _drop(part)


def keep_daily(database: Database, today: date) -> None:
    """The copy of today, unless there is one; the seven newest are kept.

    A damaged library is never copied: `LibraryDamaged` names the copies made before.
    """
    target = _folder(database) / f"library-{today.isoformat()}.sqlite3"
    if target.exists():
        return
    confirm_sound(database.connection, database.path)
    copy_to(database, target)
    for old in sorted(target.parent.glob(_DAILY))[:-KEPT]:
        _drop(old)


def keep_before_migration(database: Database, found: int, today: date) -> None:
    """A copy of the library as the older version left it."""
    copy_to(database, _folder(database) / f"library-{today.isoformat()}-schema-{found}.sqlite3")


def put_back(database: Database, source: Path, today: date, supported: int) -> None:
    """Let that copy take the place of the library's contents, which are copied first."""
    if is_new(source):
        raise LibraryUnavailable(source, sentence("there is nothing in it"), sentence("Choose another file."))
    if (found := written_version(source)) > supported:
        raise LibraryTooNew(source, found, supported)
    if not found:
        raise LibraryUnavailable(
            source, sentence("it is not a library of Anthology"), sentence("Choose another file.")
        )
    with in_words(source), closing(read_only(source)) as copy:
        confirm_sound(copy, source)
        copy_to(database, _folder(database) / f"library-{today.isoformat()}-replaced.sqlite3")
        with in_words(database.path):
            copy.backup(database.connection)
    database.rows("PRAGMA journal_mode = WAL")


def confirm_sound(connection: sqlite3.Connection, path: Path) -> None:
    """Have SQLite look at every page; `LibraryDamaged` says what it found."""
    with in_words(path):
        (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise LibraryDamaged(path, sentence("SQLite says: {found}", found=found), backups_of(path))


def _folder(database: Database) -> Path:
    return database.path.parent / BACKUP_FOLDER


def _copy(connection: sqlite3.Connection, part: Path) -> None:
    """All pages to a file of its own, without a log beside it, and on the disk."""
    with in_words(part):
        copy = sqlite3.connect(part)
        with closing(copy):
            copy.execute("PRAGMA synchronous = OFF")
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
    descriptor = os.open(part, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _drop(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:  # a copy too many does no harm
        return
