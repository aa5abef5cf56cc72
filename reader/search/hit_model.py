"""The rows of an answer, and which hit is the current one."""

from PySide6.QtCore import QModelIndex

from anthology.search.hits import HitKind, SearchHit, SearchResults
from reader.search.hit_rows import (
    HeadRow,
    HitPlace,
    HitRow,
    MoreRow,
    MoreStoriesRow,
    PassageRow,
    places,
    rows_of,
)
from reader.translation import tr
from reader.widgets.counting import hits
from reader.widgets.row_model import RowModel

_NOTHING = SearchResults("", "", (), 0, 0, 0.0)


class HitModel(RowModel[HitRow]):
    """Keeps an answer; unfolds stories; knows the current hit and its neighbours."""

    def __init__(self) -> None:
        super().__init__()
        self.results = _NOTHING
        self.current: HitPlace | None = None
        self._places: tuple[HitPlace, ...] = ()
        self._unfolded: frozenset[int] = frozenset()

    def set_results(self, results: SearchResults) -> None:
        """Show another answer, with every long story folded and no hit current."""
        self.results, self.current, self._unfolded = results, None, frozenset()
        self._places = places(results)
        self.set_rows(rows_of(results, self._unfolded))

    def clear(self) -> None:
        """Show nothing."""
        self.set_results(_NOTHING)

    def unfold(self, story: int) -> None:
        """Show every hit of the story, in the place of the row that says how many more there are."""
        at = next(
            (n for n, row in enumerate(self.rows) if isinstance(row, MoreRow) and row.story == story), -1
        )
        if at < 0:
            return
        self._unfolded |= {story}
        rows = rows_of(self.results, self._unfolded)
        more = len(rows) - len(self.rows)
        self.beginInsertRows(QModelIndex(), at + 1, at + more)
        self.rows = rows
        self.endInsertRows()
        self.dataChanged.emit(self.index(at, 0), self.index(at, 0))

    def set_current(self, place: HitPlace) -> None:
        """Say which hit the page stands on; a folded one comes into the open."""
        before, self.current = self.current, place
        if not self.index_of(place).isValid():
            self.unfold(place.story)
        for one in (before, place):
            if one and (index := self.index_of(one)).isValid():
                self.dataChanged.emit(index, index)

    def first(self) -> HitPlace | None:
        """The best hit; none if nothing was found."""
        return self._places[0] if self._places else None

    def neighbour(self, step: int) -> tuple[HitPlace | None, bool]:
        """The next hit (`step` 1) or the one before (-1), and whether the walk began anew."""
        if not self._places:
            return None, False
        if self.current is None:
            return self._places[0 if step > 0 else -1], False
        wanted = self._places.index(self.current) + step
        around = not 0 <= wanted < len(self._places)
        return self._places[wanted % len(self._places)], around

    def index_of(self, place: HitPlace) -> QModelIndex:
        """The row of a hit; none while it is folded away."""
        for number, row in enumerate(self.rows):
            if isinstance(row, PassageRow) and row.place == place:
                return self.index(number, 0)
        return QModelIndex()

    def told(self, row: HitRow) -> str:
        """A story's title and number of hits, or the words found and those around them."""
        if isinstance(row, HeadRow):
            return ", ".join(
                part for part in (row.hits.title, row.hits.byline, hits(len(row.hits.hits))) if part
            )
        if isinstance(row, MoreRow | MoreStoriesRow):
            return row.words
        return kind_words(row.hit) + f"{row.hit.before}{row.hit.match}{row.hit.after}"

    def tip(self, row: HitRow) -> str:
        """Where the story is from."""
        if isinstance(row, HeadRow):
            found = row.hits
            return "\n".join(part for part in (found.title, found.byline, found.anthology) if part)
        if isinstance(row, MoreStoriesRow):
            return tr("Show every story (Enter)")
        return tr("Show every hit in this story (Enter)") if isinstance(row, MoreRow) else ""

    def can_be_chosen(self, row: HitRow) -> bool:
        """Heads are stepped over by the arrows: their first hit stands below them."""
        return not isinstance(row, HeadRow)


def kind_words(hit: SearchHit) -> str:
    """“Title: ” or “Byline: ” before a hit that is not in the text."""
    return {HitKind.TITLE: tr("Title: "), HitKind.BYLINE: tr("Byline: ")}.get(hit.kind, "")
