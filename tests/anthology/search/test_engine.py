"""The segments are written in Whoosh's own format, whole terms at a time."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from whoosh.filedb.filestore import RamStorage
from whoosh.index import FileIndex

from anthology.search.analysis import words
from anthology.search.bits import ones, unpack
from anthology.search.engine import PostingReader, write
from anthology.search.expression import Part
from anthology.search.folding import fold
from anthology.search.inversion import Inversion
from anthology.story import StoryId
from tests.anthology.search.texts import noise, prose

_texts = st.lists(prose | noise, min_size=1, max_size=8)


def inverted(texts: list[str]) -> Inversion:
    """Stories of these texts, in this order."""
    inversion = Inversion()
    for number, text in enumerate(texts):
        inversion.add(StoryId(f"s{number}"), "", {Part.TEXT: text, Part.TITLE: f"Title {number}"})
    return inversion


@given(_texts)
def test_whoosh_itself_reads_what_was_written(texts: list[str]) -> None:
    """Every word, the stories that have it, and how often."""
    storage = RamStorage()
    storage.files = write(inverted(texts), {})
    reader = FileIndex(storage, indexname="stories").reader()
    counted = [Counter(words(fold(text).text)) for text in texts]
    assert reader.doc_count_all() == len(texts)
    for word in {word for counts in counted for word in counts}:
        matcher = reader.postings("text", word)
        having = [(row, counts[word]) for row, counts in enumerate(counted) if word in counts]
        assert list(zip(matcher.all_ids(), [n for _, n in having], strict=True)) == having
        assert reader.frequency("text", word) == sum(n for _, n in having)


@given(_texts)
def test_every_word_is_where_it_stands(texts: list[str]) -> None:
    """In every story, every time."""
    reader = PostingReader(write(inverted(texts), {}))
    for row, text in enumerate(texts):
        found = words(fold(text).text)
        for word in set(found):
            posting = reader.posting(Part.TEXT, word)
            assert posting is not None
            at = posting.rows.index(row)
            places = ones(unpack(posting.places()[at], posting.counts[at], len(found)))
            assert places == [number for number, other in enumerate(found) if other == word]


@given(_texts)
def test_the_same_words_give_the_same_bytes(texts: list[str]) -> None:
    """No clock and no chance in it."""
    assert write(inverted(texts), {}) == write(inverted(texts), {})


def test_what_stands_nowhere_has_no_posting() -> None:
    """Neither a word nor a group."""
    reader = PostingReader(write(inverted(["a porch"]), {"run": ["ran", "runs"]}))
    assert reader.posting(Part.TEXT, "light") is None
    assert reader.posting(Part.NOTES, "porch") is None
    assert reader.forms("run") == ("ran", "runs")
    assert reader.forms("porch") == ()
    assert reader.words(Part.TITLE) == {"title", "0"}
