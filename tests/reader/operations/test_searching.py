"""Searches are answered with their number; what was overtaken is dropped, what was of use remembered."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from anthology.search.hits import Enquiry
from anthology.story import StoryId
from reader.background.runner import InlineRunner
from reader.operations.desk import Desk
from reader.operations.recalling import SHOWN, QueriesTold, Recalling
from reader.operations.searching import HitsFound, Searching
from tests.worlds import a_library, titled


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(InlineRunner(), lambda: a_library(tmp_path))
    yield made
    made.close()


class Waiting(InlineRunner):
    """Does what was asked of it later, in order."""

    def __init__(self) -> None:
        self.jobs: list[Callable[[], None]] = []

    def run(self, work, done, failed) -> None:  # type: ignore[no-untyped-def] # as `InlineRunner`
        self.jobs.append(lambda: InlineRunner.run(self, work, done, failed))

    def do_all(self) -> None:
        while self.jobs:
            self.jobs.pop(0)()


def test_only_the_newest_of_waiting_searches_is_asked(qtbot: QtBot, tmp_path: Path) -> None:
    """Nobody waits for the answer to half a word."""
    runner, found = Waiting(), []
    desk = Desk(runner, lambda: a_library(tmp_path))
    searching = Searching(desk)
    searching.found.connect(found.append)
    for number, text in enumerate(("n", "ni", "night")):
        searching.search(Enquiry(text, unfinished=True), number, 20, 6)
    runner.do_all()
    assert [(each.number, each.results.query) for each in found] == [(2, "night")]
    desk.close()


def test_the_hits_in_a_story_come_with_the_number_of_their_answer(desk: Desk, tmp_path: Path) -> None:
    """Of a story that is gone there are none, and of an answer that was overtaken."""
    library = a_library(tmp_path)
    ident = titled(library, "The Man She Kept")
    library.close()
    searching, told = Searching(desk), []
    searching.hits_found.connect(told.append)
    searching.search(Enquiry("she"), 7, 20, 2)
    searching.find_in(ident, Enquiry("she"), 7)
    searching.find_in(StoryId("nowhere"), Enquiry("she"), 7)
    searching.find_in(ident, Enquiry("she"), 6)
    whole, gone, late = told
    assert (whole.number, whole.story) == (7, ident)
    assert len(whole.hits.hits) == whole.hits.hit_count > 2
    assert gone == HitsFound(7, StoryId("nowhere"), None)
    assert late.hits is None


def test_the_latest_queries_are_told_after_every_change(desk: Desk) -> None:
    """The last first, each once, no more than fit under the field."""
    recalling, told = Recalling(desk), []
    recalling.told.connect(told.append)
    recalling.tell()
    for query in ("night", "porch", "night"):
        recalling.remember(query)
    recalling.forget("porch")
    recalling.forget_all()
    assert [each.queries for each in told] == [
        *((), ("night",), ("porch", "night"), ("night", "porch"), ("night",), ()),
    ]
    for number in range(SHOWN + 2):
        recalling.remember(f"word{number}")
    assert told[-1] == QueriesTold(tuple(f"word{number}" for number in range(SHOWN + 1, 1, -1)))
