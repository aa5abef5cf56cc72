"""What stands below an empty field, as rows: queries of late, and examples of what one can type."""

from dataclasses import dataclass
from typing import TypeAlias

from reader.search.hints import GROUPS
from reader.translation import marked, tr
from reader.widgets.row_model import RowModel

_LATELY = marked("LATELY")
_FORGET = marked("Forget all")


@dataclass(frozen=True, slots=True)
class TitleRow:
    """A small heading."""

    words: str


@dataclass(frozen=True, slots=True)
class QueryRow:
    """A query that was used of late."""

    text: str


@dataclass(frozen=True, slots=True)
class ForgetRow:
    """A way to forget all of those."""

    words: str


@dataclass(frozen=True, slots=True)
class HintRow:
    """An example, and what it finds."""

    text: str
    meaning: str


TryRow: TypeAlias = TitleRow | QueryRow | ForgetRow | HintRow


def rows_of(queries: tuple[str, ...]) -> tuple[TryRow, ...]:
    """The latest queries first, then what can be typed."""
    rows: list[TryRow] = []
    if queries:
        rows += [TitleRow(tr(_LATELY)), *map(QueryRow, queries), ForgetRow(tr(_FORGET))]
    for group in GROUPS:
        rows.append(TitleRow(tr(group.title)))
        rows += [HintRow(tr(example), tr(meaning)) for example, meaning in group.hints]
    return tuple(rows)


class TryModel(RowModel[TryRow]):
    """Holds these rows."""

    def told(self, row: TryRow) -> str:
        """The words of the row; of an example also what it finds."""
        if isinstance(row, HintRow):
            return f"{row.text}: {row.meaning}"
        return row.text if isinstance(row, QueryRow) else row.words

    def tip(self, row: TryRow) -> str:
        """What a click does, and how a query is removed."""
        if isinstance(row, QueryRow):
            return tr("Look for this again (Enter), or forget it (Delete)")
        return tr("Try this (Enter)") if isinstance(row, HintRow) else ""

    def can_be_chosen(self, row: TryRow) -> bool:
        """Headings are stepped over."""
        return not isinstance(row, TitleRow)
