"""Making books: covers to look at, and the EPUB itself step by step."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from anthology.errors import AnthologyError
from anthology.library import Library
from anthology.progress import Progress
from reader.background.runner import Answers, Steps, Task
from reader.failures import Failure
from reader.operations.desk import Desk
from reader.translation import said

if TYPE_CHECKING:
    from anthology.export.book import Device, ExportReport
    from anthology.publishing import Order

PREVIEW = (400, 600)
"""Pixels of a cover to look at."""


@dataclass(frozen=True, slots=True)
class CoverDrawn:
    """A cover to look at, as JPEG, for the wish of that number."""

    jpeg: bytes
    number: int


class Publishing(QObject):
    """One book at a time."""

    cover_drawn = Signal(CoverDrawn)
    progress = Signal(Progress)
    done = Signal(object)
    """An `ExportReport`."""
    failed = Signal(Failure)
    cancelled = Signal()

    def __init__(self, desk: Desk, stylesheet: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._stylesheet = desk, stylesheet
        self._task: Task | None = None

    def draw_cover(self, order: "Order", number: int) -> None:
        """Draw the cover of a book that is not made yet, small."""

        def question(library: Library) -> CoverDrawn:
            from anthology.publishing import cover_fonts

            return CoverDrawn(library.cover(order, cover_fonts(), PREVIEW), number)

        self._desk.ask(question, self.cover_drawn.emit, self._tell)

    def publish(self, order: "Order", target: Path, device: "Device") -> None:
        """Make the book; told of by `progress` and then `done`, `failed` or `cancelled`."""

        def question(library: Library) -> "Steps[ExportReport]":
            from anthology.publishing import cover_fonts

            stylesheet = self._stylesheet.read_text(encoding="utf-8")
            return library.export(order, target, stylesheet, cover_fonts(), device)

        answers = Answers(self.progress.emit, self.done.emit, self._tell, self.cancelled.emit)
        self._task = self._desk.ask_steps(question, answers)

    def cancel(self) -> None:
        """Give up the book that is being made."""
        if self._task:
            self._task.cancel()

    def _tell(self, error: AnthologyError) -> None:
        self.failed.emit(Failure(said(error.sentence)))
