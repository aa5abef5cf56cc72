"""Work goes to one thread in order, and answers come back on the GUI thread."""

from collections.abc import Iterator
from threading import Event, current_thread, main_thread
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from anthology.errors import AnthologyError
from anthology.progress import Progress
from reader.background.runner import Answers, BackgroundRunner, InlineRunner, Runner


class Ear:
    """Hears every answer."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, Any]] = []

    def done(self, value: object) -> None:
        assert current_thread() is main_thread()
        self.heard.append(("done", value))

    def failed(self, error: AnthologyError) -> None:
        self.heard.append(("failed", str(error)))

    def progress(self, progress: Progress) -> None:
        self.heard.append(("progress", progress.done))

    def cancelled(self) -> None:
        self.heard.append(("cancelled", None))

    def answers(self) -> Answers[Any]:
        return Answers(self.progress, self.done, self.failed, self.cancelled)

    def names(self) -> list[str]:
        return [name for name, _ in self.heard]


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[BackgroundRunner]:
    made = BackgroundRunner()
    yield made
    made.shutdown()


def steps(count: int, ran: list[int]) -> Iterator[Any]:
    for n in range(count):
        ran.append(n)
        yield Progress(n, count, "working")
    return "the end"


def refused() -> object:
    raise AnthologyError("It cannot be done.")


def test_a_runner_beside_does_not_wait(qtbot: QtBot, runner: Runner, ear: Ear) -> None:
    """Whatever the first one is busy with."""
    free = Event()
    runner.run(free.wait, ear.done, ear.failed)
    beside = runner.beside()
    beside.run(lambda: "at once", ear.done, ear.failed)
    qtbot.waitUntil(lambda: ear.heard == [("done", "at once")])
    free.set()
    beside.shutdown()
    InlineRunner().beside().run(lambda: "here", ear.done, ear.failed)
    assert ("done", "here") in ear.heard


def test_jobs_run_in_order_on_a_thread_of_their_own(qtbot: QtBot, runner: Runner, ear: Ear) -> None:
    """And the world's fault is an answer too."""
    threads: list[object] = []
    runner.run(lambda: threads.append(current_thread()), ear.done, ear.failed)
    runner.run(refused, ear.done, ear.failed)
    runner.run(lambda: 3, ear.done, ear.failed)
    qtbot.waitUntil(lambda: len(ear.heard) == 3)
    assert ear.heard == [("done", None), ("failed", "It cannot be done."), ("done", 3)]
    assert threads != [main_thread()]


def test_a_bug_is_raised_where_the_excepthook_sees_it(qtbot: QtBot, runner: Runner, ear: Ear) -> None:
    """It is never an answer, and the next job runs."""
    with capture_exceptions() as caught:
        runner.run(lambda: 1 / 0, ear.done, ear.failed)
        runner.run(lambda: 2, ear.done, ear.failed)
        qtbot.waitUntil(lambda: bool(ear.heard))
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert ear.heard == [("done", 2)]


def test_other_work_gets_its_turn_between_the_steps(qtbot: QtBot, runner: Runner, ear: Ear) -> None:
    """Long work never keeps a note waiting."""
    ran: list[int] = []
    runner.run_steps(lambda: steps(50, ran), ear.answers())  # type: ignore[arg-type, return-value]
    runner.run(lambda: len(ran), ear.done, ear.failed)
    qtbot.waitUntil(lambda: ("done", "the end") in ear.heard)
    assert ear.names().index("done") < len(ear.heard) - 1


def test_cancelled_work_takes_no_more_steps(qtbot: QtBot, runner: Runner, ear: Ear) -> None:
    """The generator is closed where it stands."""
    ran: list[int] = []
    task = runner.run_steps(lambda: steps(10**9, ran), ear.answers())  # type: ignore[arg-type, return-value]
    qtbot.waitUntil(lambda: "progress" in ear.names())
    task.cancel()
    qtbot.waitUntil(lambda: "cancelled" in ear.names())
    assert ear.names().count("cancelled") == 1
    assert "done" not in ear.names()


def test_shutting_down_sees_everything_through(qtbot: QtBot, ear: Ear) -> None:
    """A book that is being made is made, a place that was handed in is kept."""
    runner, ran, free = BackgroundRunner(), [], Event()  # type: BackgroundRunner, list[int], Event
    runner.run(free.wait, ear.done, ear.failed)
    runner.run_steps(lambda: steps(2000, ran), ear.answers())  # type: ignore[arg-type, return-value]
    runner.run(lambda: ran.append(-1), ear.done, ear.failed)
    free.set()
    runner.shutdown()
    assert sorted(ran) == list(range(-1, 2000))
    QApplication.processEvents()
    assert ("done", "the end") in ear.heard


@pytest.mark.parametrize("number", range(40))
def test_the_last_work_comes_after_every_step(number: int, qtbot: QtBot, ear: Ear) -> None:
    """The library is closed when nobody works on it any more, whenever the window is closed."""
    runner, ran = BackgroundRunner(), []  # type: BackgroundRunner, list[int]
    runner.run_steps(lambda: steps(200, ran), ear.answers())  # type: ignore[arg-type, return-value]
    while len(ran) < 4 * number:
        pass
    runner.shutdown(lambda: ran.append(-1))
    assert ran == [*range(200), -1]
    QApplication.processEvents()
    assert ("done", "the end") in ear.heard


def test_the_inline_runner_answers_at_once(ear: Ear) -> None:
    """The same answers, for tests and tools."""
    runner: Runner = InlineRunner()
    runner.run(lambda: 1, ear.done, ear.failed)
    runner.run(refused, ear.done, ear.failed)
    runner.run_steps(lambda: steps(2, []), ear.answers())  # type: ignore[arg-type, return-value]
    assert ear.names() == ["done", "failed", "progress", "progress", "done"]


def test_a_runner_is_no_widget(qtbot: QtBot, runner: BackgroundRunner) -> None:
    """It lives without a window."""
    assert isinstance(runner, QObject)
    assert runner.parent() is None
