"""A story is brought to hang beside another one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from anthology.annotations.mark import Colour
from anthology.story import StoryId
from anthology.text import Passage
from reader.background.runner import InlineRunner
from reader.operations.desk import Desk
from reader.operations.reading import Reading
from tests.worlds import a_library, titled


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(InlineRunner(), lambda: a_library(tmp_path))
    yield made
    made.close()


def test_a_story_is_fetched_with_its_marks_and_its_place_is_left_alone(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    """Nobody has been there yet."""
    library = a_library(tmp_path)
    ident = titled(library, "The Man She Kept")
    library.add_highlight(ident, Passage(3, 9), Colour.GREEN)
    (mark,) = library.marks(ident)
    library.close()
    reading, positions = Reading(desk), []  # type: Reading, list[object]
    with qtbot.waitSignal(reading.story_fetched) as told:
        reading.fetch_story(ident)
    (answer,) = told.args
    assert answer.story.title == "The Man She Kept"
    assert answer.marks == (mark,)
    desk.ask(lambda library: library.position(ident), positions.append)
    assert positions == [None]


def test_a_story_that_is_gone_is_nothing_to_complain_of(desk: Desk) -> None:
    """It was only to be at hand."""
    told: list[object] = []
    reading = Reading(desk)
    desk.failed.connect(told.append)
    reading.story_fetched.connect(told.append)
    reading.fetch_story(StoryId("nowhere"))
    assert not told
