"""A place is written down once somebody has stayed there, and what was read before they leave it."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from anthology.story import StoryId
from anthology.text import Place
from reader.page.wishes import PlaceChange
from reader.window.place_keeper import PlaceKeeper

READ = PlaceChange(StoryId("one"), Place(40, "forty"), 80, 0.5, False, read=True)
OTHER = replace(READ, story=StoryId("two"))


@pytest.fixture
def kept(qtbot: QtBot) -> tuple[PlaceKeeper, list[PlaceChange]]:
    del qtbot
    keeper, places = PlaceKeeper(), list[PlaceChange]()
    keeper.settled.connect(places.append)
    return keeper, places


def test_of_many_places_in_one_story_only_the_last_is_kept(
    kept: tuple[PlaceKeeper, list[PlaceChange]], qtbot: QtBot
) -> None:
    """After a moment's rest."""
    keeper, places = kept
    keeper.take(READ)
    keeper.take(replace(READ, last_offset=90))
    assert not places
    qtbot.waitUntil(lambda: bool(places))
    assert places == [replace(READ, last_offset=90)]


@pytest.mark.parametrize("following", [OTHER, replace(READ, read=False), replace(OTHER, read=False)])
def test_what_was_read_is_kept_before_somebody_leaves_it(
    following: PlaceChange, kept: tuple[PlaceKeeper, list[PlaceChange]]
) -> None:
    """A story that went by in a moment was read to its end all the same."""
    keeper, places = kept
    keeper.take(READ)
    keeper.take(following)
    assert places == [READ]
    keeper.keep()
    assert places == [READ, following]


def test_a_place_in_a_story_that_is_gone_is_not_kept(
    kept: tuple[PlaceKeeper, list[PlaceChange]],
) -> None:
    """One in any other is."""
    keeper, places = kept
    keeper.take(READ)
    keeper.let_go(frozenset({OTHER.story}))
    keeper.keep()
    keeper.take(READ)
    keeper.let_go(frozenset({READ.story}))
    keeper.keep()
    assert places == [READ]
