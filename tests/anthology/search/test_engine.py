"""What is written in bulk is Whoosh's own format: Whoosh itself reads it."""

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh.filedb.filestore import RamStorage

from anthology.search.analysis import key
from anthology.search.counting import STARTS, WordCounts
from anthology.search.engine import IndexReader, write

LEXICON = ["porch", "porches", "porch's", "a", "the", "猫", "lights", "light", "œ", "'tis"[1:]]
documents = st.lists(st.lists(st.sampled_from(LEXICON), max_size=30), max_size=120)


def counted(documents: list[list[str]]) -> WordCounts:
    counts = WordCounts()
    for words in documents:
        counts.add(words)
    return counts


def plainly(documents: list[list[str]], term: str, names: Callable[[str], list[str]]) -> dict[int, int]:
    """How often each document has words of that name."""
    totals = (Counter(name for word in words for name in names(word))[term] for words in documents)
    return {row: total for row, total in enumerate(totals) if total}


def starts(word: str) -> list[str]:
    return [word[:n] for n in STARTS if len(word) >= n]


@given(documents)
def test_an_index_counts_as_counting_does(documents: list[list[str]]) -> None:
    """Words exactly, by stem and by their first letters."""
    reader = IndexReader(write(counted(documents)))
    assert reader.stories == len(documents)
    for word in LEXICON:
        assert reader.counts("exact", word) == plainly(documents, word, lambda w: [w])
        assert reader.counts("stems", key(word)) == plainly(documents, key(word), lambda w: [key(w)])
        for start in starts(word):
            assert reader.counts("starts", start) == plainly(documents, start, starts)


@given(documents)
def test_whoosh_reads_it_its_own_way(documents: list[list[str]]) -> None:
    """One posting after the other, and by skipping."""
    storage = RamStorage()
    storage.files = write(counted(documents))
    reader = storage.open_index("stories").reader()
    for word in LEXICON:
        expected = plainly(documents, word, lambda w: [w])
        assert reader.frequency("exact", word) == sum(expected.values())
        assert reader.doc_frequency("exact", word) == len(expected)
        if not expected:
            continue
        matcher, read = reader.postings("exact", word), {}
        while matcher.is_active():
            read[matcher.id()] = matcher.weight()
            matcher.next()
        assert read == expected
        matcher = reader.postings("exact", word)
        matcher.skip_to(max(expected))
        assert matcher.id() == max(expected)


def test_words_with_a_beginning_come_in_order_and_not_too_many() -> None:
    """A prefix looks them up."""
    reader = IndexReader(write(counted([["porch", "porches", "pot", "a", "zebra", "port"]])))
    assert reader.beginning_with("por", 10) == ["porch", "porches", "port"]
    assert reader.beginning_with("por", 2) == ["porch", "porches"]
    assert reader.beginning_with("zz", 10) == []


def test_bytes_that_are_no_index_are_refused_somehow() -> None:
    """With whatever Whoosh raises: the border around it catches anything."""
    with pytest.raises(Exception, match=r".*"):
        IndexReader({"stories_0.trm": b"no index"})
