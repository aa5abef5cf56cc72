"""Objects of Qt in a cycle die on the GUI thread, whoever fills the memory."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.background.garbage import Garbage


class Cyclic(QObject):
    """Holds itself, as a window does whose parts know it."""

    def __init__(self, died_on: list[int]) -> None:
        super().__init__()
        self.me = self
        weakref.finalize(self, lambda: died_on.append(threading.get_ident()))


@pytest.fixture
def garbage(qtbot: QtBot) -> Iterator[Garbage]:
    made = Garbage()
    yield made
    made.deleteLater()
    gc.unfreeze()


def fill_the_memory() -> None:
    for _ in range(20_000):
        cycle: list[object] = []
        cycle.append(cycle)


def test_a_worker_that_needs_memory_destroys_nothing_of_the_window(garbage: Garbage) -> None:
    """Only the GUI thread does, when it comes to it."""
    died_on: list[int] = []
    Cyclic(died_on)
    worker = threading.Thread(target=fill_the_memory)
    worker.start()
    worker.join()
    assert not died_on
    garbage.collect()
    gc.collect()
    assert died_on == [threading.get_ident()]


def test_what_is_due_is_collected_by_itself(garbage: Garbage, qtbot: QtBot) -> None:
    """Nobody has to ask."""
    fill_the_memory()
    assert gc.get_count()[0] > gc.get_threshold()[0]
    qtbot.waitUntil(lambda: gc.get_count()[0] < gc.get_threshold()[0])


def test_what_was_there_when_the_window_settled_is_not_gone_through_again(garbage: Garbage) -> None:
    """What comes later is, to the oldest of it."""
    fill_the_oldest()
    garbage.collect()
    assert gc.get_freeze_count() > 0
    died_on: list[int] = []
    Cyclic(died_on)
    fill_the_oldest()
    garbage.collect()
    assert died_on == [threading.get_ident()]


def test_settling_collects_what_is_new(garbage: Garbage) -> None:
    """It would be kept for ever else."""
    fill_the_oldest()
    died_on: list[int] = []
    Cyclic(died_on)
    garbage.collect()
    assert died_on == [threading.get_ident()]


def fill_the_oldest() -> None:
    """Until the oldest generation is due."""
    while gc.get_count()[2] <= gc.get_threshold()[2]:
        gc.collect(1)
    fill_the_memory()
