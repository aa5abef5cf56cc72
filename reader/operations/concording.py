"""The concordance: gathered step by step, sorted, written; none of it keeps the window waiting."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from anthology.concordance.lines import Concordance, Lines
from anthology.concordance.sorting import Order, in_order
from anthology.errors import AnthologyError
from anthology.library import Library
from anthology.progress import Progress
from anthology.search.hits import Enquiry
from reader.background.runner import Answers, Steps, Task
from reader.failures import Failure
from reader.operations.desk import Desk
from reader.translation import said

WIDTH = 110
"""Code points on either side: as many as a wide window shows."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The answer to the wish of that number."""

    number: int
    lines: Lines


@dataclass(frozen=True, slots=True)
class NotGathered:
    """Why the wish of that number has no answer, in a sentence."""

    number: int
    sentence: str


@dataclass(frozen=True, slots=True)
class TableWritten:
    """The lines are in that file."""

    path: Path


class Concording(QObject):
    """Only what was wished for last is gathered; whatever was under way is given up."""

    gathered = Signal(Gathered)
    refused = Signal(NotGathered)
    progress = Signal(Progress)
    written = Signal(TableWritten)
    not_written = Signal(Failure)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._task: Task | None = None

    def gather(self, enquiry: Enquiry, order: Order, number: int) -> None:
        """Answer by `gathered` or `refused` with the same number, and by `progress` on the way."""
        self.stop()

        def question(library: Library) -> Steps[Lines]:
            whole = yield from library.concordance(enquiry)
            return Lines(whole, in_order(whole, order), WIDTH)

        def done(lines: Lines) -> None:
            self.gathered.emit(Gathered(number, lines))

        def failed(error: AnthologyError) -> None:
            self.refused.emit(NotGathered(number, said(error.sentence)))

        self._task = self._desk.ask_steps(question, Answers(self.progress.emit, done, failed, _ignored))

    def sort(self, whole: Concordance, order: Order, number: int) -> None:
        """Put what was gathered in another order; answered by `gathered`."""

        def question(_library: Library) -> Gathered:
            return Gathered(number, Lines(whole, in_order(whole, order), WIDTH))

        self._desk.ask(question, self.gathered.emit)

    def write(self, lines: Lines, path: Path) -> None:
        """Write the lines to a file; answered by `written` or `not_written`."""

        def question(library: Library) -> Steps[TableWritten]:
            yield from library.write_concordance(lines, path)
            return TableWritten(path)

        def failed(error: AnthologyError) -> None:
            self.not_written.emit(Failure(said(error.sentence)))

        self._desk.ask_steps(question, Answers(_passed_over, self.written.emit, failed, _ignored))

    @Slot()
    def stop(self) -> None:
        """Give up what is being gathered."""
        if self._task:
            self._task.cancel()


def _ignored() -> None:
    """Whoever stops it knows."""


def _passed_over(_progress: Progress) -> None:
    """A second or less is not worth telling of."""
