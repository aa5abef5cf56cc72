"""Stories coming into the library: new ones get ids, changed ones keep theirs and their marks."""

from dataclasses import replace
from typing import TYPE_CHECKING

from anthology.annotations.replaced import carry_over, carry_position
from anthology.identity import identified
from anthology.story import Anthology, Story, StoryId
from anthology.world import World

if TYPE_CHECKING:
    from anthology.importing.bundle import Bundle, BundledFile
    from anthology.importing.manuscript import Manuscript
    from anthology.store.store import Store


def welcome(bundle: "Bundle", store: "Store", world: World) -> bool:
    """Bring a bundled anthology in, or up to date; whether anything changed.

    An anthology that was removed stays removed, and so does a story of it. A file whose bytes
    have changed since changes its story in place.
    """
    known = store.anthologies.is_known(bundle.anthology.id)
    if known and not store.anthologies.is_living(bundle.anthology.id):
        return False
    changed = [file for file in bundle.files if store.stories.digest(file.origin) != file.digest]
    if known and not changed:
        return False
    with store.transaction():
        arrived = [story for file in changed if (story := _arrive(file, bundle, store, world))]
        _set_out(bundle, tuple(arrived), store)
    return True


def _arrive(file: "BundledFile", bundle: "Bundle", store: "Store", world: World) -> StoryId | None:
    """Take one file in; the id of a story that was not there before, else None."""
    from anthology.importing.markdown import read_markdown

    manuscript = read_markdown(file.path)
    known = store.stories.by_origin(file.origin)
    if known is None:
        story = _story(StoryId(world.new_id()), manuscript, bundle.anthology.language)
        store.stories.add(story, world.now(), file.origin, file.digest)
        return story.id
    if store.stories.is_living(known):
        _renew(store.stories.get(known), manuscript, file.digest, store, world)
    return None


def _story(ident: StoryId, manuscript: "Manuscript", language: str, before: Story | None = None) -> Story:
    return Story(
        ident,
        manuscript.title,
        manuscript.byline,
        manuscript.language or language,
        identified(manuscript.blocks, before.blocks if before else ()),
        manuscript.summary,
        manuscript.keywords,
    )


def _renew(old: Story, manuscript: "Manuscript", digest: str, store: "Store", world: World) -> None:
    """Put a new text in the place of an old one; marks and position move with their words."""
    new = _story(old.id, manuscript, old.language, old)
    store.stories.replace(new, world.now(), digest)
    marks = store.marks.all(old.id)
    for mark in carry_over(marks, old, new, world.now()):
        store.marks.put(mark)
    if position := store.positions.get(old.id):
        store.positions.put(carry_position(position, old, new))


def _set_out(bundle: "Bundle", arrived: tuple[StoryId, ...], store: "Store") -> None:
    """Write the anthology itself: new stories follow those that are there."""
    from anthology.importing.markdown import markdown_introduction

    text = bundle.introduction.read_text(encoding="utf-8") if bundle.introduction else ""
    introduction = identified(markdown_introduction(text))
    if store.anthologies.is_known(bundle.anthology.id):
        there = store.anthologies.get(bundle.anthology.id)
        store.anthologies.replace(replace(there, stories=(*there.stories, *arrived)))
        return
    made: Anthology = replace(bundle.anthology, introduction=introduction, stories=arrived)
    store.anthologies.add(made)
