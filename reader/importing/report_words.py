"""What became of files, in words: in one line for the foot of the page, and file by file."""

from collections.abc import Sequence
from pathlib import Path

from anthology.importing.report import FileReport, Likeness, Outcome
from reader.translation import marked, said, tr
from reader.widgets import counting
from reader.widgets.progress_slip import SlipWords

GROUPS = {
    Outcome.REFUSED: marked("Could not be added"),
    Outcome.UPDATED: marked("Updated"),
    Outcome.IMPORTED: marked("Added"),
    Outcome.UNCHANGED: marked("Unchanged"),
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
    return " ".join(part for part in parts if part) or tr("Nothing was found there that could be a story.")


def stopped(files: Sequence[FileReport]) -> str:
    """What is said when somebody has stopped it."""
    if not files:
        return tr("Stopped. Nothing was added.")
    return tr("Stopped. {summary}").format(summary=summary(files))


def broken_off(sentence: str, files: Sequence[FileReport]) -> str:
    """What is said when it could not go on; what had come in before is there."""
    kept = sum(file.outcome in (Outcome.IMPORTED, Outcome.UPDATED) for file in files)
    before = tr("%Ln files had come in before.", "", kept)
    return f"{sentence} {before}" if kept else sentence


def called(file: FileReport) -> str:
    """The title of what was in the file, else its name."""
    return file.title or file.path.name


def outcome_line(file: FileReport) -> str:
    """What became of it, in a sentence or the like."""
    stories = counting.stories(len(file.stories))
    titled = f" · {file.title}" if file.title and file.title != file.path.stem else ""
    if file.outcome is Outcome.REFUSED:
        return said(file.reason)
    if file.outcome is Outcome.UNCHANGED:
        return tr("{stories}, in the library already").format(stories=f"{stories}{titled}")
    return f"{stories}{titled}"


def remarks(file: FileReport) -> tuple[str, ...]:
    """What else is worth knowing of it."""
    if not file.lost_marks:
        return tuple(said(each) for each in file.warnings)
    lost = tr(
        "%Ln marks have lost their words in the new text and wait in Marks, under “Needs attention”.",
        "",
        file.lost_marks,
    )
    return (*(said(each) for each in file.warnings), lost)


def alike(likeness: Likeness) -> str:
    """“98 % the same as “The Gift”, already here.” Never all of it, if only a letter differs."""
    part = min(99, round(100 * likeness.alike)) if likeness.alike < 1 else 100
    words = tr("{percent} % the same as “{title}”, already here")
    return words.format(percent=part, title=likeness.there_title)


def told_alike(likeness: Likeness) -> str:
    """The same in a sentence about the new one."""
    return tr("“{title}” is {alike}").format(title=likeness.new_title, alike=alike(likeness))


def as_text(files: Sequence[FileReport]) -> str:
    """All of it for the clipboard, group by group."""
    return "\n\n".join(
        "\n".join([f"{tr(heading)} ({counting.grouped(len(some))})", *(_told(file) for file in some)])
        for outcome, heading in GROUPS.items()
        if (some := [file for file in files if file.outcome is outcome])
    )


def _told(file: FileReport) -> str:
    likenesses = [told_alike(each) for each in file.likenesses]
    lines = (f"{file.path}: {outcome_line(file)}", *remarks(file), *likenesses)
    return "\n  ".join(line for line in lines if line)


def _added(files: Sequence[FileReport]) -> str:
    if not files:
        return ""
    number = sum(len(file.stories) for file in files)
    stories = counting.stories(number)
    if len(files) > 1:
        return tr("{stories} added from {files}.").format(stories=stories, files=counting.files(len(files)))
    (file,) = files
    if len(file.stories) == 1 and file.title:
        return tr("“{title}” added.").format(title=file.title)
    return tr("{stories} added from “{title}”.").format(stories=stories, title=called(file))


def _updated(files: Sequence[FileReport]) -> str:
    if len(files) == 1:
        return tr("“{title}” updated.").format(title=called(files[0]))
    return tr("%Ln files updated.", "", len(files)) if files else ""


def _unchanged(files: Sequence[FileReport], *, alone: bool) -> str:
    if not files:
        return ""
    if len(files) == 1:
        return tr("“{title}” is in the library already.").format(title=called(files[0]))
    if alone:
        return tr("All %Ln files are in the library already.", "", len(files))
    return tr("%Ln files were in the library already.", "", len(files))


def _refused(files: Sequence[FileReport], *, alone: bool) -> str:
    if not files:
        return ""
    if alone:
        return said(files[0].reason)
    return tr("%Ln files could not be added.", "", len(files))


def folder_of(path: Path) -> str:
    """The name of the folder or archive that the file is in."""
    return path.parent.name


def slip_words() -> SlipWords:
    """What the slip says while stories come in."""
    return SlipWords(
        tr("How far the stories have come in"),
        tr("Adding {name}"),
        tr("Stopping after this file…"),
        tr("Stop here; what has come in stays (Esc)"),
    )
