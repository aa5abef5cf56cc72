"""What is meant by a few letters."""

import pytest

from reader.palette.entries import Entry, Kind
from reader.palette.matching import best, parts, prepared

NAMES = (
    "Two Hours by Night",
    "The Man She Kept",
    "A Lamp for Mr Höllis",
    "The Night Ferry",
    "Don’t Look Now",
    "Nights at the Weir",
)


def found(asked: str, most: int = 20) -> list[str]:
    entries = [Entry(Kind.STORY, str(number), name, "Ann Author") for number, name in enumerate(NAMES)]
    return [entry.title for entry in best(prepared(entries), asked, most).entries]


def test_what_begins_that_way_comes_before_what_has_it_further_on() -> None:
    """Then names with a word that begins so, then those with the letters anywhere."""
    assert found("night") == ["Nights at the Weir", "Two Hours by Night", "The Night Ferry"]
    assert found("the") == ["The Man She Kept", "The Night Ferry", "Nights at the Weir"]


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("night two", "Two Hours by Night"),
        ("ferr nig", "The Night Ferry"),
        ("thbn", "Two Hours by Night"),
        ("hollis", "A Lamp for Mr Höllis"),
        ("HÖLLIS", "A Lamp for Mr Höllis"),
        ("dont look", "Don’t Look Now"),
        ("don't", "Don’t Look Now"),
        ("mr. höllis", "A Lamp for Mr Höllis"),
    ],
)
def test_order_accents_capitals_signs_and_initials_do_not_matter(asked: str, title: str) -> None:
    """People type what they remember."""
    assert found(asked)[0] == title


def test_an_author_is_a_name_too() -> None:
    """Every story of hers is found by it, and by it together with a word of the title."""
    assert len(found("author")) == len(NAMES)
    assert found("ann weir") == ["Nights at the Weir"]


def test_what_is_left_out_is_counted() -> None:
    """The answer holds the best, and says of how many."""
    names = prepared(Entry(Kind.STORY, str(n), f"Story {n}") for n in range(300))
    answer = best(names, "story", 100)
    assert (len(answer.entries), answer.total) == (100, 300)


def test_nothing_typed_means_everything() -> None:
    """Signs alone are nothing."""
    assert found("  ") == list(NAMES) == found("…?")


@pytest.mark.parametrize(
    ("title", "asked", "lit"),
    [
        ("Two Hours by Night", "ni tw", ["Two", "Night"]),
        ("Mr. Höllis", "hollis", ["Höllis"]),
        ("Don’t Look", "dont", ["Don’t"]),
        ("Straße 😀 End", "strasse en", ["Straße", "End"]),
        ("Other", "zz", []),
    ],
)
def test_what_was_typed_is_found_in_the_title(title: str, asked: str, lit: list[str]) -> None:
    """To be lit there, in code points; whole where a letter stands for several."""
    shown = [title[start:end] for start, end in parts(title, asked)]
    assert [word[: len(full)] for word, full in zip(shown, lit, strict=True)] == [
        full[: len(word)] for word, full in zip(shown, lit, strict=True)
    ]
