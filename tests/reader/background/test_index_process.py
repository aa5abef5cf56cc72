"""The index is made in a process of its own that says how far it is."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.background.index_process import IndexProcess
from tests.worlds import a_library


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A library with the bundled stories and no index."""
    a_library(tmp_path).close()
    return tmp_path


def test_it_says_how_far_it_is_and_that_it_is_made(qtbot: QtBot, home: Path) -> None:
    """Steps are values, the last one all of it. Asked for once more while it runs, it runs once more."""
    index, steps, ends = IndexProcess(["--library", str(home)]), [], []
    index.progressed.connect(steps.append)
    index.ended.connect(lambda: ends.append(True))
    with qtbot.waitSignal(index.made, timeout=30_000):
        index.start()
        index.start()
    assert steps
    assert (steps[-1].done, steps[-1].total) == (5, 5)
    qtbot.waitUntil(lambda: len(ends) == 2, timeout=30_000)


def test_what_was_stopped_stays_stopped(qtbot: QtBot, home: Path) -> None:
    """Nobody is told of a failure that was wished for."""
    index, failures = IndexProcess(["--library", str(home)]), []
    index.failed.connect(failures.append)
    with qtbot.waitSignal(index.ended, timeout=30_000):
        index.start()
        index.stop()
    index.start()
    assert failures == []


def test_one_that_was_killed_is_begun_anew(qtbot: QtBot, home: Path) -> None:
    """Nobody is told: nothing is lost."""
    index, failures = IndexProcess(["--library", str(home)]), []
    index.failed.connect(failures.append)
    with qtbot.waitSignal(index.progressed, timeout=30_000):
        index.start()
    with qtbot.waitSignal(index.made, timeout=30_000):
        index._process.kill()
    assert failures == []


def test_a_failure_is_told_in_the_last_words_of_the_process(qtbot: QtBot, tmp_path: Path) -> None:
    """A step is no reason."""
    place = tmp_path / "file"
    place.write_text("in the way")
    index = IndexProcess(["--library", str(place)])
    with qtbot.waitSignal(index.failed, timeout=30_000) as failed:
        index.start()
    assert failed.args[0].sentence.startswith("Searching goes on without an index, and takes longer. ")
    assert str(place) in failed.args[0].sentence
