"""What the search asks of the library: which stories changed, what filters ask, what was noted."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from anthology.annotations.mark import Colour, MarkChange, MarkId, MarkStatus
from anthology.pace import Pace, Stretch
from anthology.store.store import Store
from anthology.story import Anthology, AnthologyId, ReadingPosition, ReadingState, StoryEdit
from tests.anthology.annotations.builders import THEN, a_bookmark, a_highlight
from tests.builders import a_story, an_anthology

STORY, OTHER, LOOSE = a_story(), a_story(ident="other"), a_story(ident="loose", language="de")
IMPRINT = replace(a_story("Printed once.", ident="imprint"), is_matter=True)
SHELF = an_anthology(OTHER, STORY)
SECOND = Anthology(AnthologyId("second"), "Second", (STORY.id,))
MARK = a_highlight(STORY, "porch", note="Whose?")


@pytest.fixture
def still(folder: Path) -> Iterator[Store]:
    """A library whose clock stands still."""
    with closing(Store.open(folder, lambda: datetime(2026, 1, 2, tzinfo=UTC))) as store:
        for story in (LOOSE, STORY, OTHER, IMPRINT):
            store.stories.add(story)
        store.anthologies.add(SHELF)
        store.anthologies.add(SECOND)
        yield store


CHANGES: list[Callable[[Store], object]] = [
    lambda store: store.stories.edit(STORY.id, StoryEdit(title="New")),
    lambda store: store.stories.edit(STORY.id, StoryEdit(byline="New")),
    lambda store: store.stories.edit(STORY.id, StoryEdit(language="fr")),
    lambda store: store.stories.replace(a_story("New words.")),
]
NO_CHANGES: list[Callable[[Store], object]] = [
    lambda store: store.stories.edit(STORY.id, StoryEdit(summary="New", keywords=("new",))),
    lambda store: store.stories.replace(STORY, "another digest"),
    lambda store: store.stories.restore(store.stories.remove(STORY.id)[0].id),
    lambda store: store.anthologies.replace(replace(SHELF, title="New")),
    lambda store: store.positions.put(ReadingPosition(STORY.id, 5)),
    lambda store: store.marks.record(MarkChange("Highlight added", None, MARK), THEN),
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_story_that_changes_has_another_version(still: Store, change: Callable[[Store], object]) -> None:
    """Also within one tick of the clock; every other story keeps its own."""
    before = still.versions()
    change(still)
    after = still.versions()
    assert {ident for ident in after if after[ident] != before[ident]} == {STORY.id}


@pytest.mark.parametrize("change", NO_CHANGES)
def test_what_is_not_looked_through_leaves_the_version(
    still: Store, change: Callable[[Store], object]
) -> None:
    """The search reads no text again for it."""
    before = still.versions()
    change(still)
    assert still.versions() == before


def test_versions_stand_in_the_order_of_the_texts(still: Store) -> None:
    """Matter and removed stories are none."""
    assert list(still.versions()) == [text.id for text in still.texts(None)] == [OTHER.id, STORY.id, LOOSE.id]
    assert len(set(still.versions().values())) == 3
    still.stories.remove(OTHER.id)
    still.anthologies.remove(SHELF.id)
    assert list(still.versions()) == [text.id for text in still.texts(None)] == [STORY.id, LOOSE.id]


def test_a_version_never_comes_again_after_a_copy_is_put_back(still: Store, tmp_path: Path) -> None:
    """A count would: two different texts would go by one name."""
    still.backup(tmp_path / "copy.sqlite3")
    still.stories.replace(a_story("One."))
    lost = still.versions()
    still.restore(tmp_path / "copy.sqlite3")
    still.stories.replace(a_story("Two."))
    assert still.versions()[STORY.id] != lost[STORY.id]


def test_facts_are_what_the_cards_say(still: Store) -> None:
    """And the titles of all anthologies that hold a story, in the order of the shelf."""
    still.positions.put(ReadingPosition(STORY.id, 5, progress=0.5))
    still.positions.put(ReadingPosition(OTHER.id, 5, aside=True))
    facts, cards = still.facts(), {card.id: card for card in still.stories.cards()}
    assert facts.keys() == cards.keys()
    for ident, card in cards.items():
        told = (facts[ident].language, facts[ident].words, facts[ident].minutes, facts[ident].state)
        assert told == (card.language, card.words, card.minutes, card.state)
    assert facts[STORY.id].anthologies == ("Small Hours", "Second")
    assert facts[LOOSE.id].anthologies == ()
    assert facts[OTHER.id].state is ReadingState.ASIDE
    still.anthologies.remove(SECOND.id)
    assert still.facts()[STORY.id].anthologies == ("Small Hours",)


def test_minutes_are_those_of_the_reader_s_own_pace(still: Store) -> None:
    """Where one is known."""
    slow = Pace((Stretch(2_000, 1_200.0),))
    still.pace = slow
    fact = still.facts()[STORY.id]
    assert fact.minutes == slow.minutes(fact.words)


def test_notes_and_highlights_are_those_of_living_stories(still: Store) -> None:
    """Names of bookmarks are notes; a lost mark has a note and no place."""
    bookmark, plain = a_bookmark(OTHER, "porch", name="Here"), a_highlight(OTHER, "light")
    lost = replace(a_highlight(LOOSE, "porch", note="Gone?"), status=MarkStatus.LOST)
    in_matter = a_highlight(IMPRINT, "Printed", note="When?")
    for n, mark in enumerate((MARK, bookmark, replace(plain, note=""), lost, in_matter)):
        still.marks.record(MarkChange("Added", None, replace(mark, id=MarkId(f"mark-{n}"))), THEN)
    assert still.notes() == [
        (LOOSE.id, "mark-3", "Gone?"),
        (OTHER.id, "mark-1", "Here"),
        (STORY.id, "mark-0", "Whose?"),
    ]
    assert still.highlights() == [(OTHER.id, "mark-2", plain.passage), (STORY.id, "mark-0", MARK.passage)]
    still.stories.remove(STORY.id)
    still.marks.undo(THEN)
    assert [story for story, *_ in still.notes()] == [LOOSE.id, OTHER.id]


def test_every_change_of_a_mark_changes_the_stamp_of_marks(still: Store, folder: Path) -> None:
    """Also one that another process made, and one that was undone; reading does not."""
    blue = replace(MARK, colour=Colour.BLUE)
    with closing(Store.open(folder, lambda: datetime(2026, 1, 2, tzinfo=UTC))) as other:
        stamps = [still.marks_stamp()]
        changes: tuple[Callable[[], object], ...] = (
            lambda: other.marks.record(MarkChange("Highlight added", None, MARK), THEN),
            lambda: still.marks.record(MarkChange("Colour changed", MARK, blue), THEN),
            lambda: still.marks.undo(THEN),
            lambda: other.marks.redo(THEN),
            lambda: other.marks.record(MarkChange("Highlight removed", blue, None), THEN),
        )
        for change in changes:
            change()
            stamps.append(still.marks_stamp())
            assert other.marks_stamp() == stamps[-1]
        assert len(set(stamps)) == len(stamps)
        still.stories.edit(STORY.id, StoryEdit(title="New"))
        assert still.marks_stamp() == stamps[-1]


def test_a_reading_state_changes_the_stamp_of_marks_and_a_page_does_not(still: Store) -> None:
    """Filters ask for states: begun, read, put aside, taken up again, as good as new."""
    begun = ReadingPosition(STORY.id, 5, progress=0.1)
    read, aside = replace(begun, finished=True), replace(begun, aside=True)
    stamps = [still.marks_stamp()]
    for position in (begun, aside, begun, read, ReadingPosition(STORY.id, 0)):
        still.positions.put(position)
        stamps.append(still.marks_stamp())
    still.positions.touch(aside)
    stamps.append(still.marks_stamp())
    assert len(set(stamps)) == len(stamps)
    still.positions.put(begun)
    before = still.marks_stamp()
    still.positions.put(replace(begun, offset=50, progress=0.7))
    still.positions.put(ReadingPosition(OTHER.id, 0))
    assert still.marks_stamp() == before
