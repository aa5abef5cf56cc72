"""Living shelves and the history of queries are kept in order and are never lost by themselves."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from anthology.errors import UnknownShelf
from anthology.living import AskedQuery, LivingShelf, ShelfId
from anthology.store.queries import KEPT
from anthology.store.store import Store
from tests.anthology.store.conftest import TickingClock

SEA = LivingShelf(ShelfId("sea"), "The sea", "sea OR ferr*", "2026", "2026")
SHORT = LivingShelf(ShelfId("short"), "Short ones", "length:<5min", "2026", "2026")
NIGHT = LivingShelf(ShelfId("night"), "Night", "night", "2026", "2026")


@pytest.fixture(autouse=True)
def shelves(store: Store) -> None:
    for shelf in (SEA, SHORT, NIGHT):
        store.living_shelves.add(shelf)


def test_a_living_shelf_is_kept_as_it_was_given(store: Store, folder: Path, clock: TickingClock) -> None:
    """In the order they came, also after a restart."""
    with closing(Store.open(folder, clock)) as later:
        assert later.living_shelves.all() == store.living_shelves.all() == (SEA, SHORT, NIGHT)
        assert later.living_shelves.get(SHORT.id) == SHORT


def test_a_living_shelf_changes_in_its_place(store: Store) -> None:
    """Its name, its query, and when that was."""
    changed = replace(SHORT, name="Long ones", query="length:>60min", modified="2027")
    store.living_shelves.change(changed)
    assert store.living_shelves.all() == (SEA, changed, NIGHT)


@pytest.mark.parametrize(
    ("place", "order"), [(-1, (NIGHT, SEA, SHORT)), (1, (SEA, NIGHT, SHORT)), (9, (SEA, SHORT, NIGHT))]
)
def test_a_living_shelf_moves_to_a_place(store: Store, place: int, order: tuple[LivingShelf, ...]) -> None:
    """Beyond the end is the end."""
    store.living_shelves.move(NIGHT.id, place)
    assert store.living_shelves.all() == order


def test_a_living_shelf_that_was_removed_comes_back_to_its_place(store: Store) -> None:
    """A removed one is moved over and left alone."""
    store.living_shelves.remove(SHORT.id, "2027")
    store.living_shelves.move(NIGHT.id, 0)
    assert store.living_shelves.all() == (NIGHT, SEA)
    store.living_shelves.restore(SHORT.id)
    assert set(store.living_shelves.all()) == {NIGHT, SEA, SHORT}


def test_what_is_done_to_a_shelf_that_is_not_there_is_refused(store: Store) -> None:
    """Nothing is done in silence."""
    store.living_shelves.remove(SEA.id, "2027")
    attempts = (
        lambda: store.living_shelves.get(SEA.id),
        lambda: store.living_shelves.change(SEA),
        lambda: store.living_shelves.move(SEA.id, 0),
        lambda: store.living_shelves.remove(SEA.id, "2028"),
        lambda: store.living_shelves.restore(NIGHT.id),
    )
    for attempt in attempts:
        with pytest.raises(UnknownShelf):
            attempt()


def test_a_query_is_remembered_once_the_last_first(store: Store) -> None:
    """With the moment it was asked last, and how often; whatever the clock says."""
    for text, at in (("porch", "2026"), ("“light”", "2026"), ("porch", "2020")):
        store.queries.put(text, at)
    assert store.queries.all() == (AskedQuery("porch", "2020", 2), AskedQuery("“light”", "2026", 1))


def test_the_newest_queries_are_kept(store: Store) -> None:
    """The oldest of too many is forgotten."""
    for number in range(KEPT + 2):
        store.queries.put(f"query {number}", "2026")
    assert [asked.text for asked in store.queries.all()] == [f"query {n}" for n in range(KEPT + 1, 1, -1)]


def test_queries_are_forgotten_when_somebody_says_so(store: Store) -> None:
    """One, or all of them."""
    for text in ("one", "two", "three"):
        store.queries.put(text, "2026")
    store.queries.forget(["two", "never asked"])
    assert [asked.text for asked in store.queries.all()] == ["three", "one"]
    store.queries.forget(None)
    assert store.queries.all() == ()
