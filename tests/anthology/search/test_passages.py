"""Every hit is an exact passage, in reading order, with a little of what stands around it."""

from hypothesis import given

from anthology.search.hits import HitKind, SearchHit
from anthology.search.passages import CONTEXT, count, find, hits
from anthology.search.query import parse
from anthology.text import Passage
from tests.anthology.search.texts import a_text, noise, prose


def found(query: str, text: str, title: str = "Untitled", byline: str = "") -> tuple[SearchHit, ...]:
    """The hits in a story; none where it does not answer."""
    story = find(parse(query), a_text(text, title=title, byline=byline))
    assert story is None or count(story) == len(hits(story))
    return hits(story) if story else ()


def matches(query: str, text: str, title: str = "Untitled", byline: str = "") -> list[tuple[HitKind, str]]:
    return [(hit.kind, hit.match) for hit in found(query, text, title, byline)]


def test_title_and_byline_come_before_the_text() -> None:
    """Then the text from its beginning to its end."""
    assert matches("light", "Light. A light", "The Porch Light", "Ann Light") == [
        (HitKind.TITLE, "Light"),
        (HitKind.BYLINE, "Light"),
        (HitKind.TEXT, "Light"),
        (HitKind.TEXT, "light"),
    ]


def test_every_word_must_be_in_the_story_anywhere() -> None:
    """Some in the title, some in the text."""
    assert matches("porch ann rain", "It rains.", "Porch", "Ann") == [
        (HitKind.TITLE, "Porch"),
        (HitKind.BYLINE, "Ann"),
        (HitKind.TEXT, "rains"),
    ]
    assert not found("porch snow", "A porch.")


def test_what_is_left_out_leaves_the_story_out() -> None:
    """Wherever it stands, in any of its forms."""
    assert not found("porch -dog", "A porch. Dogs.")
    assert not found('porch -"white dog"', "A porch.", "White Dog")
    assert found('porch -"white dog"', "A porch. A white cat, a black dog.")


def test_a_field_looks_in_that_field_only() -> None:
    """And hits are only there."""
    assert matches("title:night", "Night.", "Night Train") == [(HitKind.TITLE, "Night")]
    assert not found("author:night", "Night.", "Night")
    assert matches('author:"o henry"', "", byline="O. Henry") == [(HitKind.BYLINE, "O. Henry")]
    assert matches("night -title:night", "Night.") == [(HitKind.TEXT, "Night")]


def test_a_phrase_hits_as_a_whole() -> None:
    """Its single words are no hits."""
    assert matches('"old man"', "The old man and an old dog.") == [(HitKind.TEXT, "old man")]


def test_hits_do_not_overlap() -> None:
    """The longest of those that begin at the same place is the hit."""
    assert matches('light "porch light" porch', "A porch light, a light") == [
        (HitKind.TEXT, "porch light"),
        (HitKind.TEXT, "light"),
    ]


def test_a_hit_shows_whole_words_around_it() -> None:
    """Cut between words, with an ellipsis; a newline shows as a space."""
    text = "one\n" + "two " * 40 + "here " + "two " * 40
    (hit,) = found("here", text)
    assert hit.before == "…" + "two " * 15
    assert hit.after == " two" * 15 + "…"
    (hit,) = found("here", "one\nhere\ntwo")
    assert (hit.before, hit.after) == ("one ", " two")


def test_context_without_a_space_is_cut_all_the_same() -> None:
    """Scripts without spaces get their line too."""
    (hit,) = found("猫", "我" * 200 + "猫" + "我" * 200)
    assert CONTEXT <= len(hit.before) <= CONTEXT + 2
    assert hit.after == "我" * CONTEXT + "…"


@given(prose | noise, prose | noise)
def test_a_hit_is_its_passage(text: str, title: str) -> None:
    """The match is the text at the passage, and its surroundings are what stands there."""
    for query in ("a", "porch", "lov*", "我", '"to be"', "½", "mother light"):
        for hit in found(query, text, title):
            source = title if hit.kind is HitKind.TITLE else text
            assert hit.passage.of(source) == hit.match
            assert len(hit.passage) > 0
            around = hit.before.lstrip("…") + hit.match.replace("\n", " ") + hit.after.rstrip("…")
            assert around in source.replace("\n", " ")


def test_emoji_and_accents_do_not_shift_a_hit() -> None:
    """Offsets are code points of the canonical text."""
    (hit,) = found("porch", "😀 ﬁ ß x\u0302 the porch")
    assert hit.passage == Passage(13, 18)
