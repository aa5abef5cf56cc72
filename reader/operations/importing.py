"""Bringing stories in, step by step, so that reading has its turn between two files."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from anthology.errors import AnthologyError
from anthology.importing.report import FileReport, ImportProgress, ImportReport, Likeness
from anthology.library import Library
from anthology.progress import Progress
from reader.background.runner import Answers, Steps, Task
from reader.failures import Failure
from reader.operations.desk import Desk
from reader.translation import said


@dataclass(frozen=True, slots=True)
class Brought:
    """What has come in. `stopped` if somebody did not want the rest; `failure` says why it broke off."""

    files: tuple[FileReport, ...]
    stopped: bool = False
    failure: str = ""


@dataclass(frozen=True, slots=True)
class PasteLooked:
    """What pasted words would be: the title they seem to have, and where they could go.

    The first of `anthologies` is where they go when none is named, be it that it is not there yet.
    """

    text: str
    title: str
    anthologies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class United:
    """Pairs of stories that are one now, and which text it has: the new or the old one."""

    likenesses: tuple[Likeness, ...]
    new_text: bool


@dataclass(frozen=True, slots=True)
class _Batch:
    paths: tuple[Path, ...]
    smart_quotes: bool


class Importing(QObject):
    """One batch at a time; what is brought meanwhile waits for its turn and is told of with it.

    `bring` is answered by `progress` and then, once, by `brought`.
    """

    progress = Signal(Progress)
    file_finished = Signal(FileReport)
    brought = Signal(Brought)
    paste_looked = Signal(PasteLooked)
    pasted = Signal(FileReport)
    paste_failed = Signal(Failure)
    united = Signal(United)
    unite_failed = Signal(Failure)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: deque[_Batch] = deque()
        self._task: Task | None = None
        self._files: list[FileReport] = []

    def bring(self, paths: tuple[Path, ...], *, smart_quotes: bool) -> None:
        """Bring files and folders in, after those that are under way."""
        self._waiting.append(_Batch(paths, smart_quotes))
        if self._task is None:
            self._begin()

    def is_under_way(self) -> bool:
        """Whether anything is coming in."""
        return self._task is not None

    def cancel(self) -> None:
        """Stop after the step that is under way, and forget what waits; what is done stays."""
        self._waiting.clear()
        if self._task:
            self._task.cancel()

    def look_at_paste(self, text: str) -> None:
        """See what pasted words would be; told of by `paste_looked`."""

        def question(library: Library) -> PasteLooked:
            return PasteLooked(text, _title_of(text), _places(library))

        self._desk.ask(question, self.paste_looked.emit)

    def paste(self, text: str, title: str, into: str, *, smart_quotes: bool) -> None:
        """Make a story of pasted words; told of by `pasted` or `paste_failed`."""

        def question(library: Library) -> FileReport:
            return library.import_text(text, title, into=into, smart_quotes=smart_quotes)

        self._desk.ask(question, self.pasted.emit, _teller(self.paste_failed.emit))

    def unite(self, likenesses: tuple[Likeness, ...], *, new_text: bool) -> None:
        """Let each pair be one story with the marks of both; told of by `united` or `unite_failed`."""

        def question(library: Library) -> United:
            for each in likenesses:
                kept, other = (each.new, each.there) if new_text else (each.there, each.new)
                library.unite(kept, other)
            return United(likenesses, new_text)

        self._desk.ask(question, self.united.emit, _teller(self.unite_failed.emit))

    def _begin(self) -> None:
        batch, before = self._waiting.popleft(), len(self._files)

        def question(library: Library) -> Steps[ImportReport]:
            return library.import_files(batch.paths, smart_quotes=batch.smart_quotes)

        def done(report: ImportReport) -> None:
            self._files[before:] = report.files
            if self._waiting:
                self._begin()
            else:
                self._end()

        def failed(error: AnthologyError) -> None:
            self._waiting.clear()
            self._end(failure=said(error.sentence))

        def cancelled() -> None:
            self._end(stopped=True)

        self._task = self._desk.ask_steps(question, Answers(self._advanced, done, failed, cancelled))

    def _advanced(self, progress: Progress) -> None:
        if isinstance(progress, ImportProgress) and progress.finished:
            self._files.append(progress.finished)
            self.file_finished.emit(progress.finished)
        self.progress.emit(progress)

    def _end(self, *, stopped: bool = False, failure: str = "") -> None:
        files, self._files, self._task = tuple(self._files), [], None
        self.brought.emit(Brought(files, stopped, failure))
        if self._waiting:  # asked for while the end was being told
            self._begin()


def _teller(tell: Callable[[Failure], None]) -> Callable[[AnthologyError], None]:
    def told(error: AnthologyError) -> None:
        tell(Failure(said(error.sentence)))

    return told


def _places(library: Library) -> tuple[str, ...]:
    from anthology.arrival.shelving import LOOSE

    others = (each.title for each in library.anthologies())
    return (LOOSE, *(title for title in others if title.casefold() != LOOSE.casefold()))


def _title_of(text: str) -> str:
    """What the text calls itself; nothing where it does not."""
    from anthology.importing.plain_text import text_volume

    manuscripts = text_volume(text, "").manuscripts
    return manuscripts[0].title if manuscripts else ""
