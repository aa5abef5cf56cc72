"""What is a word, and which words are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthology.search.analysis import Token, key, places, tokens, words, words_and_ways
from anthology.search.folding import fold
from tests.anthology.search.texts import noise, prose


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mother-in-law", ["mother", "in", "law"]),
        ("the dog’s o’clock rock ’n’ roll", ["the", "dog's", "o'clock", "rock", "n", "roll"]),
        ("我喜欢 cats猫", ["我", "喜", "欢", "cats", "猫"]),
        ("हिंदी में", ["हिंदी", "में"]),
        ("ガ", ["ガ"]),
        ("_stress_ed", ["stress", "ed"]),
        ("…—😀", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    """Apostrophes join, hyphens part, scripts without spaces give a word a character."""
    assert words(fold(text).text) == expected


def test_a_token_stands_where_it_is_printed() -> None:
    """Its offsets count the code points of the text, not of what it folds to."""
    assert tokens("A ﬁne 😀 Straße") == [Token("a", 0, 1), Token("fine", 2, 5), Token("strasse", 8, 14)]


@given(st.one_of(prose, noise))
def test_tokens_are_the_words(text: str) -> None:
    """And each folds to what the token says."""
    found = tokens(text)
    assert [token.folded for token in found] == words(fold(text).text)
    assert all(token.folded in fold(text[token.start : token.end]).text for token in found)


@pytest.mark.parametrize(
    "same",
    [
        ("run", "runs", "running"),
        ("mother", "mothers", "mother's"),
        ("happy", "happiness"),
        ("die", "dies", "dying"),
        ("hop", "hopping"),
        ("employable", "employability"),
        ("don't",),
        ("don", "don's"),
    ],
)
def test_forms_of_a_word_share_a_key(same: tuple[str, ...]) -> None:
    """English inflection and the possessive do not matter."""
    assert len({key(word, "english") for word in same}) == 1


def test_different_words_do_not() -> None:
    """A key is not so coarse as to be useless."""
    assert (
        len({key(word, "english") for word in ("porch", "light", "lit", "ferryman", "ferry", "don't", "do")})
        == 7
    )


@given(prose | noise)
def test_every_word_has_a_way_to_its_place(text: str) -> None:
    """Whatever stands around it, and however many words are before it."""
    text = f"{text} {'a word ' * 100}{text}"
    found, ways = words_and_ways(fold(text))
    where = places(text, ways, range(len(found)))
    assert found == words(fold(text).text)
    assert [where[number] for number in range(len(found))] == [(t.start, t.end) for t in tokens(text)]


def test_a_very_long_word_is_left_as_it_is() -> None:
    """And costs no time."""
    assert key("ab" * 50_000, "english") == "ab" * 50_000
