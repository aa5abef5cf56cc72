"""Marks are changed through a journal: every change can be taken back, also tomorrow."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from anthology.annotations.mark import Bookmark, Colour, Highlight, Mark, MarkChange, MarkId, MarkStatus
from anthology.annotations.replaced import carry_over
from anthology.errors import UnknownMark, UnknownStory
from anthology.store.store import Store
from anthology.story import StoryId
from tests.anthology.annotations.builders import LATER, THEN, a_bookmark, a_highlight
from tests.anthology.store.conftest import TickingClock
from tests.builders import a_story, an_anthology

STORY = a_story()
MARK = a_highlight(STORY, "ferryman", note="who?")
BLUE = replace(MARK, colour=Colour.BLUE, modified=LATER)
ADDED = MarkChange("Highlight added", None, MARK)
COLOURED = MarkChange("Colour changed", MARK, BLUE)
REMOVED = MarkChange("Highlight removed", BLUE, None)


@pytest.fixture(autouse=True)
def story(store: Store) -> None:
    store.stories.add(STORY)


@contextmanager
def reopened(store: Store) -> Iterator[Store]:
    with closing(Store.open(store.path.parent, TickingClock())) as again:
        yield again


def test_a_change_is_there_at_once_for_another_opener(store: Store) -> None:
    """It is on disk when the call returns."""
    store.marks.record(ADDED, THEN)
    with reopened(store) as again:
        assert again.marks.all() == (MARK,)
        assert again.marks.get(MARK.id) == MARK


def test_marks_of_every_kind_come_back_as_they_were(store: Store) -> None:
    """In reading order."""
    lost = replace(MARK, id=MarkId("lost"), tags=("a", "b"), status=MarkStatus.LOST)
    marks: tuple[Mark, ...] = (a_bookmark(STORY, "porch", name="Here"), MARK, lost)
    for mark in reversed(marks):
        store.marks.record(MarkChange("Added", None, mark), THEN)
    assert set(store.marks.all()) == set(marks)
    assert store.marks.all(STORY.id)[0] == marks[0]
    (card,) = store.stories.cards()
    assert card.marks == 3


def test_marks_stand_in_the_order_of_the_shelf(store: Store) -> None:
    """Then in reading order; those of loose stories last."""
    other = a_story(ident="other")
    store.stories.add(other)
    store.anthologies.add(an_anthology(other))
    for mark in (MARK, a_bookmark(other, "ferryman", ident="o2"), a_bookmark(other, "porch", ident="o1")):
        store.marks.record(MarkChange("Added", None, mark), THEN)
    assert [mark.id for mark in store.marks.all()] == ["o1", "o2", "mark-1"]


def test_undo_and_redo_walk_through_the_history(store: Store) -> None:
    """Each returns the change it makes, with what it changes from and to."""
    for change in (ADDED, COLOURED, REMOVED):
        store.marks.record(change, THEN)
    assert store.marks.next_redo() is None
    for change, there in ((REMOVED, (BLUE,)), (COLOURED, (MARK,)), (ADDED, ())):
        assert store.marks.next_undo() == change.what
        assert store.marks.undo(LATER) == MarkChange(change.what, change.after, change.before)
        assert store.marks.all() == there
    assert store.marks.undo(LATER) is None
    for change, there in ((ADDED, (MARK,)), (COLOURED, (BLUE,)), (REMOVED, ())):
        assert store.marks.next_redo() == change.what
        assert store.marks.redo(LATER) == change
        assert store.marks.all() == there
    assert store.marks.redo(LATER) is None


def test_undo_works_after_a_restart(store: Store) -> None:
    """Also tomorrow."""
    store.marks.record(ADDED, THEN)
    store.marks.record(replace(REMOVED, before=MARK), THEN)
    with reopened(store) as again:
        again.marks.undo(LATER)
    with reopened(store) as again:
        assert again.marks.all() == (MARK,)
        assert (again.marks.next_undo(), again.marks.next_redo()) == ("Highlight added", "Highlight removed")


def test_a_new_change_gives_up_what_could_be_redone(store: Store) -> None:
    """As everywhere."""
    store.marks.record(ADDED, THEN)
    store.marks.record(COLOURED, THEN)
    store.marks.undo(LATER)
    store.marks.record(MarkChange("Bookmark added", None, a_bookmark(STORY)), THEN)
    assert store.marks.next_redo() is None
    assert store.marks.next_undo() == "Bookmark added"


def test_undoing_restores_what_stood_there_not_what_the_caller_thought(store: Store) -> None:
    """A window may know an older state of the mark."""
    store.marks.record(ADDED, THEN)
    store.marks.record(COLOURED, THEN)
    noted = replace(MARK, note="stale")
    store.marks.record(MarkChange("Note changed", MARK, noted), THEN)
    store.marks.undo(LATER)
    assert store.marks.all() == (BLUE,)


def test_a_mark_that_is_gone_cannot_be_changed(store: Store) -> None:
    """It is refused."""
    for change in (COLOURED, REMOVED):
        with pytest.raises(UnknownMark, match="no such mark"):
            store.marks.record(change, THEN)
    with pytest.raises(UnknownMark):
        store.marks.get(MARK.id)
    with pytest.raises(UnknownStory):
        store.marks.record(MarkChange("Added", None, replace(MARK, story=StoryId("nowhere"))), THEN)
    assert store.marks.next_undo() is None


def test_impossible_changes_are_mistakes_of_ours(store: Store) -> None:
    """And change nothing."""
    store.marks.record(ADDED, THEN)
    other = a_story(ident="other")
    store.stories.add(other)
    for change in (
        ADDED,
        MarkChange("Nothing", None, None),
        MarkChange("Two", MARK, replace(MARK, id=MarkId("other"))),
        MarkChange("Moved", MARK, replace(MARK, story=other.id)),
    ):
        with pytest.raises(ValueError, match=r"."):
            store.marks.record(change, THEN)
    assert store.marks.all() == (MARK,)


def test_the_history_of_a_removed_story_rests(store: Store) -> None:
    """Until it returns; that of others goes on."""
    store.marks.record(ADDED, THEN)
    store.stories.remove(STORY.id)
    assert (store.marks.next_undo(), store.marks.undo(LATER)) == (None, None)
    store.stories.restore(STORY.id)
    assert store.marks.all() == (MARK,)
    assert store.marks.undo(LATER) is not None


def test_a_replaced_text_takes_its_marks_and_their_history_along(store: Store) -> None:
    """Undoing after it restores a mark to where its words are now."""
    store.marks.record(ADDED, THEN)
    store.marks.record(COLOURED, THEN)
    store.marks.record(REMOVED, THEN)
    store.marks.record(MarkChange("Bookmark added", None, a_bookmark(STORY, "Nobody")), THEN)
    new = a_story("A new beginning.\n" + STORY.text)
    with store.transaction():
        store.stories.replace(new)
        store.marks.carry(STORY.id, partial(carry_over, old=STORY, new=new, at=LATER))
    (bookmark,) = store.marks.all()
    assert isinstance(bookmark, Bookmark)
    assert new.text[bookmark.place.offset :].startswith("Nobody")
    assert store.marks.next_undo() == "Bookmark added"
    for _ in range(2):
        store.marks.undo(LATER)
    (mark,) = store.marks.all()
    assert isinstance(mark, Highlight)
    assert (mark.passage.of(new.text), mark.colour, mark.note) == ("ferryman", Colour.BLUE, "who?")
    assert store.check() == ()


def test_marks_go_over_to_another_story_with_their_history(store: Store) -> None:
    """Two that were the same story become one; undoing goes on there."""
    other = a_story(ident="other")
    store.stories.add(other)
    store.marks.record(ADDED, THEN)
    store.marks.record(COLOURED, THEN)

    def handed(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
        return tuple(replace(mark, story=other.id) for mark in marks)

    with store.transaction():
        store.marks.carry(STORY.id, handed, into=other.id)
        store.stories.remove(STORY.id)
    assert store.marks.all() == store.marks.all(other.id) == handed((BLUE,))
    store.marks.undo(LATER)
    assert store.marks.all() == handed((MARK,))
    with pytest.raises(ValueError, match="not named"):
        store.marks.carry(other.id, lambda marks: tuple(replace(mark, story=STORY.id) for mark in marks))


def test_carrying_answers_with_the_same_marks(store: Store) -> None:
    """Anything else is a mistake of ours."""
    store.marks.record(ADDED, THEN)
    with pytest.raises(ValueError, match="same order"):
        store.marks.carry(STORY.id, lambda marks: marks[1:])


def test_removed_marks_stay_in_the_file(folder: Path, store: Store) -> None:
    """A tombstone, never a lost row; every row says which device wrote it."""
    store.marks.record(ADDED, THEN)
    store.marks.record(replace(REMOVED, before=MARK), LATER)
    (row,) = store._database.rows("SELECT note, removed, device = (SELECT device FROM library) FROM marks")
    assert row == ("who?", LATER, 1)
    assert folder == store.path.parent


def test_check_names_a_mark_that_is_not_on_its_words(store: Store) -> None:
    """Unless it is known to be lost."""
    store.marks.record(ADDED, THEN)
    store.marks.record(MarkChange("Added", None, a_bookmark(STORY, "ferryman")), THEN)
    store.stories.replace(a_story("Other."))
    assert store.check() == (
        "A bookmark in “The Porch Light” does not stand on its words any more (mark-2).",
        "A highlight in “The Porch Light” does not stand on its words any more (mark-1).",
    )
    store.marks.carry(STORY.id, partial(carry_over, old=STORY, new=a_story("Other."), at=LATER))
    assert store.check() == ()
    assert {mark.status for mark in store.marks.all()} == {MarkStatus.LOST}
