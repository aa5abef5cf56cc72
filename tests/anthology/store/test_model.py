"""Whatever is done to a library in whatever order, it holds what a plain model of it holds."""

import shutil
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from anthology.annotations.mark import Mark, MarkChange, MarkId
from anthology.annotations.replaced import carry_over
from anthology.errors import UnknownAnthology, UnknownStory
from anthology.store.store import Store
from anthology.story import Anthology, AnthologyId, ReadingPosition, Story, StoryId
from anthology.text import Passage
from tests.anthology.annotations.builders import LATER, THEN, highlight_of
from tests.anthology.store.conftest import TickingClock
from tests.builders import a_story

T = TypeVar("T")
story_ids = st.sampled_from([StoryId(name) for name in "abcd"])
anthology_ids = st.sampled_from([AnthologyId(name) for name in "xyz"])
picks = st.integers(0, 99)
titles = st.sampled_from(("Day", "Night"))


def picked(pick: int, some: Sequence[T]) -> T:
    """One of them, whatever the number is."""
    return some[pick % len(some)]


@dataclass
class Model:
    """A library without a file."""

    stories: dict[StoryId, Story] = field(default_factory=dict)
    anthologies: dict[AnthologyId, Anthology] = field(default_factory=dict)
    known: set[AnthologyId] = field(default_factory=set)
    removed_stories: dict[StoryId, Story] = field(default_factory=dict)
    positions: dict[StoryId, ReadingPosition] = field(default_factory=dict)
    marks: dict[MarkId, Mark] = field(default_factory=dict)
    history: list[tuple[MarkChange, bool]] = field(default_factory=list)
    """Each change, and whether it holds or was undone."""

    def held(self) -> set[StoryId]:
        return {story for anthology in self.anthologies.values() for story in anthology.stories}

    def shelf(self) -> list[StoryId]:
        ordered = [story for anthology in self.anthologies.values() for story in anthology.stories]
        living = [story for story in ordered if story in self.stories]
        return list(dict.fromkeys([*living, *self.stories]))

    def shown(self, anthology: Anthology) -> Anthology:
        return replace(anthology, stories=tuple(s for s in anthology.stories if s in self.stories))

    def undo(self) -> MarkChange | None:
        for n in reversed(range(len(self.history))):
            change, done = self.history[n]
            if done and change.story in self.stories:
                self.history[n] = change, False
                return self.apply(MarkChange(change.what, change.after, change.before))
        return None

    def redo(self) -> MarkChange | None:
        for n, (change, done) in enumerate(self.history):
            if not done and change.story in self.stories:
                self.history[n] = change, True
                return self.apply(change)
        return None

    def apply(self, change: MarkChange) -> MarkChange:
        if change.after is None:
            del self.marks[change.mark.id]
        else:
            self.marks[change.after.id] = change.after
        return change


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

    @rule(ident=story_ids, title=titles, paragraphs=st.integers(1, 3))
    def put_story(self, ident: StoryId, title: str, paragraphs: int) -> None:
        self.put_story_as(a_story(ident=ident, title=title, paragraphs=paragraphs))

    def put_story_as(self, new: Story) -> None:
        ident = new.id
        old = self.model.stories.get(ident) or self.model.removed_stories.pop(ident, None)
        known = ident in self.model.stories
        with self.store.transaction():
            (self.store.stories.replace if known else self.store.stories.add)(new)
            if old:
                move = partial(carry_over, old=old, new=new, at=LATER)
                self.store.marks.carry(ident, move)
                self._carry_in_model(ident, move)
        self.model.stories[ident] = new

    def _carry_in_model(self, ident: StoryId, move: partial[tuple[Mark, ...]]) -> None:
        def moved(mark: Mark | None) -> Mark | None:
            return move([mark])[0] if mark and mark.story == ident else mark

        self.model.marks = {key: moved(mark) or mark for key, mark in self.model.marks.items()}
        self.model.history = [
            (MarkChange(change.what, moved(change.before), moved(change.after)), done)
            for change, done in self.model.history
        ]

    @rule(ident=story_ids)
    def remove_story(self, ident: StoryId) -> None:
        if story := self.model.stories.pop(ident, None):
            self.model.removed_stories[ident] = story
            self.store.stories.remove(ident)

    @rule(ident=story_ids)
    def restore_story(self, ident: StoryId) -> None:
        if story := self.model.removed_stories.pop(ident, None):
            numbers = [row[0] for row in self.store._database.rows("SELECT id FROM stories ORDER BY number")]
            self.store.stories.restore(ident)
            there = {**self.model.stories, ident: story}
            self.model.stories = {name: there[name] for name in map(StoryId, numbers) if name in there}

    @initialize()
    def begin_with_stories(self) -> None:
        for ident in map(StoryId, "abc"):
            self.put_story_as(a_story(ident=ident, paragraphs=2))

    @rule(ident=anthology_ids, title=titles, order=st.permutations("abcd"), count=picks, strange=picks)
    def put_anthology(
        self, ident: AnthologyId, title: str, order: list[str], count: int, strange: int
    ) -> None:
        named = [StoryId(name) for name in order]
        stories = [story for story in named if story in self.model.stories or strange == 0]
        stories = stories[: count % (len(stories) + 1)]
        anthology = Anthology(ident, title, tuple(stories))
        known = ident in self.model.anthologies
        put = self.store.anthologies.replace if known else self.store.anthologies.add
        if not set(stories) <= set(self.model.stories):
            with suppress(UnknownStory):
                put(anthology)
                raise AssertionError("a story that is not there")
            return
        put(anthology)
        if known and self.model.shown(self.model.anthologies[ident]).stories == anthology.stories:
            anthology = replace(anthology, stories=self.model.anthologies[ident].stories)
        self.model.anthologies[ident] = anthology
        self.model.known.add(ident)

    @rule(ident=anthology_ids)
    def remove_anthology(self, ident: AnthologyId) -> None:
        anthology = self.model.anthologies.pop(ident, None)
        if anthology is None:
            with suppress(UnknownAnthology):
                self.store.anthologies.remove(ident)
                raise AssertionError("an anthology that is not there")
            return
        self.store.anthologies.remove(ident)
        for story in set(anthology.stories) - self.model.held():
            if story in self.model.stories:
                self.model.removed_stories[story] = self.model.stories.pop(story)

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

    def living_marks(self) -> list[Mark]:
        return [mark for mark in self.model.marks.values() if mark.story in self.model.stories]

    @invariant()
    def stories_agree(self) -> None:
        cards = self.store.stories.cards()
        assert [card.id for card in cards] == self.model.shelf()
        assert [card.marks for card in cards] == [
            sum(mark.story == card.id for mark in self.model.marks.values()) for card in cards
        ]
        assert [self.store.stories.get(card.id) for card in cards] == [
            self.model.stories[card.id] for card in cards
        ]
        assert [text.text for text in self.store.stories.texts()] == [
            self.model.stories[ident].text for ident in self.model.shelf()
        ]

    @invariant()
    def anthologies_agree(self) -> None:
        shown = tuple(self.model.shown(anthology) for anthology in self.model.anthologies.values())
        assert self.store.anthologies.all() == shown
        assert all(self.store.anthologies.is_known(ident) for ident in self.model.known)

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
