"""What became of the files that somebody brought in, each of them, and why."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from anthology.progress import Progress
from anthology.story import AnthologyId, StoryId


class Outcome(StrEnum):
    """What became of a file. The value is the word the command line uses."""

    IMPORTED = "imported"
    UNCHANGED = "unchanged"
    UPDATED = "updated"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Likeness:
    """A story that came in is nearly the text of one that is there already.

    `alike` is the part of the text that both share, 0 to 1.
    """

    new: StoryId
    new_title: str
    there: StoryId
    there_title: str
    alike: float


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file. `reason` is a sentence where it was refused, empty otherwise.

    `path` of a file within an archive is the archive's followed by the path inside it. `stories`
    are those that the file holds, in its order, without its matter; `anthology` where they went.
    `lost_marks` counts the marks of an updated file that wait on the attention list.
    """

    path: Path
    outcome: Outcome
    reason: str = ""
    stories: tuple[StoryId, ...] = ()
    anthology: AnthologyId | None = None
    title: str = ""
    warnings: tuple[str, ...] = ()
    likenesses: tuple[Likeness, ...] = ()
    lost_marks: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """All files in the order they were taken up, and how many of a folder were passed over as no stories."""

    files: tuple[FileReport, ...]
    passed_over: int = 0


@dataclass(frozen=True, slots=True)
class ImportProgress(Progress):
    """A step of an import; `finished` is the file that this step has finished, if any.

    What is finished is in the library, whether or not the import is cancelled later.
    """

    finished: FileReport | None = None
