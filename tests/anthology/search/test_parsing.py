"""Any text is a query, understood as a person would mean it, and it can be written down again."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthology.search.parsing import parse
from anthology.search.understanding import understood
from anthology.search.walking import written


def read(text: str, *, strict: bool = False, unfinished: bool = False) -> str:
    """The query written down as it was understood."""
    root = parse(text, strict=strict, unfinished=unfinished).root
    return written(root) if root else ""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("porch light", "porch light"),
        ("PORCH Café", "porch cafe"),
        ("“porch light”", '"porch light"'),
        ('"porch light', '"porch light"'),
        ("mother-in-law", '"mother in law"'),
        ("o’clock", "o'clock"),
        ("我喜欢", '"我 喜 欢"'),
        ("a OR b c", "a OR b c"),
        ("(a OR b) c", "(a OR b) c"),
        ("a | b", "a OR b"),
        ("rain or shine and not", "rain or shine and not"),
        ("a AND b NOT c", "a b -c"),
        ("a -b -(c d)", "a -b -(c d)"),
        ("it's - not", "it's not"),
        ("pre* w?ld *ing", "pre* w?ld *ing"),
        ("a** ?*", "a*"),
        ("what?", "what"),
        ("typo~ typo~2", "typo~ typo~2"),
        ("old near/8 man", "old near/8 man"),
        ("a near/8 b near/5 c", "a near/8 b near/5 c"),
        ("near/8 b", "b"),
        ("title:night author:henry", "title:night author:henry"),
        ('title:"the night"', 'title:"the night"'),
        ("title:(a OR b)", "title:a OR title:b"),
        ("byline:henry", "author:henry"),
        ("love in:notes hate", "in:notes love in:notes hate"),
        ("title: ", "title"),
        ("anthology:hours state:unread", 'anthology:"hours" state:new'),
        ("language:German language:de-AT", "language:de"),
        ("length:<15min length:>5", "length:<15min length:>5min"),
        ("length:5-10", "length:5-10min"),
        ("length:<2000words", "length:<2000words"),
        ("length:foo", "length foo"),
        ("-state:read", "-state:read"),
        ("* state:aside", "state:aside"),
        ("=“Well, well!”", '="Well, well!"'),
        ("((((a", "a"),
        ("a)b(c", "a b c"),
        ("a a", "a"),
    ],
)
def test_it_is_understood_as_it_is_meant(typed: str, meant: str) -> None:
    """Every operator, and what falls short of one."""
    assert read(typed) == meant


@pytest.mark.parametrize("typed", ["", "  ", "-a", "***", '""', "near/3", "()", "?", "-", "OR"])
def test_what_asks_for_nothing_has_a_reason(typed: str) -> None:
    """A sentence that says what to type."""
    query = parse(typed)
    assert query.root is None
    assert query.reason.startswith("Type a word")


def test_strict_words_are_just_these_words() -> None:
    """Every word as if it stood in quotation marks."""
    assert read("porch lights", strict=True) == '"porch" "lights"'


@pytest.mark.parametrize(
    ("typed", "words"), [("porch lig", "lig*"), ('"the por', "por*"), ("porch ", ""), ('"the porch"', "")]
)
def test_a_word_that_is_still_typed_may_go_on(typed: str, words: str) -> None:
    """Only the last one, and only while nothing stands behind it."""
    assert ("Wild" in repr(parse(typed, unfinished=True).root)) == bool(words)
    assert words in repr(parse(typed, unfinished=True).root)
    assert read(typed, unfinished=True).split('"')[0] == read(typed).split('"')[0]


_pieces = st.sampled_from(
    [
        "porch",
        "light",
        '"',
        "(",
        ")",
        "OR",
        "-",
        "*",
        "?",
        "~",
        "near/3",
        "title:",
        "in:notes",
        "length:<9",
        "=",
        " ",
    ]
)


@given(st.text() | st.lists(_pieces, max_size=15).map(" ".join) | st.lists(_pieces, max_size=15).map("".join))
def test_no_text_is_an_error(typed: str) -> None:
    """And whatever was understood can be said, written and read again."""
    for unfinished in (False, True):
        root = parse(typed, unfinished=unfinished).root
        if root is not None:
            assert understood(root)
            assert parse(written(root)).root is not None


@given(st.lists(_pieces, max_size=12).map(" ".join))
def test_what_was_written_down_is_read_as_the_same(typed: str) -> None:
    """Writing it down again changes nothing more."""
    once = read(typed)
    assert read(once) == once


@pytest.mark.parametrize(
    "typed", ["x " * 500, "(" * 500 + "a", '"' * 100_000, "a*" * 50_000, "-" * 9_999 + "a"]
)
def test_a_hostile_query_is_cut_and_takes_no_time(typed: str) -> None:
    """What is left out is said."""
    began = perf_counter()
    parse(typed)
    assert perf_counter() - began < 0.25


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (" ".join(f"w{n}" for n in range(50)), "only the first 32 words"),
        ("a" * 2000, "only the first 1000 letters"),
        ("(" * 12 + "a", "10 deep"),
        ("a near/99 b", "near/50 is the furthest"),
        ("horse~7", "word~2 is the furthest"),
    ],
)
def test_what_is_not_looked_for_is_said(typed: str, said: str) -> None:
    """In a sentence each."""
    assert any(said in sentence for sentence in parse(typed).cut)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("porch", "porch"),
        ("porch light -dog title:night", "all of: porch, light · without: dog · title: night"),
        ("old near/8 man", "old within 8 words of man"),
        ("a OR b", "any of: a, b"),
        ("in:notes love", "in your notes: love"),
        (
            'love anthology:"small hours" length:<15',
            "love · in the anthology “small hours” · at most 15 minutes",
        ),
        ('="Café"', "printed “Café”"),
        ("我喜欢", "“我喜欢”"),
    ],
)
def test_it_is_said_how_a_query_was_understood(typed: str, said: str) -> None:
    """In the words of a person."""
    root = parse(typed).root
    assert root
    assert understood(root) == said
