"""A living shelf holds what answers its query now; what was asked is remembered."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from anthology.errors import AmbiguousShelf, HopelessQuery, TitleMissing, UnknownShelf
from anthology.library import Library
from anthology.living import LivingShelf, ShelfId
from anthology.pace import Pace, Stretch
from anthology.search.hits import Enquiry, Step
from anthology.story import ReadingState
from anthology.text import Passage
from tests.worlds import a_library

NIGHT, DAY_NINE = "Two Hours by Night", "Day Nine: My Biggest Failure"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = a_library(tmp_path / "library")
    yield library
    library.close()


def titles(library: Library, shelf: LivingShelf) -> list[str]:
    return [card.title for card in library.stories_of(shelf)]


def test_a_living_shelf_is_the_answer_of_its_query(library: Library) -> None:
    """In the order of the answer, as cards."""
    shelf = library.create_living_shelf(" At \n night ", " night ")
    assert (shelf.name, shelf.query) == ("At night", "night")
    assert library.living_shelves() == (shelf,)
    assert titles(library, shelf) == [found.title for found in library.search(Enquiry("night")).stories]


def test_a_living_shelf_refills_by_itself(library: Library, tmp_path: Path) -> None:
    """A story that comes in stands on it, one that is removed does not."""
    shelf = library.create_living_shelf("Lamps", '"paraffin lamp"')
    assert titles(library, shelf) == []
    made = library.import_text("Somebody had lit a paraffin lamp.", "The Lamp").stories[0]
    assert titles(library, shelf) == ["The Lamp"]
    library.remove_stories([made])
    assert titles(library, shelf) == []


def test_a_shelf_that_only_filters_stands_in_the_order_of_the_library(library: Library) -> None:
    """And refills when somebody reads, or an anthology holds other stories."""
    new = library.create_living_shelf("Unread", "state:new")
    held = library.create_living_shelf("Held", "anthology:hours")
    short = library.create_living_shelf("Short", "length:4min")
    cards = library.cards()
    assert library.stories_of(new) == cards
    assert library.stories_of(held) == ()
    assert library.stories_of(short) == tuple(card for card in cards if card.minutes < 5) != ()
    library.mark_as(cards[1].id, ReadingState.READ)
    assert [card.id for card in library.stories_of(new)] == [card.id for card in cards if card != cards[1]]
    library.create_anthology("Small Hours", [cards[3].id])
    assert [card.id for card in library.stories_of(held)] == [cards[3].id]


def test_a_shelf_of_marks_refills_when_somebody_marks(library: Library) -> None:
    """Notes and highlighted words."""
    noted = library.create_living_shelf("Noted", "in:notes erosion")
    lit = library.create_living_shelf("Lit", "in:highlights night")
    assert (titles(library, noted), titles(library, lit)) == ([], [])
    story = library.story_named(NIGHT)
    at = story.text.index("night")
    library.add_highlight(story.id, Passage(at, at + 5), note="Erosion, again.")
    assert (titles(library, noted), titles(library, lit)) == ([NIGHT], [NIGHT])
    library.undo()
    assert (titles(library, noted), titles(library, lit)) == ([], [])


def test_a_living_shelf_can_be_changed_moved_removed_and_brought_back(library: Library) -> None:
    """A change that is none is not written."""
    one, two = (library.create_living_shelf(name, name) for name in ("night", "porch"))
    changed = library.change_living_shelf(replace(one, name=" Dark ", query="dark"))
    assert (changed.name, changed.query, changed.created) == ("Dark", "dark", one.created)
    assert changed.modified > one.modified
    assert library.change_living_shelf(replace(changed, modified="")) == changed
    library.move_living_shelf(two.id, 0)
    assert library.living_shelves() == (two, changed)
    library.remove_living_shelf(two.id)
    assert library.living_shelves() == (changed,)
    with pytest.raises(UnknownShelf):
        library.change_living_shelf(two)
    library.restore_living_shelf(two.id)
    assert library.living_shelves() == (two, changed)


def test_what_could_never_hold_a_story_is_refused(library: Library) -> None:
    """A shelf without a name, and one whose query asks for nothing."""
    shelf = library.create_living_shelf("Night", "night")
    with pytest.raises(TitleMissing):
        library.create_living_shelf(" ", "night")
    with pytest.raises(HopelessQuery):
        library.create_living_shelf("Nothing", " ")
    with pytest.raises(HopelessQuery):
        library.change_living_shelf(replace(shelf, query="-night"))
    assert library.living_shelves() == (shelf,)


def test_a_living_shelf_is_found_by_id_and_by_name_in_any_case(library: Library) -> None:
    """Where only one is called so."""
    one = library.create_living_shelf("Night", "night")
    assert library.living_shelf_named(" NIGHT ") == library.living_shelf_named(one.id) == one
    two = library.create_living_shelf("night", "dark")
    with pytest.raises(AmbiguousShelf) as refusal:
        library.living_shelf_named("Night")
    assert refusal.value.ids == (one.id, two.id)
    assert library.living_shelf_named(two.id) == two
    with pytest.raises(UnknownShelf):
        library.living_shelf_named("Day")


@pytest.mark.parametrize("query", ["nigth", "porhc light"])
def test_what_is_only_nearly_meant_does_not_stand_on_a_living_shelf(library: Library, query: str) -> None:
    """Nobody is there to be told what was forgiven."""
    answer = library.search(Enquiry(query))
    assert answer.stories
    assert answer.step not in (Step.EXACT, Step.FORMS)
    assert titles(library, library.create_living_shelf("Nearly", query)) == []


def test_the_minutes_of_a_shelf_are_those_of_the_reader(library: Library) -> None:
    """What it filters by and what it shows."""
    library.keep_pace(Pace((Stretch(2_000, 1_500.0),)))
    shelf = library.create_living_shelf("Long", "length:>=10min")
    assert library.stories_of(shelf) == tuple(card for card in library.cards() if card.minutes >= 10) != ()


def test_a_query_that_no_longer_asks_for_anything_holds_nothing(library: Library) -> None:
    """The other shelves stand as before."""
    assert library.stories_of(LivingShelf(ShelfId("old"), "Old", "-night", "", "")) == ()


def test_what_was_asked_is_remembered_until_it_is_to_be_forgotten(library: Library) -> None:
    """However it was spaced; nothing is nothing to remember."""
    for text in ("night", " porch  light ", "", "night"):
        library.remember_query(text)
    assert [(asked.text, asked.times) for asked in library.queries()] == [("night", 2), ("porch light", 1)]
    library.forget_queries(["night"])
    assert [asked.text for asked in library.queries()] == ["porch light"]
    library.forget_queries()
    assert library.queries() == ()
