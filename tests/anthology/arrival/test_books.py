"""Books coming into the library: as anthologies, and again in another edition."""

from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from anthology.annotations.mark import Highlight, MarkStatus
from anthology.importing.report import FileReport, Outcome
from anthology.library import Library
from anthology.story import StoryCard
from anthology.text import Passage
from tests.anthology.importing.epub.books import METADATA, WORDS, a_book, a_line, a_page
from tests.anthology.importing.zips import a_zip
from tests.worlds import a_library

FERRY = "Nobody had thought to ask the ferryman what he wanted."
LOST = "Two coins, said the ferryman, and not one more."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with closing(a_library(tmp_path / "library", welcome=False)) as library:
        yield library


def a_picture() -> bytes:
    content = BytesIO()
    Image.new("RGB", (30, 45), (90, 40, 30)).save(content, "PNG")
    return content.getvalue()


def an_edition(folder: Path, ferry: str, *, name: str = "book.epub", third: str = "") -> Path:
    """A book of two stories or three, with a title page and a cover."""
    pages: dict[str, str | bytes] = {
        "titlepage.xhtml": a_page("<h1>Small Hours</h1>", types="titlepage"),
        "ferry.xhtml": a_page(f"<h1>The Ferry</h1><p>{ferry}</p><p>{WORDS * 9}</p>"),
        "lamp.xhtml": a_page(f"<h1>The Lamp</h1><p>{WORDS * 9}</p>"),
        **({"key.xhtml": a_page(f"<h1>The Key</h1><p>{third}</p><p>{WORDS * 9}</p>")} if third else {}),
        "cover.png": a_picture(),
    }
    lines = a_line("titlepage.xhtml", "Title page") + a_line("ferry.xhtml", "The Ferry")
    lines += a_line("lamp.xhtml", "The Lamp") + (a_line("key.xhtml", "The Key") if third else "")
    cover = f'<meta name="cover" content="i{len(pages) - 1}"/>'
    metadata = f"{METADATA}<dc:description>Of the night.</dc:description>{cover}"
    return a_zip(folder, a_book(pages, lines, metadata=metadata), name)


def brought_in(library: Library, path: Path) -> FileReport:
    steps = list(library.import_files([path]))
    (report,) = [step.finished for step in steps if getattr(step, "finished", None)]
    return report


def cards(library: Library) -> dict[str, StoryCard]:
    return {card.title: card for card in library.cards()}


def test_a_book_is_an_anthology_with_all_that_is_known_of_it(library: Library, tmp_path: Path) -> None:
    """Title, cover and description; the title page is kept and not counted."""
    report = brought_in(library, an_edition(tmp_path, FERRY))
    assert report.anthology
    anthology = library.anthology(report.anthology)
    assert (anthology.title, report.title) == ("Small Hours", "Small Hours")
    assert [library.story(ident).title for ident in anthology.stories] == ["The Ferry", "The Lamp"]
    assert [card.title for card in library.matter(anthology.id)] == ["Title page"]
    assert library.picture(anthology.cover) == a_picture()
    assert anthology.details.description == "Of the night."
    assert {card.byline for card in library.cards()} == {"Ann Author"}


def test_another_edition_changes_the_stories_in_place(library: Library, tmp_path: Path) -> None:
    """Ids and marks stay; a mark whose words are gone waits; a new story joins, an equal one is untouched."""
    first = brought_in(library, an_edition(tmp_path, f"{FERRY} {LOST}"))
    ferry, lamp = (cards(library)[title] for title in ("The Ferry", "The Lamp"))
    text = library.story(ferry.id).text
    for words in (FERRY, LOST):
        start = text.index(words)
        library.add_highlight(ferry.id, Passage(start, start + len(words)), note="Kept")
    library.remember_place(ferry.id, text.index(LOST), 0.4)
    before = library.story(lamp.id)

    report = brought_in(library, an_edition(tmp_path, f"It was late. {FERRY}", third="A key turned."))
    assert (report.outcome, report.anthology) == (Outcome.UPDATED, first.anthology)
    assert report.lost_marks == 1
    assert list(cards(library)) == ["The Ferry", "The Lamp", "The Key"]
    assert cards(library)["The Ferry"].id == ferry.id
    assert library.story(lamp.id) == before
    found, lost = sorted(library.marks(ferry.id), key=lambda mark: mark.status is MarkStatus.LOST)
    assert isinstance(found, Highlight)
    assert found.passage.of(library.story(ferry.id).text) == FERRY
    assert (lost.status, found.status) == (MarkStatus.LOST, MarkStatus.PLACED)
    assert library.position(ferry.id)
    assert library.check().findings == ()


def test_the_same_edition_changes_nothing(library: Library, tmp_path: Path) -> None:
    """Under whatever name, and a person's own words about it stay."""
    brought_in(library, an_edition(tmp_path, FERRY))
    before = library.cards()
    report = brought_in(library, an_edition(tmp_path, FERRY, name="copy.epub"))
    assert report.outcome is Outcome.UNCHANGED
    assert library.cards() == before
