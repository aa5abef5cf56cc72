"""The way somebody took through their stories, as a browser remembers it: back, and forward again."""

from collections.abc import Callable
from dataclasses import dataclass

from anthology.living import ShelfId
from anthology.story import AnthologyId, StoryId

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Stop:
    """A place to come back to: an offset in a story, or the contents of an anthology without one.

    Without an anthology it is a living shelf, the concordance of a query, or the page of all stories.
    """

    anthology: AnthologyId | None
    story: StoryId | None = None
    offset: int = 0
    shelf: ShelfId | None = None
    query: str = ""


@dataclass(frozen=True, slots=True)
class Trail:
    """The stops left behind by jumps, the last one last, and those that were walked back from."""

    past: tuple[Stop, ...] = ()
    future: tuple[Stop, ...] = ()

    def left(self, stop: Stop) -> "Trail":
        """Somebody jumped away from a stop: that is what comes before, and nothing comes after."""
        past = self.past if self.past[-1:] == (stop,) else (*self.past, stop)
        return Trail(past[-_LONGEST:])

    def back(self, here: Stop) -> tuple[Stop, "Trail"] | None:
        """The stop before `here`, and the trail for whoever stands there; None where there is none."""
        past = _without_end(self.past, here)
        return (past[-1], Trail(past[:-1], (*self.future, here))) if past else None

    def forward(self, here: Stop) -> tuple[Stop, "Trail"] | None:
        """The stop that was walked back from, and the trail for whoever stands there."""
        turned = Trail(self.future, self.past).back(here)
        return (turned[0], Trail(turned[1].future, turned[1].past)) if turned else None

    def keeping(self, wanted: Callable[[Stop], bool]) -> "Trail":
        """The same without the stops that cannot be gone to any more."""
        return Trail(_thinned(self.past, wanted), _thinned(self.future, wanted))


def _without_end(stops: tuple[Stop, ...], here: Stop) -> tuple[Stop, ...]:
    while stops and stops[-1] == here:
        stops = stops[:-1]
    return stops


def _thinned(stops: tuple[Stop, ...], wanted: Callable[[Stop], bool]) -> tuple[Stop, ...]:
    """Those that are wanted; two that come to stand side by side and are equal are one."""
    kept: list[Stop] = []
    for stop in stops:
        if wanted(stop) and kept[-1:] != [stop]:
            kept.append(stop)
    return tuple(kept)
