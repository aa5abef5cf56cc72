"""Copies are made every day, on request and before a restore; each is complete and opens by itself."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from anthology.errors import LibraryDamaged, LibraryTooNew, LibraryUnavailable
from anthology.store.store import Store
from tests.anthology.store.conftest import TickingClock
from tests.builders import a_story

STORY, OTHER = a_story(), a_story(ident="other")


def opened(folder: Path, clock: TickingClock) -> list[str]:
    """The names of the backups after the library was opened and closed."""
    Store.open(folder, clock).close()
    return sorted(path.name for path in (folder / "backups").glob("*"))


def test_a_new_library_needs_no_backup(folder: Path, clock: TickingClock) -> None:
    """There is nothing in it."""
    assert opened(folder, clock) == []


def test_the_first_opening_of_a_day_keeps_a_copy(folder: Path, clock: TickingClock) -> None:
    """The seven newest stay; other copies are not counted and not touched."""
    Store.open(folder, clock).close()
    assert opened(folder, clock) == opened(folder, clock) == ["library-2026-01-02.sqlite3"]
    (folder / "backups" / "library-2026-01-01-schema-1.sqlite3").touch()
    for _ in range(8):
        clock.sleep()
        names = opened(folder, clock)
    assert names == [
        "library-2026-01-01-schema-1.sqlite3",
        *(f"library-2026-01-{day:02}.sqlite3" for day in range(4, 11)),
    ]


def test_a_backup_that_cannot_be_made_keeps_nobody_from_reading(folder: Path, clock: TickingClock) -> None:
    """`check` says so."""
    Store.open(folder, clock).close()
    (folder / "backups").write_text("a file in the way")
    with closing(Store.open(folder, clock)) as store:
        assert store.stories.count() == 0
        assert store.backup_refused.startswith("Today’s backup could not be made. Cannot use")
        assert store.check() == (store.backup_refused,)


def test_a_copy_is_a_library_of_its_own(store: Store, tmp_path: Path, clock: TickingClock) -> None:
    """One file, without a log beside it."""
    store.stories.add(STORY)
    folder = tmp_path / "stick" / "deep"
    store.backup(folder / "library.sqlite3")
    assert [path.name for path in folder.iterdir()] == ["library.sqlite3"]
    with closing(Store.open(folder, clock)) as copy:
        assert copy.stories.get(STORY.id) == STORY


def test_a_copy_takes_the_place_of_an_older_one_but_never_of_the_library(
    store: Store, tmp_path: Path
) -> None:
    """Nor does it need the older one to be sound."""
    target = tmp_path / "copy.sqlite3"
    target.write_text("an older file")
    store.backup(target)
    assert target.read_bytes().startswith(b"SQLite format 3")
    with pytest.raises(LibraryUnavailable, match="own place"):
        store.backup(store.path)
    with pytest.raises(LibraryUnavailable):
        store.backup(target / "below" / "a file")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy.sqlite3", "library"]


def test_a_restored_copy_replaces_everything_and_is_itself_reversible(
    store: Store, tmp_path: Path, clock: TickingClock
) -> None:
    """What stood before is among the backups."""
    store.stories.add(STORY)
    store.backup(tmp_path / "copy.sqlite3")
    content = (tmp_path / "copy.sqlite3").read_bytes()
    store.stories.remove(STORY.id)
    store.stories.add(OTHER)
    store.restore(tmp_path / "copy.sqlite3")
    assert [card.id for card in store.stories.cards()] == [STORY.id]
    assert (tmp_path / "copy.sqlite3").read_bytes() == content
    store.restore(store.path.parent / "backups" / "library-2026-01-02-replaced.sqlite3")
    assert [card.id for card in store.stories.cards()] == [OTHER.id]
    with closing(Store.open(store.path.parent, clock)) as again:
        assert [card.id for card in again.stories.cards()] == [OTHER.id]
        assert again.check() == ()


def test_what_is_no_sound_library_is_not_restored(store: Store, tmp_path: Path) -> None:
    """The library stays as it is."""
    store.stories.add(STORY)
    copy = tmp_path / "copy.sqlite3"
    with pytest.raises(LibraryUnavailable, match="nothing in it"):
        store.restore(copy)
    copy.write_text("a letter" * 99)
    with pytest.raises(LibraryDamaged):
        store.restore(copy)
    store.backup(copy)
    content = copy.read_bytes()
    copy.write_bytes(content[:4096] + b"\x55" * (len(content) - 4096))
    with pytest.raises(LibraryDamaged):
        store.restore(copy)
    copy.write_bytes(content)
    with closing(sqlite3.connect(copy)) as newer:
        newer.execute("PRAGMA user_version = 9")
    with pytest.raises(LibraryTooNew):
        store.restore(copy)
    with closing(sqlite3.connect(tmp_path / "other.sqlite3")) as other:
        other.execute("CREATE TABLE recipes (name)")
    with pytest.raises(LibraryUnavailable, match="not a library"):
        store.restore(tmp_path / "other.sqlite3")
    with closing(sqlite3.connect(tmp_path / "other.sqlite3")) as other:
        other.execute("PRAGMA user_version = 1")
    with pytest.raises(LibraryDamaged, match="some other program"):
        store.restore(tmp_path / "other.sqlite3")
    assert store.stories.get(STORY.id) == STORY
