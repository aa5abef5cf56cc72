"""Texts to search in, and the short ways to ask."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from zlib import crc32

from hypothesis import strategies as st

from anthology.annotations.mark import MarkId
from anthology.search.expression import StoryFacts
from anthology.search.hits import Enquiry, SearchResults, Source
from anthology.search.index import SearchIndex
from anthology.search.searcher import Searcher
from anthology.story import StoryId, StoryText
from anthology.text import Passage, without_invisibles


def a_text(
    text: str = "",
    *,
    title: str = "Untitled",
    byline: str = "Ann Author",
    ident: str = "s",
    language: str = "en",
) -> StoryText:
    """A story as the search sees it."""
    return StoryText(StoryId(ident), title, byline, "Small Hours", language, text)


class Shelf:
    """Stories in an order, with the notes and highlights that a reader made in them."""

    def __init__(
        self,
        *stories: StoryText,
        notes: Sequence[tuple[str, str]] = (),
        highlights: Sequence[tuple[str, Passage]] = (),
        facts: Mapping[StoryId, StoryFacts] | None = None,
    ) -> None:
        self.stories, self._facts = stories, facts or {}
        self._notes = [(StoryId(story), MarkId(f"n{n}"), text) for n, (story, text) in enumerate(notes)]
        self._highlights = [(StoryId(s), MarkId(f"h{n}"), p) for n, (s, p) in enumerate(highlights)]

    def texts(self, ids: Sequence[StoryId] | None) -> Iterator[StoryText]:
        """In the library's order, whatever the order of the ids."""
        return (story for story in self.stories if ids is None or story.id in ids)

    def stamp(self) -> str:
        return str(crc32(repr(self.stories).encode()))

    def versions(self) -> dict[StoryId, str]:
        return {story.id: str(crc32(repr(story).encode())) for story in self.stories}

    def facts(self) -> Mapping[StoryId, StoryFacts]:
        return self._facts

    def notes(self) -> Sequence[tuple[StoryId, MarkId, str]]:
        return self._notes

    def highlights(self) -> Sequence[tuple[StoryId, MarkId, Passage]]:
        return self._highlights

    def marks_stamp(self) -> str:
        return repr((self._notes, self._highlights))


def a_shelf(*texts: str) -> Shelf:
    """Stories with these texts, called s0, s1 and so on."""
    return Shelf(*(a_text(text, ident=f"s{n}") for n, text in enumerate(texts)))


def built(folder: Path, shelf: Shelf) -> SearchIndex:
    """An index of that shelf."""
    index = SearchIndex(folder)
    for _ in index.update(shelf):
        pass
    return index


def ask(
    query: str | Enquiry, shelf: Shelf, index: SearchIndex | None = None, limit: int | None = None
) -> SearchResults:
    """The answer, on a clock that stands still; without an index from what is in memory."""
    enquiry = Enquiry(query) if isinstance(query, str) else query
    searcher = Searcher(index or SearchIndex(Path("/dev/null/nothing")), shelf)
    return searcher.search(enquiry, limit=limit, timer=float)


def without_source(results: SearchResults) -> SearchResults:
    """All that must not depend on what answered."""
    return replace(results, source=Source.INDEX, unindexed=0)


def found(results: SearchResults) -> dict[str, list[str]]:
    """What is lit in each story, best first."""
    return {story.story: [hit.match for hit in story.hits] for story in results.stories}


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
