"""The lines as rows; each is made when it comes into sight."""

from anthology.concordance.lines import ConcordanceLine
from reader.widgets.row_model import RowModel


class LineModel(RowModel[ConcordanceLine]):
    """Says what a line is called."""

    def told(self, row: ConcordanceLine) -> str:
        """The words of the line, and where they are from."""
        return f"{row.before}{row.match}{row.after}, {row.title}"

    def tip(self, row: ConcordanceLine) -> str:
        """The story, which may have been cut."""
        return "\n".join(part for part in (row.title, row.byline) if part)
