"""Questions are handed in at one desk, and a library that does not open is told of once each."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from anthology.errors import LibraryUnavailable
from anthology.library import Library
from reader.background.runner import InlineRunner
from reader.operations.desk import Desk
from tests.worlds import a_library


class Door:
    """Opens a library, or refuses as long as it is shut."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.shut, self.knocks = folder, True, 0

    def open(self) -> Library:
        self.knocks += 1
        if self.shut:
            raise LibraryUnavailable(self.folder, "another program is using it", "Close that first.")
        return a_library(self.folder)


def test_a_refusal_is_not_waited_for_again(qtbot: QtBot, tmp_path: Path) -> None:
    """Three questions knock once; trying again knocks anew."""
    door, told, answers = Door(tmp_path), [], []  # type: Door, list[Failure], list[int]
    desk = Desk(InlineRunner(), door.open)
    desk.unavailable.connect(told.append)
    for _ in range(3):
        desk.ask(lambda library: len(library.cards()), answers.append)
    assert (door.knocks, len(told), answers) == (1, 3, [])
    door.shut = False
    desk.try_again()
    desk.ask(lambda library: len(library.cards()), answers.append)
    assert (door.knocks, answers) == (2, [5])
    desk.close()
