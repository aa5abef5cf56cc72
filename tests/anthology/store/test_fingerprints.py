"""Stories that are alike find each other by what their fingerprints share."""

import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from anthology.store.store import Store
from anthology.store.story_rows import draft_of
from anthology.story import StoryDraft, StoryId
from tests.anthology.store.conftest import TickingClock
from tests.builders import a_story

LOWEST, HIGHEST = -(2**63), 2**63 - 1
ONE, TWO = StoryId("one"), StoryId("two")


def printed(*fingerprint: int) -> StoryDraft:
    return replace(draft_of(a_story()), fingerprint=fingerprint)


def test_the_story_that_shares_most_comes_first(store: Store) -> None:
    """With how much it shares and how much it has; one that shares nothing is not named."""
    store.stories.add_draft(ONE, printed(1, 2, LOWEST))
    store.stories.add_draft(TWO, printed(2, 3, 4, HIGHEST))
    store.stories.add_draft(StoryId("three"), printed(9))
    assert store.stories.like((HIGHEST, 2, 3)) == [(TWO, 3, 4), (ONE, 1, 3)]
    assert store.stories.like((LOWEST, 5)) == [(ONE, 1, 3)]
    assert store.stories.like(()) == store.stories.like((7,)) == []


def test_a_new_text_has_a_new_fingerprint(store: Store) -> None:
    """Of the old one nothing is found again."""
    store.stories.add_draft(ONE, printed(1, 2))
    store.stories.replace_draft(ONE, printed(2, 3))
    assert store.stories.like((1,)) == []
    assert store.stories.like((2, 3)) == [(ONE, 2, 2)]
    store.stories.replace(replace(a_story(), id=ONE))
    assert store.stories.like((2, 3)) == []


def test_what_is_not_in_the_library_is_like_nothing(store: Store) -> None:
    """Until it comes back; matter never is."""
    store.stories.add_draft(ONE, printed(1))
    store.stories.add_draft(TWO, replace(printed(1), is_matter=True))
    store.stories.remove(ONE)
    assert store.stories.like((1,)) == []
    store.stories.restore(ONE)
    assert store.stories.like((1,)) == [(ONE, 1, 1)]


def test_stories_without_a_fingerprint_can_be_given_one(store: Store) -> None:
    """Those of an older library have none."""
    store.stories.add(replace(a_story(), id=ONE))
    store.stories.add(replace(a_story(), id=TWO, is_matter=True))
    assert store.stories.fingerprints.missing() == [ONE]
    store.stories.fingerprints.put(ONE, (1,))
    assert store.stories.fingerprints.missing() == []
    assert store.stories.like((1,)) == [(ONE, 1, 1)]


hashes = st.lists(st.integers(LOWEST, HIGHEST) | st.integers(0, 5), unique=True, max_size=8)


@given(st.lists(hashes, min_size=1, max_size=5), hashes)
def test_what_is_shared_is_counted(some: list[list[int]], asked: list[int]) -> None:
    """As sets would count it."""
    with tempfile.TemporaryDirectory() as folder, closing(Store.open(Path(folder), TickingClock())) as store:
        for n, fingerprint in enumerate(some):
            store.stories.add_draft(StoryId(f"{n}"), printed(*fingerprint))
        expected = {
            (StoryId(f"{n}"), len({*one} & {*asked}), len(one))
            for n, one in enumerate(some)
            if {*one} & {*asked}
        }
        assert set(store.stories.like(asked)) == expected
