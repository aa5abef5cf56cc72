"""Where the reader stopped is kept for each story, and which was the last."""

import pytest

from anthology.errors import UnknownStory
from anthology.store.store import Store
from anthology.story import ReadingPosition, StoryId
from tests.builders import a_story

ONE, TWO = StoryId("one"), StoryId("two")


@pytest.fixture(autouse=True)
def stories(store: Store) -> None:
    for ident in (ONE, TWO):
        store.stories.add(a_story(ident=ident))


def test_a_position_comes_back_as_it_was_put(store: Store) -> None:
    """And takes the place of the one before."""
    assert store.positions.get(ONE) is None
    for offset in (5, 3):
        position = ReadingPosition(ONE, offset, "words", 0.5, finished=True, modified="2026")
        store.positions.put(position)
        assert store.positions.get(ONE) == position


def test_the_latest_is_the_one_put_last_whatever_the_clock_says(store: Store) -> None:
    """Clocks are set back."""
    assert store.positions.latest() is None
    for story, modified in ((ONE, "2026"), (TWO, "2030"), (ONE, "2020")):
        store.positions.put(ReadingPosition(story, 1, modified=modified))
        assert store.positions.latest() == ReadingPosition(story, 1, modified=modified)


def test_a_position_that_is_only_touched_is_not_the_last(store: Store) -> None:
    """It keeps its rank; a new one has the lowest."""
    store.positions.put(ReadingPosition(ONE, 1))
    store.positions.touch(ReadingPosition(TWO, 2, aside=True))
    assert store.positions.get(TWO) == ReadingPosition(TWO, 2, aside=True)
    assert store.positions.latest() == ReadingPosition(ONE, 1)
    store.positions.put(ReadingPosition(TWO, 3))
    store.positions.touch(ReadingPosition(TWO, 4))
    store.positions.touch(ReadingPosition(ONE, 5))
    assert store.positions.latest() == ReadingPosition(TWO, 4)


def test_a_story_that_is_not_there_has_no_position(store: Store) -> None:
    """Asking is no mistake, putting is."""
    assert store.positions.get(StoryId("nowhere")) is None
    for put in (store.positions.put, store.positions.touch):
        with pytest.raises(UnknownStory):
            put(ReadingPosition(StoryId("nowhere"), 1))
