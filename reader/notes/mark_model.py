"""The marks of the panel as rows."""

from PySide6.QtCore import QModelIndex

from anthology.annotations.mark import Bookmark, Mark, MarkId, MarkStatus
from reader.notes.mark_rows import GroupRow, MarkRow, NotesRow
from reader.translation import tr
from reader.widgets.colour_words import quoted
from reader.widgets.counting import marks
from reader.widgets.dates import short_date
from reader.widgets.row_model import RowModel


class MarkModel(RowModel[NotesRow]):
    """Group heads are stepped over; marks can be chosen."""

    def index_of(self, mark: MarkId | None) -> QModelIndex:
        """The row of a mark; none if it is not shown."""
        for number, row in enumerate(self.rows):
            if isinstance(row, MarkRow) and row.mark.id == mark:
                return self.index(number, 0)
        return QModelIndex()

    def marks(self) -> tuple[Mark, ...]:
        """The marks that are shown, in their order."""
        return tuple(row.mark for row in self.rows if isinstance(row, MarkRow))

    def told(self, row: NotesRow) -> str:
        """Kind, words, note, date."""
        if isinstance(row, GroupRow):
            return f"{row.title}, {marks(row.count)}"
        return ". ".join(part for part in _told_of(row.mark, row.story) if part)

    def tip(self, row: NotesRow) -> str:
        """The keys, which are not to be seen otherwise."""
        if isinstance(row, GroupRow):
            return row.title
        if isinstance(row.mark, Bookmark):
            return tr("Go there: Enter · name: N · remove: Delete")
        return tr("Go there: Enter · note: N · colour: 1–5 · remove: Delete")

    def can_be_chosen(self, row: NotesRow) -> bool:
        """Marks only."""
        return isinstance(row, MarkRow)


def _told_of(mark: Mark, story: str) -> tuple[str, ...]:
    lost = tr("Not found in the text any more") if mark.status is MarkStatus.LOST else ""
    if isinstance(mark, Bookmark):
        named = tr("Bookmark: {words}").format(words=mark.name or mark.place.context)
        return (named, story, lost, short_date(mark.created))
    note = tr("Note: {words}").format(words=mark.note) if mark.note else ""
    colour = quoted(mark.colour, mark.quote)
    return (colour, note, ", ".join(mark.tags), story, lost, short_date(mark.created))
