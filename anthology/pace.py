"""How fast somebody reads, measured by the pages they turn, and how long the rest will take them.

What is measured is noisy: people skim, look out of the window, answer the door. So a stretch at a
pace at which nobody reads is no measurement, and of the others the median by words is taken, which
one odd page in ten does not move.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import ceil

from anthology.story import StoryCard
from anthology.text import WORDS_PER_MINUTE, count_words

PACES = range(80, 601)
"""Words a minute that are believed of anybody."""
_PAUSE, _SKIM = 50, 900
_SHORTEST = 100
_ENOUGH = 1_500
_KEPT = 60


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that were read one after another, and the seconds it took."""

    words: int
    seconds: float

    @property
    def words_a_minute(self) -> float:
        """The pace of it."""
        return 60 * self.words / self.seconds if self.seconds > 0 else float("inf")

    @property
    def is_reading(self) -> bool:
        """Whether somebody may have read it: neither a skim nor a pause."""
        return self.words > 0 and _PAUSE <= self.words_a_minute <= _SKIM


@dataclass(frozen=True, slots=True)
class Pace:
    """The last stretches that were read, the newest last; the usual pace until there are enough."""

    stretches: tuple[Stretch, ...] = ()

    def after(self, stretch: Stretch) -> "Pace":
        """The pace once that was read as well; the same if nobody can have read it."""
        return Pace((*self.stretches, stretch)[-_KEPT:]) if stretch.is_reading else self

    @property
    def is_own(self) -> bool:
        """Whether it is the reader's own by now, and not everybody's."""
        return sum(stretch.words for stretch in self.stretches) >= _ENOUGH

    @property
    def words_a_minute(self) -> int:
        """The median of the stretches, each as heavy as it is long, within `PACES`."""
        if not self.is_own:
            return WORDS_PER_MINUTE
        half = sum(stretch.words for stretch in self.stretches) / 2
        passed = 0
        for stretch in sorted(self.stretches, key=_words_a_minute):
            passed += stretch.words
            if passed >= half:
                return min(max(round(stretch.words_a_minute), PACES[0]), PACES[-1])
        return WORDS_PER_MINUTE

    def minutes(self, words: int) -> int:
        """Minutes to read that many words, rounded up; 0 for none."""
        return ceil(words / self.words_a_minute)


USUAL_PACE = Pace()
"""Everybody's."""


class Meter:
    """Measures stretches while somebody moves through texts; `clock` tells seconds.

    A stretch ends when at least `_SHORTEST` words lie behind its beginning, so that small steps
    of scrolling are measured together.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._text, self._start, self._since = "", 0, 0.0

    def jump(self, text: str, offset: int) -> None:
        """Somebody came there without reading: measuring begins anew."""
        self._text, self._start, self._since = text, offset, self._clock()

    def read_on(self, text: str, offset: int) -> Stretch | None:
        """Somebody read as far as that; the stretch that ends there, if one does.

        Who goes back, or comes from another text, begins anew.
        """
        if text is not self._text or offset < self._start:
            self.jump(text, offset)
            return None
        words = count_words(text[self._start : offset])
        if words < _SHORTEST:
            return None
        stretch = Stretch(words, self._clock() - self._since)
        self.jump(text, offset)
        return stretch


def at_pace(cards: Sequence[StoryCard], pace: Pace) -> tuple[StoryCard, ...]:
    """The same cards, telling the minutes that somebody of that pace needs."""
    if not pace.is_own:
        return tuple(cards)
    a_minute = pace.words_a_minute
    return tuple(replace(card, minutes=ceil(card.words / a_minute)) for card in cards)


def _words_a_minute(stretch: Stretch) -> float:
    return stretch.words_a_minute
