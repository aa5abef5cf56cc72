"""Anthologies stand on the shelf in order, leave it with their stories, and can come back."""

from dataclasses import replace

import pytest

from anthology.annotations.mark import MarkChange
from anthology.errors import LibraryDamaged, UnknownAnthology, UnknownStory
from anthology.store.store import Store
from anthology.story import Anthology, AnthologyId, Contributor, Details, PictureId, StoryId
from tests.anthology.annotations.builders import THEN, a_highlight
from tests.builders import a_story, an_anthology

ONE, TWO = a_story(ident="one"), a_story(ident="two")
FIRST = an_anthology(ONE, TWO)
SECOND = Anthology(AnthologyId("second"), "Second", (TWO.id,), "sub", "ed", "fr", "all rights")


@pytest.fixture(autouse=True)
def shelf(store: Store) -> None:
    for story in (ONE, TWO):
        store.stories.add(story)
    for anthology in (FIRST, SECOND):
        store.anthologies.add(anthology)


def test_anthologies_come_back_as_they_were_put(store: Store) -> None:
    """In the order they came, introductions and all."""
    assert store.anthologies.all() == (FIRST, SECOND)
    assert store.anthologies.get(FIRST.id) == FIRST


def test_an_anthology_is_replaced_in_its_place(store: Store) -> None:
    """Stories left out stay in the library."""
    changed = replace(FIRST, title="Smaller Hours", stories=(TWO.id,), introduction=())
    store.anthologies.replace(changed)
    assert store.anthologies.all() == (changed, SECOND)
    assert store.stories.get(ONE.id) == ONE


def test_a_removed_anthology_takes_the_stories_along_that_no_other_holds(store: Store) -> None:
    """It is remembered, so that it is not brought in again by itself."""
    store.anthologies.remove(FIRST.id)
    assert store.anthologies.all() == (SECOND,)
    assert [card.id for card in store.stories.cards()] == [TWO.id]
    assert (store.anthologies.is_known(FIRST.id), store.anthologies.is_living(FIRST.id)) == (True, False)
    for ask in (store.anthologies.get, store.anthologies.remove):
        with pytest.raises(UnknownAnthology):
            ask(FIRST.id)


def test_a_removed_anthology_keeps_its_marks_for_its_return(store: Store) -> None:
    """Marks are never deleted by something else."""
    mark = a_highlight(ONE)
    store.marks.record(MarkChange("Highlight added", None, mark), THEN)
    store.anthologies.remove(FIRST.id)
    assert store.marks.all() == ()
    assert store.marks.all(ONE.id) == (mark,)
    store.anthologies.restore(FIRST.id)
    assert store.anthologies.all() == (FIRST, SECOND)
    assert store.marks.all() == (mark,)


def test_restoring_brings_back_only_what_left_with_it(store: Store) -> None:
    """A story that was removed before stays removed."""
    store.stories.remove(ONE.id)
    store.anthologies.remove(FIRST.id)
    store.anthologies.restore(FIRST.id)
    assert store.anthologies.get(FIRST.id).stories == (TWO.id,)
    for ident in (FIRST.id, AnthologyId("nowhere")):
        with pytest.raises(UnknownAnthology):
            store.anthologies.restore(ident)


def test_an_anthology_added_again_stands_last(store: Store) -> None:
    """As it is given then."""
    store.anthologies.remove(FIRST.id)
    again = replace(FIRST, title="Again", stories=(TWO.id,))
    store.anthologies.add(again)
    assert store.anthologies.all() == (SECOND, again)


def test_an_anthology_holds_living_stories_once_each(store: Store) -> None:
    """An unknown story is the world's fault, the rest are mistakes of ours."""
    store.stories.remove(ONE.id)
    with pytest.raises(UnknownStory):
        store.anthologies.add(replace(FIRST, id=AnthologyId("third")))
    with pytest.raises(ValueError, match="twice"):
        store.anthologies.add(Anthology(AnthologyId("third"), "Third", (TWO.id, TWO.id)))
    with pytest.raises(ValueError, match="already"):
        store.anthologies.add(SECOND)
    assert not store.anthologies.is_known(AnthologyId("third"))
    with pytest.raises(UnknownAnthology):
        store.anthologies.replace(replace(SECOND, id=AnthologyId("third")))


