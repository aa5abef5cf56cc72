"""Queries that a person keeps: under a name, as a living shelf of what answers them, or as a history."""

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from anthology.errors import AmbiguousShelf, HopelessQuery, TitleMissing, UnknownShelf
from anthology.living import LivingShelf, ShelfId
from anthology.store.store import Store
from anthology.story import StoryCard
from anthology.text import canonical
from anthology.world import World

if TYPE_CHECKING:
    from collections.abc import Callable

    from anthology.search.hits import Enquiry, SearchResults

Search: TypeAlias = "Callable[[Enquiry, int | None, int | None], SearchResults]"
"""What answers an enquiry: with so many stories at most, and so many passages of each."""


def create_living_shelf(store: Store, world: World, name: str, query: str) -> LivingShelf:
    """A new living shelf, the last of them. `TitleMissing` without a name."""
    now = world.now()
    made = LivingShelf(ShelfId(world.new_id()), _name(name), canonical(query), now, now)
    store.living_shelves.add(made)
    return made


def change_living_shelf(store: Store, world: World, changed: LivingShelf) -> LivingShelf:
    """Keep another name or another query; nothing is written where neither is another."""
    with store.transaction():
        before = store.living_shelves.get(changed.id)
        kept = replace(before, name=_name(changed.name), query=canonical(changed.query))
        if kept == before:
            return before
        kept = replace(kept, modified=world.now())
        store.living_shelves.change(kept)
        return kept


def living_shelf_named(store: Store, name: str) -> LivingShelf:
    """The one of that id or name, in which capitals do not count; `UnknownShelf` or `AmbiguousShelf`."""
    wanted = canonical(name).casefold()
    shelves = store.living_shelves.all()
    found = [each for each in shelves if each.id == name]
    found = found or [each for each in shelves if each.name.casefold() == wanted]
    if not found:
        raise UnknownShelf(name)
    if len(found) > 1:
        raise AmbiguousShelf(name, tuple(each.id for each in found))
    return found[0]


def stories_of(store: Store, query: str, search: Search) -> tuple[StoryCard, ...]:
    """What answers a query, best first; in the order of the library where none is better.

    Words stand for their forms, but what is merely spelled alike or has some of the words does not
    stand on a shelf: nobody is there to say which step answered. A query that asks for nothing has none.
    """
    from anthology.search.hits import Enquiry, Step

    try:
        results = search(Enquiry(query), None, 0)
    except HopelessQuery:
        return ()
    if results.step not in (Step.EXACT, Step.FORMS):
        return ()
    return store.stories.some_cards([found.story for found in results.stories])


def remember_query(store: Store, world: World, text: str) -> None:
    """Remember what was asked, however it was spaced; nothing is nothing to remember."""
    if asked := canonical(text):
        store.queries.put(asked, world.now())


def _name(typed: str) -> str:
    if name := canonical(typed):
        return name
    raise TitleMissing
