"""Where somebody is in a story, and what somebody says of having read it."""

from dataclasses import replace

from anthology.annotations.anchor import place_at
from anthology.errors import OutsideStory
from anthology.store.store import Store
from anthology.story import ReadingPosition, ReadingState, StoryId
from anthology.text import Place


def place_in(store: Store, ident: StoryId, offset: int) -> Place:
    """That offset of a story with the words that stand there; `OutsideStory` if there is none."""
    title, text = store.stories.text(ident)
    if not 0 <= offset <= len(text):
        raise OutsideStory(title, offset, offset, len(text))
    return place_at(text, offset)


def remember_place(
    store: Store, ident: StoryId, offset: int, progress: float, *, finished: bool, at: str
) -> ReadingPosition:
    """Keep the place; `progress`, 0 to 1, and `finished` never go back, and reading on ends putting aside."""
    place = place_in(store, ident, offset)
    before = store.positions.get(ident) or ReadingPosition(ident, 0)
    reads_on = finished or offset > before.offset or progress > before.progress
    position = ReadingPosition(
        ident,
        place.offset,
        place.context,
        max(before.progress, min(progress, 1.0)),
        before.finished or finished,
        at,
        before.aside and not reads_on,
    )
    store.positions.put(position)
    return position


def mark_as(store: Store, ident: StoryId, state: ReadingState, at: str) -> ReadingPosition:
    """Keep that state, in which the story has not become the one that was read last."""
    before = store.positions.get(ident) or ReadingPosition(ident, 0)
    position = _in_state(before, state, at)
    store.positions.touch(position)
    return position


def _in_state(before: ReadingPosition, state: ReadingState, at: str) -> ReadingPosition:
    if state is ReadingState.ASIDE:
        return replace(before, aside=True, modified=at)
    fresh, read = state is ReadingState.NEW, state is ReadingState.READ
    return replace(
        before,
        offset=0 if fresh else before.offset,
        progress=1.0 if read else 0.0 if fresh else before.progress,
        finished=read,
        modified=at,
        aside=False,
    )
