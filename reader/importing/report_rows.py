"""The report as rows: refusals first, then stories that are nearly there already, then the rest."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from anthology.importing.report import FileReport, Likeness, Outcome
from reader.importing.report_words import GROUPS, alike, outcome_line, remarks
from reader.importing.wishes import Choice
from reader.translation import marked, tr
from reader.widgets.row_model import RowModel

EVERYTHING, ALIKE = "everything", "alike"
NEARLY = marked("Nearly the same as a story here")


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The head of the files with one outcome."""

    title: str
    count: int


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file and what became of it."""

    file: FileReport


@dataclass(frozen=True, slots=True)
class LikenessRow:
    """Two stories that are nearly one; `settled` is what somebody chose, None before that."""

    likeness: Likeness
    settled: Choice | None = None


ReportRow: TypeAlias = GroupRow | FileRow | LikenessRow


def kinds_of(files: Sequence[FileReport]) -> dict[str, int]:
    """What the report can be narrowed to, with its number: everything, likenesses, each outcome there is."""
    counts = {outcome.value: sum(file.outcome is outcome for file in files) for outcome in GROUPS}
    counts[ALIKE] = sum(len(file.likenesses) for file in files)
    order = (Outcome.REFUSED.value, ALIKE, *(outcome.value for outcome in list(GROUPS)[1:]))
    return {EVERYTHING: len(files)} | {kind: counts[kind] for kind in order if counts[kind]}


def report_rows(
    files: Sequence[FileReport], kind: str, words: str, settled: Mapping[Likeness, Choice]
) -> tuple[ReportRow, ...]:
    """The rows of that kind whose words hold these."""
    looked_for = words.strip().casefold()
    rows: list[ReportRow] = []
    for outcome, title in GROUPS.items():
        if kind in (EVERYTHING, outcome.value):
            some = [file for file in files if file.outcome is outcome and looked_for in _words(file)]
            rows += _group(tr(title), [FileRow(file) for file in some])
        if outcome is Outcome.REFUSED and kind in (EVERYTHING, ALIKE):
            rows += _group(tr(NEARLY), _alike(files, looked_for, settled))
    return tuple(rows)


def _alike(
    files: Iterable[FileReport], looked_for: str, settled: Mapping[Likeness, Choice]
) -> list[LikenessRow]:
    return [
        LikenessRow(each, settled.get(each))
        for file in files
        for each in file.likenesses
        if looked_for in f"{each.new_title}\n{each.there_title}".casefold()
    ]


def _group(title: str, rows: Sequence[FileRow | LikenessRow]) -> list[ReportRow]:
    return [GroupRow(title, len(rows)), *rows] if rows else []


def _words(file: FileReport) -> str:
    return "\n".join((str(file.path), file.title, outcome_line(file), *remarks(file))).casefold()


class ReportModel(RowModel[ReportRow]):
    """Heads are stepped over; files and likenesses can be chosen."""

    def told(self, row: ReportRow) -> str:
        """Name, outcome, remarks."""
        if isinstance(row, GroupRow):
            count = tr("%Ln rows", "", row.count)
            return f"{row.title}, {count}"
        if isinstance(row, LikenessRow):
            chosen = tr(row.settled.value) if row.settled else ""
            return ". ".join(p for p in (row.likeness.new_title, alike(row.likeness), chosen) if p)
        file = row.file
        return ". ".join((file.path.name, tr(GROUPS[file.outcome]), outcome_line(file), *remarks(file)))

    def letters(self, row: ReportRow) -> str:
        """Type-ahead goes by names."""
        if isinstance(row, FileRow):
            return row.file.path.name
        return row.likeness.new_title if isinstance(row, LikenessRow) else row.title

    def tip(self, row: ReportRow) -> str:
        """Where the file is."""
        return str(row.file.path) if isinstance(row, FileRow) else self.told(row)

    def can_be_chosen(self, row: ReportRow) -> bool:
        """All but the heads."""
        return not isinstance(row, GroupRow)
