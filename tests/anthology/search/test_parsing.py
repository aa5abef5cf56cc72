"""Any text is a query, and what can be typed is understood as it is meant."""

from timeit import repeat

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from anthology.search.expression import AllOf, AnyOf, Forms, InLanguage, InState, Just, Term, Wild, Without
from anthology.search.parsing import parse
from anthology.search.understanding import understood_as
from anthology.search.walking import finished
from anthology.search.writing import written
from anthology.story import ReadingState

A = Term((Forms("a"),))
SIGNS = [
    "a", "porch", "b", " ", " ", " OR ", "|", "-", "NOT ", "(", ")", '"', "“", "”", "«", '="', "=„", "*", "?",
    "~", "~9", "near/8", " near/3 ", " NEAR/99 ", "title:", "author:", "in:notes ", "in:", "notes:",
    "anthology:", "language:", "language:de ", "state:", "state:unread ", "state:new|read", "length:",
    "length:<15min ", "length:5-15words ", "喜欢", "’s", "é", "½", "\u00ad", "AND", ":", "'",
]  # fmt: skip
TYPED = st.lists(st.sampled_from(SIGNS), max_size=40).map("".join) | st.text()


@pytest.mark.parametrize(
    ("typed", "again"),
    [
        ("Porch  light", "porch light"),
        ("“to be” «or not»", '"to be" "or not"'),
        ('"never closed', '"never closed"'),
        ("mother-in-law don’t", '"mother in law" don\'t'),
        ("我喜欢", '"我 喜 欢"'),
        ("a OR b c", "a OR b c"),
        ("(a OR b) c", "(a OR b) c"),
        ("a|b", "a OR b"),
        ("a AND b NOT c", "a b -c"),
        ("x -(a b) --c", "x -(a b) -c"),
        ("wom*n w?ld *ing", "wom*n w?ld *ing"),
        ("who is there?", "who is there"),
        ("typo~ typo~2", "typo~ typo~2"),
        ("a NEAR/8 b near/5 c", "a near/8 b near/5 c"),
        ("(a b) near/8 c", 'a b "near 8" c'),
        ("near/8", '"near 8"'),
        ("title:(a OR b) Author: “O. Henry”", '(title:a OR title:b) author:"o henry"'),
        ("title:a near/3 b", "title:(a near/3 b)"),
        ("title:", "title"),
        ("in:notes a | (b in:text)", "notes:a OR text:b"),
        ("a b in:notes", "notes:a notes:b"),
        ("in:text|notes a", "(in:notes|text a)"),
        ("anthology:“Small Hours”", 'anthology:"small hours"'),
        ("language:German language:de-AT", "language:de"),
        ("state:unread", "state:new OR state:reading"),
        ("length:<15 length:>5min", "length:<15min length:>5min"),
        ("length:15-5min length:<=2,000words", "length:5-15min length:<=2000words"),
        ("* -state:read", "-state:read"),
        ("=“Don’t  \u00adPanic”", '="Don’t Panic"'),
        ("((a) b))) c", "a b c"),
    ],
)
def test_what_is_typed_can_be_written_in_signs(typed: str, again: str) -> None:
    """The tree, in the plainest signs."""
    assert written(parse(typed).root) == again


def test_words_stand_in_any_form_unless_quoted_or_strict() -> None:
    """One word in quotes is just that word."""
    assert parse("a").root == A
    assert parse('"a"').root == parse("a", strict=True).root == Term((Just("a"),))


def test_what_is_to_be_printed_exactly_so_keeps_its_letters() -> None:
    """Its words are folded beside it."""
    assert parse('="Café “Noir”"').root == Term((Just("cafe"), Just("noir")), literal="Café “Noir”")


def test_the_last_word_may_go_on_while_somebody_types() -> None:
    """Not once a space or another sign has followed, nor where it is left out."""
    assert parse("a porc", unfinished=True).root == AllOf(
        (A, AnyOf((Term((Forms("porc"),)), Term((Wild("porc*"),)))))
    )
    assert understood_as(parse("a OR porc", unfinished=True)) == "any of: a, porc"
    assert parse('"a porc', unfinished=True).root == Term((Just("a"), Wild("porc*")))
    for typed in ("porc ", "porc.", '"porc"', "a -porc", "p"):
        assert parse(typed, unfinished=True) == parse(typed)
    assert parse("a title:", unfinished=True).root == parse("a near/8", unfinished=True).root == A


