"""Marks for tests, made in one line."""

from hypothesis import strategies as st

from anthology.annotations.anchor import anchored, place_at
from anthology.annotations.mark import Bookmark, Colour, Highlight, MarkId, MarkStatus
from anthology.story import Story, StoryId
from anthology.text import Passage, Place

THEN = "2026-01-02T10:00:00+00:00"
LATER = "2026-02-03T11:00:00+00:00"


def a_highlight(story: Story, words: str = "", *, ident: str = "mark-1", note: str = "") -> Highlight:
    """A highlight on those words of the story, or on its first ten characters."""
    start = story.text.index(words)
    return highlight_of(story, Passage(start, start + (len(words) or 10)), ident, note)


def highlight_of(story: Story, passage: Passage, ident: str = "mark-1", note: str = "") -> Highlight:
    """A yellow highlight on that passage."""
    anchor = anchored(story.text, passage)
    words = (anchor.quote, anchor.prefix, anchor.suffix)
    return Highlight(MarkId(ident), story.id, passage, *words, Colour.YELLOW, note, (), THEN, THEN)


def a_bookmark(story: Story, words: str = "", *, ident: str = "mark-2", name: str = "") -> Bookmark:
    """A bookmark where those words begin."""
    place = place_at(story.text, story.text.index(words))
    return Bookmark(MarkId(ident), story.id, place, name, THEN, THEN)


_words = st.text(st.characters(codec="utf-8"), max_size=20)
_idents = st.sampled_from(("a", "b", "c"))
_passages = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda both: Passage(*sorted(both)))
_statuses = st.sampled_from(MarkStatus)
marks = st.builds(
    Highlight,
    _idents.map(MarkId),
    _idents.map(StoryId),
    _passages,
    _words,
    _words,
    _words,
    st.sampled_from(Colour),
    _words,
    st.lists(_words, max_size=3).map(tuple),
    _words,
    _words,
    _statuses,
) | st.builds(
    Bookmark,
    _idents.map(MarkId),
    _idents.map(StoryId),
    st.builds(Place, st.integers(0, 99), _words),
    _words,
    _words,
    _words,
    _statuses,
)
"""Any mark."""
