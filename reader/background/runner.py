"""The one place that makes a thread: work goes to it in order, answers come back on the GUI thread.

A job is a function that takes no argument. Its answer, or the error that it met, is delivered by
a queued signal. An error that is not the world's fault is raised on the GUI thread, where the
excepthook sees it.
"""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from functools import partial
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal, Slot

from anthology.errors import AnthologyError
from anthology.progress import Progress

T = TypeVar("T")
Steps = Generator[Progress, None, T]


class Task:
    """Long work under way. `cancel` is heard before its next step."""

    def __init__(self) -> None:
        self.cancelled = False

    def cancel(self) -> None:
        """Ask for no more steps."""
        self.cancelled = True


@dataclass(frozen=True, slots=True)
class Answers(Generic[T]):
    """Where the steps of long work, its end, its failure or its cancellation are told."""

    progress: Callable[[Progress], None]
    done: Callable[[T], None]
    failed: Callable[[AnthologyError], None]
    cancelled: Callable[[], None]


class Runner(Protocol):
    """What operations need of a runner."""

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[AnthologyError], None]
    ) -> None:
        """Do the work off the GUI thread, after all that was asked before."""

    def run_steps(self, begin: Callable[[], Steps[T]], answers: Answers[T]) -> Task:
        """Do long work step by step; other work gets its turn between the steps."""

    def shutdown(self, last: Callable[[], None] | None = None) -> None:
        """See through all that was asked, do the last work, and stop. No failure of that is told."""

    def beside(self) -> "Runner":
        """Another runner, for work that this one's must not wait for. Who asks for it shuts it down."""


@dataclass(frozen=True, slots=True)
class _Delivery:
    answer: Callable[[Any], None]
    value: Any


class BackgroundRunner(QObject):
    """One thread, one job at a time."""

    _delivered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._stopping, self._order = False, Lock()
        self._thread = Thread(target=self._work, name="library", daemon=True)
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[AnthologyError], None]
    ) -> None:
        """Do the work off the GUI thread, after all that was asked before."""

        def job() -> None:
            try:
                value = work()
            except Exception as error:  # noqa: BLE001 - every error crosses to the GUI thread
                self._tell(_answer_to(error, failed), error)
            else:
                self._tell(done, value)

        self._jobs.put(job)

    def run_steps(self, begin: Callable[[], Steps[T]], answers: Answers[T]) -> Task:
        """Do long work step by step; other work gets its turn between the steps."""
        task = Task()

        def first() -> None:
            self._step(begin(), task, answers)

        self.run(first, _ignored, answers.failed)
        return task

    def shutdown(self, last: Callable[[], None] | None = None) -> None:
        """See through all that was asked, do the last work, and stop. No failure of that is told."""
        with self._order:
            self._stopping = True
        if last:
            self.run(last, _ignored, _ignored)
        self._jobs.put(None)
        self._thread.join()

    def beside(self) -> Runner:
        """One with a thread of its own."""
        return BackgroundRunner(self.parent())

    def _step(self, steps: Steps[T], task: Task, answers: Answers[T]) -> None:
        """One step; once nothing else is to come between any more, all that are left."""
        while self._stepped(steps, task, answers):
            with self._order:
                if not self._stopping:
                    self.run(partial(self._step, steps, task, answers), _ignored, answers.failed)
                    return

    def _stepped(self, steps: Steps[T], task: Task, answers: Answers[T]) -> bool:
        """Do one step; whether another may follow."""
        if task.cancelled:
            steps.close()
            self._tell(_without_value(answers.cancelled), None)
            return False
        try:
            progress = next(steps)
        except StopIteration as end:
            self._tell(answers.done, end.value)
            return False
        self._tell(answers.progress, progress)
        return True

    def _work(self) -> None:
        QEventLoop()  # gives the thread a dispatcher, for the timers of documents that are laid out here
        while (job := self._jobs.get()) is not None:
            job()

    def _tell(self, answer: Callable[[Any], None], value: object) -> None:
        self._delivered.emit(_Delivery(answer, value))

    @Slot(object)
    def _deliver(self, delivery: _Delivery) -> None:
        delivery.answer(delivery.value)


class InlineRunner:
    """The same at once and on the same thread, for tests and for tools without an event loop."""

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[AnthologyError], None]
    ) -> None:
        """Do the work now."""
        try:
            value = work()
        except AnthologyError as error:
            failed(error)
        else:
            done(value)

    def run_steps(self, begin: Callable[[], Steps[T]], answers: Answers[T]) -> Task:
        """Do all steps now, unless an answer cancels."""
        task = Task()
        try:
            steps = begin()
            while not task.cancelled:
                answers.progress(next(steps))
        except StopIteration as end:
            answers.done(end.value)
        except AnthologyError as error:
            answers.failed(error)
        else:
            steps.close()
            answers.cancelled()
        return task

    def shutdown(self, last: Callable[[], None] | None = None) -> None:
        """Nothing is under way."""
        if last:
            self.run(last, _ignored, _ignored)

    def beside(self) -> Runner:
        """Nothing has to wait."""
        return self


def _answer_to(error: Exception, failed: Callable[[AnthologyError], None]) -> Callable[[Any], None]:
    return failed if isinstance(error, AnthologyError) else _raise


def _raise(error: Exception) -> None:
    raise error


def _ignored(_value: object) -> None:
    """The answer of a job that tells of itself."""


def _without_value(answer: Callable[[], None]) -> Callable[[Any], None]:
    def told(_value: object) -> None:
        answer()

    return told
