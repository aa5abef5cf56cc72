"""The answer to a search as rows: a story's head, its passages, and what was not asked for yet."""

from dataclasses import dataclass
from typing import TypeAlias

from anthology.search.hits import HitKind, SearchHit, SearchResults, StoryHits
from reader.search.lines import Line, lines_of
from reader.translation import marked, tr

LABELS = {
    HitKind.TITLE: marked("TITLE"),
    HitKind.BYLINE: marked("BYLINE"),
    HitKind.NOTE: marked("NOTE"),
    HitKind.HIGHLIGHT: marked("HIGHLIGHT"),
}
_SPOKEN = {
    HitKind.TITLE: marked("Title: "),
    HitKind.BYLINE: marked("Byline: "),
    HitKind.NOTE: marked("Note: "),
    HitKind.HIGHLIGHT: marked("Highlight: "),
}


@dataclass(frozen=True, slots=True)
class HitPlace:
    """Which story of the answer, and which of its hits; it is the first of its line."""

    story: int
    hit: int


@dataclass(frozen=True, slots=True)
class HeadRow:
    """A story with its number of hits."""

    story: int
    hits: StoryHits
    with_byline: bool


@dataclass(frozen=True, slots=True)
class PassageRow:
    """The hits of one line of context."""

    story: int
    line: Line

    @property
    def place(self) -> HitPlace:
        """Where F3 stands when it is here."""
        return HitPlace(self.story, self.line.first)


@dataclass(frozen=True, slots=True)
class MoreRow:
    """So many more hits of the story, not asked for yet."""

    story: int
    count: int

    @property
    def words(self) -> str:
        """What the row says."""
        return tr("%Ln more hits", "", self.count)


@dataclass(frozen=True, slots=True)
class MoreStoriesRow:
    """So many more stories that were not asked for yet."""

    count: int

    @property
    def words(self) -> str:
        """What the row says."""
        return tr("%Ln more stories", "", self.count)


HitRow: TypeAlias = HeadRow | PassageRow | MoreRow | MoreStoriesRow


def rows_of(number: int, found: StoryHits, *, with_byline: bool) -> tuple[HitRow, ...]:
    """The rows of one story of the answer."""
    passages = (PassageRow(number, line) for line in lines_of(found.hits))
    missing = found.hit_count - len(found.hits)
    more = (MoreRow(number, missing),) if missing > 0 else ()
    return (HeadRow(number, found, with_byline), *passages, *more)


def last_row(results: SearchResults) -> tuple[HitRow, ...]:
    """That there are more stories, if there are."""
    more = results.total_stories - len(results.stories)
    return (MoreStoriesRow(more),) if more > 0 else ()


def with_bylines(results: SearchResults) -> bool:
    """Whether bylines tell the stories apart."""
    return len({found.byline for found in results.stories}) > 1


def is_whole(found: StoryHits) -> bool:
    """Whether every hit of the story is there."""
    return len(found.hits) >= found.hit_count


def tick_number(found: StoryHits, hit: int) -> int | None:
    """Which of the story's ticks a hit has; none if it is not in the text."""
    if not found.hits[hit].kind.is_in_text:
        return None
    return sum(each.kind.is_in_text for each in found.hits[:hit])


def hit_with_tick(found: StoryHits, tick: int) -> int | None:
    """The number of the hit that has that tick, if it is there by now."""
    in_text = [number for number, hit in enumerate(found.hits) if hit.kind.is_in_text]
    return in_text[tick] if tick < len(in_text) else None


def kind_words(hit: SearchHit) -> str:
    """“Title: ” or the like before a hit that is not plain text."""
    return tr(_SPOKEN[hit.kind]) if hit.kind in _SPOKEN else ""
