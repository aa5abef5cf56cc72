"""Words that stand side by side are one place to go to."""

from anthology.search.hits import HitKind, SearchHit, SearchResults, StoryHits
from anthology.story import StoryId, StoryText
from anthology.text import Passage
from reader.search.joined import joined
from tests.anthology.search.texts import Shelf, ask

TEXT = "She left the porch light on. The porch was dark, a light, light porch."


def answer(query: str) -> SearchResults:
    story = StoryText(StoryId("s"), "Title", "", "", "en", TEXT)
    return ask(query, Shelf(story))


def matches(results: SearchResults) -> list[str]:
    return [hit.match for hit in results.stories[0].hits]


def test_neighbouring_words_become_one_hit() -> None:
    """Its passage is exactly its words; words parted by more than a space stay apart."""
    results = joined(answer("porch light"))
    assert matches(results) == ["porch light", "porch", "light", "light porch"]
    assert results.total_hits == 4
    for hit in results.stories[0].hits:
        assert hit.passage.of(TEXT) == hit.match


def test_the_same_word_twice_is_two_hits() -> None:
    """Nothing is hidden by being repeated."""
    twice = tuple(
        SearchHit(HitKind.TEXT, Passage(start, start + 4), "", "very", " very good") for start in (0, 5)
    )
    results = SearchResults(
        "very", "", (StoryHits(StoryId("s"), "T", "", "", 1, 20, len(twice), (), twice),), 1, 2, 0
    )
    assert joined(results) == results
