"""Two texts are compared into the stretches they share."""

import random
import time

from hypothesis import given
from hypothesis import strategies as st

from anthology.annotations.alignment import Alignment

texts = st.lists(st.sampled_from(("ein ", "zwei ", "a", "b\n", "\n", "ein zwei.\n", "😀 ")), max_size=25).map(
    "".join
)


@given(texts, texts)
def test_stretches_hold_the_same_words_in_the_same_order(old: str, new: str) -> None:
    """Each is equal in both texts and lies after the one before."""
    at = to = 0
    for stretch in Alignment(old, new).stretches:
        assert stretch.length > 0
        assert stretch.old >= at
        assert stretch.new >= to
        at, to = stretch.old + stretch.length, stretch.new + stretch.length
        assert old[stretch.old : at] == new[stretch.new : to]
    assert at <= len(old)
    assert to <= len(new)


@given(texts, texts)
def test_a_character_comes_from_where_it_moved_to(old: str, new: str) -> None:
    """`came_from` undoes `moved`, and the nearest place of a character that stayed is its own."""
    alignment = Alignment(old, new)
    for offset in range(len(old)):
        moved = alignment.moved(offset)
        if moved is not None:
            assert alignment.came_from(moved) == offset
            assert alignment.nearest(offset) == moved
        assert 0 <= alignment.nearest(offset) <= len(new)


@given(texts)
def test_equal_texts_are_one_stretch(text: str) -> None:
    """Nothing moves."""
    assert [alignment.length for alignment in Alignment(text, text).stretches] == (
        [len(text)] if text else []
    )


@given(texts, texts, texts)
def test_an_insertion_moves_what_follows_it(before: str, inserted: str, after: str) -> None:
    """All of the old text stands in the new one."""
    alignment = Alignment(before + after, before + inserted + after)
    assert sum(stretch.length for stretch in alignment.stretches) == len(before + after)


def test_a_long_story_rewritten_throughout_is_compared_in_bounded_time() -> None:
    """The cost is bounded; what is too dear to compare stays unknown."""
    chance = random.Random(1)  # noqa: S311
    words = [f"word{n}" for n in range(300)]
    old, new = ("\n".join(" ".join(chance.choices(words, k=40)) for _ in range(300)) for _ in range(2))
    before = time.perf_counter()
    Alignment(old, new)
    assert time.perf_counter() - before < 5
