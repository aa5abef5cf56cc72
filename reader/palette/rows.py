"""The rows of the palette: entries, small headings above them, and a line that says what is left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex

from reader.palette.entries import Entry, Kind
from reader.palette.matching import Answer
from reader.translation import marked, tr
from reader.widgets.row_model import RowModel

_KINDS = {
    Kind.ACTION: "",
    Kind.STORY: marked("Story"),
    Kind.ANTHOLOGY: marked("Anthology"),
    Kind.SHELF: "",
    Kind.SEARCH: "",
}


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A small heading."""

    words: str


@dataclass(frozen=True, slots=True)
class WordsRow:
    """A sentence that cannot be chosen."""

    words: str


@dataclass(frozen=True, slots=True)
class EntryRow:
    """Something that can be chosen, found by the words `asked`."""

    entry: Entry
    asked: str = ""


PaletteRow = HeadingRow | WordsRow | EntryRow


def rows_of(answer: Answer, asked: str) -> tuple[PaletteRow, ...]:
    """What was found, how much more there is, and the way to a search of the texts."""
    found: list[PaletteRow] = [EntryRow(entry, asked) for entry in answer.entries]
    if not found:
        found.append(WordsRow(tr("Nothing here is called “{words}”.").format(words=asked)))
    elif answer.total > len(found):
        words = tr("The best {shown} of {total}; another word brings it down.")
        found.append(WordsRow(words.format(shown=len(found), total=f"{answer.total:,}")))
    return (*found, EntryRow(search_for(asked)))


def resting_rows(
    recent: Sequence[Entry], actions: Sequence[Entry], anthologies: Sequence[Entry], stories: int
) -> tuple[PaletteRow, ...]:
    """What the palette shows while nothing is typed."""
    rows: list[PaletteRow] = []
    for heading, entries in (
        (tr("RECENT"), recent),
        (tr("ACTIONS"), actions),
        (tr("ANTHOLOGIES"), anthologies),
    ):
        if entries:
            rows += [HeadingRow(heading), *(EntryRow(entry) for entry in entries)]
    if stories:
        words = tr("%Ln stories are found by a few letters of their titles or authors.", "", stories)
        rows.append(WordsRow(words))
    return tuple(rows)


def search_for(words: str) -> Entry:
    """The entry that looks for the words in every story."""
    return Entry(Kind.SEARCH, words, tr("Search every story for “{words}”").format(words=words))


class PaletteModel(RowModel[PaletteRow]):
    """The rows, of which only entries that can be done may be chosen."""

    def told(self, row: PaletteRow) -> str:
        """Name, kind and keys."""
        if not isinstance(row, EntryRow):
            return row.words
        entry = row.entry
        kind = _KINDS[entry.kind]
        unable = "" if entry.able else tr("not possible now")
        said = (entry.title, tr(kind) if kind else "", entry.detail, entry.keys, unable)
        return ", ".join(part for part in said if part)

    def tip(self, row: PaletteRow) -> str:
        """All of a name that may be cut."""
        entry = row.entry if isinstance(row, EntryRow) else None
        return "" if not entry or entry.kind in (Kind.ACTION, Kind.SEARCH) else entry.title

    def can_be_chosen(self, row: PaletteRow) -> bool:
        """Whether it is something, and can be done now."""
        return isinstance(row, EntryRow) and row.entry.able

    def first(self) -> QModelIndex:
        """The best of those that can be chosen; none if there is none."""
        for number, row in enumerate(self.rows):
            if self.can_be_chosen(row):
                return self.index(number, 0)
        return QModelIndex()
