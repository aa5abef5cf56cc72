"""The walk from hit to hit, also into stories that are not there yet: what is missing is asked for first."""

from PySide6.QtCore import QObject, Signal, Slot

from anthology.search.hits import StoryHits
from reader.search.asking import Asking
from reader.search.hit_list import HitList, TickPick
from reader.search.hit_model import HitModel
from reader.search.hit_rows import HitPlace, tick_number
from reader.search.wishes import HitChoice


class Walk(QObject):
    """Goes to a hit, the next one, the one before, that of a tick."""

    arrived = Signal(HitChoice)
    went_around = Signal(int)
    """The walk began anew, forwards (1) or back (-1); 0 says that it goes on as usual."""

    def __init__(self, model: HitModel, hits: HitList, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._list, self._asking = model, hits, asking
        self._step, self._pick = 0, TickPick(-1, None)
        hits.tick_picked.connect(self.pick)
        hits.along_strip.connect(self.along)

    def forget(self) -> None:
        """Want nothing more of the answer that stood."""
        self._step, self._pick = 0, TickPick(-1, None)

    def step(self, step: int) -> None:
        """To the next line with hits (1) or the one before (-1)."""
        self.forget()
        walked = self._model.neighbour(step)
        if walked.place is not None:
            self.go_to(walked.place)
            self.went_around.emit(step if walked.around else 0)
        elif walked.hits_of is not None:
            self._step = step
            self._asking.ask_hits(self._model.results.stories[walked.hits_of].story)
        elif walked.more_stories:
            self._step = step
            results = self._model.results
            self._asking.ask_more(len(results.stories), results.total_stories if step < 0 else 0)

    def first(self) -> None:
        """To the hit that is current, or the best one; without any, to the best story."""
        place = self._model.current or self._model.first()
        if place:
            self.go_to(place)
        elif self._model.results.stories:
            self.arrived.emit(HitChoice(self._model.results.stories[0].story))

    @Slot(TickPick)
    def pick(self, pick: TickPick) -> None:
        """To the hit of a tick; without a tick to the first of the story."""
        self.forget()
        found = self._model.results.stories[pick.story]
        if pick.tick is not None:
            place = self._model.place_of_tick(pick.story, pick.tick)
        else:
            place = self._model.place_of(pick.story, 0)
        if place:
            self.go_to(place)
        elif found.hit_count:
            self._pick = pick
            self._asking.ask_hits(found.story)
        else:
            self.arrived.emit(HitChoice(found.story))

    @Slot(int)
    def along(self, step: int) -> None:
        """To the next tick (1) of the story that the keyboard is in, or the one before (-1)."""
        place = self._list.place()
        if place is None:
            return
        found = self._model.results.stories[place.story]
        tick = tick_number(found, place.hit)
        wanted = self._beyond(found, place, tick, step)
        if 0 <= wanted < len(found.ticks):
            self.pick(TickPick(place.story, wanted))

    def go_on(self) -> None:
        """Something came that may have been waited for."""
        step, pick = self._step, self._pick
        if step:
            self.step(step)
        elif pick.story >= 0:
            self.pick(pick)

    def go_to(self, place: HitPlace) -> None:
        """Go to this one."""
        self._model.set_current(place)
        index = self._model.index_of(place)
        self._list.setCurrentIndex(index)
        self._list.viewport().update()
        line = self._list.line_at(index)
        found = self._model.results.stories[place.story]
        if line:
            focus = line.focus if line.hit.kind.is_in_text else None
            self.arrived.emit(HitChoice(found.story, line.hit, focus))

    def _beyond(self, found: StoryHits, place: HitPlace, tick: int | None, step: int) -> int:
        """The next tick whose hit is not in this line."""
        if tick is None:
            return 0 if step > 0 else -1
        line = self._list.line_at(self._model.index_of(place))
        here = len(line.hits) if line and step > 0 else 1
        return tick + step * here if found.ticks else -1
