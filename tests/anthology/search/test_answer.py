"""One answer to every query, whoever gives it: the index, or the texts themselves."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anthology.errors import HopelessQuery
from anthology.search.expression import StoryFacts
from anthology.search.hits import Enquiry, HitKind, Source, Step
from anthology.search.index import SearchIndex
from anthology.search.lexicon import MOST
from anthology.story import ReadingState, StoryId, StoryText
from anthology.text import Passage
from tests.anthology.search.texts import (
    VOCABULARY,
    Shelf,
    a_shelf,
    a_text,
    ask,
    built,
    found,
    noise,
    prose,
    without_source,
)

clauses = st.builds(
    "{}{}{}{}{}".format,
    st.sampled_from(("", "", "", "-")),
    st.sampled_from(("", "", "", "title:", "author:")),
    st.sampled_from(("", "", '"')),
    st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=3).map(" ".join),
    st.sampled_from(("", '"', "*", "~", " OR")),
)
queries = st.lists(clauses, min_size=1, max_size=4).map(" ".join)
stories = st.builds(
    a_text, prose | noise, title=prose, byline=prose, language=st.sampled_from(["en", "de", "xx"])
)


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.lists(stories, min_size=1, max_size=6),
    st.lists(queries, min_size=1, max_size=8),
    st.none() | st.just(2),
)
def test_index_and_memory_give_one_answer(some: list[StoryText], asked: list[str], limit: int | None) -> None:
    """The same stories in the same order, the same scores, hits, contexts and totals."""
    shelf = Shelf(
        *(
            a_text(s.text, title=s.title, byline=s.byline, ident=str(n), language=s.language)
            for n, s in enumerate(some)
        )
    )
    with TemporaryDirectory() as folder:
        index = built(Path(folder), shelf)
        for query in asked:
            try:
                expected = ask(query, shelf, None, limit)
            except HopelessQuery:
                continue
            results = ask(query, shelf, index, limit)
            assert results.source is Source.INDEX
            assert without_source(results) == without_source(expected)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> tuple[Shelf, SearchIndex]:
    """A few stories and their index."""
    shelf = a_shelf("The porch light was on.", "To be or not to be.", "我喜欢 cats")
    return shelf, built(tmp_path_factory.mktemp("index"), shelf)


@given(st.text() | st.text(st.sampled_from('ab *"-:(“” title:author:~?|'), max_size=60))
def test_any_string_is_answered_or_hopeless(small: tuple[Shelf, SearchIndex], query: str) -> None:
    """Nothing typed is an error, finished or not."""
    shelf, index = small
    for unfinished in (False, True):
        try:
            ask(Enquiry(query, unfinished=unfinished), shelf, index)
        except HopelessQuery:
            return


@pytest.mark.parametrize(
    "query",
    [
        "*a*",
        "*",
        '"a',
        "word " * 500,
        "(" * 50 + "a",
        "a" * 10_000,
        "ab*" * 3_000,
        "hart~9",
        "-" * 9_999 + "a b",
    ],
)
def test_a_hostile_query_takes_no_time(small: tuple[Shelf, SearchIndex], query: str) -> None:
    """A generous bound for a slow machine; a blow-up would take minutes."""
    began = perf_counter()
    with suppress(HopelessQuery):
        ask(query, *small)
    assert perf_counter() - began < 1


def test_a_phrase_of_small_words_only_is_found(small: tuple[Shelf, SearchIndex]) -> None:
    """No word is too common to be remembered."""
    assert found(ask("“to be or not to be”", *small)) == {"s1": ["To be or not to be"]}


def test_a_limit_cuts_stories_but_not_totals() -> None:
    """Totals count everything, for words and for phrases."""
    shelf = a_shelf(*["the porch light, the porch"] * 100)
    for query, hits in (("porch", 200), ('"porch light"', 100), ("porch light", 300), ("po*", 200)):
        results = ask(query, shelf, limit=3)
        assert (len(results.stories), results.total_stories, results.total_hits) == (3, 100, hits)


def test_a_pattern_of_very_many_words_is_cut_and_that_is_said() -> None:
    """The most frequent are looked for; nothing is capped in silence."""
    words = [f"porch{n}" for n in range(MOST + 50)]
    results = ask("porch*", a_shelf(" ".join(words)))
    assert results.total_hits == MOST
    assert f"only the {MOST} most frequent words like porch*" in results.understood_as


# ---------------------------------------------------------------- steps


@pytest.mark.parametrize(
    ("query", "step", "lit"),
    [
        ("porch", Step.EXACT, ["porch"]),
        ("sleep", Step.FORMS, ["slept", "sleeping"][1:]),
        ("poarch", Step.SPELLING, ["porch"]),
        ('"porch dog"', Step.NEAR, ["porch", "dog"]),
        ("porch elephant", Step.SOME, ["porch"]),
        ("xyzzy", Step.EXACT, []),
    ],
)
def test_it_forgives_in_steps_and_says_which(query: str, step: Step, lit: list[str]) -> None:
    """The strictest that anything answers."""
    results = ask(query, a_shelf("On the porch a dog was sleeping."))
    assert results.step is step
    assert [hit for hits in found(results).values() for hit in hits] == lit


def test_words_that_only_a_note_has_are_known() -> None:
    """To patterns, and to the one who offers corrections."""
    shelf = Shelf(a_text("A zebra.", ident="s0"), notes=[("s0", "a zeugma")])
    assert found(ask("zeug*", shelf)) == {"s0": ["zeugma"]}
    assert ask("zeugma elephant", shelf).corrections == ()


def test_a_form_of_a_word_near_another_is_a_form() -> None:
    """And one in a branch that does not hold is none."""
    shelf = a_shelf("She was running to the sea.")
    assert ask("run near/5 sea", shelf).step is Step.FORMS
    assert ask("sea OR (run elephant)", shelf).step is Step.EXACT


def test_a_stem_that_is_a_word_of_another_stem_is_no_form() -> None:
    """“stampede” has the stem “stamped”, and “stamped” the stem “stamp”."""
    assert ask(Enquiry("stampede"), a_shelf("He stamped.")).step is not Step.FORMS


def test_a_word_that_may_still_become_one_is_not_respelt() -> None:
    """Only what is typed to its end."""
    results = ask(Enquiry("lihgt por", unfinished=True), a_shelf("A light on the porch.", "pop pop pop"))
    assert results.instead == "light por"


def test_what_the_word_may_be_that_is_still_typed_is_offered() -> None:
    """Whether or not it is the beginning of another."""
    shelf = a_shelf("A lighted window.", "A lighted thing to windward.", "windwards")
    results = ask(Enquiry("lihgted windw", unfinished=True), shelf)
    assert results.instead == "lighted windw"
    assert results.corrections[0] == "lighted window"


def test_what_must_be_printed_just_so_is_never_forgiven() -> None:
    """Neither its signs nor its order."""
    assert ask('="A Light"', a_shelf("a light")).total_stories == 0


def test_it_says_what_it_looked_for_instead() -> None:
    """As a query that can be typed; further ones are offered."""
    results = ask("recieve title:x OR recieve", a_shelf("to receive", "to relieve"))
    assert results.step is Step.SPELLING
    assert "receive" in results.instead
    assert any("relieve" in other for other in results.corrections)


def test_strict_forgives_nothing() -> None:
    """One click away; what might have been meant is still offered."""
    shelf = a_shelf("On the porches a dog was sleeping.")
    assert ask(Enquiry("porch", strict=True), shelf).total_stories == 0
    assert ask(Enquiry("porchs", strict=True), shelf).corrections[0] == '"porches"'
    assert ask(Enquiry("porches", strict=True), shelf).total_hits == 1


def test_a_word_is_found_before_it_is_typed_to_its_end() -> None:
    """While somebody types; then it must be whole."""
    shelf = a_shelf("On the porch.")
    assert ask(Enquiry("por", unfinished=True), shelf).total_hits == 1
    assert ask(Enquiry('"the por', unfinished=True), shelf).total_hits == 1
    assert ask(Enquiry("por", strict=True), shelf).total_hits == 0


# ---------------------------------------------------------------- where


def test_a_search_can_be_narrowed_to_one_story() -> None:
    """The same words, one story."""
    shelf = a_shelf("porch", "porch porch")
    results = ask(Enquiry("porch", within=StoryId("s1")), shelf)
    assert (results.total_stories, results.total_hits) == (1, 2)


def test_notes_are_found_and_shown_as_notes() -> None:
    """Each hit in its own note, and no phrase goes from one note into the next."""
    shelf = Shelf(
        a_text("A ferry.", ident="s0"),
        notes=[("s0", "like the porch"), ("s0", "light and porch"), ("gone", "porch")],
    )
    (story,) = ask("porch", shelf).stories
    assert [(hit.kind, hit.mark, hit.before, hit.match) for hit in story.hits] == [
        (HitKind.NOTE, "n0", "like the ", "porch"),
        (HitKind.NOTE, "n1", "light and ", "porch"),
    ]
    assert ask(Enquiry('"porch light"', strict=True), shelf).total_stories == 0
    assert ask("in:text porch", shelf).step is not Step.EXACT or not ask("in:text porch", shelf).stories
    assert ask("in:notes ferry", shelf).total_stories == 0


def test_what_is_highlighted_is_found_and_shown_as_that() -> None:
    """`in:highlights` looks only there."""
    shelf = Shelf(a_text("A porch. A lit porch.", ident="s0"), highlights=[("s0", Passage(11, 20))])
    (story,) = ask("porch", shelf).stories
    assert [(hit.kind, hit.mark) for hit in story.hits] == [(HitKind.TEXT, ""), (HitKind.HIGHLIGHT, "h0")]
    (story,) = ask("in:highlights porch", shelf).stories
    assert [hit.passage for hit in story.hits] == [Passage(15, 20)]
    assert story.hit_count == 1


def test_what_is_asked_of_text_and_highlights_is_counted_once() -> None:
    """What is highlighted is text, too."""
    shelf = Shelf(a_text("A porch, a porch."), highlights=[("s", Passage(2, 7))])
    results = ask("in:text|highlights porch", shelf)
    assert results.total_hits == len(results.stories[0].hits) == 2


def test_a_word_that_is_being_typed_is_counted_in_highlights() -> None:
    """As it will be when it is finished."""
    shelf = Shelf(a_text("A porch, porches."), highlights=[("s", Passage(2, 16))])
    assert ask(Enquiry("in:highlights porch", unfinished=True), shelf).total_hits == 2


def test_filters_choose_among_stories() -> None:
    """By anthology, language, state and length; alone or with words."""
    facts = {
        StoryId("s0"): StoryFacts("en-GB", ("Small Hours",), 1000, 4, ReadingState.NEW),
        StoryId("s1"): StoryFacts("de", ("Large Hours", "Other"), 9000, 40, ReadingState.READ),
    }
    shelf = Shelf(a_text("porch", ident="s0"), a_text("porch", ident="s1", language="de"), facts=facts)
    for query, stories in {
        "porch length:<15min": {"s0"},
        "length:>15min": {"s1"},
        "length:>2000words": {"s1"},
        "-state:read": {"s0"},
        "language:english": {"s0"},
        "anthology:other porch": {"s1"},
        'anthology:"hours large"': set(),
        "anthology:hours": {"s0", "s1"},
    }.items():
        assert {story.story for story in ask(query, shelf).stories} == stories, query


def test_what_is_printed_exactly_so() -> None:
    """Capitals, accents and signs count, within quotation marks that have an equals sign before them."""
    shelf = a_shelf("A Café, well.", "a cafe well", "No Café well!")
    assert found(ask('="Café, well"', shelf)) == {"s0": ["Café, well"]}
    assert set(found(ask(Enquiry('="Café"', strict=True), shelf))) == {"s0", "s2"}
    assert set(found(ask("cafe", shelf))) == {"s0", "s1", "s2"}


# ---------------------------------------------------------------- ranks


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("porch", a_text("A dog.", title="The Porch"), a_text("porch porch porch")),
        ("porch", a_text("The porch was."), a_text("The porches were.")),
        (
            "porch light",
            a_text("a porch light " + "and rain " * 50),
            a_text("a porch " + "and rain " * 50 + "light"),
        ),
        ("porch light", a_text("the porch light was"), a_text("the light porch was")),
        ("porch", a_text("a porch"), a_text("a porch " + "and rain " * 400)),
    ],
)
def test_the_better_story_comes_first(query: str, better: StoryText, worse: StoryText) -> None:
    """Title before text, exact before other forms, close before far, in order, short before long."""
    shelf = Shelf(
        a_text(worse.text, title=worse.title, ident="worse"),
        a_text(better.text, title=better.title, ident="better"),
    )
    assert list(found(ask(query, shelf))) == ["better", "worse"]


def test_near_means_another_place() -> None:
    """A word within a phrase is not near the phrase."""
    shelf = a_shelf("the old sea")
    assert ask(Enquiry('"the old" near/5 old', strict=True), shelf).total_stories == 0
    assert ask(Enquiry('"the old" near/5 sea', strict=True), shelf).total_hits == 2


def test_what_is_printed_ends_where_it_was_typed_to_end() -> None:
    """A possessive is another ending."""
    assert ask('="old porch"', a_shelf("the old porch’s")).total_stories == 0


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    """Where any of several words will do."""
    shelf = a_shelf("rain rain rain", "a heron", *["rain"] * 20)
    assert next(iter(found(ask("rain OR heron", shelf)))) == "s1"


def test_equals_stay_in_the_order_of_the_library() -> None:
    """So that an answer is the same every time."""
    assert list(found(ask("porch", a_shelf("porch", "porch", "porch")))) == ["s0", "s1", "s2"]


# ---------------------------------------------------------------- passages


def test_ticks_say_where_in_the_text_the_hits_are() -> None:
    """From 0 to 1, one for every hit in the text, also for those that are not shown yet."""
    shelf = a_shelf("porch and " * 50)
    index = SearchIndex(Path("/dev/null/nothing"))
    (story,) = ask("porch", shelf, index).stories
    assert (story.hit_count, len(story.ticks), story.ticks[0], story.ticks[25]) == (50, 50, 0.0, 0.5)


def test_a_passage_is_exactly_its_words() -> None:
    """Emoji, ligatures, accents, soft spots of every kind."""
    text = "😀 The ﬁne porch—Straße; CAFE\u0301! ❤️ mother’s mother-in-law 我喜欢"
    shelf = a_shelf(text)
    for query, lit in {
        "fine": "ﬁne",
        "porch": "porch",
        "strasse": "Straße",
        "cafe": "CAFE\u0301",
        "mother's": "mother’s",
        '"mother in law"': "mother-in-law",
        "喜欢": "喜欢",
    }.items():
        (story,) = ask(query, shelf).stories
        assert story.hits[0].match == lit
        assert story.hits[0].passage.of(text) == lit


def test_whoosh_is_not_loaded_before_it_is_needed() -> None:
    """Starting the reader does not pay for it, nor does the question whether the index is current."""
    code = "import sys, anthology.search.searcher, anthology.search.index; print('whoosh' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
