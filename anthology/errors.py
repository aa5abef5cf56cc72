"""What can go wrong in the world: each error says what, why and what next, in one sentence or two.

A mistake of ours is a plain `ValueError` or `AssertionError` and is never swallowed.
"""

from pathlib import Path

from anthology.sentences import sentence


class AnthologyError(Exception):
    """The world's fault; its text is meant for the reader's eyes.

    `command` is one of the command line's that shows what there is, where that helps.
    """

    command = ""

    @property
    def sentence(self) -> str:
        """What it says, a `Sentence` where it was made as one."""
        return self.args[0] if self.args and isinstance(self.args[0], str) else str(self)


class UnreadableSource(AnthologyError):
    """A file that was to become a story cannot be understood."""

    def __init__(self, path: Path, reason: str) -> None:
        """Name the file and the reason, a clause without its full stop."""
        self.path, self.reason = path, reason
        super().__init__(
            sentence("Cannot read “{name}”: {reason}. Choose another copy.", name=path.name, reason=reason)
        )


class UnknownStory(AnthologyError):
    """No story has that id or title, or it is no longer in the library."""

    command = "anthology list"

    def __init__(self, name: str) -> None:
        """Name what was asked for, as it was asked for."""
        self.name = name
        super().__init__(
            sentence("There is no story “{name}” in this library; it may have been removed.", name=name)
        )


class AmbiguousStory(AnthologyError):
    """Several stories share the title."""

    def __init__(self, name: str, ids: tuple[str, ...]) -> None:
        """Name the title and the ids that it could mean."""
        self.name, self.ids = name, ids
        super().__init__(
            sentence(
                "{number} stories are called “{name}”. Use one of their ids: {ids}.",
                number=len(ids),
                name=name,
                ids=", ".join(ids),
            )
        )


class UnknownAnthology(AnthologyError):
    """No anthology has that id."""

    command = "anthology list"

    def __init__(self, name: str) -> None:
        """Name what was asked for."""
        self.name = name
        super().__init__(
            sentence("There is no anthology “{name}” in this library; it may have been removed.", name=name)
        )


class UnknownMark(AnthologyError):
    """No highlight or bookmark has that id, or it has been removed."""

    command = "anthology marks"

    def __init__(self, name: str) -> None:
        """Name the id that was asked for."""
        self.name = name
        super().__init__(sentence("There is no such mark any more; undo brings back what was removed."))


class UnknownPicture(AnthologyError):
    """No picture has that name, or its file is no longer in the library's folder."""

    def __init__(self, name: str) -> None:
        """Name what was asked for."""
        self.name = name
        super().__init__(
            sentence("The picture “{name}” is not in this library. Bring in what shows it again.", name=name)
        )


class UnknownOriginal(AnthologyError):
    """No original has that name, or its file is no longer in the library's folder."""

    def __init__(self, name: str) -> None:
        """Name what was asked for."""
        self.name = name
        super().__init__(
            sentence("The original “{name}” is not in this library. Bring the file in again.", name=name)
        )


class UnknownShelf(AnthologyError):
    """No living shelf has that id or name, or it has been removed."""

    command = "anthology shelf list"

    def __init__(self, name: str) -> None:
        """Name what was asked for, as it was asked for."""
        self.name = name
        super().__init__(sentence("There is no living shelf “{name}”; it may have been removed.", name=name))


class AmbiguousShelf(AnthologyError):
    """Several living shelves share the name."""

    command = "anthology shelf list"

    def __init__(self, name: str, ids: tuple[str, ...]) -> None:
        """Name the name and the ids that it could mean."""
        self.name, self.ids = name, ids
        super().__init__(
            sentence(
                "{number} living shelves are called “{name}”. Use one of their ids: {ids}.",
                number=len(ids),
                name=name,
                ids=", ".join(ids),
            )
        )


class TitleMissing(AnthologyError):
    """A story or an anthology would be left without a title."""

    def __init__(self) -> None:
        super().__init__(sentence("Without a title it could not be found again. Give it one."))


