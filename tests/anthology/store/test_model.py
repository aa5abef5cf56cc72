"""Whatever is done to a library in whatever order, it holds what a plain model of it holds."""

import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from anthology.annotations.mark import Mark, MarkChange, MarkId
from anthology.annotations.replaced import carry_over
from anthology.errors import UnknownAnthology, UnknownStory
from anthology.store.store import Store
from anthology.story import Anthology, AnthologyId, ReadingPosition, Story, StoryId
from anthology.text import Passage
from tests.anthology.annotations.builders import LATER, THEN, highlight_of
from tests.anthology.store.conftest import TickingClock
from tests.builders import a_story

story_ids = st.sampled_from([StoryId(name) for name in "abcd"])
anthology_ids = st.sampled_from([AnthologyId(name) for name in "xyz"])
titles = st.sampled_from(("Day", "Night"))


@dataclass
class Model:
    """A library without a file."""

    stories: dict[StoryId, Story] = field(default_factory=dict)
    anthologies: dict[AnthologyId, Anthology] = field(default_factory=dict)
    known: set[AnthologyId] = field(default_factory=set)
    removed_stories: dict[StoryId, Story] = field(default_factory=dict)
    positions: dict[StoryId, ReadingPosition] = field(default_factory=dict)
    marks: dict[MarkId, Mark] = field(default_factory=dict)
    done: list[MarkChange] = field(default_factory=list)
    undone: list[MarkChange] = field(default_factory=list)

    def held(self) -> set[StoryId]:
        return {story for anthology in self.anthologies.values() for story in anthology.stories}

    def shelf(self) -> list[StoryId]:
        ordered = [story for anthology in self.anthologies.values() for story in anthology.stories]
        living = [story for story in ordered if story in self.stories]
        return list(dict.fromkeys([*living, *self.stories]))

    def shown(self, anthology: Anthology) -> Anthology:
        return replace(anthology, stories=tuple(s for s in anthology.stories if s in self.stories))

    def turn(self, done: list[MarkChange], undone: list[MarkChange]) -> MarkChange | None:
        """Take the newest change of a living story from one list and put it on the other, turned round."""
        living = [change for change in done if change.story in self.stories]
        if not living:
            return None
        change = living[-1]
        done.remove(change)
        turned = MarkChange(change.what, change.after, change.before)
        undone.append(turned)
        self.apply(turned)
        return turned

    def apply(self, change: MarkChange) -> None:
        if change.after is None:
            del self.marks[change.mark.id]
        else:
            self.marks[change.after.id] = change.after


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
        new = a_story(ident=ident, title=title, paragraphs=paragraphs)
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
        for changes in (self.model.done, self.model.undone):
            changes[:] = [MarkChange(c.what, moved(c.before), moved(c.after)) for c in changes]

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

    @rule(ident=anthology_ids, title=titles, stories=st.lists(story_ids, unique=True))
    def put_anthology(self, ident: AnthologyId, title: str, stories: list[StoryId]) -> None:
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

    @precondition(lambda self: self.model.stories)
    @rule(data=st.data())
    def highlight(self, data: st.DataObject) -> None:
        story = self.model.stories[data.draw(st.sampled_from(sorted(self.model.stories)))]
        start = data.draw(st.integers(0, len(story.text) - 1))
        end = data.draw(st.integers(start + 1, len(story.text)))
        self.made += 1
        mark = highlight_of(story, Passage(start, end), f"mark-{self.made}")
        self._record(MarkChange("Highlight added", None, mark))

    @precondition(lambda self: self.living_marks())
    @rule(data=st.data(), note=st.sampled_from(("", "why?", "ah")))
    def change_mark(self, data: st.DataObject, note: str) -> None:
        before = data.draw(st.sampled_from(self.living_marks()))
        self.made += 1
        self._record(MarkChange("Note changed", before, replace(before, note=f"{note}{self.made}")))

    @precondition(lambda self: self.living_marks())
    @rule(data=st.data())
    def remove_mark(self, data: st.DataObject) -> None:
        self._record(MarkChange("Removed", data.draw(st.sampled_from(self.living_marks())), None))

    def _record(self, change: MarkChange) -> None:
        self.store.marks.record(change, THEN)
        self.model.apply(change)
        self.model.done.append(change)
        self.model.undone.clear()

    @rule()
    def undo(self) -> None:
        assert self.store.marks.undo(LATER) == self.model.turn(self.model.done, self.model.undone)

    @precondition(lambda self: all(change.story in self.model.stories for change in self.model.undone))
    @rule()
    def redo(self) -> None:
        assert self.store.marks.redo(LATER) == self.model.turn(self.model.undone, self.model.done)

    @precondition(lambda self: self.model.stories)
    @rule(data=st.data(), offset=st.integers(0, 20), progress=st.floats(0, 1))
    def turn_pages(self, data: st.DataObject, offset: int, progress: float) -> None:
        story = data.draw(st.sampled_from(sorted(self.model.stories)))
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
TestLibrary.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