def test_an_introduction_that_cannot_be_read_is_damage(store: Store) -> None:
    """And `check` names it."""
    store._database.run("UPDATE anthologies SET introduction = '<p' WHERE id = 'second'")
    with pytest.raises(LibraryDamaged, match="introduction of “Second”"):
        store.anthologies.all()
    assert store.check() == ("The introduction of “Second” cannot be read.",)


def test_details_and_cover_come_back_as_they_were_put(store: Store) -> None:
    """And what cannot be read is damage."""
    details = Details(
        "Twelve tales.\nAnd one.", ("night",), "Lamps", "2.5", "Ink", "1907", (Contributor("Ann", "trl"),)
    )
    third = Anthology(AnthologyId("third"), "Third", cover=PictureId("a.png"), details=details)
    store.anthologies.add(third)
    assert store.anthologies.get(third.id) == third
    store._database.run("UPDATE anthologies SET details = '{\"series\": 1}' WHERE id = 'third'")
    with pytest.raises(LibraryDamaged, match="details of “Third”"):
        store.anthologies.get(third.id)


def test_what_a_person_changed_outlives_a_later_version(store: Store) -> None:
    """Field by field: the rest is as the later version has it."""
    store.anthologies.change(replace(FIRST, title="Mine", cover=PictureId("mine.png")))
    later = replace(FIRST, title="Theirs", editor="New", cover=PictureId("theirs.png"), stories=(TWO.id,))
    store.anthologies.renew(later, "digest 2")
    kept = replace(later, title="Mine", cover=PictureId("mine.png"))
    assert store.anthologies.get(FIRST.id) == kept
    assert store.anthologies.digest(FIRST.id) == "digest 2"
    with pytest.raises(UnknownAnthology):
        store.anthologies.change(replace(FIRST, id=AnthologyId("nowhere")))


def test_a_later_version_adds_to_an_order_that_a_person_made(store: Store) -> None:
    """What is new comes in after the one before it; what was taken out stays out."""
    for name in ("three", "four"):
        store.stories.add(a_story(ident=name))
    three, four = StoryId("three"), StoryId("four")
    store.anthologies.change(replace(FIRST, stories=(TWO.id,)))
    store.anthologies.renew(replace(FIRST, stories=(four, ONE.id, TWO.id, three)), arrived=(three, four))
    assert store.anthologies.get(FIRST.id).stories == (four, TWO.id, three)


def test_an_anthology_is_moved_along_the_shelf(store: Store) -> None:
    """Beyond an end is that end; the stories follow in the order of the shelf."""
    third = Anthology(AnthologyId("third"), "Third")
    store.anthologies.add(third)
    for place, order in ((0, "third first second"), (1, "first third second"), (99, "first second third")):
        store.anthologies.move(third.id, place)
        assert [each.title.split()[0].lower() for each in store.anthologies.all()] == [
            name.replace("first", "small") for name in order.split()
        ]
    store.anthologies.move(SECOND.id, -1)
    assert [card.id for card in store.stories.cards()] == [TWO.id, ONE.id]
    with pytest.raises(UnknownAnthology):
        store.anthologies.move(AnthologyId("nowhere"), 0)


def test_a_removed_anthology_keeps_out_of_the_way_of_a_move(store: Store) -> None:
    """And comes back to a place of its own."""
    third = Anthology(AnthologyId("third"), "Third")
    store.anthologies.add(third)
    store.anthologies.remove(SECOND.id)
    store.anthologies.move(third.id, 0)
    store.anthologies.restore(SECOND.id)
    assert store.anthologies.all() == (third, SECOND, FIRST)


def test_a_removed_story_keeps_its_place_while_others_move(store: Store) -> None:
    """It returns behind the one that it stood behind."""
    three = a_story(ident="three")
    store.stories.add(three)
    store.anthologies.replace(replace(FIRST, stories=(ONE.id, TWO.id, three.id)))
    store.stories.remove(TWO.id)
    store.anthologies.replace(replace(FIRST, stories=(three.id, ONE.id)))
    store.stories.restore(TWO.id)
    assert store.anthologies.get(FIRST.id).stories == (three.id, ONE.id, TWO.id)
