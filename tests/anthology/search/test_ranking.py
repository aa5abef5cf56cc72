"""Which story comes first."""

from pathlib import Path

import pytest

from tests.anthology.search.texts import Shelf, a_shelf, a_text, ask, built, by_scan

FILLER = "Nobody had thought to ask the ferryman what he wanted. " * 40


def first_to_last(query: str, shelf: Shelf, folder: Path) -> list[str]:
    """The stories in the order of the answer; the scan must say the same."""
    results = ask(query, shelf, built(folder, shelf))
    assert results.stories == by_scan(query, shelf).stories
    return [story.story for story in results.stories]


def test_the_title_comes_first(tmp_path: Path) -> None:
    """However often the word stands in another text."""
    shelf = Shelf(
        a_text("porch " * 500, ident="often"),
        a_text("One porch.", ident="byline", byline="Porch"),
        a_text("One porch.", ident="title", title="The Porch"),
    )
    assert first_to_last("porch", shelf, tmp_path) == ["title", "byline", "often"]


def test_the_very_form_comes_before_other_forms(tmp_path: Path) -> None:
    """Once the word itself is worth more than its plural many times."""
    shelf = a_shelf(FILLER + "dogs " * 9, FILLER + "dog")
    assert first_to_last("dog", shelf, tmp_path) == ["s1", "s0"]


def test_words_side_by_side_come_before_words_apart(tmp_path: Path) -> None:
    """A phrase half remembered is found without quotes."""
    apart = "porch " * 9 + FILLER + "light " * 9
    shelf = a_shelf(apart, FILLER + "The porch was dark, with no light.", FILLER + "A porch light.")
    assert first_to_last("porch light", shelf, tmp_path) == ["s2", "s1", "s0"]


def test_more_often_comes_before_less_often(tmp_path: Path) -> None:
    """In stories of one length."""
    shelf = a_shelf(FILLER + "rain", FILLER + "rain rain rain")
    assert first_to_last("rain", shelf, tmp_path) == ["s1", "s0"]


def test_a_small_word_in_a_title_is_not_the_whole_query_in_a_title(tmp_path: Path) -> None:
    """Else every title with “the” would come before the passage."""
    shelf = Shelf(
        a_text(FILLER + "porch. " + FILLER + "light.", ident="title", title="The Man"),
        a_text(FILLER + "the porch light", ident="passage"),
    )
    assert first_to_last("the porch light", shelf, tmp_path) == ["passage", "title"]


@pytest.mark.parametrize("limit", [0, 1, 3, None])
def test_equals_stay_in_the_order_of_the_library(tmp_path: Path, limit: int | None) -> None:
    """And a limit cuts the same answer shorter."""
    shelf = a_shelf(*["rain"] * 5)
    results = ask("rain", shelf, built(tmp_path, shelf), limit)
    assert [story.story for story in results.stories] == ["s0", "s1", "s2", "s3", "s4"][:limit]
    assert (results.total_stories, results.total_hits) == (5, 5)
