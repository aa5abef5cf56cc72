"""Which book an order gives: its stories, its identifier for life, and where it may not be written."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from anthology.annotations.mark import Colour
from anthology.errors import ExportFailed
from anthology.export.book import Book, CoverFonts, Device
from anthology.importing.manuscript import Picture
from anthology.library import Library
from anthology.publishing import Order, book_of
from anthology.story import AnthologyId, PictureId
from anthology.text import Passage
from tests.anthology.export.bookmaking import a_picture
from tests.worlds import BUNDLED, a_library

SHELF = AnthologyId(BUNDLED)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = a_library(tmp_path / "library")
    yield made
    made.close()


def book(library: Library, order: Order) -> Book:
    return book_of(order, library._store)


def export(library: Library, target: Path, order: Order) -> None:
    for _ in library.export(order, target, "", CoverFonts(), Device.GENERIC):
        pass


def test_a_book_has_the_pictures_of_the_library(library: Library) -> None:
    """And none for a name that the library does not know."""
    ident, content = a_picture("png")
    library._store.pictures.put(Picture(ident, content))
    made = book(library, Order(SHELF))
    assert made.picture(ident) == content
    assert made.picture(PictureId("0" * 64 + ".png")) is None


def test_only_the_whole_anthology_under_its_title_is_the_anthology(library: Library) -> None:
    """Its identifier, subtitle and introduction are not lent to a part of it."""
    ids = tuple(card.id for card in library.cards())
    whole = book(library, Order(SHELF))
    assert (whole.identifier, bool(whole.introduction)) == (BUNDLED, True)
    assert book(library, Order(SHELF, ids[::-1])).identifier == BUNDLED
    part = book(library, Order(SHELF, ids[:1]))
    assert (part.identifier == BUNDLED, part.subtitle, part.introduction) == (False, "", ())
    assert part.rights == whole.rights


def test_a_choice_is_known_by_its_title_for_life(library: Library, tmp_path: Path) -> None:
    """Made again with one story more it is the same book; in another library another one."""
    ids = tuple(card.id for card in library.cards())
    small, grown = (book(library, Order(None, some, "Choice")) for some in (ids[:2], ids[:3]))
    assert small.identifier == grown.identifier
    assert book(library, Order(None, ids[:2], "Other")).identifier != small.identifier
    elsewhere = a_library(tmp_path / "elsewhere")
    other = book(elsewhere, Order(None, tuple(card.id for card in elsewhere.cards()), "Choice"))
    elsewhere.close()
    assert other.identifier != small.identifier


def test_no_stories_is_no_book(library: Library, tmp_path: Path) -> None:
    """A choice of none is not a choice of all."""
    with pytest.raises(ExportFailed, match="Choose at least one story"):
        export(library, tmp_path / "none.epub", Order(SHELF, ()))
    assert not (tmp_path / "none.epub").exists()


def test_an_annotated_book_is_never_older_than_the_one_before(library: Library) -> None:
    """Also when what was marked is taken back."""
    order = Order(SHELF, with_highlights=True)
    first = book(library, order).modified
    library.add_highlight(library.cards()[0].id, Passage(0, 5), Colour.BLUE)
    second = book(library, order).modified
    library.undo()
    assert first < second < book(library, order).modified
    assert book(library, Order(SHELF)).modified == first


@pytest.mark.parametrize("name", ["library.sqlite3", "library.sqlite3-wal", "backups/mine.epub"])
def test_nothing_is_written_over_the_library_or_its_copies(
    library: Library, tmp_path: Path, name: str
) -> None:
    """Neither a book nor marks."""
    target = tmp_path / "library" / name
    before = target.read_bytes() if target.exists() else None
    with pytest.raises(ExportFailed, match="Choose another"):
        export(library, target, Order(SHELF))
    with pytest.raises(ExportFailed, match="Choose another"):
        library.write_marks((), target)
    assert (target.read_bytes() if target.exists() else None) == before
    assert len(library.cards()) == 5
