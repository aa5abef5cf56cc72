"""A library opens, or says why it cannot and leaves the file as it was."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from anthology.errors import LibraryDamaged, LibraryTooNew, LibraryUnavailable
from anthology.store.migrations import MIGRATIONS
from anthology.store.store import Store
from tests.anthology.store.conftest import TickingClock
from tests.builders import a_story

LOCK = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.readline()
"""


def closed_library(folder: Path, clock: TickingClock) -> Path:
    with closing(Store.open(folder, clock)) as store:
        store.stories.add(a_story())
        return store.path


def test_a_missing_folder_is_made_and_private(tmp_path: Path, clock: TickingClock) -> None:
    """With all folders above it; nobody else may read along."""
    folder = tmp_path / "a" / "b"
    with closing(Store.open(folder, clock)) as store:
        assert store.path == folder / "library.sqlite3"
        assert store.stories.count() == 0
        assert store.check() == ()
    assert folder.stat().st_mode & 0o077 == 0


def test_what_was_added_is_there_after_reopening(folder: Path, clock: TickingClock) -> None:
    """Nothing needs to be saved."""
    closed_library(folder, clock)
    with closing(Store.open(folder, clock)) as store:
        assert store.stories.get(a_story().id) == a_story()


def test_sqlite_is_set_to_lose_nothing(store: Store) -> None:
    """A write-ahead log, everything synced, keys enforced, nothing trusted."""
    rows = [store._database.value(f"PRAGMA {name}") for name in ("journal_mode", "synchronous")]
    assert rows == ["wal", 2]
    assert store._database.value("PRAGMA foreign_keys") == 1
    assert store._database.value("PRAGMA trusted_schema") == 0


def test_a_newer_library_is_left_byte_for_byte(folder: Path, clock: TickingClock) -> None:
    """And the message says both numbers."""
    path = closed_library(folder, clock)
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("PRAGMA user_version = 7")
    before, names = path.read_bytes(), sorted(folder.iterdir())
    with pytest.raises(
        LibraryTooNew, match=rf"format 7, this one knows {len(MIGRATIONS)}.*nothing was changed"
    ):
        Store.open(folder, clock)
    assert path.read_bytes() == before
    assert sorted(folder.iterdir()) == names


def test_a_newer_library_in_use_is_left_byte_for_byte(folder: Path, clock: TickingClock) -> None:
    """Also where only the log says that it is newer."""
    path = closed_library(folder, clock)
    log = path.with_name(path.name + "-wal")
    with closing(sqlite3.connect(path, isolation_level=None)) as newer:
        newer.execute("PRAGMA user_version = 7")
        before, logged = path.read_bytes(), log.read_bytes()
        with pytest.raises(LibraryTooNew):
            Store.open(folder, clock)
        assert (path.read_bytes(), log.read_bytes()) == (before, logged)


def test_a_newer_library_after_a_crash_is_left_byte_for_byte(folder: Path, clock: TickingClock) -> None:
    """Its log is not folded in by us."""
    path = closed_library(folder, clock)
    with closing(sqlite3.connect(path, isolation_level=None)) as newer:
        newer.execute("PRAGMA user_version = 7")
        main, log = path.read_bytes(), path.with_name(path.name + "-wal").read_bytes()
    crashed = folder.parent / "crashed"
    crashed.mkdir()
    (crashed / path.name).write_bytes(main)
    (crashed / f"{path.name}-wal").write_bytes(log)
    with pytest.raises(LibraryTooNew):
        Store.open(crashed, clock)
    assert (crashed / path.name).read_bytes() == main
    assert (crashed / f"{path.name}-wal").read_bytes() == log


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path, clock: TickingClock) -> None:
    """With a sentence that names it."""
    (tmp_path / "library").write_text("a file")
    with pytest.raises(LibraryUnavailable, match="Check the folder"):
        Store.open(tmp_path / "library", clock)


def test_a_folder_that_cannot_be_made_is_refused(clock: TickingClock) -> None:
    """The kernel's own file system lets nobody in, not even root."""
    if not Path("/proc/self").exists():
        pytest.skip("no /proc here")
    with pytest.raises(LibraryUnavailable, match="Check the folder"):
        Store.open(Path("/proc/anthology"), clock)


def test_a_folder_in_the_place_of_the_file_is_refused(folder: Path, clock: TickingClock) -> None:
    """SQLite cannot open it."""
    (folder / "library.sqlite3").mkdir(parents=True)
    with pytest.raises(LibraryUnavailable):
        Store.open(folder, clock)


def test_a_read_only_disk_is_refused(folder: Path, clock: TickingClock) -> None:
    """A real one, where it can be had."""
    closed_library(folder, clock)
    bound = subprocess.run(["mount", "--bind", str(folder), str(folder)], capture_output=True, check=False)
    if bound.returncode:
        pytest.skip("no disk can be mounted here")
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], capture_output=True, check=True)
        clock.sleep()
        with pytest.raises(LibraryUnavailable, match=r"read-only|cannot be"):
            Store.open(folder, clock)
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def test_writing_where_sqlite_refuses_it_says_read_only(store: Store) -> None:
    """SQLite's own refusal, in words."""
    store._database.rows("PRAGMA query_only = ON")
    with pytest.raises(LibraryUnavailable, match="read-only"):
        store.stories.add(a_story())


