"""Two stories of nearly the same text made one: the marks of both on the one that is kept."""

from dataclasses import replace

from anthology.annotations.mark import Mark, MarkChange, MarkId
from anthology.annotations.replaced import carry_over, carry_position
from anthology.sentences import sentence
from anthology.store.store import Store
from anthology.story import Anthology, Story, StoryId
from anthology.world import World


def unite(kept: StoryId, other: StoryId, store: Store, world: World) -> Story:
    """Carry marks, place and seats of `other` to `kept`; `other` is removed, its marks with it.

    The marks that are carried are copies, so that a return of `other` finds its own.
    """
    if kept == other:
        raise ValueError(f"{kept} with itself")
    with store.transaction():
        old, new = store.stories.get(other), store.stories.get(kept)
        for mark in carry_over(store.marks.all(other), old, new, world.now()):
            made: Mark = replace(mark, id=MarkId(world.new_id()), story=kept)
            store.marks.record(MarkChange(sentence("Mark carried over"), None, made), world.now())
        position = store.positions.get(other)
        if position and not store.positions.get(kept):
            store.positions.put(replace(carry_position(position, old, new), story=kept))
        for anthology in store.anthologies.all():
            if other in anthology.stories:
                store.anthologies.replace(_seated(anthology, kept, other))
        store.stories.remove(other)
        return new


def _seated(anthology: Anthology, kept: StoryId, other: StoryId) -> Anthology:
    """`kept` on the seat of `other`, unless it has one there already."""
    if kept in anthology.stories:
        return replace(anthology, stories=tuple(each for each in anthology.stories if each != other))
    return replace(anthology, stories=tuple(kept if each == other else each for each in anthology.stories))
