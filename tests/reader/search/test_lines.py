"""Hits that one line of context shows are one line; no hit is lost in it."""

from anthology.annotations.mark import MarkId
from anthology.search.hits import HitKind, SearchHit
from anthology.text import Passage
from reader.search.lines import lines_of
from tests.reader.search.answers import a_hit

TEXT = "She left the porch light on.\nThe porch was dark, a light, light porch, and far away from all of it\n"
TEXT += "one more porch stood, which nobody who stood there could have seen."


def hits_of(*words: str, around: int = 20) -> list[SearchHit]:
    """Every one of these words in the text, with so many letters on both sides."""
    found = [at for word in words for at in _all(word)]
    return [_hit(start, end, around) for start, end in sorted(found)]


def _all(word: str) -> list[tuple[int, int]]:
    places = [n for n in range(len(TEXT)) if TEXT.startswith(word, n)]
    return [(n, n + len(word)) for n in places]


def _hit(start: int, end: int, around: int) -> SearchHit:
    before = TEXT[max(0, start - around) : start].replace("\n", " ")
    after = TEXT[end : end + around].replace("\n", " ")
    return SearchHit(HitKind.TEXT, Passage(start, end), f"…{before}", TEXT[start:end], f"{after}…")


def test_hits_in_sight_of_each_other_are_one_line() -> None:
    """What is lit in its text is exactly what was found, and in the lines together every hit is there."""
    hits = hits_of("porch", "light")
    lines = lines_of(hits)
    assert [hit for line in lines for hit in line.hits] == hits
    assert [line.first for line in lines] == [0, 3, 6]
    for line in lines:
        assert [line.text[start:end] for start, end in line.lit] == [hit.match for hit in line.hits]


def test_the_focus_is_a_run_of_words() -> None:
    """“porch light” is one thing to go to; what stands further on is lit, and no more."""
    first, *_ = lines_of(hits_of("porch", "light", "on"))
    assert first.focus.of(TEXT) == "porch light on"
    _, second, *_ = lines_of(hits_of("porch", "light"))
    assert len(second.hits) == 3
    assert second.focus.of(TEXT) == "light"


def test_words_of_another_kind_are_another_line() -> None:
    """A title, a highlight and the text never share one; neither do hits whose context does not tell."""
    note = SearchHit(HitKind.NOTE, Passage(0, 4), "", "very", " very good", MarkId("m"))
    other = SearchHit(HitKind.NOTE, Passage(5, 9), "", "very", " good", MarkId("n"))
    assert len(lines_of((note, other))) == 2
    assert len(lines_of((a_hit(0), a_hit(7)))) == 2
