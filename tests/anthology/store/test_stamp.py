"""The stamp names what can be searched: it changes with that, and with nothing else."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from anthology.annotations.mark import MarkChange
from anthology.store.store import Store
from anthology.story import Anthology, AnthologyId, ReadingPosition
from tests.anthology.annotations.builders import THEN, a_highlight
from tests.anthology.store.conftest import TickingClock
from tests.builders import a_story, an_anthology

STORY, OTHER = a_story(), a_story(ident="other")
SHELF = an_anthology(STORY)


@pytest.fixture
def filled(store: Store) -> Store:
    store.stories.add(STORY)
    store.stories.add(OTHER)
    store.anthologies.add(SHELF)
    return store


@pytest.mark.parametrize(
    "change",
    [
        lambda store: store.stories.add(a_story(ident="new")),
        lambda store: store.stories.remove(STORY.id),
        lambda store: store.stories.replace(replace(STORY, title="New")),
        lambda store: store.stories.replace(replace(STORY, byline="New")),
        lambda store: store.stories.replace(a_story("New words.")),
        lambda store: store.anthologies.replace(replace(SHELF, title="New")),
        lambda store: store.anthologies.replace(replace(SHELF, stories=(OTHER.id,))),
        lambda store: store.anthologies.remove(SHELF.id),
        lambda store: store.anthologies.add(Anthology(AnthologyId("new"), "New", (OTHER.id,))),
    ],
)
def test_what_can_be_searched_changes_the_stamp(filled: Store, change: Callable[[Store], None]) -> None:
    """Words, titles, bylines, and which stories stand where."""
    before = filled.stamp()
    change(filled)
    assert filled.stamp() != before


@pytest.mark.parametrize(
    "change",
    [
        lambda store: store.positions.put(ReadingPosition(STORY.id, 5)),
        lambda store: store.marks.record(MarkChange("Highlight added", None, a_highlight(STORY)), THEN),
        lambda store: store.anthologies.replace(SHELF),
        lambda store: store.check(),
    ],
)
def test_reading_and_marking_leave_the_stamp(filled: Store, change: Callable[[Store], None]) -> None:
    """The index stays current while somebody reads."""
    before = filled.stamp()
    change(filled)
    assert filled.stamp() == before


def test_the_stamp_outlives_a_restart_and_returns_with_a_backup(
    folder: Path, clock: TickingClock, tmp_path: Path
) -> None:
    """After a copy is put back, later changes never meet the stamps of earlier ones."""
    with closing(Store.open(folder, clock)) as store:
        store.stories.add(STORY)
        store.backup(tmp_path / "copy.sqlite3")
        copied = store.stamp()
        store.stories.add(OTHER)
        changed = store.stamp()
    with closing(Store.open(folder, clock)) as store:
        assert store.stamp() == changed
        store.restore(tmp_path / "copy.sqlite3")
        assert store.stamp() == copied
        store.stories.add(OTHER)
        assert store.stamp() not in (copied, changed)
