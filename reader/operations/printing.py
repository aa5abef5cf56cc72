"""Printing: pages to look at, a PDF, or a printer; all set and painted off the GUI thread, page by page."""

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from anthology.errors import AnthologyError, PrintFailed
from anthology.library import Library
from anthology.progress import Progress
from anthology.sentences import sentence
from anthology.story import Anthology, Block, Story, StoryId
from anthology.text import Passage
from reader.background.runner import Answers, Steps, Task
from reader.failures import Failure
from reader.operations.desk import Desk
from reader.operations.pictures import pictures_of
from reader.settings import PageSettings, PrintSettings
from reader.theme.theme import Theme
from reader.translation import said, tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from reader.page.press import Press, SetContents, SetCopy
    from reader.page.press_run import Order
    from reader.page.printable import Copy

_MOST_LETTERS = 60_000
"""Of a story that is only looked at; of a longer one the pages are not counted."""
_MOST_COUNTED = 150_000
"""Letters of an anthology whose pages are counted for a look at its contents."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What is printed, and how.

    `stories` in order; of a single one perhaps only a `passage`; `anthology` if it is all of one,
    which then has a title page. `light` is a light theme, for the colours of highlights.
    """

    stories: tuple[StoryId, ...]
    settings: PrintSettings
    page: PageSettings
    light: Theme
    passage: Passage | None = None
    anthology: Anthology | None = None


@dataclass(frozen=True, slots=True)
class Previewed:
    """The first pages for the wish of that number, and how many there are in all; 0 if nobody has counted."""

    number: int
    images: tuple[QImage, ...]
    pages: int


@dataclass(frozen=True, slots=True)
class Printed:
    """What was made: a file, unless it went to a printer."""

    path: Path | None


class Printing(QObject):
    """One job at a time; a preview that was overtaken by a newer one is dropped."""

    previewed = Signal(Previewed)
    progress = Signal(Progress)
    done = Signal(Printed)
    failed = Signal(Failure)
    cancelled = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._newest = desk, 0
        self._task: Task | None = None

    def preview(self, job: PrintJob, number: int, count: int, width: int) -> None:
        """Show the first `count` pages, each so many pixels wide."""
        self._newest = number

        def question(library: Library) -> Previewed | None:
            return _previewed(library, job, number, count, width) if number == self._newest else None

        self._desk.ask(question, self._tell_preview, self._tell)

    def save(self, job: PrintJob, path: Path) -> None:
        """Make a PDF; told of by `progress`, then `done`, `failed` or `cancelled`."""

        def question(library: Library) -> Steps[Printed]:
            return _saved(library, job, path)

        self._begin(question)

    def print_on(self, job: PrintJob, printer: "QPrinter") -> None:
        """Print; told of in the same way."""

        def question(library: Library) -> Steps[Printed]:
            return _printed(library, job, printer)

        self._begin(question)

    def cancel(self) -> None:
        """Give up what is being made."""
        if self._task:
            self._task.cancel()

    def _begin(self, question: Callable[[Library], Steps[Printed]]) -> None:
        answers = Answers(self.progress.emit, self.done.emit, self._tell, self.cancelled.emit)
        self._task = self._desk.ask_steps(question, answers)

    def _tell_preview(self, previewed: Previewed | None) -> None:
        if previewed is not None:
            self.previewed.emit(previewed)

    def _tell(self, error: AnthologyError) -> None:
        self.failed.emit(Failure(said(error.sentence)))


def _press(job: PrintJob) -> "Press":
    from reader.page.press import Press

    return Press(job.settings, job.page, job.light, job.anthology.title if job.anthology else "")


def _copies(library: Library, job: PrintJob) -> "Iterator[Copy]":
    from reader.page.printable import Copy, excerpt, printed_highlights

    if job.anthology:
        yield Copy(_title_page(job.anthology))
    for ident in job.stories:
        story = library.story(ident)
        copy = Copy(story, printed_highlights(library.marks(ident)), pictures_of(library, story))
        yield excerpt(copy, job.passage) if job.passage else copy


def _order(library: Library, job: PrintJob) -> "Order":
    from reader.page.press_run import Order

    def copies() -> "Iterator[Copy]":
        return _copies(library, job)

    return Order(copies, len(job.stories) + bool(job.anthology), contents=bool(job.anthology))


def _title_page(anthology: Anthology) -> Story:
    """The title, who chose the stories, and the introduction, set like a story of their own."""
    editor = tr("Edited by {editor}").format(editor=anthology.editor) if anthology.editor else ""
    blocks = anthology.introduction or ()
    return Story(StoryId(""), anthology.title, editor, anthology.language, blocks)


def _previewed(library: Library, job: PrintJob, number: int, count: int, width: int) -> Previewed:
    press, images, pages = _press(job), list[QImage](), 0
    for made, whole in _sections(library, job, press):
        pages = made.pages if whole and job.anthology is None else 0
        for page in range(min(made.pages, count - len(images))):
            images.append(press.image(made, page, len(images) + 1, width))
        if len(images) >= count:
            break
    return Previewed(number, tuple(images), pages)


def _sections(
    library: Library, job: PrintJob, press: "Press"
) -> "Iterator[tuple[SetCopy | SetContents, bool]]":
    """What is printed in its order, and whether it is set in full."""
    for number, copy in enumerate(_copies(library, job)):
        begun, whole = _beginning(copy)
        yield press.set_copy(begun), whole
        if job.anthology and not number and len(job.stories) > 1:
            yield _contents(library, job, press), True


def _contents(library: Library, job: PrintJob, press: "Press") -> "SetContents":
    """The contents, with the pages of as many stories as can be counted in a moment."""
    from reader.page.press_run import numbered

    room, pages, stories = _MOST_COUNTED, list[int](), list[tuple[str, str]]()
    for copy in _copies(library, job):
        room -= len(copy.story.text)
        pages.append(press.set_copy(copy).pages if room > 0 else 0)
        stories.append((copy.story.title, copy.story.byline))
    return numbered(press, pages, stories, job.anthology.language if job.anthology else "")


def _beginning(copy: "Copy") -> "tuple[Copy, bool]":
    """As much of a story as is looked at, and whether that is all of it."""
    kept: list[Block] = []
    room = _MOST_LETTERS
    for block in copy.story.blocks:
        if room <= 0:
            return replace(copy, story=replace(copy.story, blocks=tuple(kept)), highlights=()), False
        kept.append(block)
        room -= len(block.text)
    return copy, True


def _saved(library: Library, job: PrintJob, path: Path) -> Generator[Progress, None, Printed]:
    """The file takes its place as the very last step: nothing half made is ever there."""
    from anthology.export import archive
    from reader.page.pdf import About, pdf

    archive.check_target(path)
    first = library.story(job.stories[0])
    about = About(first.title, first.byline, first.language)
    if job.anthology:
        about = About(job.anthology.title, job.anthology.editor, job.anthology.language)
    content = yield from pdf(_press(job), _order(library, job), about, job.settings)
    archive.write_whole(path, content)
    return Printed(path)


def _printed(library: Library, job: PrintJob, printer: "QPrinter") -> Generator[Progress, None, Printed]:
    from reader.page.press_run import run

    try:
        yield from run(_press(job), _order(library, job), printer)
    except OSError as error:
        raise PrintFailed(printer.printerName(), sentence("it does not take any pages")) from error
    return Printed(None)
