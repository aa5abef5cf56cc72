"""Books as people have them become the stories that a reader would find in them."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anthology.errors import UnreadableSource
from anthology.importing.epub.reading import read_epub
from tests.anthology.importing.epub.books import WORDS, a_book, a_line, a_page
from tests.anthology.importing.golden import cases, confirm
from tests.anthology.importing.zips import a_zip, packed

CASES = cases("epub")


def files_of(case: Path) -> dict[str, bytes | str]:
    """The files of a book, the first saying what it is."""
    book = case / "book"
    inside = {
        str(path.relative_to(book)): path.read_bytes() for path in sorted(book.rglob("*")) if path.is_file()
    }
    return {"mimetype": "application/epub+zip", **inside}


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_golden_books(case: Path, tmp_path: Path) -> None:
    """Titles, bylines, matter, notes and looks."""
    confirm(case, a_zip(tmp_path, files_of(case)), read_epub)


@given(st.binary(max_size=400) | st.binary(max_size=400).map(lambda noise: b"PK\x03\x04" + noise))
def test_any_bytes_are_a_book_or_a_refusal(content: bytes) -> None:
    """Nothing else is ever raised."""
    with TemporaryDirectory() as folder:
        _read(Path(folder, "any.epub"), content)


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_a_golden_book_with_flipped_bytes_is_a_book_or_a_refusal(data: st.DataObject) -> None:
    """Wherever they are."""
    content = bytearray(packed(files_of(data.draw(st.sampled_from(CASES)))))
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=20)):
        content[place] ^= data.draw(st.integers(1, 255))
    with TemporaryDirectory() as folder:
        _read(Path(folder, "flipped.epub"), bytes(content))


def _read(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    try:
        read_epub(path)
    except UnreadableSource:
        return


def test_a_page_outside_the_line_of_reading_joins_no_story(tmp_path: Path) -> None:
    """Kept as matter, unless the contents list names it."""
    pages = {
        "a.xhtml": a_page(f"<h1>The Lamp</h1><p>{WORDS * 9}</p>"),
        "aside.xhtml": a_page("<p>An advertisement.</p>"),
        "b.xhtml": a_page(f"<h1>The Key</h1><p>{WORDS * 9}</p>"),
    }
    book = a_book(pages, a_line("a.xhtml", "The Lamp") + a_line("b.xhtml", "The Key"))
    package = str(book["OPS/package.opf"]).replace('idref="i1"', 'idref="i1" linear="no"')
    volume = read_epub(a_zip(tmp_path, {**book, "OPS/package.opf": package}))
    told = [(each.is_matter, "advertisement" in each.blocks[-1].text) for each in volume.manuscripts]
    assert sorted(told) == [(False, False), (False, False), (True, True)]
