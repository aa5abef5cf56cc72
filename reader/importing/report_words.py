"""What became of files, in words: in one line for the foot of the page, and file by file."""

from collections.abc import Sequence
from pathlib import Path

from anthology.importing.report import FileReport, Likeness, Outcome
from reader.widgets.counting import counted

GROUPS = {
    Outcome.REFUSED: "Could not be added",
    Outcome.UPDATED: "Updated",
    Outcome.IMPORTED: "Added",
    Outcome.UNCHANGED: "Unchanged",
}
"""The outcomes in the order of the report."""


def is_all_well(files: Sequence[FileReport]) -> bool:
    """Whether there is nothing to be looked at: no refusal, no warning, no lost mark, no likeness."""
    return not any(needs_a_look(file) for file in files)


def needs_a_look(file: FileReport) -> bool:
    """Whether there is more to be said of the file than a number."""
    refused = file.outcome is Outcome.REFUSED
    return bool(refused or file.warnings or file.lost_marks or file.likenesses)


def summary(files: Sequence[FileReport]) -> str:
    """One line of all of them, such as “12 stories added from “Cold Winters”.”."""
    by = {outcome: [file for file in files if file.outcome is outcome] for outcome in GROUPS}
    parts = (
        _added(by[Outcome.IMPORTED]),
        _updated(by[Outcome.UPDATED]),
        _unchanged(by[Outcome.UNCHANGED], alone=len(by[Outcome.UNCHANGED]) == len(files)),
        _refused(by[Outcome.REFUSED], alone=len(files) == 1),
    )
    return " ".join(part for part in parts if part) or "Nothing was found there that could be a story."


def stopped(files: Sequence[FileReport]) -> str:
    """What is said when somebody has stopped it."""
    return f"Stopped. {summary(files)}" if files else "Stopped. Nothing was added."


def broken_off(sentence: str, files: Sequence[FileReport]) -> str:
    """What is said when it could not go on; what had come in before is there."""
    kept = sum(file.outcome in (Outcome.IMPORTED, Outcome.UPDATED) for file in files)
    return f"{sentence} {counted(kept, 'file', 'files')} had come in before." if kept else sentence


def called(file: FileReport) -> str:
    """The title of what was in the file, else its name."""
    return file.title or file.path.name


def outcome_line(file: FileReport) -> str:
    """What became of it, in a sentence or the like."""
    stories = counted(len(file.stories), "story", "stories")
    titled = f" · {file.title}" if file.title and file.title != file.path.stem else ""
    if file.outcome is Outcome.REFUSED:
        return file.reason
    if file.outcome is Outcome.UNCHANGED:
        return f"{stories}{titled}, in the library already"
    return f"{stories}{titled}"


def remarks(file: FileReport) -> tuple[str, ...]:
    """What else is worth knowing of it."""
    if not file.lost_marks:
        return file.warnings
    lost = counted(file.lost_marks, "mark has", "marks have")
    return (
        *file.warnings,
        f"{lost} lost their words in the new text and wait in Marks, under “Needs attention”.",
    )


def alike(likeness: Likeness) -> str:
    """“98 % the same as “The Gift”, already here.” Never all of it, if only a letter differs."""
    part = min(99, round(100 * likeness.alike)) if likeness.alike < 1 else 100
    return f"{part} % the same as “{likeness.there_title}”, already here"


def as_text(files: Sequence[FileReport]) -> str:
    """All of it for the clipboard, group by group."""
    return "\n\n".join(
        "\n".join([f"{heading} ({len(some):,})", *(_told(file) for file in some)])
        for outcome, heading in GROUPS.items()
        if (some := [file for file in files if file.outcome is outcome])
    )


def _told(file: FileReport) -> str:
    likenesses = [f"“{each.new_title}” is {alike(each)}" for each in file.likenesses]
    lines = (f"{file.path}: {outcome_line(file)}", *remarks(file), *likenesses)
    return "\n  ".join(line for line in lines if line)


def _added(files: Sequence[FileReport]) -> str:
    if not files:
        return ""
    stories = counted(sum(len(file.stories) for file in files), "story", "stories")
    if len(files) > 1:
        return f"{stories} added from {len(files):,} files."
    (file,) = files
    if len(file.stories) == 1 and file.title:
        return f"“{file.title}” added."
    return f"{stories} added from “{called(file)}”."


def _updated(files: Sequence[FileReport]) -> str:
    if len(files) == 1:
        return f"“{called(files[0])}” updated."
    return f"{len(files):,} files updated." if files else ""


def _unchanged(files: Sequence[FileReport], *, alone: bool) -> str:
    if not files:
        return ""
    if len(files) == 1:
        return f"“{called(files[0])}” is in the library already."
    everything = f"All {len(files):,} files are" if alone else f"{len(files):,} files were"
    return f"{everything} in the library already."


def _refused(files: Sequence[FileReport], *, alone: bool) -> str:
    if not files:
        return ""
    if alone:
        return files[0].reason
    return f"{counted(len(files), 'file', 'files')} could not be added."


def folder_of(path: Path) -> str:
    """The name of the folder or archive that the file is in."""
    return path.parent.name
