"""SQLite's refusals in words: which of them are the world's fault, and what the reader can do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from anthology.errors import AnthologyError, LibraryDamaged, LibraryUnavailable
from anthology.sentences import sentence
from anthology.store.files import backups_of

_CHECK_FOLDER = sentence("Check the folder and its rights, or choose another one.")
_REASONS = {
    sqlite3.SQLITE_BUSY: (
        sentence("another program is using it"),
        sentence("Close the other one and try again."),
    ),
    sqlite3.SQLITE_LOCKED: (
        sentence("another program is using it"),
        sentence("Close the other one and try again."),
    ),
    sqlite3.SQLITE_PERM: (sentence("it must not be opened"), _CHECK_FOLDER),
    sqlite3.SQLITE_READONLY: (sentence("the file or its folder is read-only"), _CHECK_FOLDER),
    sqlite3.SQLITE_CANTOPEN: (sentence("its folder cannot be reached or written to"), _CHECK_FOLDER),
    sqlite3.SQLITE_FULL: (
        sentence("the disk is full"),
        sentence("Make room and try again; nothing was changed."),
    ),
    sqlite3.SQLITE_IOERR: (
        sentence("the disk reports an error"),
        sentence("Check the disk, then try again; nothing was changed."),
    ),
    sqlite3.SQLITE_PROTOCOL: (
        sentence("another program is using it"),
        sentence("Close the other one and try again."),
    ),
}
_DAMAGE = {
    sqlite3.SQLITE_CORRUPT: sentence("parts of it are damaged"),
    sqlite3.SQLITE_NOTADB: sentence("it is not a library of Anthology"),
}
_PRIMARY = 0xFF
"""The low byte of an extended result code is the primary one (https://sqlite.org/rescode.html)."""


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn what SQLite refuses for the world's faults into our errors; our own mistakes pass as they are."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if refusal := _refusal(error, path):
            raise refusal from error
        raise


def _refusal(error: sqlite3.DatabaseError, path: Path) -> AnthologyError | None:
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
    if code in _DAMAGE:
        return LibraryDamaged(path, _DAMAGE[code], backups_of(path))
    if code in _REASONS:
        return LibraryUnavailable(path, *_REASONS[code])
    return None
