"""Stories coming into the library: new ones get ids, changed ones keep theirs and their marks."""

from collections.abc import Iterator, Mapping
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
    have changed changes its story in place; a file that is new becomes a new story, in the
    manifest's order among those that are there.
    """
    ident = bundle.anthology.id
    if store.anthologies.is_known(ident) and not store.anthologies.is_living(ident):
        return False
    changed = tuple(_changed(bundle, store))
    if not changed and store.anthologies.digest(ident) == bundle.digest:
        return False
    with store.transaction():
        arrived = {file.origin: story for file in changed if (story := _arrive(file, bundle, store, world))}
        if store.anthologies.is_living(ident):
            stories = _in_order(bundle, arrived, store.anthologies.get(ident).stories, store)
            later = _introduced(bundle, stories)
            store.anthologies.renew(later, bundle.digest, arrived=tuple(arrived.values()))
        else:
            store.anthologies.add(_introduced(bundle, tuple(arrived.values())), bundle.digest)
    return True


def _in_order(
    bundle: Bundle, arrived: Mapping[str, StoryId], there: tuple[StoryId, ...], store: "Store"
) -> tuple[StoryId, ...]:
    """New stories each after the one that the manifest names before it."""
    stories, place = list(there), 0
    for file in bundle.files:
        known = store.stories.at_origin(file.origin)
        if file.origin in arrived:
            stories.insert(place, arrived[file.origin])
            place += 1
        elif known and known.story in stories:
            place = stories.index(known.story) + 1
    return tuple(stories)


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
