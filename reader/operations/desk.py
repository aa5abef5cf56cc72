"""Where questions to the library are handed in: it is opened and asked on the runner's thread."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from anthology.errors import AnthologyError
from anthology.library import Library
from reader.background.runner import Answers, Runner, Steps, Task
from reader.failures import Failure
from reader.translation import said

T = TypeVar("T")


class Desk(QObject):
    """Asks the library, one question after another.

    The library is touched on the runner's thread only. If it cannot be opened, `unavailable`
    says why, and so does every question after that.
    """

    unavailable = Signal(Failure)
    failed = Signal(Failure)

    def __init__(
        self, runner: Runner, open_library: Callable[[], Library], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner, self._open_library = runner, open_library
        self._library: Library | None = None
        self._refusal: AnthologyError | None = None

    def try_again(self) -> None:
        """Let the next question try to open the library that could not be opened."""
        self._refusal = None

    def ask(
        self,
        question: Callable[[Library], T],
        done: Callable[[T], None],
        failed: Callable[[AnthologyError], None] | None = None,
    ) -> None:
        """Answer by `done` on the GUI thread; a failure goes to `failed`, else is told of by a signal."""

        def work() -> T:
            return question(self._opened())

        self._runner.run(work, done, failed or self._tell)

    def ask_steps(self, question: Callable[[Library], Steps[T]], answers: Answers[T]) -> Task:
        """The same for long work, which can be cancelled."""

        def begin() -> Steps[T]:
            return question(self._opened())

        return self._runner.run_steps(begin, answers)

    def beside(self) -> Runner:
        """A runner for work that needs no library; who asks for it shuts it down."""
        return self._runner.beside()

    def close(self) -> None:
        """Close the library after all that was asked, and stop."""
        self._runner.shutdown(self._close)

    def _opened(self) -> Library:
        if self._library is None:
            self._library = self._first_opened()
        return self._library

    def _first_opened(self) -> Library:
        """Questions that were handed in meanwhile are refused at once: waiting again would not help."""
        if self._refusal:
            raise self._refusal
        try:
            return self._open_library()
        except AnthologyError as refusal:
            self._refusal = refusal
            raise

    def _close(self) -> None:
        if self._library is not None:
            self._library.close()
            self._library = None

    def _tell(self, error: AnthologyError) -> None:
        kind = self.unavailable if self._library is None else self.failed
        kind.emit(Failure(said(error.sentence)))
