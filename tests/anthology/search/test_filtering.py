"""Filters as they are typed, and the stories they let through."""

import pytest

from anthology.search.expression import Filter, InAnthology, InLanguage, InState, OfLength, StoryFacts
from anthology.search.filtering import matches
from anthology.search.parsing import parse
from anthology.story import ReadingState

STORY = StoryFacts("de-AT", ("Other", "Ann’s Small Hours"), 3_000, 15.0, ReadingState.ASIDE)


@pytest.mark.parametrize(
    ("typed", "fits"),
    [
        ("anthology:hours", True),
        ("anthology:“Ann small hours”", True),
        ("anthology:“hours small”", False),
        ("anthology:“small hours by night”", False),
        ("language:Deutsch", True),
        ("language:GERMAN", True),
        ("language:de-CH", True),
        ("language:en", False),
        ("state:aside", True),
        ('state:"put aside"', True),
        ("state:new", False),
        ("length:<15", False),
        ("length:<=15min", True),
        ("length:15", True),
        ("length:>15", False),
        ("length:>=15", True),
        ("length:> 14.5 minutes", True),
        ("length:20–15", True),
        ("length:<3000words", False),
        ("length:<3,001words", True),
        ("length:2000-3000words", True),
    ],
)
def test_a_filter_lets_its_stories_through(typed: str, fits: bool) -> None:
    """Bounds are in the range but for `<` and `>`."""
    asked = parse(typed).root
    assert isinstance(asked, Filter)
    assert matches(asked, STORY) is fits


@pytest.mark.parametrize(
    "typed", ["language:klingon", "state:nowhere", "length:short", "length:<", "in:kitchen", "anthology:!"]
)
def test_what_names_no_filter_is_looked_for_as_words(typed: str) -> None:
    """And that is said; while it is still being typed it is nothing."""
    query = parse(typed)
    assert not isinstance(query.root, InAnthology | InLanguage | InState | OfLength)
    assert list(query.cut) == [f"“{typed}” is no filter: its words are looked for"]
    assert parse(f"a {typed}", unfinished=True) == parse("a ")
