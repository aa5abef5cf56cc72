"""Where stories go that come in: a book of their own, the folder's anthology, or “My stories”."""

from dataclasses import dataclass, replace

from anthology.importing.manuscript import Volume
from anthology.store.store import Store
from anthology.story import Anthology, AnthologyId, StoryId
from anthology.world import World

LOOSE = "My stories"
"""The title of the anthology for stories that came by themselves."""


@dataclass(frozen=True, slots=True)
class Placing:
    """What is to be put somewhere: all stories and matter in their order, and which of them are `new`."""

    stories: tuple[StoryId, ...]
    matter: tuple[StoryId, ...]
    new: frozenset[StoryId]


def shelve_book(
    placing: Placing, volume: Volume, title: str, ident: AnthologyId | None, store: Store, world: World
) -> AnthologyId:
    """Make an anthology of a book, or bring the one it became up to date."""
    book = Anthology(
        ident or AnthologyId(f"urn:uuid:{world.new_id()}"),
        volume.title or title,
        placing.stories,
        subtitle=volume.subtitle,
        editor=volume.editor,
        language=volume.language or "en",
        rights=volume.rights,
        matter=placing.matter,
        cover=volume.cover,
        details=volume.details,
    )
    if not store.anthologies.is_known(book.id):
        store.anthologies.add(book)
        return book.id
    if not store.anthologies.is_living(book.id):
        store.anthologies.restore(book.id)
    before = store.anthologies.get(book.id)
    stays = tuple(story for story in before.stories if story not in placing.stories)
    renewed = replace(book, stories=(*book.stories, *stays), introduction=before.introduction)
    store.anthologies.renew(renewed, arrived=placing.new)
    return book.id


def shelve(stories: tuple[StoryId, ...], title: str, store: Store, world: World) -> AnthologyId:
    """Put stories last into the anthology of that title, which is made when there is none."""
    there = next(
        (each for each in store.anthologies.all() if each.title.casefold() == title.casefold()), None
    )
    if there is None:
        made = Anthology(AnthologyId(f"urn:uuid:{world.new_id()}"), title, stories)
        store.anthologies.add(made)
        return made.id
    added = tuple(story for story in stories if story not in there.stories)
    if added:
        store.anthologies.replace(replace(there, stories=(*there.stories, *added)))
    return there.id
