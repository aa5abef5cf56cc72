"""A word of a story is found in the form that a dictionary has it in."""

import pytest

from anthology.dictionaries.forms import forms, tidied


@pytest.mark.parametrize(
    ("selected", "word"),
    [
        ("“Nevertheless,”", "Nevertheless"),
        ("  piece\nof   cake. ", "piece of cake"),
        ("under\u00adstand", "understand"),
        ("the captain’s", "the captain’s"),
        ("—well-known—", "well-known"),
        ("…", ""),
        ("word " * 60, ""),
    ],
)
def test_what_was_selected_is_tidied(selected: str, word: str) -> None:
    """Punctuation around it, soft hyphens and line ends go; a whole passage is no word."""
    assert tidied(selected) == word


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Running", "run"),
        ("captain’s", "captain"),
        ("ladies", "lady"),
        ("wolves", "wolf"),
        ("hoping", "hope"),
        ("went", "go"),
        ("children", "child"),
        ("happily", "happy"),
        ("gentlest", "gentle"),
        ("lying", "lie"),
        ("She’ll", "she"),
        ("boys’", "boy"),
        ("goin'", "going"),
        ("Stopped", "stop"),
    ],
)
def test_english_forms_lead_to_their_headword(word: str, expected: str) -> None:
    """Endings, doubled letters, possessives, and the irregular ones."""
    assert expected in forms(word, "en-GB")


def test_the_word_itself_comes_first() -> None:
    """Then in small letters; simpler forms are for those who have neither."""
    assert list(forms("Leaves", "en"))[:2] == ["Leaves", "leaves"]
    assert list(forms("Häuser", "de")) == ["Häuser", "häuser"]
