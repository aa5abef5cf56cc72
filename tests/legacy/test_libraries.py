"""Every library that any version has written opens, with all that is in it."""

import shutil
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from anthology.annotations.mark import Colour, Highlight
from anthology.store.migrations import MIGRATIONS
from anthology.store.store import Store
from anthology.store.stories import KnownSource
from anthology.story import ReadingState
from tests.builders import a_story
from tests.legacy.libraries import (
    ASIDE,
    ASKED,
    BOOK,
    BOOKMARK,
    EMPTY,
    FINGERPRINT,
    GONE,
    IMPRINT,
    MARK,
    MENDED,
    POSITIONS,
    SEA,
    SHELF,
    SHORT,
    SOURCE,
    TALE,
    VERSES,
)

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("library-schema-*.sqlite3"))


def test_every_schema_has_its_file() -> None:
    """A migration comes with a library to be migrated."""
    assert len(FILES) == len(MIGRATIONS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_old_library_opens_with_its_contents(file: Path, tmp_path: Path) -> None:
    """Stories, anthologies, marks with their history, positions and sources."""
    shutil.copy(file, tmp_path / "library.sqlite3")
    with closing(Store.open(tmp_path, lambda: datetime(2030, 1, 1, tzinfo=UTC))) as store:
        assert [found for found in store.check() if BOOK.cover not in found] == []
        assert store.anthologies.all()[:2] == (SHELF, EMPTY)
        assert [store.stories.get(card.id) for card in store.stories.cards()[:2]] == [MENDED, VERSES]
        assert store.stories.by_name("verses 'of' a kind".replace("'", '"')) == VERSES
        known = KnownSource(GONE.id, "digest of gone", removed=True)
        assert store.stories.at_origin("origin of gone") == known
        position = POSITIONS[0]
        assert store.positions.get(position.story) == position
        assert store.positions.latest() == POSITIONS[1]
        _assert_marks(store)


@pytest.mark.parametrize("file", FILES[1:], ids=lambda file: file.stem)
def test_what_came_with_schema_2_is_still_there(file: Path, tmp_path: Path) -> None:
    """Matter, cover and details, sources, fingerprints, what was put aside, and what a person edited."""
    shutil.copy(file, tmp_path / "library.sqlite3")
    with closing(Store.open(tmp_path, lambda: datetime(2030, 1, 1, tzinfo=UTC))) as store:
        assert store.anthologies.get(BOOK.id) == BOOK
        assert store.stories.get(IMPRINT.id) == IMPRINT
        assert store.stories.like(FINGERPRINT) == [(TALE, 3, 3)]
        assert store.sources.by_key(SOURCE.key) == store.sources.known("d1") == SOURCE
        (card,) = store.stories.cards(BOOK.id)
        assert (card.state, card.last_read) == (ReadingState.ASIDE, ASIDE.modified)
        assert store.positions.get(TALE) == ASIDE
        store.stories.replace(a_story("Later.", ident=TALE, byline="Somebody"))
        assert store.stories.get(TALE).byline == "Ann Edited"
        store.anthologies.renew(replace(BOOK, title="Later", editor="Later"))
        assert store.anthologies.get(BOOK.id) == replace(BOOK, editor="Later")


@pytest.mark.parametrize("file", FILES[2:], ids=lambda file: file.stem)
def test_what_came_with_schema_3_is_still_there(file: Path, tmp_path: Path) -> None:
    """Living shelves, the removed ones among them, and what was asked."""
    shutil.copy(file, tmp_path / "library.sqlite3")
    with closing(Store.open(tmp_path, lambda: datetime(2030, 1, 1, tzinfo=UTC))) as store:
        assert store.living_shelves.all() == (SEA,)
        store.living_shelves.restore(SHORT.id)
        assert store.living_shelves.all() == (SEA, SHORT)
        assert tuple(asked.text for asked in reversed(store.queries.all())) == ASKED


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_story_of_an_old_library_has_a_version(file: Path, tmp_path: Path) -> None:
    """Each its own, that changes with it."""
    shutil.copy(file, tmp_path / "library.sqlite3")
    with closing(Store.open(tmp_path, lambda: datetime(2030, 1, 1, tzinfo=UTC))) as store:
        before = store.versions()
        assert len(set(before.values()) - {""}) == len(before) == store.stories.count()
        store.stories.replace(a_story("Later.", ident=VERSES.id))
        assert {ident for ident, version in store.versions().items() if version != before[ident]} == {
            VERSES.id
        }
        stamp = store.marks_stamp()
        store.marks.undo("2030")
        assert store.marks_stamp() != stamp


def test_stories_of_schema_1_came_in_when_they_were_last_changed(tmp_path: Path) -> None:
    """Nothing better is known of them."""
    shutil.copy(FILES[0], tmp_path / "library.sqlite3")
    with closing(Store.open(tmp_path, lambda: datetime(2030, 1, 1, tzinfo=UTC))) as store:
        assert [card.added for card in store.stories.cards()] == ["2026-01-02T08:00:00.000000+00:00"] * 2
        assert store.stories.count() == 2


def _assert_marks(store: Store) -> None:
    (mark,) = store.marks.all()
    assert isinstance(mark, Highlight)
    assert mark.passage.of(MENDED.text) == "ferryman"
    assert (mark.colour, mark.tags, mark.note) == (Colour.BLUE, ("a", "b"), MARK.note)
    redone = store.marks.redo("2030")
    assert redone is not None
    assert redone.after == BOOKMARK
    store.marks.undo("2030")
    store.marks.undo("2030")
    assert store.marks.all() == (replace(mark, colour=MARK.colour, tags=()),)
