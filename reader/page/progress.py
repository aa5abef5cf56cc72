"""How far somebody is in a story, and how it is said."""

from dataclasses import dataclass

from anthology.pace import Pace
from reader.settings import FootWords
from reader.translation import tr
from reader.widgets.counting import duration


@dataclass(frozen=True, slots=True)
class Rest:
    """What else there is to read in the anthology of that title: the words left of each other story."""

    anthology: str = ""
    words: tuple[int, ...] = ()

    def minutes(self, pace: Pace) -> int:
        """The time for all of them, each rounded up as it is where it stands alone."""
        return sum(pace.minutes(words) for words in self.words)


@dataclass(frozen=True, slots=True)
class Progress:
    """Where somebody is: how much lies before the end of the words to be seen, 0 to 1.

    `pages` are the first and last page seen and how many there are; None in the scrolled flow.
    `words_left` are those of the story.
    """

    part: float
    pages: tuple[int, int, int] | None
    words_left: int

    @property
    def where(self) -> str:
        """“3 of 7”, “1–2 of 7”, or “42 %”."""
        if self.pages is None:
            return percent(self.part)
        first, last, count = self.pages
        seen = str(first) if first == last else f"{first}–{last}"
        return tr("{pages} of {count}").format(pages=seen, count=count)


def percent(part: float) -> str:
    """“42 %”, with a space that does not break."""
    return tr("{number} %").format(number=round(100 * part))


def said(progress: Progress, rest: Rest, pace: Pace, kind: FootWords) -> str:
    """The words at the foot of the page."""
    match kind:
        case FootWords.PAGES:
            return progress.where
        case FootWords.STORY:
            return _left_of_story(progress, pace)
        case FootWords.ANTHOLOGY if rest.anthology:
            return _left_of_anthology(progress, rest, pace)
        case _:
            return f"{progress.where}  ·  {_left(progress, pace)}"


def told_in_full(progress: Progress, rest: Rest, pace: Pace) -> str:
    """Everything that can be said, a line each, and by which pace."""
    kinds = [FootWords.PAGES, FootWords.STORY, *([FootWords.ANTHOLOGY] if rest.anthology else [])]
    by = (
        tr("At your pace of {words} words a minute")
        if pace.is_own
        else tr("At the usual {words} words a minute")
    )
    lines = [said(progress, rest, pace, kind) for kind in kinds]
    return "\n".join([*lines, by.format(words=pace.words_a_minute)])


def _left(progress: Progress, pace: Pace) -> str:
    minutes = pace.minutes(progress.words_left)
    return tr("{time} left").format(time=duration(minutes)) if minutes else tr("the end")


def _left_of_story(progress: Progress, pace: Pace) -> str:
    minutes = pace.minutes(progress.words_left)
    if not minutes:
        return tr("the end of the story")
    return tr("{time} left in the story").format(time=duration(minutes))


def _left_of_anthology(progress: Progress, rest: Rest, pace: Pace) -> str:
    minutes = pace.minutes(progress.words_left) + rest.minutes(pace)
    if not minutes:
        return tr("the end of {anthology}").format(anthology=rest.anthology)
    return tr("{time} left in {anthology}").format(time=duration(minutes), anthology=rest.anthology)