def test_a_library_locked_by_another_program_says_so(folder: Path, clock: TickingClock) -> None:
    """Opening waits for a while first."""
    path = closed_library(folder, clock)
    with subprocess.Popen(
        [sys.executable, "-c", LOCK, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == "locked\n"
        with (
            pytest.raises(LibraryUnavailable, match="another program is using it"),
            closing(Store.open(folder, clock, patience=0.05)) as store,
        ):
            store.stories.remove(a_story().id)
        other.communicate("\n")
    with closing(Store.open(folder, clock, patience=0.05)) as store:
        assert store.stories.count() == 1


@pytest.mark.parametrize("content", [b"", b"not a database at all, but a letter to a friend" * 9])
def test_a_file_that_is_no_library_names_the_newest_backup(
    folder: Path, clock: TickingClock, content: bytes
) -> None:
    """And is left as it is."""
    path = closed_library(folder, clock)
    for _ in range(2):
        clock.sleep()
        Store.open(folder, clock).close()
    path.write_bytes(content)
    with pytest.raises(LibraryDamaged, match=r"library-2026-01-04\.sqlite3") as caught:
        Store.open(folder, clock)
    assert [backup.name for backup in caught.value.backups] == [
        "library-2026-01-04.sqlite3",
        "library-2026-01-03.sqlite3",
    ]
    assert path.read_bytes() == content


def test_an_empty_file_without_backups_is_a_new_library(folder: Path, clock: TickingClock) -> None:
    """A first start that was cut short leaves one."""
    folder.mkdir()
    (folder / "library.sqlite3").touch()
    with closing(Store.open(folder, clock)) as store:
        assert store.check() == ()


def test_the_database_of_another_program_is_refused_and_left(folder: Path, clock: TickingClock) -> None:
    """Its tables are not ours."""
    folder.mkdir()
    with closing(sqlite3.connect(folder / "library.sqlite3")) as other:
        other.execute("CREATE TABLE recipes (name)")
    with pytest.raises(LibraryDamaged, match="some other program"):
        Store.open(folder, clock)
    with closing(sqlite3.connect(folder / "library.sqlite3")) as other:
        assert other.execute("SELECT name FROM sqlite_schema").fetchall() == [("recipes",)]


def test_damaged_pages_are_reported_when_they_are_read(folder: Path, clock: TickingClock) -> None:
    """As damage, not as an error of ours; and such a library is not copied over the good backups."""
    with closing(Store.open(folder, clock)) as store:
        store.stories.add(a_story(paragraphs=400))
        path = store.path
    content = bytearray(path.read_bytes())
    content[4096:] = b"\x55" * (len(content) - 4096)
    path.write_bytes(bytes(content))
    with pytest.raises(LibraryDamaged):
        Store.open(folder, clock)
    assert not list(folder.glob("backups/*"))


def test_a_full_disk_is_told_and_changes_nothing(store: Store) -> None:
    """SQLite's own refusal to grow; the library goes on afterwards."""
    store.stories.add(a_story(ident="one"))
    pages = store._database.value("PRAGMA page_count")
    store._database.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LibraryUnavailable, match="the disk is full"):
        _add_too_much(store)
    assert [card.id for card in store.stories.cards()] == ["one"]
    store._database.rows("PRAGMA max_page_count = 1000000")
    store.stories.add(a_story(ident="three", paragraphs=2000))
    assert store.check() == ()


def _add_too_much(store: Store) -> None:
    with store.transaction():
        store.stories.add(a_story(ident="two"))
        store.stories.add(a_story(ident="three", paragraphs=2000))


def test_the_thread_that_opened_a_store_uses_it(store: Store) -> None:
    """SQLite itself minds this."""
    from threading import Thread

    caught: list[Exception] = []

    def intrude() -> None:
        try:
            store.stamp()
        except sqlite3.ProgrammingError as error:
            caught.append(error)

    thread = Thread(target=intrude)
    thread.start()
    thread.join()
    assert len(caught) == 1


def test_a_database_of_another_program_is_left_byte_for_byte(folder: Path, clock: TickingClock) -> None:
    """Its journal stays as it was, too."""
    folder.mkdir()
    path = folder / "library.sqlite3"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE things (name)")
    before = path.read_bytes()
    with pytest.raises(LibraryDamaged, match="some other program"):
        Store.open(folder, clock)
    assert path.read_bytes() == before
    assert list(folder.iterdir()) == [path]


def test_what_is_written_after_the_file_has_gone_is_refused(folder: Path, clock: TickingClock) -> None:
    """It would be lost without a word; a file that has come back takes it."""
    closed_library(folder, clock)
    away = folder.with_name("away")
    with closing(Store.open(folder, clock)) as store:
        folder.rename(away)
        with pytest.raises(LibraryUnavailable, match=r"moved, deleted or replaced.*nothing was changed"):
            store.stories.add(a_story(ident="another"))
        away.rename(folder)
        assert store.stories.count() == 1
        store.stories.add(a_story(ident="another"))
        assert store.stories.count() == 2
