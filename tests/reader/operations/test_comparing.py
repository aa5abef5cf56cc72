"""Counting off the GUI thread: told in steps, stopped, overtaken."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from anthology.story import StoryId
from reader.background.runner import BackgroundRunner
from reader.operations.comparing import Comparing, LikeQuestion
from reader.operations.desk import Desk
from tests.worlds import a_library


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(BackgroundRunner(), lambda: a_library(tmp_path))
    yield desk
    desk.close()


def ids(qtbot: QtBot, desk: Desk) -> list[StoryId]:
    """Every story; whatever was asked before is answered then."""
    answers: list[list[StoryId]] = []
    desk.ask(lambda library: [card.id for card in library.cards()], answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def test_motifs_are_told_after_their_steps(qtbot: QtBot, desk: Desk) -> None:
    """Of each per cent once."""
    comparing, steps = Comparing(desk), []  # type: Comparing, list[Progress]
    comparing.motifs_progress.connect(steps.append)
    with qtbot.waitSignal(comparing.motifs_told) as told:
        comparing.names_and_motifs()
    assert told.args[0].stories == 5
    assert [100 * step.done // step.total for step in steps] == list(range(10, 101, 10))


def test_only_the_newest_question_is_answered(qtbot: QtBot, desk: Desk) -> None:
    """The one before is given up."""
    comparing, told = Comparing(desk), []  # type: Comparing, list[LikenessTold]
    first, second, *_ = ids(qtbot, desk)
    comparing.like_told.connect(told.append)
    with qtbot.waitSignal(comparing.like_told):
        comparing.more_like(LikeQuestion(first))
        comparing.more_like(LikeQuestion(second))
    ids(qtbot, desk)
    assert [each.likeness.story for each in told] == [second]


def test_who_stops_waiting_is_told_nothing(qtbot: QtBot, desk: Desk) -> None:
    """And may ask again."""
    comparing, told = Comparing(desk), []  # type: Comparing, list[object]
    comparing.motifs_told.connect(told.append)
    comparing.names_and_motifs()
    comparing.stop_motifs()
    ids(qtbot, desk)
    assert told == []
    with qtbot.waitSignal(comparing.motifs_told):
        comparing.names_and_motifs()


def test_a_story_that_is_gone_is_refused_in_a_sentence(qtbot: QtBot, desk: Desk) -> None:
    """Somebody removed it meanwhile."""
    comparing = Comparing(desk)
    with qtbot.waitSignal(comparing.like_refused) as refused:
        comparing.more_like(LikeQuestion(StoryId("gone")))
    assert "no story" in refused.args[0].sentence
