"""A library is brought from schema to schema, each step all or nothing, after a copy was made."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from anthology.errors import LibraryUnavailable
from anthology.store.database import Database
from anthology.store.migrations import MIGRATIONS, Migration
from anthology.store.store import Store
from tests.anthology.store.conftest import TickingClock
from tests.builders import a_story


def to_next(database: Database) -> None:
    database.run("ALTER TABLE stories ADD COLUMN rating INTEGER")


def to_one_more(database: Database) -> None:
    database.run("UPDATE stories SET rating = 5")


def to_nowhere(database: Database) -> None:
    database.run("UPDATE stories SET rating = 0")
    database.run("DELETE FROM a_table_that_is_not_there")


CHAIN: tuple[Migration, ...] = (*MIGRATIONS, to_next, to_one_more)


@pytest.fixture(autouse=True)
def old_library(folder: Path, clock: TickingClock) -> None:
    with closing(Store.open(folder, clock)) as store:
        store.stories.add(a_story())


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_an_older_library_is_brought_up_to_date(folder: Path, clock: TickingClock) -> None:
    """Step by step, with everything in it."""
    with closing(Store.open(folder, clock, migrations=CHAIN)) as store:
        assert store._database.rows("SELECT rating FROM stories") == [(5,)]
        assert store.stories.get(a_story().id) == a_story()
    assert version(folder / "library.sqlite3") == len(CHAIN)


def test_a_copy_of_the_older_library_is_kept(folder: Path, clock: TickingClock) -> None:
    """As it was before the first step."""
    Store.open(folder, clock, migrations=CHAIN).close()
    copy = folder / "backups" / f"library-2026-01-02-schema-{len(MIGRATIONS)}.sqlite3"
    assert version(copy) == len(MIGRATIONS)
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT id FROM stories").fetchall() == [("story-1",)]


def test_a_step_that_fails_leaves_the_step_before(folder: Path, clock: TickingClock) -> None:
    """Number and content agree, and the next start tries again."""
    with pytest.raises(sqlite3.OperationalError):
        Store.open(folder, clock, migrations=(*CHAIN, to_nowhere))
    assert version(folder / "library.sqlite3") == len(CHAIN)
    with closing(Store.open(folder, clock, migrations=CHAIN)) as store:
        assert store._database.rows("SELECT rating FROM stories") == [(5,)]


def test_without_a_copy_there_is_no_migration(folder: Path, clock: TickingClock) -> None:
    """Whatever keeps the copy from being made keeps the library as it is."""
    (folder / "backups").write_text("a file in the way")
    before = (folder / "library.sqlite3").read_bytes()
    with pytest.raises(LibraryUnavailable):
        Store.open(folder, clock, migrations=CHAIN)
    assert (folder / "library.sqlite3").read_bytes() == before


def test_an_up_to_date_library_is_neither_copied_nor_changed(folder: Path, clock: TickingClock) -> None:
    """Opening it is cheap."""
    Store.open(folder, clock, migrations=CHAIN).close()
    names = sorted((folder / "backups").iterdir())
    before = (folder / "library.sqlite3").read_bytes()
    Store.open(folder, clock, migrations=CHAIN).close()
    assert sorted((folder / "backups").iterdir()) == names
    assert (folder / "library.sqlite3").read_bytes() == before