class OutsideStory(AnthologyError):
    """An offset or a range that is not within the story's text."""

    def __init__(self, title: str, start: int, end: int, length: int) -> None:
        """Name the story, the range asked for and the length of its text, in code points."""
        self.start, self.end, self.length = start, end, length
        asked = (
            sentence("offset {start}", start=start)
            if start == end
            else sentence("the passage {start}–{end}", start=start, end=end)
        )
        super().__init__(
            sentence(
                "Cannot mark {asked} in “{title}”: its text runs from 0 to {length}. "
                "Choose a start before the end, both within the text.",
                asked=asked,
                title=title,
                length=length,
            )
        )


class HopelessQuery(AnthologyError):
    """A query that asks for nothing that could be found."""

    def __init__(self, reason: str) -> None:
        """Say why, as a sentence with the next step."""
        super().__init__(reason)


class LibraryUnavailable(AnthologyError):
    """The library file cannot be opened or written: locked, read-only, missing folder, full disk."""

    def __init__(self, path: Path, reason: str, next_step: str) -> None:
        """Name the file, the reason (a clause) and what the reader can do (a sentence)."""
        self.path, self.reason = path, reason
        super().__init__(
            sentence(
                "Cannot use the library “{path}”: {reason}. {next_step}",
                path=path,
                reason=reason,
                next_step=next_step,
            )
        )


class LibraryTooNew(LibraryUnavailable):
    """The library was written by a newer version of the program; it is left untouched."""

    def __init__(self, path: Path, found: int, supported: int) -> None:
        """Give the schema number found in the file and the newest one that is known here."""
        self.found, self.supported = found, supported
        super().__init__(
            path,
            sentence(
                "a newer version of Anthology has written it (format {found}, this one knows {supported})",
                found=found,
                supported=supported,
            ),
            sentence("Update Anthology; nothing was changed."),
        )


class LibraryDamaged(LibraryUnavailable):
    """The library file is not a sound SQLite database."""

    def __init__(self, path: Path, reason: str, backups: tuple[Path, ...] = ()) -> None:
        """Name the file and what is wrong; the newest backup comes first."""
        self.backups = backups
        step = (
            sentence(
                "Close Anthology and put the backup “{backup}” in its place; "
                "the damaged file was left as it is.",
                backup=backups[0],
            )
            if backups
            else sentence("The damaged file was left as it is; move it away to start with a new library.")
        )
        super().__init__(path, reason, step)


class ExportFailed(AnthologyError):
    """The book could not be written; whatever stood at the target is still there."""

    def __init__(self, path: Path, reason: str, next_step: str) -> None:
        """Name the target, the reason (a clause) and what the reader can do (a sentence)."""
        self.path, self.reason = path, reason
        super().__init__(
            sentence(
                "Cannot write “{name}”: {reason}. {next_step}",
                name=path.name,
                reason=reason,
                next_step=next_step,
            )
        )


class OutputRefused(AnthologyError):
    """The answer cannot be printed: the disk behind standard output is full, or it is gone."""

    def __init__(self, reason: str) -> None:
        """Give the reason, a clause."""
        super().__init__(
            sentence("Cannot print the answer: {reason}. Print it to another place.", reason=reason.lower())
        )


class IndexUnusable(AnthologyError):
    """The search index is missing, damaged or out of date. It is a cache: rebuild it."""


class DamagedDictionary(AnthologyError):
    """A dictionary cannot be read, in full or in part; the others still answer."""

    def __init__(self, name: str, reason: str) -> None:
        """Name the dictionary and the reason, a clause."""
        self.name, self.reason = name, reason
        super().__init__(
            sentence(
                "The dictionary “{name}” cannot be read: {reason}. Install it anew.", name=name, reason=reason
            )
        )


class DictServerSilent(DamagedDictionary):
    """The `dict` server on this machine does not answer as it should."""

    def __init__(self, name: str, reason: str) -> None:
        """Name the server and the reason, a clause."""
        self.name, self.reason = name, reason
        AnthologyError.__init__(
            self, sentence("The {name} cannot be asked: {reason}. Start it anew.", name=name, reason=reason)
        )


class PrintFailed(AnthologyError):
    """The printer took no pages, or not all of them."""

    def __init__(self, printer: str, reason: str) -> None:
        """Name the printer and the reason, a clause."""
        self.printer, self.reason = printer, reason
        super().__init__(
            sentence(
                "Cannot print on “{printer}”: {reason}. See whether it is on, or save as PDF.",
                printer=printer,
                reason=reason,
            )
        )
