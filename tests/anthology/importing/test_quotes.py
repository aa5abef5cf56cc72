"""Straight quotes are turned as a typesetter would, where somebody asks for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthology.importing.plain_text import text_volume
from anthology.importing.quotes import smart_quotes


@pytest.mark.parametrize(
    ("straight", "turned"),
    [
        ('"Why?" she said.', "“Why?” she said."),
        ("'Tis late, and 'twas ever so in the '90s.", "’Tis late, and ’twas ever so in the ’90s."),
        ("I said 'no' to the dogs' owner.", "I said ‘no’ to the dogs’ owner."),
        ("rock 'n' roll", "rock ’n’ roll"),
        ("5'10\" tall", "5′10″ tall"),
        ('("Well")', "(“Well”)"),
        ('He said--"now"--and left.', "He said--“now”--and left."),
        ("don't", "don’t"),
    ],
)
def test_english(straight: str, turned: str) -> None:
    """Quotes, apostrophes, primes."""
    assert smart_quotes(straight) == turned


@pytest.mark.parametrize(("language", "turned"), [("de", "„So“, sagte er."), ("fr-CA", "«So», sagte er.")])
def test_each_language_has_its_own(language: str, turned: str) -> None:
    """By the language without its region."""
    assert smart_quotes('"So", sagte er.', language) == turned


@given(st.text())
def test_nothing_else_changes(text: str) -> None:
    """As long as before, and the same but for the signs."""
    turned = smart_quotes(text)
    assert len(turned) == len(text)
    assert all(a == b or a in "\"'" for a, b in zip(text, turned, strict=True))


def test_they_stay_straight_unless_somebody_asks() -> None:
    """What was typed is what is read."""
    typed = 'Talk\n\n"Don\'t."\n\nHe did.'
    for asked, words in ((False, '"Don\'t."'), (True, "“Don’t.”")):
        (story,) = text_volume(typed, "x", smart_quotes=asked).manuscripts
        assert story.blocks[0].text == words
