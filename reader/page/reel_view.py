"""Stories above and below the one on the page: asked for in time, and set in idle moments."""

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader.page.layout_view import LayoutView
from reader.page.pictures import Pictures
from reader.page.reel import Reel
from reader.page.strip import Strip
from reader.page.wishes import Neighbour, NeighbourWish, Step
from reader.settings import PageSettings
from reader.theme.look import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCREENS = 2.5
"""How near to an end of what hangs here the view may come before more is wanted."""
_FAR = 6.0
_IDLE = 0.005
"""Seconds of work in one go: less than the time between two frames, so that scrolling stays smooth."""
_DONE = object()


class ReelView(LayoutView):
    """In the scrolled flow story follows story. What comes next is wished for, never waited for."""

    neighbour_wished = Signal(NeighbourWish)

    def __init__(self, settings: PageSettings, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(settings, look, parent)
        self._work: Iterator[None] | None = None
        self._hand: tuple[Step, Strip] | None = None
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._work_a_little)
        self.laid_out.connect(self._reach)
        self.verticalScrollBar().valueChanged.connect(self._reach)
        self.verticalScrollBar().sliderReleased.connect(self._reach)
        self.verticalScrollBar().rangeChanged.connect(self._keep_range)

    def strips_hung(self) -> list[Strip]:
        """All stories that can be scrolled to, from top to bottom."""
        return list(self._reel.strips) if self._reel else []

    def is_setting(self) -> bool:
        """Whether a story is being set in idle moments."""
        return self._idle.isActive()

    def show_neighbour(self, neighbour: Neighbour) -> None:
        """Take in the answer to a wish; it is set when there is time."""
        reel, step = self._reel, neighbour.step
        if reel is None or step not in reel.asked or reel.edge(step).story.id != neighbour.beside:
            return
        reel.asked.discard(step)
        if neighbour.story is None:
            reel.closed.add(step)
            self.viewport().update()
        else:
            strip = Strip(neighbour.story, Pictures(neighbour.pictures, self.darkroom), neighbour.marks)
            strip.hits, strip.current_hit = neighbour.hits, neighbour.current_hit
            reel.waiting[step].append(strip)
        self._reach()

    def forget_neighbours(self) -> None:
        """What stands beside the story is another now: ask again."""
        if self._reel:
            self._drop_work()
            self._reel.forget_neighbours()
            self._show_anchor()
            self._reach()

    @Slot()
    def _reach(self) -> None:
        """See that enough hangs above and below the view; work on what does not yet."""
        reel, layout = self._reel, self.layout_now
        if reel is None or layout is None or self.is_paged or self._restoring or not reel.current.is_whole:
            return
        self._let_go(reel)
        for step in (Step.NEXT, Step.PREVIOUS):
            if not self._is_near(reel, step):
                continue
            if reel.waiting[step]:
                self._begin(reel, step)
            elif step not in reel.asked | reel.closed:
                reel.asked.add(step)
                self.neighbour_wished.emit(NeighbourWish(reel.edge(step).story.id, step))

    @Slot(int, int)
    def _keep_range(self, _lowest: int, _highest: int) -> None:
        """Qt takes the range back to that of its document when it has laid that out once more."""
        if not self._restoring:
            self._show_range()

    def _is_near(self, reel: Reel, step: Step) -> bool:
        value, height = self.verticalScrollBar().value(), self.viewport().height()
        room = reel.bottom - value - height if step is Step.NEXT else value - reel.top
        return room < _SCREENS * height

    def _let_go(self, reel: Reel) -> None:
        """Of stories that are far away, unless somebody holds the handle of the scroll bar."""
        if not self.verticalScrollBar().isSliderDown():
            with self._holding_still():
                reel.drop_far(self._is_far)
            if self._hand and self._hand[1] not in reel.waiting[self._hand[0]]:
                self._drop_work()

    def _is_far(self, strip: Strip) -> bool:
        value, height = self.verticalScrollBar().value(), self.viewport().height()
        return strip.bottom < value - _FAR * height or strip.top > value + (1 + _FAR) * height

    def _begin(self, reel: Reel, step: Step) -> None:
        if self._hand is None:
            strip = reel.waiting[step][0]
            self._hand = step, strip
            self._work = strip.setting(self.viewport().size(), self._settings, self._look)
        self._idle.start()

    @Slot()
    def _work_a_little(self) -> None:
        """Between two events, while the page is seen; a strip is hung when all of its work is done."""
        if not self.isVisible():
            self._drop_work()
        ends = perf_counter() + _IDLE
        while self._work and perf_counter() < ends:
            if next(self._work, _DONE) is _DONE:
                self._work = None
        if self._work:
            self._idle.start()
        elif self._hand and self._reel and not self.verticalScrollBar().isSliderDown():
            (step, strip), self._hand = self._hand, None
            self._reel.waiting[step].remove(strip)
            with self._holding_still():
                self._reel.hang(step, strip)
            self.viewport().update()
            self._reach()

    def _lay_out(self, *, stale: bool = False) -> None:
        """Half-done work is for another size."""
        self._drop_work()
        super()._lay_out(stale=stale)

    def _hang_what_shows(self, reel: Reel, value: int) -> None:
        """What is wanted at once is not waited for."""
        self._drop_work()
        super()._hang_what_shows(reel, value)

    def _drop_work(self) -> None:
        if self._work and self._hand:
            self._hand[1].typeset = self._hand[1].layout = None
        elif self._hand:
            self._hand[1].layout = None
        self._work, self._hand = None, None
        self._idle.stop()
