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
from tests.legacy.libraries import BOOKMARK, EMPTY, GONE, MARK, MENDED, POSITIONS, SHELF, VERSES

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
        assert store.check() == ()
        assert store.anthologies.all() == (SHELF, EMPTY)
        assert [store.stories.get(card.id) for card in store.stories.cards()] == [MENDED, VERSES]
        assert store.stories.by_name("verses 'of' a kind".replace("'", '"')) == VERSES
        known = KnownSource(GONE.id, "digest of gone", removed=True)
        assert store.stories.at_origin("origin of gone") == known
        position = POSITIONS[0]
        assert store.positions.get(position.story) == position
        assert store.positions.latest() == POSITIONS[1]
        _assert_marks(store)


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
