"""Marks as somebody makes and changes them; what comes of it is not yet written down."""

from dataclasses import replace

from anthology.annotations.anchor import anchored
from anthology.annotations.mark import Bookmark, Colour, Highlight, MarkChange, MarkId
from anthology.errors import OutsideStory
from anthology.places import place_in
from anthology.sentences import sentence
from anthology.store.store import Store
from anthology.story import StoryId
from anthology.text import Passage, without_invisibles
from anthology.world import World


def new_highlight(
    store: Store, world: World, ident: StoryId, passage: Passage, colour: Colour, note: str
) -> Highlight:
    """A highlight of that passage; `OutsideStory` if the story has no such one."""
    (title, text), now = store.stories.text(ident), world.now()
    if passage.start == passage.end or passage.end > len(text):
        raise OutsideStory(title, passage.start, passage.end, len(text))
    anchor = anchored(text, passage)
    return Highlight(
        MarkId(world.new_id()),
        ident,
        passage,
        anchor.quote,
        anchor.prefix,
        anchor.suffix,
        colour,
        without_invisibles(note),
        (),
        now,
        now,
    )


def new_bookmark(store: Store, world: World, ident: StoryId, offset: int, name: str) -> Bookmark:
    """A bookmark of that place; `OutsideStory` if the story has no such one."""
    place, now = place_in(store, ident, offset), world.now()
    return Bookmark(MarkId(world.new_id()), ident, place, without_invisibles(name), now, now)


def recoloured(store: Store, world: World, ident: MarkId, colour: Colour) -> MarkChange:
    """A highlight given another colour."""
    before = store.marks.get(ident)
    if not isinstance(before, Highlight):
        raise ValueError(f"{ident} is no highlight")
    return MarkChange(
        sentence("Colour changed"), before, replace(before, colour=colour, modified=world.now())
    )


def renoted(store: Store, world: World, ident: MarkId, note: str) -> MarkChange:
    """A highlight with another note, or a bookmark with another name."""
    before, note, now = store.marks.get(ident), without_invisibles(note), world.now()
    if isinstance(before, Bookmark):
        return MarkChange(sentence("Bookmark renamed"), before, replace(before, name=note, modified=now))
    return MarkChange(sentence("Note changed"), before, replace(before, note=note, modified=now))
