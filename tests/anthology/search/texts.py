"""Texts to search in, and the short ways to ask."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from hypothesis import strategies as st

from anthology.search.answer import answer
from anthology.search.hits import Enquiry, SearchResults, Source
from anthology.search.index import SearchIndex
from anthology.story import StoryId, StoryText
from anthology.text import without_invisibles


def a_text(
    text: str = "", *, title: str = "Untitled", byline: str = "Ann Author", ident: str = "s"
) -> StoryText:
    """A story as the search sees it."""
    return StoryText(StoryId(ident), title, byline, "Small Hours", "en", text)


class Shelf:
    """Stories in an order, and a stamp of our choice."""

    def __init__(self, *stories: StoryText, stamp: str = "now") -> None:
        self.stories, self.now = stories, stamp

    def texts(self, ids: Sequence[StoryId] | None) -> Iterator[StoryText]:
        """In the library's order, whatever the order of the ids."""
        return (story for story in self.stories if ids is None or story.id in ids)

    def stamp(self) -> str:
        return self.now


def a_shelf(*texts: str) -> Shelf:
    """Stories with these texts, called s0, s1 and so on."""
    return Shelf(*(a_text(text, ident=f"s{n}") for n, text in enumerate(texts)))


def built(folder: Path, shelf: Shelf) -> SearchIndex:
    """An index of that shelf."""
    index = SearchIndex(folder)
    for _ in index.rebuild(shelf.texts(None), len(shelf.stories), shelf.stamp()):
        pass
    return index


def ask(query: str, shelf: Shelf, index: SearchIndex, limit: int | None = None) -> SearchResults:
    """The answer, on a clock that stands still."""
    return answer(Enquiry(query), index, shelf, limit=limit, timer=float)


def by_scan(query: str, shelf: Shelf, limit: int | None = None) -> SearchResults:
    """The answer without an index."""
    results = ask(query, shelf, SearchIndex(Path("/dev/null/nothing")), limit)
    assert results.source is Source.SCAN
    return results


def without_source(results: SearchResults) -> tuple[object, ...]:
    """All that must not depend on what answered."""
    return results.understood_as, results.stories, results.total_stories, results.total_hits


WORDS = """the The porch porches PORCH porch’s porch's light lights lighted to be or not to be
love loved lovely lover’s mother mother-in-law mothers’ don’t do o’clock clock
running runs ran happy happiness employable employability dying dies café cafe
CAFE\u0301 naïve Straße STRASSE œuvre ﬁne x\u0302 ½ 1 ١ _under_ 我喜欢 我 かが हिंदी हद
ไทย М’ Он ОН 😀 ❤️ a b s 's ' ’ - — … . , “ ” *"""
VOCABULARY = [*WORDS.split(), "\u00a0", "\n"]

prose = st.lists(st.sampled_from(VOCABULARY), max_size=25).map(
    lambda words: without_invisibles(" ".join(words))
)
noise = st.text(st.sampled_from("ab'’-s é\u0301ßﬁ½我ガ\u3099हि _*\n😀"), max_size=30).map(without_invisibles)
"""What no author wrote: the borders of words in odd places."""
