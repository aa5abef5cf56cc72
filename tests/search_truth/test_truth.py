"""What the search finds is what a slow reading of every word finds: the same stories, hits and passages."""

from collections.abc import Iterator

import pytest

from anthology.library import Library
from anthology.search.analysis import tokens
from anthology.search.folding import fold
from anthology.search.hits import Enquiry
from tests.benchmarks.bringing_in import corpus
from tests.search_truth.asking import Asker
from tests.search_truth.holding import differences, enquiries, misread, the_oracle_of
from tests.search_truth.oracle import Oracle
from tests.search_truth.peer import CommonGround, Peer
from tests.search_truth.shelves import real, small


@pytest.fixture(scope="module")
def oddities(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with small(tmp_path_factory.mktemp("small")) as library:
        yield library


@pytest.fixture(scope="module")
def oracle(oddities: Library) -> Oracle:
    return the_oracle_of(oddities)


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = corpus()
    if folder is None:
        pytest.skip("the corpus of real books is not beside this checkout")
    with real(tmp_path_factory.mktemp("real"), [folder / "p-g-wodehouse_short-fiction.epub"]) as library:
        yield library


@pytest.fixture(scope="module")
def reader(books: Library) -> Oracle:
    return the_oracle_of(books)


def test_whatever_is_asked_of_oddities_the_answer_is_true(oddities: Library, oracle: Oracle) -> None:
    """Emoji, ligatures, accents that combine, hyphens, scripts of Asia, notes and highlights."""
    asked = enquiries(Asker(oracle, seed=1).queries(300))
    assert not list(map(str, differences(oddities, oracle, asked)))


def test_whatever_is_asked_of_real_books_the_answer_is_true(books: Library, reader: Oracle) -> None:
    """`make truth` asks many more, of many more books."""
    asked = enquiries(Asker(reader, seed=2).queries(90))
    assert not list(map(str, differences(books, reader, asked)))


@pytest.mark.parametrize(
    "query",
    [
        "fine", "office", "cafe", "naive", "strasse", "喜欢", '"我 喜 欢"', "ガム", "हिंदी", "mother",
        "unbelievable", "wonderful", "hyphenated", '"re enter"', '"e mail"', "b", "*a*", "2", "oeuvre",
    ],
)  # fmt: skip
def test_a_hit_is_the_words_of_its_passage_and_whole_words(
    oddities: Library, oracle: Oracle, query: str
) -> None:
    """Nothing is cut in the middle of a word, however many characters it has folded."""
    assert not misread(oddities, oracle, Enquiry(query))


def test_what_is_lit_folds_to_what_was_asked(oddities: Library) -> None:
    """A word in any writing of it."""
    for query in ("fine", "office", "cafe", "strasse", "loving", "mother", "喜欢"):
        strict = Enquiry(query, strict=True)
        for each in oddities.search(strict).stories:
            for hit in each.hits:
                (wanted, *_), found = [t.folded for t in tokens(query)], tokens(hit.match)
                assert found[0].folded.removesuffix("'s") == wanted
                assert fold(hit.match).text.startswith(wanted)


def test_the_stories_are_those_of_fts5_where_the_rules_agree(oddities: Library, oracle: Oracle) -> None:
    """Plain words, phrases, beginnings, and, or, not: without stems."""
    assert not _unlike_the_peer(oddities, oracle, 200)


def test_the_stories_of_real_books_are_those_of_fts5(books: Library, reader: Oracle) -> None:
    """The same, of more words."""
    assert not _unlike_the_peer(books, reader, 200)


def _unlike_the_peer(library: Library, oracle: Oracle, number: int) -> list[str]:
    peer = Peer(oracle)
    unlike = []
    for ours, theirs in CommonGround(oracle, seed=3).queries(number):
        found = {each.story for each in library.search(Enquiry(ours, strict=True), None, 0).stories}
        if found != (expected := peer.answer(theirs)):
            names = [oracle.stories[story].story.title for story in sorted(found ^ expected)]
            unlike.append(f"{ours}: {len(found)}, FTS5 {len(expected)}: {names[:4]}")
    peer.close()
    return unlike
