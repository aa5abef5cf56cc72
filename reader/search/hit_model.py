"""The rows of an answer, of which more may come, and which hit is the current one."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex

from anthology.search.hits import SearchResults, StoryHits
from reader.search.hit_rows import (
    HeadRow,
    HitPlace,
    HitRow,
    MoreRow,
    MoreStoriesRow,
    PassageRow,
    hit_with_tick,
    is_whole,
    kind_words,
    last_row,
    rows_of,
    with_bylines,
)
from reader.translation import tr
from reader.widgets.counting import hits
from reader.widgets.row_model import RowModel

NOTHING = SearchResults("", "", (), 0, 0, 0.0)


@dataclass(frozen=True, slots=True)
class Walked:
    """Where a step of the walk leads: to a place, or to what has to be asked for first.

    `around` says that the walk began anew; `hits_of` is a story whose other hits are wanted.
    """

    place: HitPlace | None = None
    around: bool = False
    hits_of: int | None = None
    more_stories: bool = False


class HitModel(RowModel[HitRow]):
    """Keeps an answer and lets it grow; knows the current hit and its neighbours."""

    def __init__(self) -> None:
        super().__init__()
        self.results = NOTHING
        self.current: HitPlace | None = None
        self._stories: list[tuple[HitRow, ...]] = []

    # What comes

    def set_results(self, results: SearchResults) -> None:
        """Show another answer; no hit of it is current."""
        self.results, self.current = results, None
        bylines = with_bylines(results)
        self._stories = [rows_of(n, found, with_byline=bylines) for n, found in enumerate(results.stories)]
        self.set_rows(self._all_rows())

    def clear(self) -> None:
        """Show nothing."""
        self.set_results(NOTHING)

    def grow(self, results: SearchResults) -> bool:
        """Take the other stories of the same answer; false if it is not the same any more."""
        before = len(self.results.stories)
        known = tuple(found.story for found in self.results.stories)
        if tuple(found.story for found in results.stories[:before]) != known:
            return False
        stories = (*self.results.stories, *results.stories[before:])
        self.results = replace(results, stories=stories)
        bylines = with_bylines(self.results)
        for number, found in enumerate(stories[before:], before):
            self._stories.append(rows_of(number, found, with_byline=bylines))
        self._change_rows(len(self.rows) - 1, self._all_rows())
        return True

    def fill(self, found: StoryHits) -> int | None:
        """Take every hit of a story; which one of the answer that is."""
        number = self.number_of(found)
        if number is None:
            return None
        old = self.results.stories[number]
        whole = replace(found, score=old.score, hit_count=len(found.hits))
        stories = list(self.results.stories)
        stories[number] = whole
        self.results = replace(self.results, stories=tuple(stories))
        at = self._start(number) + len(self._stories[number]) - 1
        self._stories[number] = rows_of(number, whole, with_byline=with_bylines(self.results))
        if self.current and self.current.story == number:  # its text may have changed meanwhile
            self.current = self.place_of(number, min(self.current.hit, len(whole.hits) - 1))
        self._change_rows(at, self._all_rows())
        return number

    def number_of(self, found: StoryHits) -> int | None:
        """Which story of the answer this is."""
        ids = enumerate(each.story for each in self.results.stories)
        return next((number for number, story in ids if story == found.story), None)

    # The current hit and its neighbours

    def set_current(self, place: HitPlace) -> None:
        """Say which hit the page stands on."""
        before, self.current = self.current, place
        for one in (before, place):
            if one and (index := self.index_of(one)).isValid():
                self.dataChanged.emit(index, index)

    def first(self) -> HitPlace | None:
        """The best hit; none if nothing was found."""
        return next((place for n in range(len(self._stories)) for place in self._places(n)), None)

    def place_of(self, story: int, hit: int) -> HitPlace | None:
        """The place of the line that shows this hit, if it is there by now."""
        if hit >= len(self.results.stories[story].hits):
            return None
        return max((p for p in self._places(story) if p.hit <= hit), key=lambda p: p.hit, default=None)

    def place_of_tick(self, story: int, tick: int) -> HitPlace | None:
        """The place of the hit that has this tick, if it is there by now."""
        hit = hit_with_tick(self.results.stories[story], tick)
        return None if hit is None else self.place_of(story, hit)

    def neighbour(self, step: int) -> Walked:
        """The next line with hits (`step` 1) or the one before (-1)."""
        if self.current is None:
            if step < 0 and self.has_more_stories():
                return Walked(more_stories=True)
            return self._entered(0 if step > 0 else len(self._stories) - 1, step)
        story, places = self.current.story, self._places(self.current.story)
        wanted = places.index(self.current) + step
        if 0 <= wanted < len(places):
            return Walked(places[wanted])
        if step > 0 and not is_whole(self.results.stories[story]):
            return Walked(hits_of=story)
        return self._entered(story + step, step)

    def _entered(self, story: int, step: int) -> Walked:
        """The first line of that story, the last one if the walk goes back, or of the next that has any."""
        around = False
        for _ in range(len(self._stories) + 1 if self._stories else 0):
            if not 0 <= story < len(self._stories):
                if self.has_more_stories():
                    return Walked(more_stories=True)
                story, around = 0 if step > 0 else len(self._stories) - 1, True
            places, whole = self._places(story), is_whole(self.results.stories[story])
            if not whole and (step < 0 or not places):
                return Walked(hits_of=story)
            if places:
                return Walked(places[0 if step > 0 else -1], around)
            story += step
        return Walked()

    def has_more_stories(self) -> bool:
        """Whether some stories of the answer are not there yet."""
        return self.results.total_stories > len(self.results.stories)

    def index_of(self, place: HitPlace) -> QModelIndex:
        """The row of a hit; none while it is not there."""
        places = self._places(place.story) if place.story < len(self._stories) else ()
        if place not in places:
            return QModelIndex()
        return self.index(self._start(place.story) + 1 + places.index(place), 0)

    # What is told of the rows

    def told(self, row: HitRow) -> str:
        """A story's title and number of hits, or the words found and those around them."""
        if isinstance(row, HeadRow):
            count = hits(row.hits.hit_count) if row.hits.hit_count else ""
            parts = (row.hits.title, row.hits.byline, count)
            return ", ".join(part for part in parts if part)
        if isinstance(row, MoreRow | MoreStoriesRow):
            return row.words
        return kind_words(row.line.hit) + row.line.text

    def tip(self, row: HitRow) -> str:
        """Where the story is from."""
        if isinstance(row, HeadRow):
            found = row.hits
            return "\n".join(part for part in (found.title, found.byline, found.anthology) if part)
        if isinstance(row, MoreStoriesRow):
            return tr("Show every story (Enter)")
        return tr("Show every hit in this story (Enter)") if isinstance(row, MoreRow) else ""

    def can_be_chosen(self, row: HitRow) -> bool:
        """Heads are stepped over by the arrows, if their first hit stands below them."""
        return not isinstance(row, HeadRow) or not row.hits.hit_count

    # Rows

    def _all_rows(self) -> tuple[HitRow, ...]:
        return (*(row for rows in self._stories for row in rows), *last_row(self.results))

    def _places(self, story: int) -> tuple[HitPlace, ...]:
        return tuple(row.place for row in self._stories[story] if isinstance(row, PassageRow))

    def _start(self, story: int) -> int:
        return sum(map(len, self._stories[:story]))

    def _change_rows(self, last: int, rows: tuple[HitRow, ...]) -> None:
        """Show other rows. `last` is the last one of those that become more or fewer."""
        more = len(rows) - len(self.rows)
        if more > 0:
            self.beginInsertRows(QModelIndex(), last + 1, last + more)
            self.rows = rows
            self.endInsertRows()
        elif more < 0:
            self.beginRemoveRows(QModelIndex(), last + more + 1, last)
            self.rows = rows
            self.endRemoveRows()
        self.rows = rows
        self.dataChanged.emit(self.index(max(0, last + min(more, 0) - 1), 0), self.index(len(rows) - 1, 0))
