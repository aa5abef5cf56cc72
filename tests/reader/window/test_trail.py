"""Back and forward as every browser does it, checked against a list with a finger on it."""

from hypothesis import given
from hypothesis import strategies as st

from anthology.story import AnthologyId, StoryId
from reader.window.trail import Stop, Trail

stops = st.builds(
    Stop,
    st.sampled_from([AnthologyId("a"), AnthologyId("b"), None]),
    st.sampled_from([StoryId("s"), StoryId("t"), None]),
    st.integers(0, 3),
)


class ListWithAFinger:
    """What a browser's history is: no two neighbours are the same."""

    def __init__(self, first: Stop) -> None:
        self.stops, self.at = [first], 0

    def jump(self, stop: Stop) -> None:
        if stop != self.stops[self.at]:
            self.stops = [*self.stops[: self.at + 1], stop]
            self.at += 1

    def move(self, step: int) -> None:
        if 0 <= self.at + step < len(self.stops):
            self.at += step


@given(stops, st.lists(stops | st.sampled_from(["back", "forward"]), max_size=40))
def test_any_walk_is_that_of_a_browser(first: Stop, steps: list[Stop | str]) -> None:
    """Jumps, steps back and steps forward in any order."""
    trail, here, model = Trail(), first, ListWithAFinger(first)
    for step in steps:
        if isinstance(step, Stop):
            trail, here = (trail.left(here), step) if step != here else (trail, here)
            model.jump(step)
        else:
            moved = trail.back(here) if step == "back" else trail.forward(here)
            here, trail = moved or (here, trail)
            model.move(-1 if step == "back" else 1)
        assert here == model.stops[model.at]
        assert (trail.back(here) is None) == (model.at == 0)
        assert (trail.forward(here) is None) == (model.at == len(model.stops) - 1)


@given(stops, st.lists(stops, min_size=1, max_size=20))
def test_forward_undoes_back(here: Stop, jumps: list[Stop]) -> None:
    """As far as one has gone."""
    trail = Trail()
    for jump in jumps:
        trail, here = (trail.left(here), jump) if jump != here else (trail, here)
    if back := trail.back(here):
        assert back[1].forward(back[0]) == (here, trail)


@given(stops, st.lists(stops, max_size=20), st.sampled_from([StoryId("s"), StoryId("t")]))
def test_a_story_that_is_gone_is_never_gone_to(here: Stop, jumps: list[Stop], gone: StoryId) -> None:
    """What is left is in the same order, and still no two neighbours are the same."""
    trail = Trail()
    for jump in jumps:
        trail, here = trail.left(here), jump
    thinned = trail.keeping(lambda stop: stop.story != gone)
    assert all(stop.story != gone for stop in thinned.past)
    assert all(a != b for a, b in zip(thinned.past, thinned.past[1:], strict=False))
    assert set(thinned.past) == {stop for stop in trail.past if stop.story != gone}


def test_where_one_reads_on_is_where_one_comes_back_to() -> None:
    """Turning moves the place that is left, not the one that was jumped to."""
    story, anthology = StoryId("s"), AnthologyId("a")
    jumped_to, read_on = Stop(anthology, story, 100), Stop(anthology, story, 900)
    trail = Trail().left(Stop(anthology)).left(read_on)
    back = trail.back(Stop(anthology, StoryId("t"), 5))
    assert back is not None
    assert back[0] == read_on
    assert jumped_to not in trail.past


def test_the_trail_is_not_endless() -> None:
    """The first stops are forgotten first."""
    trail = Trail()
    for n in range(1000):
        trail = trail.left(Stop(None, StoryId("s"), n))
    assert len(trail.past) == 200
    assert trail.past[-1].offset == 999
