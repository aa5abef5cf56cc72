"""The rules of the page hold for real books, at many sizes and widths."""

from functools import cache
from itertools import pairwise, product
from pathlib import Path

import pytest

from anthology.importing.epub.reading import read_epub
from anthology.story import Story, StoryId
from anthology.text import Passage
from reader.page.document import TypesetStory, typeset
from reader.page.geometry import boxes
from reader.page.lines import Row, align, rows_of
from reader.page.pagination import Page, paginate
from reader.page.parts import PartKind
from reader.settings import Initial, PageSettings
from reader.theme.look import Look

_PLACES = [folder / "shared" / "corpus" for folder in Path(__file__).resolve().parents]
CORPUS = next((place for place in _PLACES if place.is_dir()), _PLACES[0])
BOOKS = ("jack-london_short-fiction", "o-henry_short-fiction", "p-g-wodehouse_short-fiction")
SETTINGS = (
    PageSettings(),
    PageSettings(size=14, leading=1.2, initial=Initial.DROPPED),
    PageSettings(size=24, leading=1.35, justified=False),
    PageSettings(size=33, leading=2.0, initial=Initial.RAISED),
    PageSettings(face="Atkinson Hyperlegible", size=17, hyphenated=False),
)
WIDTHS, LINES = (210, 430, 640), 17

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real books is not beside the project"),
]


@cache
def some_stories(book: str) -> tuple[Story, ...]:
    """Of each book one story in a few, so that the test takes seconds."""
    path = next(CORPUS.glob(f"{book}*.epub"))
    found = [made for made in read_epub(path).manuscripts if len(made.blocks) > 3]
    chosen = found[:: max(1, len(found) // 7)]
    return tuple(
        Story(StoryId(f"{book}-{n}"), made.title, made.byline, made.language, tuple(made.blocks[:160]))
        for n, made in enumerate(chosen)
    )


def broken(made: TypesetStory, width: int) -> tuple[tuple[Row, ...], tuple[Page, ...]]:
    made.document.setTextWidth(width)
    align(made, width, justified=True)
    height = made.type_size.leading * LINES
    rows = rows_of(made, height)
    return rows, paginate(rows, height, made.type_size.leading)


@pytest.mark.parametrize("settings", SETTINGS, ids=lambda settings: f"{settings.face}-{settings.size}")
@pytest.mark.parametrize("book", BOOKS)
def test_pages_of_real_books_break_well(book: str, settings: PageSettings, look: Look) -> None:
    """Nothing cut, overfull or lost; no widow, orphan, torn word or heading alone; text on the baselines."""
    for story, width in product(some_stories(book), WIDTHS):
        made = typeset(story, settings, look)
        leading = made.type_size.leading
        rows, pages = broken(made, width)
        assert [page.first for page in pages] == [0, *(page.last for page in pages[:-1])]
        assert pages[-1].last == len(rows)
        assert {row.top % leading for row in rows if row.part.kind is PartKind.TEXT} <= {0}
        for page, following in zip(pages, (*pages[1:], None), strict=True):
            assert rows[page.last - 1].bottom - page.top <= leading * LINES
            if following is not None:
                last, first = rows[page.last - 1], rows[following.first]
                assert not last.part.keeps_next
                assert not last.ends_in_hyphen or not page.first  # under a tall title there may be no choice
                if first.index and not first.table:
                    assert 2 <= first.index <= first.count - 2
        for above, below in pairwise(rows):
            assert below.top >= above.bottom or below.block == above.block


@pytest.mark.parametrize("book", BOOKS)
def test_every_word_of_real_books_has_its_place(book: str, look: Look) -> None:
    """Offsets lead to their characters, and the boxes of a passage to its lines."""
    for story in some_stories(book):
        made = typeset(story, PageSettings(), look)
        rows, _ = broken(made, 430)
        offsets, text = made.offsets, story.text
        for offset in range(0, len(text), 211):
            position = offsets.position(offset)
            assert offsets.offset(position) == offset
            if text[offset].isalnum():
                assert made.document.characterAt(position) == text[offset]
                passage = Passage(offset, offset + 1)
                (box,) = boxes(rows, offsets.position(passage.start), offsets.end_position(passage.end))
                row = next(row for row in rows if row.start <= position < row.end)
                assert row.top - row.part.slot <= box.top()
                assert box.bottom() <= row.bottom + row.part.slot
