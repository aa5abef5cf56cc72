"""Marks, in one line."""

from anthology.annotations.mark import Bookmark, Colour, Highlight, MarkId, MarkStatus
from anthology.story import StoryId
from anthology.text import Passage, Place

MOMENT = "2026-11-03T10:00:00Z"
TITLES = {StoryId("s1"): "Two Hours by Night", StoryId("s2"): "The Man She Kept"}
S1, S2 = TITLES


def a_highlight(
    ident: str,
    story: StoryId = S1,
    start: int = 0,
    *,
    colour: Colour = Colour.YELLOW,
    note: str = "",
    quote: str = "A coastline doesn’t end on a Tuesday.",
    tags: tuple[str, ...] = (),
    lost: bool = False,
) -> Highlight:
    """A highlight at that offset."""
    status = MarkStatus.LOST if lost else MarkStatus.PLACED
    passage = Passage(start, start + len(quote))
    return Highlight(MarkId(ident), story, passage, quote, "", "", colour, note, tags, MOMENT, MOMENT, status)


def a_bookmark(ident: str, story: StoryId = S1, offset: int = 0, name: str = "") -> Bookmark:
    """A bookmark at that offset."""
    return Bookmark(MarkId(ident), story, Place(offset, "He stood a while"), name, MOMENT, MOMENT)


SOME = (
    a_highlight("late", start=900, note="Compare the porch."),
    a_highlight("early", start=10, colour=Colour.BLUE, tags=("weather",)),
    a_bookmark("mark", offset=500, name="Where it turns"),
    a_highlight("other", S2, 40, colour=Colour.PINK),
    a_highlight("lost", S2, 70, lost=True),
)
