"""The index and the scan give one answer, to any query."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anthology.errors import HopelessQuery
from anthology.search.candidates import MOST_EXPANSIONS
from anthology.search.hits import Source
from anthology.search.index import SearchIndex
from anthology.story import StoryText
from tests.anthology.search.texts import (
    VOCABULARY,
    Shelf,
    a_shelf,
    a_text,
    ask,
    built,
    by_scan,
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
    st.sampled_from(("", '"', "*")),
)
queries = st.lists(clauses, min_size=1, max_size=4).map(" ".join)
stories = st.builds(a_text, prose | noise, title=prose, byline=prose)


def shelf_of(some: list[StoryText]) -> Shelf:
    """The stories, each with an id of its own."""
    return Shelf(*(a_text(s.text, title=s.title, byline=s.byline, ident=str(n)) for n, s in enumerate(some)))


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.lists(stories, min_size=1, max_size=6),
    st.lists(queries, min_size=1, max_size=8),
    st.none() | st.just(2),
)
def test_the_index_answers_as_the_scan_does(
    some: list[StoryText], asked: list[str], limit: int | None
) -> None:
    """The same stories in the same order, the same scores, hits, contexts and totals."""
    shelf = shelf_of(some)
    with TemporaryDirectory() as folder:
        index = built(Path(folder), shelf)
        for query in asked:
            try:
                expected = by_scan(query, shelf, limit)
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


@given(st.text() | st.text(st.sampled_from('ab *"-:(“” title:author:'), max_size=60))
def test_any_string_is_answered_or_hopeless(small: tuple[Shelf, SearchIndex], query: str) -> None:
    """Nothing typed is an error."""
    shelf, index = small
    try:
        results = ask(query, shelf, index)
    except HopelessQuery:
        return
    assert results.source is Source.INDEX


@pytest.mark.parametrize(
    "query",
    [
        "*a*",
        '"a',
        "word " * 500,
        "(" * 50 + "a",
        "a" * 10_000,
        "ab*" * 3_000,
        '"the" ' * 2_000,
        "-" * 9_999 + "a b",
    ],
)
def test_a_hostile_query_takes_no_time(small: tuple[Shelf, SearchIndex], query: str) -> None:
    """A generous bound for a slow machine; a blow-up would take minutes."""
    shelf, index = small
    began = perf_counter()
    ask(query, shelf, index)
    assert perf_counter() - began < 1


def test_a_phrase_of_small_words_only_is_found(small: tuple[Shelf, SearchIndex]) -> None:
    """No word is too common to be remembered."""
    results = ask("“to be or not to be”", *small)
    assert [hit.match for story in results.stories for hit in story.hits] == ["To be or not to be"]


def test_a_limit_cuts_stories_but_not_totals(tmp_path: Path) -> None:
    """Totals count everything, for words and for phrases."""
    shelf = a_shelf(*["the porch light, the porch"] * 100)
    index = built(tmp_path, shelf)
    for query, hits in (("porch", 200), ('"porch light"', 100), ("porch light", 300), ("po*", 200)):
        results = ask(query, shelf, index, limit=3)
        assert (len(results.stories), results.total_stories, results.total_hits) == (3, 100, hits)


def test_a_prefix_of_very_many_words_finds_them_all(tmp_path: Path) -> None:
    """The look-up is bounded; the answer is not."""
    words = [f"porch{n}" for n in range(MOST_EXPANSIONS + 50)]
    shelf = a_shelf(" ".join(words[:50]), " ".join(words[50:]), "portal")
    results = ask("porch*", shelf, built(tmp_path, shelf))
    assert (results.total_stories, results.total_hits) == (2, len(words))
    assert without_source(results) == without_source(by_scan("porch*", shelf))


def test_a_story_that_is_gone_meanwhile_is_no_hit(tmp_path: Path) -> None:
    """The text has the last word."""
    shelf = a_shelf("porch", "porch")
    index = built(tmp_path, shelf)
    shelf.stories = shelf.stories[:1]
    assert len(ask("porch", shelf, index).stories) == 1


def test_whoosh_is_not_loaded_before_it_is_needed() -> None:
    """Starting the reader does not pay for it."""
    code = "import sys, anthology.search.answer, anthology.search.index; print('whoosh' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
