"""Folding forgets what a reader need not type, and knows the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthology.search.folding import fold
from anthology.text import without_invisibles
from tests.anthology.search.texts import noise, prose


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("Café CAFÉ cafe\u0301", "cafe cafe cafe"),
        ("Straße", "strasse"),
        ("ﬁne ﬂow oﬃce", "fine flow office"),
        ("œuvre Æsop", "oeuvre aesop"),
        ("Tromsø Łódź Þór Ðorđe ħ", "tromso lodz thor dorde h"),
        ("İstanbul ışık", "istanbul isik"),
        ("don’t don't donʼt M‘Carthy", "don't don't don't m'carthy"),
        ("ΣΊΣΥΦΟΣ Сё", "σισυφοσ се"),
        ("שָׁלוֹם", "שלום"),
        ("ガか हिंदी 한국", "ガか हिंदी 한국"),
        ("½ x² ①", "½ x2 1"),
        ("a—b…c “d” 😀 ™", "a b c  d     "),
        ("_so_", " so "),
    ],
)
def test_folds(printed: str, folded: str) -> None:
    """Case, accents, ligatures and apostrophes go; letters of their own stay."""
    assert fold(printed).text == folded


@given(st.one_of(prose, noise, st.text()))
def test_folding_twice_is_folding_once(text: str) -> None:
    """What is folded has nothing left to fold."""
    once = fold(text).text
    assert fold(once).text == once


@given(st.one_of(prose, noise, st.text()))
def test_every_place_has_its_way_back(text: str) -> None:
    """A folded range leads to the characters that folded to it, and the whole to the whole."""
    folded = fold(text)
    at = 0
    for place, char in enumerate(text):
        length = len(fold(char).text)
        for offset in range(at, at + length):
            passage = folded.passage(offset, offset + 1)
            assert passage.start == place
            assert all(not fold(accent).text for accent in text[place + 1 : passage.end])
        at += length
    assert at == len(folded.text)


@given(st.one_of(prose, noise))
def test_a_text_folds_as_its_characters_do(text: str) -> None:
    """The quick way for English prose changes nothing."""
    assert fold(text).text == "".join(fold(char).text for char in text)


def test_accents_after_the_last_letter_belong_to_it() -> None:
    """A passage never ends inside what is one character to the eye."""
    text = without_invisibles("x\u0302 y")
    assert fold(text).passage(0, 1).of(text) == "x\u0302"