@pytest.mark.parametrize(
    "typed", ["", " ", '"', '""', "“”", "*", "-", "…!?", "title:“”", "😀", '-"', "\ud800", "??", "()", "OR"]
)
def test_a_query_that_asks_for_nothing_says_what_to_type(typed: str) -> None:
    """It has no root."""
    query = parse(typed)
    assert query.root is None
    assert query.reason == "Type a word or a “phrase” to look for."


def test_a_query_that_only_leaves_words_out_is_hopeless_too() -> None:
    """Filters alone are a list of stories."""
    assert parse('-dog -"white cat"').reason.endswith("beside what to leave out.")
    assert parse("-state:read").root == Without(InState(ReadingState.READ))
    assert parse("-dog language:de").root == AllOf((Without(Term((Forms("dog"),))), InLanguage("de")))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (" ".join(f"w{n}" for n in range(100)), ["only the first 32 words are looked for"]),
        ("a " * 50_000, ["only the first 1000 characters are read"]),
        ("(" * 50 + "a", ["brackets are understood 10 deep"]),
        ("hart~9", ["in “hart~” two letters may differ at most"]),
        ("cat~2", ["“cat~” is short: one letter may differ"]),
        ("a near/51 b", ["“near” reaches 50 words at most"]),
        ("a*b*c*d*e*f", ["“a*b*c*d*e*f” is cut to “a*b*c*d*”: at most 4 stars"]),
        ("state:foo", ["“state:foo” is no filter: its words are looked for"]),
        ("rain " * 100, []),
    ],
)
def test_what_is_cut_is_said(typed: str, said: list[str]) -> None:
    """And nothing else is."""
    assert list(parse(typed).cut) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("porch", "porch"),
        (
            "porch light -dog title:night anthology:x length:<15",
            "all of: porch, light · without: dog · title: night · in the anthology “x” · under 15 minutes",
        ),
        ("old near/8 man", "old within 8 words of man"),
        ("a OR “b c” OR (c -d)", "any of: a, “b c”, c and not d"),
        ("a (b OR c) -(d e)", "all of: a, b or c · without: d and e"),
        ("in:notes love (title:a OR hate)", "any of: title: a, in your notes: hate · in your notes: love"),
        ("in:text|notes love", "in your notes: love or in the text: love"),
        ('="Café" 我喜欢', "all of: printed “Café”, “我喜欢”"),
        (
            "* language:de -state:unread",
            "all stories · in the language “Deutsch” · not (not read yet or begun)",
        ),
        ("length:>=1000words", "all stories · at least 1000 words"),
        ("length:5-15", "all stories · 5–15 minutes"),
    ],
)
def test_it_is_said_how_a_query_was_understood(typed: str, said: str) -> None:
    """In the words of a person."""
    assert understood_as(parse(typed)) == said


@given(TYPED, st.booleans(), st.booleans())
@example("(" * 5_000, False, False)
@example("-" * 5_000 + "a", False, True)
@example("=“" * 500, False, True)
@example("title:" * 500, True, False)
@example("NOT in:notes ) a", False, False)
def test_any_text_is_a_query(typed: str, strict: bool, unfinished: bool) -> None:
    """It is understood, and written it is understood as the same; or it is hopeless."""
    query = parse(typed, strict=strict, unfinished=unfinished)
    assert bool(query.reason) == (query.root is None)
    if query.root is not None:
        assert understood_as(query)
        assert parse(written(query.root)).root == query.root
        assert parse(written(finished(query.root))).root == finished(query.root)


@pytest.mark.parametrize(
    "typed",
    [
        " ".join(f"word{n}" for n in range(500)),
        "(" * 50 + "a" + ")" * 50,
        "(a OR -" * 140,
        "a near/8 " * 110,
        "*a" * 500,
        "?" * 1_000,
        "a~9 " * 250,
        '"' * 100_000,
        "a" * 100_000,
        "title:(" * 140 + "x",
        "NOT " * 250,
        "in:text a " * 100,
        "length:" * 140 + "9" * 20,
    ],
)
def test_a_crafted_query_takes_milliseconds(typed: str) -> None:
    """Whatever its length."""
    assert min(repeat(lambda: parse(typed), number=1, repeat=3)) < 0.03
