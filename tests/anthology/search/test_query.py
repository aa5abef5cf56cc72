"""Any string is a query, and says how it was understood."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from anthology.errors import HopelessQuery
from anthology.search.query import MOST_WORDS, Field, Phrase, Prefix, Term, Word, parse


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("Porch  light", [Word("porch"), Word("light")]),
        ('"To be, or not"', [Phrase(("to", "be", "or", "not"))]),
        ("“to be” «or not»", [Phrase(("to", "be")), Phrase(("or", "not"))]),
        ('"never closed', [Phrase(("never", "closed"))]),
        ('"porch"', [Phrase(("porch",))]),
        ("mother-in-law", [Phrase(("mother", "in", "law"))]),
        ("don’t", [Word("don't")]),
        ("我喜欢", [Phrase(("我", "喜", "欢"))]),
        ("lov*", [Prefix("lov")]),
        ("wom*n", [Prefix("wom")]),
        ("mother-in-l* x", [Phrase(("mother", "in", "l")), Word("x")]),
        ("mother-in-la*", [Phrase(("mother", "in")), Prefix("la")]),
        ("*a*", [Word("a")]),
        ("*ing", [Word("ing")]),
        ("yes -dog", [Word("yes"), Word("dog", excluded=True)]),
        ('yes -"white dog"', [Word("yes"), Phrase(("white", "dog"), excluded=True)]),
        ("yes - dog", [Word("yes"), Word("dog")]),
        ("title:Night", [Word("night", Field.TITLE)]),
        ('Author: "O. Henry"', [Phrase(("o", "henry"), Field.AUTHOR)]),
        ("yes -title:night author:-ann*", [
            Word("yes"), Word("night", Field.TITLE, excluded=True), Prefix("ann", Field.AUTHOR, excluded=True)
        ]),
        ("title:", [Word("title")]),
        ("subtitle:x", [Phrase(("subtitle", "x"))]),
        ("Café cafe", [Word("cafe")]),
    ],
)  # fmt: skip
def test_what_is_typed_becomes_terms(typed: str, terms: list[Term]) -> None:
    """Words, phrases, beginnings, what to leave out, and where to look."""
    assert list(parse(typed).terms) == terms


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("porch light -dog title:night", "all of: porch, light · without: dog · title: night"),
        ("porch", "porch"),
        ('"to be" or*', "all of: “to be”, or*"),
        ("author:henry -title:x", "without: title: x · author: henry"),
        ("我喜欢", "“我喜欢”"),
    ],
)
def test_a_query_says_what_it_was_understood_as(typed: str, words: str) -> None:
    """In words that a reader understands."""
    assert parse(typed).understood_as == words


@pytest.mark.parametrize(
    "typed", ["", " ", '"', '""', "“”", "*", "-", "…!?", "title:“”", "😀", '-"', "\ud800"]
)
def test_a_query_that_asks_for_nothing_is_hopeless(typed: str) -> None:
    """And the sentence says what to do."""
    with pytest.raises(HopelessQuery, match="Type a word or a “phrase” to look for"):
        parse(typed)


def test_a_query_that_only_leaves_out_is_hopeless_too() -> None:
    """There is nothing to leave it out of."""
    with pytest.raises(HopelessQuery, match="beside what to leave out"):
        parse('-dog -"white cat"')


def test_more_words_than_are_looked_for_are_cut_and_said_so() -> None:
    """Nobody remembers more, and nothing typed may be slow."""
    query = parse(" ".join(f"word{n}" for n in range(500)))
    assert len(query.terms) == MOST_WORDS
    assert query.understood_as.endswith(" · only the first 32 words are looked for")
    phrase = parse('one "' + "two " * 500).terms[1]
    assert isinstance(phrase, Phrase)
    assert len(phrase.words) == MOST_WORDS - 1


def test_the_same_word_again_is_no_more_words() -> None:
    """Repeating oneself cuts nothing."""
    assert not parse("rain " * 500).cut


@given(st.text() | st.text(st.sampled_from('ab *"-:(“” title:author:'), max_size=60))
@example("(" * 50)
@example("a" * 10_000)
@example('"' * 10_000)
@example("title:" * 2_000)
@example("-*" * 5_000)
def test_any_string_is_a_query(typed: str) -> None:
    """It is understood, or hopeless; nothing else happens."""
    try:
        query = parse(typed)
    except HopelessQuery:
        return
    assert query.wanted
    assert query.understood_as
