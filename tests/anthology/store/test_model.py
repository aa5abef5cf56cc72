"""Whatever is done to a library in whatever order, it holds what a plain model of it holds."""

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from anthology.annotations.mark import Mark, MarkChange
from anthology.annotations.replaced import carry_over
from anthology.errors import UnknownAnthology, UnknownStory
from anthology.store.store import Store
from anthology.story import Anthology, AnthologyId, ReadingPosition, Story, StoryEdit, StoryId
from anthology.text import Passage
from tests.anthology.annotations.builders import LATER, THEN, highlight_of
from tests.anthology.store.conftest import TickingClock
from tests.anthology.store.plain_model import Model
from tests.builders import a_story

T = TypeVar("T")
story_ids = st.sampled_from([StoryId(name) for name in "abcd"])
anthology_ids = st.sampled_from([AnthologyId(name) for name in "xyz"])
picks = st.integers(0, 99)
titles = st.sampled_from(("Day", "Night"))
orders = st.permutations("abcd")
edits = st.fixed_dictionaries(
    {}, optional={"title": titles, "byline": titles, "keywords": st.sampled_from(((), ("sea",)))}
)


def picked(pick: int, some: Sequence[T]) -> T:
    """One of them, whatever the number is."""
    return some[pick % len(some)]


class LibraryMachine(RuleBasedStateMachine):
    """The store beside its model."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clock = TickingClock()
        self.store = Store.open(self.folder, self.clock)
        self.model = Model()
        self.made = 0

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)

    @rule()
    def reopen(self) -> None:
        stamp = self.store.stamp()
        self.store.close()
        self.store = Store.open(self.folder, self.clock)
        assert self.store.stamp() == stamp

    @rule(ident=story_ids, title=titles, paragraphs=st.integers(1, 3), is_matter=st.booleans())
    def put_story(self, ident: StoryId, title: str, paragraphs: int, is_matter: bool) -> None:
        new = a_story(ident=ident, title=title, paragraphs=paragraphs)
        self.put_story_as(replace(new, is_matter=is_matter))

    def put_story_as(self, new: Story) -> None:
        ident = new.id
        old = self.model.stories.get(ident) or self.model.removed_stories.get(ident)
        known = ident in self.model.stories
        with self.store.transaction():
            (self.store.stories.replace if known else self.store.stories.add)(new)
            if old:
                move = partial(carry_over, old=old, new=new, at=LATER)
                self.store.marks.carry(ident, move)
                self._carry_in_model(ident, move)
        self.model.put_story(new)

    def _carry_in_model(self, ident: StoryId, move: partial[tuple[Mark, ...]]) -> None:
        def moved(mark: Mark | None) -> Mark | None:
            return move([mark])[0] if mark and mark.story == ident else mark

        self.model.marks = {key: moved(mark) or mark for key, mark in self.model.marks.items()}
        self.model.history = [
            (MarkChange(change.what, moved(change.before), moved(change.after)), done)
            for change, done in self.model.history
        ]

    @rule(ident=story_ids, edit=edits)
    def edit_story(self, ident: StoryId, edit: dict[str, Any]) -> None:
        if ident in self.model.stories:
            self.model.edit_story(ident, edit)
            assert self.store.stories.edit(ident, StoryEdit(**edit)) == self.model.stories[ident]

    @rule(ident=story_ids)
    def remove_story(self, ident: StoryId) -> None:
        if ident in self.model.stories:
            self.model.remove_story(ident)
            self.store.stories.remove(ident)

    @rule(ident=story_ids)
    def restore_story(self, ident: StoryId) -> None:
        if ident in self.model.removed_stories:
            self.store.stories.restore(ident)
            self.model.restore_story(ident, self.numbered())

    def numbered(self) -> list[str]:
        return [row[0] for row in self.store._database.rows("SELECT id FROM stories ORDER BY number")]

    @initialize()
    def begin_with_stories(self) -> None:
        for ident in map(StoryId, "abc"):
            self.put_story_as(a_story(ident=ident, paragraphs=2))

    def wished(self, ident: AnthologyId, title: str, order: list[str], count: int) -> Anthology:
        """An anthology of so many of the stories that are there."""
        named = [StoryId(name) for name in order if name in self.model.stories]
        chosen = [self.model.stories[name] for name in named[: count % (len(named) + 1)]]
        stories = tuple(story.id for story in chosen if not story.is_matter)
        matter = tuple(story.id for story in chosen if story.is_matter)
        return Anthology(ident, title, stories, matter=matter)

    @rule(ident=anthology_ids, title=titles, order=orders, count=picks)
    def put_anthology(self, ident: AnthologyId, title: str, order: list[str], count: int) -> None:
        anthology = self.wished(ident, title, order, count)
        if ident in self.model.anthologies:
            self.store.anthologies.replace(anthology)
            self.model.replace_anthology(anthology)
        else:
            self.store.anthologies.add(anthology)
            self.model.add_anthology(anthology)

    @rule(ident=anthology_ids, title=titles, order=orders, count=picks, by_a_person=st.booleans())
    def change_anthology(
        self, ident: AnthologyId, title: str, order: list[str], count: int, by_a_person: bool
    ) -> None:
        if ident in self.model.anthologies:
            anthology = self.wished(ident, title, order, count)
            (self.store.anthologies.change if by_a_person else self.store.anthologies.renew)(anthology)
            (self.model.change_anthology if by_a_person else self.model.renew_anthology)(anthology)

    @rule(ident=anthology_ids, place=st.integers(0, 3))
    def move_anthology(self, ident: AnthologyId, place: int) -> None:
        if ident in self.model.anthologies:
            self.store.anthologies.move(ident, place)
            self.model.move_anthology(ident, place)

    @rule(ident=anthology_ids, story=story_ids)
    def put_a_story_that_is_not_there(self, ident: AnthologyId, story: StoryId) -> None:
        if story not in self.model.stories:
            known = ident in self.model.anthologies
            put = self.store.anthologies.replace if known else self.store.anthologies.add
            with pytest.raises(UnknownStory):
                put(Anthology(ident, "Odd", (story,)))

    @rule(ident=anthology_ids)
    def remove_anthology(self, ident: AnthologyId) -> None:
        if ident in self.model.anthologies:
            self.store.anthologies.remove(ident)
            self.model.remove_anthology(ident)
        else:
            with pytest.raises(UnknownAnthology):
                self.store.anthologies.remove(ident)

    @rule(ident=anthology_ids)
    def restore_anthology(self, ident: AnthologyId) -> None:
        if ident in self.model.removed_anthologies:
            self.store.anthologies.restore(ident)
            self.model.anthologies[ident] = self.model.removed_anthologies.pop(ident)
            for story in sorted(self.model.left_with.pop(ident)):
                self.model.restore_story(story, self.numbered())

    @rule(pick=picks, start=picks, length=st.integers(1, 90))
    def highlight(self, pick: int, start: int, length: int) -> None:
        if not self.model.stories:
            return
        story = self.model.stories[picked(pick, sorted(self.model.stories))]
        start %= len(story.text)
        self.made += 1
        passage = Passage(start, min(start + length, len(story.text)))
        self._record(MarkChange("Highlight added", None, highlight_of(story, passage, f"mark-{self.made}")))

    @rule(pick=picks)
    def change_mark(self, pick: int) -> None:
        if marks := self.living_marks():
            before = picked(pick, marks)
            self.made += 1
            self._record(MarkChange("Note changed", before, replace(before, note=f"note {self.made}")))

    @rule(pick=picks)
    def remove_mark(self, pick: int) -> None:
        if marks := self.living_marks():
            self._record(MarkChange("Removed", picked(pick, marks), None))

    def _record(self, change: MarkChange) -> None:
        self.store.marks.record(change, THEN)
        self.model.apply(change)
        self.model.history = [step for step in self.model.history if step[1]] + [(change, True)]

    @rule()
    def undo(self) -> None:
        assert self.store.marks.undo(LATER) == self.model.undo()

    @rule()
    def redo(self) -> None:
        assert self.store.marks.redo(LATER) == self.model.redo()

    @rule(pick=picks, offset=st.integers(0, 20), progress=st.floats(0, 1))
    def turn_pages(self, pick: int, offset: int, progress: float) -> None:
        if not self.model.stories:
            return
        story = picked(pick, sorted(self.model.stories))
        position = ReadingPosition(story, offset, progress=progress)
        self.store.positions.put(position)
        self.model.positions.pop(story, None)
        self.model.positions[story] = position

    @rule(pick=picks)
    def put_aside(self, pick: int) -> None:
        if not self.model.stories:
            return
        story = picked(pick, sorted(self.model.stories))
        position = replace(self.model.positions.get(story, ReadingPosition(story, 0)), aside=True)
        self.store.positions.touch(position)
        if story in self.model.positions:
            self.model.positions[story] = position
        else:
            self.model.positions = {story: position, **self.model.positions}
        assert self.store.positions.get(story) == position

    def living_marks(self) -> list[Mark]:
        return [mark for mark in self.model.marks.values() if mark.story in self.model.stories]

    @invariant()
    def stories_agree(self) -> None:
        cards = self.store.stories.cards()
        assert [card.id for card in cards] == self.model.shelf()
        assert [card.marks for card in cards] == [
            sum(mark.story == card.id for mark in self.model.marks.values()) for card in cards
        ]
        for ident, story in self.model.stories.items():
            assert self.store.stories.get(ident) == story
        assert [text.text for text in self.store.stories.texts()] == [
            self.model.stories[ident].text for ident in self.model.shelf()
        ]
        assert self.store.stories.count() == len(cards)
        removed = {ident for ident, story in self.model.removed_stories.items() if not story.is_matter}
        assert {card.id for card in self.store.stories.removed()} == removed

    @invariant()
    def anthologies_agree(self) -> None:
        shown = tuple(self.model.shown(ident) for ident in self.model.living())
        assert self.store.anthologies.all() == shown
        for anthology in shown:
            cards, matter = self.store.stories.cards(anthology.id), self.store.stories.matter(anthology.id)
            assert tuple(card.id for card in cards) == anthology.stories
            assert tuple(card.id for card in matter) == anthology.matter
        assert all(self.store.anthologies.is_known(ident) for ident in self.model.order)

    @invariant()
    def marks_agree(self) -> None:
        assert {mark.id: mark for mark in self.store.marks.all()} == {
            mark.id: mark for mark in self.living_marks()
        }

    @invariant()
    def positions_agree(self) -> None:
        living = [
            position for position in self.model.positions.values() if position.story in self.model.stories
        ]
        assert self.store.positions.latest() == (living[-1] if living else None)

    @invariant()
    def the_library_is_sound(self) -> None:
        assert self.store.check() == ()


TestLibrary = LibraryMachine.TestCase
TestLibrary.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)
