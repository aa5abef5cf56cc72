"""A term occurs where the words of the text say so: the quick patterns against the plain reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthology.search.analysis import Token, forms, key, tokens, words
from anthology.search.folding import fold
from anthology.search.occurrences import occurrences
from anthology.search.query import Phrase, Prefix, Term, Word
from anthology.text import Passage
from tests.anthology.search.texts import noise, prose


def plainly(term: Term, text: str) -> list[Passage]:
    """The same, word by word."""
    read = tokens(text)
    found: list[Passage] = []
    at = 0
    while at < len(read):
        length = _length(term, read[at:])
        if length:
            found.append(Passage(read[at].start, read[at + length - 1].end))
        at += length or 1
    return found


def _length(term: Term, read: list[Token]) -> int:
    match term:
        case Word(word):
            return int(key(read[0].folded) == key(word))
        case Prefix(letters):
            return int(read[0].folded.startswith(letters))
        case Phrase(wanted):
            same = [token.folded in forms(word) for token, word in zip(read, wanted, strict=False)]
            return len(wanted) if all(same) and len(same) == len(wanted) else 0


@st.composite
def terms_and_texts(draw: st.DrawFn) -> tuple[Term, str]:
    """A text, and something that is likely to be in it."""
    text = draw(st.one_of(prose, noise))
    read = words(fold(text).text) or ["word"]
    start = draw(st.integers(0, len(read) - 1))
    word = read[start]
    length = draw(st.integers(1, 4))
    term: Term = draw(
        st.sampled_from(
            [
                Word(word),
                Phrase(tuple(read[start : start + length])),
                Phrase((word, draw(st.sampled_from(read)))),
                Prefix(start_of) if len(start_of := word[: length + 1].rstrip("'")) > 1 else Word(word),
            ]
        )
    )
    return term, text


@given(terms_and_texts())
def test_the_patterns_find_what_a_reading_of_the_words_finds(drawn: tuple[Term, str]) -> None:
    """No more, no less, at the very same places of the printed text."""
    term, text = drawn
    folded = fold(text)
    spans = occurrences(term, folded.text).spans
    assert [folded.passage(*span) for span in spans] == plainly(term, text)


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        (Phrase(("mother", "in", "law")),
         "A mother-in-law’s mother, in law", ["mother-in-law’s", "mother, in law"]),
        (Phrase(("to", "be", "or", "not", "to", "be")), "To be, or not\nto be", ["To be, or not\nto be"]),
        (Phrase(("porch",)), "Porch porches porch’s", ["Porch", "porch’s"]),
        (Word("porch"), "Porch porches porch’s porchlight", ["Porch", "porches", "porch’s"]),
        (Word("clock"), "o’clock clocks", ["clocks"]),
        (Word("run"), "Running ran runs rune", ["Running", "runs"]),
        (Word("strasse"), "Straße STRASSEN", ["Straße"]),
        (Prefix("lov"), "Love, beloved, lovely lover’s glove", ["Love", "lovely", "lover’s"]),
        (Word("cafe"), "un cafe\u0301 noir, CAFÉS", ["cafe\u0301", "CAFÉS"]),
        (Word("fine"), "😀😀 ﬁne", ["ﬁne"]),
        (Phrase(("喜", "欢")), "我喜欢cats", ["喜欢"]),
        (Phrase(("a", "a")), "a a a", ["a a"]),
    ],
)  # fmt: skip
def test_what_is_found(term: Term, text: str, found: list[str]) -> None:
    """Whole words in the forms of English, phrases across punctuation, exactly as printed."""
    folded = fold(text)
    assert [folded.passage(*span).of(text) for span in occurrences(term, folded.text).spans] == found


def test_the_very_form_asked_for_is_counted_apart() -> None:
    """The ranking puts it first; a possessive is that form too."""
    assert occurrences(Word("dog"), "dog dogs dog's dogged").exact == 2
