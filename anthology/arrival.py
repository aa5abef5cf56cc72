"""Stories coming into the library: new ones get ids, changed ones keep theirs and their marks."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from anthology.identity import identified
from anthology.importing.bundle import Bundle, BundledFile
from anthology.story import Anthology, Story, StoryId
from anthology.world import World

if TYPE_CHECKING:
    from anthology.importing.manuscript import Manuscript
    from anthology.store.store import Store


def welcome(bundle: Bundle, store: "Store", world: World) -> bool:
    """Bring a bundled anthology in, or up to date; whether anything changed.

    An anthology that was removed stays removed, and so does a story of it. A file whose bytes
    have changed changes its story in place; a file that is new becomes a new story.
    """
    ident = bundle.anthology.id
    shelf = {anthology.id: anthology for anthology in store.anthologies.all()}
    if store.anthologies.is_known(ident) and ident not in shelf:
        return False
    changed = tuple(_changed(bundle, store))
    if ident in shelf and not changed:
        return False
    with store.transaction():
        arrived = tuple(story for file in changed if (story := _arrive(file, bundle, store, world)))
        if there := shelf.get(ident):
            store.anthologies.replace(replace(there, stories=(*there.stories, *arrived)))
        else:
            store.anthologies.add(_introduced(bundle, arrived))
    return True


def _changed(bundle: Bundle, store: "Store") -> Iterator[BundledFile]:
    for file in bundle.files:
        known = store.stories.at_origin(file.origin)
        if known is None or (known.digest != file.digest and not known.removed):
            yield file


def _introduced(bundle: Bundle, stories: tuple[StoryId, ...]) -> Anthology:
    from anthology.importing.markdown import markdown_introduction

    text = bundle.introduction.read_text(encoding="utf-8") if bundle.introduction else ""
    return replace(bundle.anthology, introduction=identified(markdown_introduction(text)), stories=stories)


def _arrive(file: BundledFile, bundle: Bundle, store: "Store", world: World) -> StoryId | None:
    """Take one file in; the id of a story that was not there before, else None."""
    from anthology.importing.markdown import read_markdown

    manuscript = read_markdown(file.path)
    known = store.stories.at_origin(file.origin)
    if known:
        _renew(store.stories.get(known.story), manuscript, file.digest, store, world)
        return None
    ident = StoryId(world.new_id())
    store.stories.add(_story(ident, manuscript, bundle.anthology.language), file.origin, file.digest)
    return ident


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
    from anthology.annotations.replaced import carry_over, carry_position

    new = _story(old.id, manuscript, old.language, old)
    store.stories.replace(new, digest)
    store.marks.carry(old.id, partial(carry_over, old=old, new=new, at=world.now()))
    if position := store.positions.get(old.id):
        store.positions.put(carry_position(position, old, new))
