"""A file that was brought in is known again: by its name for life, and by what it holds."""

from contextlib import closing
from dataclasses import replace

from anthology.store.sources import Source
from anthology.store.store import Store
from anthology.story import AnthologyId
from tests.anthology.store.conftest import TickingClock
from tests.builders import an_anthology

SHELF = an_anthology()
BOOK = Source("epub:urn:isbn:1", "/books/one.epub", "d1", SHELF.id, "d1.epub", "2026-01-02")
PAGE = Source("file:/pages/two.html", "/pages/two.html", "d2", None, "", "2026-01-03")


def test_a_source_comes_back_as_it_was_put(store: Store) -> None:
    """After a restart too."""
    store.anthologies.add(SHELF)
    for source in (BOOK, PAGE):
        store.sources.put(source)
    with closing(Store.open(store.path.parent, TickingClock())) as again:
        assert again.sources.by_key(BOOK.key) == again.sources.known("d1") == BOOK
        assert again.sources.by_key(PAGE.key) == again.sources.known("d2") == PAGE
        assert again.sources.of_anthology(SHELF.id) == (BOOK,)
        assert again.sources.of_anthology(AnthologyId("other")) == ()
        assert again.sources.by_key("epub:other") is again.sources.known("other") is None


def test_a_later_version_takes_the_place_of_the_earlier(store: Store) -> None:
    """What the earlier one held is not known any more."""
    store.sources.put(PAGE)
    later = replace(PAGE, digest="d3", imported="2026-01-04")
    store.sources.put(later)
    assert store.sources.by_key(PAGE.key) == store.sources.known("d3") == later
    assert store.sources.known("d2") is None


def test_of_two_files_that_hold_the_same_the_newest_answers(store: Store) -> None:
    """Each is still known by its own name."""
    copy = replace(PAGE, key="file:/pages/copy.html", imported="2026-01-04")
    store.sources.put(copy)
    store.sources.put(PAGE)
    assert store.sources.known("d2") == copy
    assert store.sources.by_key(PAGE.key) == PAGE
