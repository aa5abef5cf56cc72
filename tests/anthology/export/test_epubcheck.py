"""EPUBCheck, the judge whom the shops use, has no word to say about any book of ours."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from anthology.annotations.mark import Colour, Highlight, MarkId
from anthology.export.book import Device
from anthology.story import Block, Contributor, Details, Story, StoryId
from anthology.text import Passage
from tests.anthology.export.bookmaking import (
    a_book,
    a_highlight,
    a_picture,
    a_picture_block,
    a_story_of_every_kind,
    bundled_stories,
    complaints,
    made,
)
from tests.builders import a_paragraph, a_story, blocks

pytestmark = pytest.mark.epubcheck
ODD_TITLES = ("<>&\"'", "😀 👩‍👩‍👧 ✓", "בית מול הים", "Ünïcödé — “quoted”", "", "-- ]]> <!--", "x" * 150)


def generated_stories(count: int) -> tuple[Story, ...]:
    """Stories of arbitrary blocks, the same ones every time."""
    found: list[Story] = []

    @settings(
        max_examples=count,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(blocks, max_size=12), st.sampled_from(("en", "he", "x", "de-AT", "", "zh-Hant-TW")))
    def collect(some: list[Block], language: str) -> None:
        ident = StoryId(f"Story № {len(found)}")
        found.append(Story(ident, f"Story {len(found)}", "Ann & Bob", language, tuple(some)))

    collect()
    return tuple(found)


def marks_all_over(story: Story, step: int = 5) -> tuple[Highlight, ...]:
    """Highlights that overlap and cross blocks; every other one has a note."""
    like = a_highlight(a_story("x", ident=story.id), "x")
    colours = tuple(Colour)
    return tuple(
        replace(
            like,
            id=MarkId(f"urn:{number}"),
            passage=Passage(start, min(start + 2 * step, len(story.text))),
            colour=colours[number % len(colours)],
            note="See <this> & that.\nAnd more." if number % 2 else "",
        )
        for number, start in enumerate(range(0, len(story.text), step))
    )


def test_the_bundled_anthology_is_clean(tmp_path: Path) -> None:
    """The five stories that come with the program."""
    made(a_book(*bundled_stories(), title="The Doorway"), tmp_path / "book.epub")
    assert complaints(tmp_path / "book.epub") == []


def test_whatever_blocks_a_story_has_the_book_is_clean(tmp_path: Path) -> None:
    """Arbitrary stories, every kind and style, odd titles; on a Kobo, with marks all over."""
    odd = (a_story(title=title, ident=f"odd {n}", byline=title) for n, title in enumerate(ODD_TITLES))
    stories = (a_story_of_every_kind(), *odd, *generated_stories(60))
    marks = {story.id: marks_all_over(story) for story in stories[::2]}
    made(a_book(*stories, title="<Odd> & “Ends”", highlights=marks), tmp_path / "book.epub", Device.KOBO)
    assert complaints(tmp_path / "book.epub") == []


def test_pictures_and_all_that_is_known_of_a_book_are_clean(tmp_path: Path) -> None:
    """A cover of its own, pictures of both kinds with and without words, marks on them, a series."""
    (photo, jpeg), (drawing, png) = a_picture("jpg"), a_picture("png")
    shown = (a_picture_block(photo), a_picture_block(drawing, ""), a_picture_block(photo, "<A> & “dog”"))
    story = Story(StoryId("pictures"), "Pictures", "Ann", "en", (*shown, a_paragraph("The end.")))
    people = (Contributor("Cy Lator", "trl"), Contributor("Di Dit", "not a role"))
    details = Details("Of night.", ("Night",), "Hours", "2.5", "A Press", "1904-02", people)
    marks = {story.id: marks_all_over(story)}
    extra: dict[str, Any] = {"cover": drawing, "details": details, "introduction": shown}
    pictures = {photo: jpeg, drawing: png}
    book = a_book(story, highlights=marks, picture=pictures.get, **extra)
    made(book, tmp_path / "book.epub", Device.POCKETBOOK)
    assert complaints(tmp_path / "book.epub") == []


def test_a_table_in_hebrew_with_ends_and_middles_is_clean(tmp_path: Path) -> None:
    """Right to left, the cells and lines too."""
    kinds = a_story_of_every_kind().blocks
    made(a_book(Story(StoryId("he"), "שלום", "", "he", kinds), language="he"), tmp_path / "book.epub")
    assert complaints(tmp_path / "book.epub") == []


def test_a_bare_book_in_hebrew_is_clean_on_a_kindle(tmp_path: Path) -> None:
    """Right to left, with a title of 150 characters, by nobody, without anything that may be left out."""
    story = a_story("שלום עולם", title="בית " * 37 + "ים", byline="", language="he-IL", ident="ספור")
    bare = a_book(
        story, title=story.title, subtitle="", editor="", rights="", language="he-IL", introduction=()
    )
    made(bare, tmp_path / "book.epub", Device.KINDLE)
    assert complaints(tmp_path / "book.epub") == []


def test_an_introduction_may_have_headings_and_notes(tmp_path: Path) -> None:
    """It is set like a story; on a PocketBook."""
    introduction = (*a_story_of_every_kind().blocks, a_paragraph("The end."))
    made(a_book(introduction=introduction, language="fr"), tmp_path / "book.epub", Device.POCKETBOOK)
    assert complaints(tmp_path / "book.epub") == []
