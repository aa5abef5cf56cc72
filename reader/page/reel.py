"""Story after story in one scroll space: the one on the page, and those that hang above and below it."""

from collections.abc import Callable

from reader.page.strip import Strip
from reader.page.wishes import Step

_KEPT = 2
"""So many stories on either side are kept, however far from the view they are."""


class Reel:
    """The strips that are laid out, from top to bottom without a gap in the order of the anthology.

    Those that are known but not laid out wait, the nearest first. `closed` are the sides beyond
    which the anthology has no more, `asked` those whose next story has been asked for.
    """

    def __init__(self, strip: Strip) -> None:
        self.strips, self._at = [strip], 0
        self.waiting: dict[Step, list[Strip]] = {Step.PREVIOUS: [], Step.NEXT: []}
        self.closed: set[Step] = set()
        self.asked: set[Step] = set()

    @property
    def current(self) -> Strip:
        """The story on the page."""
        return self.strips[self._at]

    @property
    def top(self) -> int:
        """The upper end of all that hangs here."""
        return self.strips[0].top

    @property
    def bottom(self) -> int:
        """The lower end."""
        return self.strips[-1].bottom

    def edge(self, step: Step) -> Strip:
        """The outermost strip on that side, laid out or waiting."""
        waiting = self.waiting[step]
        return waiting[-1] if waiting else self.strips[-1 if step is Step.NEXT else 0]

    def is_whole(self, step: Step) -> bool:
        """Whether all that the anthology has on that side hangs here."""
        return step in self.closed and not self.waiting[step]

    def hang(self, step: Step, strip: Strip) -> None:
        """Put a strip that is laid out at the end of that side; nothing else moves."""
        if strip.layout is None:
            raise ValueError("it is not laid out")
        seam = seam_of(strip)
        if step is Step.NEXT:
            strip.top = self.bottom + seam
            self.strips.append(strip)
        else:
            strip.top = self.top - seam - strip.layout.height
            self.strips.insert(0, strip)
            self._at += 1

    def move(self, step: Step) -> None:
        """Make the neighbour the story on the page."""
        self._at += step

    def at_top(self, y: int) -> Strip:
        """The strip of the first whole line at or below that height."""
        return next((strip for strip in self.strips if not strip.ends_above(y)), self.strips[-1])

    def side_of(self, strip: Strip) -> Step:
        """Whether a strip hangs above or below the current one."""
        return Step.NEXT if self.strips.index(strip) > self._at else Step.PREVIOUS

    def showing(self, y: int, height: int) -> list[Strip]:
        """The strips with lines in a view of that height, scrolled to `y`."""
        return [strip for strip in self.strips if strip.shows_in(y, height)]

    def take_down(self) -> None:
        """All but the current strip have to be laid out again."""
        above, below = self.strips[: self._at], self.strips[self._at + 1 :]
        self.waiting[Step.PREVIOUS][:0] = above[::-1]
        self.waiting[Step.NEXT][:0] = below
        for strip in (*above, *below):
            strip.layout = None
        self.strips, self._at = [self.current], 0

    def forget_type(self) -> None:
        """The documents of all that wait are of no use any more."""
        for side in self.waiting.values():
            for strip in side:
                strip.typeset = None

    def forget_neighbours(self) -> None:
        """Know nothing of what stands beside the current story."""
        self.take_down()
        for side in self.waiting.values():
            side.clear()
        self.closed.clear()
        self.asked.clear()

    def drop_far(self, is_far: Callable[[Strip], bool]) -> None:
        """Let go of strips that are far from the view and from the current one."""
        while self._at > _KEPT and is_far(self.strips[0]):
            self.strips.pop(0)
            self._at -= 1
            self._open(Step.PREVIOUS)
        while len(self.strips) - 1 - self._at > _KEPT and is_far(self.strips[-1]):
            self.strips.pop()
            self._open(Step.NEXT)

    def all_strips(self) -> list[Strip]:
        """Every one, laid out or waiting."""
        return [*self.strips, *self.waiting[Step.PREVIOUS], *self.waiting[Step.NEXT]]

    def _open(self, step: Step) -> None:
        self.closed.discard(step)
        self.asked.discard(step)
        self.waiting[step].clear()


def seam_of(strip: Strip) -> int:
    """The room between two stories, beside that above and below each, in pixels."""
    return 2 * strip.typeset.type_size.leading if strip.typeset else 0
