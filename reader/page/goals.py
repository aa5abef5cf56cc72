"""Places of a story that can be gone to by name or number: pages, per cents, bookmarks, headings."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from anthology.annotations.mark import Bookmark
from anthology.story import Story
from reader.folding import folded
from reader.page.outline import Outline
from reader.page.progress import percent
from reader.translation import tr

_NUMBER = re.compile(r"\d{1,7}")
_PER_CENT = re.compile(r"(\d{1,3})(?:[.,]\d*)?\s*%")
_WORDS = 60


class GoalKind(Enum):
    """What a goal is."""

    PAGE = auto()
    PART = auto()
    BOOKMARK = auto()
    HEADING = auto()


@dataclass(frozen=True, slots=True)
class Goal:
    """A place with what it is called, and quietly where it is; `depth` is that of a heading."""

    kind: GoalKind
    words: str
    where: str
    offset: int
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Pages:
    """How many pages there are, the offset at which each begins, and the page of an offset, from 0."""

    count: int
    offset: Callable[[int], int]
    of: Callable[[int], int]


def headings(story: Story, outline: Outline, pages: Pages | None) -> tuple[Goal, ...]:
    """The headings of the story in order; `pages` is None in the scrolled flow."""
    return tuple(
        Goal(GoalKind.HEADING, each.words, _where(story, each.offset, pages), each.offset, each.depth)
        for each in outline.headings
    )


def bookmarks(story: Story, marks: tuple[Bookmark, ...], pages: Pages | None) -> tuple[Goal, ...]:
    """The bookmarks by their names; one without is called by the words that stand there."""
    return tuple(
        Goal(
            GoalKind.BOOKMARK,
            mark.name or _words_at(story, mark.place.offset),
            _where(story, mark.place.offset, pages),
            mark.place.offset,
        )
        for mark in marks
    )


def fitting(typed: str, named: tuple[Goal, ...], story: Story, pages: Pages | None) -> tuple[Goal, ...]:
    """What may be meant, a number first; all that has a name, in reading order, while nothing is typed."""
    words = folded(typed).split()
    found = [goal for goal in named if all(word in folded(goal.words) for word in words)]
    return (*_by_number(typed.strip(), story, pages), *sorted(found, key=_place))


def _by_number(typed: str, story: Story, pages: Pages | None) -> tuple[Goal, ...]:
    """A bare number is a page, or a per cent in the scrolled flow, where there are no pages."""
    if per_cent := _PER_CENT.fullmatch(typed):
        return _part(int(per_cent[1]), story)
    if not _NUMBER.fullmatch(typed):
        return ()
    if pages is None:
        return _part(int(typed), story)
    if not 1 <= int(typed) <= pages.count:
        return ()
    words = tr("Page {number} of {count}").format(number=int(typed), count=pages.count)
    offset = pages.offset(int(typed) - 1) if int(typed) > 1 else 0
    return (Goal(GoalKind.PAGE, words, percent(offset / max(1, len(story.text))), offset),)


def _part(number: int, story: Story) -> tuple[Goal, ...]:
    if number > 100:
        return ()
    offset = round(number / 100 * len(story.text))
    words = tr("{percent} of the story").format(percent=percent(number / 100))
    return (Goal(GoalKind.PART, words, "", offset),)


def _where(story: Story, offset: int, pages: Pages | None) -> str:
    if pages is None:
        return percent(offset / max(1, len(story.text)))
    return tr("page {number}").format(number=pages.of(offset) + 1)


def _words_at(story: Story, offset: int) -> str:
    words = " ".join(story.text[offset : offset + _WORDS].split())
    return f"{words.rpartition(' ')[0] or words}…"


def _place(goal: Goal) -> tuple[int, int]:
    """A bookmark that stands at a heading comes after it."""
    return goal.offset, goal.kind is GoalKind.BOOKMARK
