"""Places as bits: what goes in comes out, and arithmetic on them is that on the places."""

from hypothesis import given
from hypothesis import strategies as st

from anthology.search import bits

_places = st.sets(st.integers(0, 400), max_size=80).map(sorted)


def _of(places: list[int]) -> int:
    return sum(1 << place for place in places)


@given(_places.filter(bool), st.sampled_from([401, 2000, 70_000]))
def test_what_is_packed_is_unpacked(places: list[int], words: int) -> None:
    """Frequent or rare, in short stories and in long ones."""
    assert bits.unpack(bits.pack(places, words), len(places), words) == _of(places)


def test_a_place_far_into_a_long_story_is_kept() -> None:
    """Beyond what two bytes can say."""
    assert bits.unpack(bits.pack([3, 99_999], 100_000), 2, 100_000) == 1 << 3 | 1 << 99_999


@given(_places)
def test_bits_are_places(places: list[int]) -> None:
    """There and back, few or many."""
    assert bits.of(places, 401) == _of(places)
    assert bits.ones(_of(places)) == places


@given(_places, st.integers(1, 9))
def test_a_run_covers_what_follows(places: list[int], length: int) -> None:
    """So many words from every place on."""
    assert bits.ones(bits.run(_of(places), length)) == sorted({p + n for p in places for n in range(length)})


@given(_places, st.integers(1, 9))
def test_around_is_within_reach_and_not_the_place_alone(places: list[int], reach: int) -> None:
    """On either side."""
    near = {p + n for p in places for n in range(-reach, reach + 1) if n and p + n >= 0}
    assert bits.ones(bits.around(_of(places), reach)) == sorted(near)
