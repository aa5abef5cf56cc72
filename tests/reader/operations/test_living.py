"""Living shelves are filled one by one, and what was overtaken is never told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.background.runner import BackgroundRunner
from reader.operations.desk import Desk
from reader.operations.living import Living, ShelvesTold
from tests.worlds import a_library


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(BackgroundRunner(), lambda: a_library(tmp_path))
    yield desk
    desk.close()


def names(told: ShelvesTold) -> list[str]:
    return [each.shelf.name for each in told.shelves]


def test_every_change_is_told_with_all_shelves_filled(qtbot: QtBot, desk: Desk) -> None:
    """Made, moved, taken away, brought back."""
    living = Living(desk)

    def after(deed) -> ShelvesTold:
        with qtbot.waitSignal(living.told) as told:
            deed()
        return told.args[0]

    first = after(lambda: living.create("Night", "night"))
    assert len(first.shelves[0].stories) > 1
    second = after(lambda: living.create("Lamps", '"porch light"')).shelves[1]
    assert len(second.stories) == 1
    assert names(after(lambda: living.move(second.shelf.id, 0))) == ["Lamps", "Night"]
    assert names(after(lambda: living.remove(second.shelf))) == ["Night"]
    assert names(after(lambda: living.restore(second.shelf.id))) == ["Lamps", "Night"]


def test_fillings_that_were_overtaken_are_not_told(qtbot: QtBot, desk: Desk) -> None:
    """Many changes in a row are answered once."""
    living, told = Living(desk), []  # type: Living, list[ShelvesTold]
    with qtbot.waitSignal(living.told):
        living.create("Night", "night")
    living.told.connect(told.append)
    with qtbot.waitSignal(living.told):
        for _ in range(20):
            living.refill()
    answers: list[int] = []
    desk.ask(lambda library: len(library.cards()), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert [names(each) for each in told] == [["Night"]]


def test_what_cannot_be_kept_is_refused_in_a_sentence(qtbot: QtBot, desk: Desk) -> None:
    """And no shelf is there then."""
    living, made = Living(desk), []  # type: Living, list[LivingShelf]
    living.made.connect(made.append)
    with qtbot.waitSignal(living.refused) as refused:
        living.create("Nothing", "-night")
    assert refused.args[0].sentence.endswith(".")
    with qtbot.waitSignal(living.told) as told:
        living.refill()
    assert (made, told.args[0].shelves) == ([], ())
