"""Whatever a person does in whatever order, the library holds what a plain model of it holds."""

import shutil
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from anthology.annotations.mark import Bookmark, Colour, Highlight, Mark, MarkChange, MarkId, MarkStatus
from anthology.errors import OutsideStory, UnknownAnthology, UnknownMark, UnknownShelf, UnknownStory
from anthology.folders import Folders
from anthology.library import Library
from anthology.living import LivingShelf, ShelfId
from anthology.search.hits import Enquiry, Source, Step
from anthology.story import AnthologyId, ReadingState, StoryEdit, StoryId
from anthology.text import Passage
from tests.model.bundles import STORIES, Bundles
from tests.worlds import a_world

picks = st.integers(0, 999)
notes = st.sampled_from(("", "the lamp", "so?"))
queries = st.sampled_from(
    (
        "light",
        "lights",
        '"porch light"',
        "ferryman -porch",
        "rain*",
        "letters nine",
        "story",
        "title:a",
        "zzz",
    )
)

MEANT = (Step.EXACT, Step.FORMS)
"""Answers that are what was asked for, not what is like it."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a person wrote on a mark: nothing may change it but that person."""

    story: str
    words: str
    colour: Colour | None
    note: str


@dataclass(slots=True)
class Reading:
    """Where somebody is in a story."""

    offset: int = 0
    progress: float = 0.0
    finished: bool = False
    aside: bool = False

    def state(self) -> ReadingState:
        if self.aside:
            return ReadingState.ASIDE
        if self.finished:
            return ReadingState.READ
        return ReadingState.READING if self.offset or self.progress else ReadingState.NEW


Step = tuple[MarkId, Written | None, Written | None]


@dataclass(slots=True)
class Model:
    """A library without a file. Stories go by the names of their files."""

    texts: dict[str, str] = field(default_factory=dict)
    shelf: list[str] = field(default_factory=list)
    removed: set[str] = field(default_factory=set)
    gone: list[str] = field(default_factory=list)
    """Stories that were removed, the last of them last."""
    titles: dict[str, str] = field(default_factory=dict)
    """Those that a person gave."""
    readings: dict[str, Reading] = field(default_factory=dict)
    kept: list[LivingShelf] = field(default_factory=list)
    """Living shelves in their order, also those that were taken away."""
    away: set[ShelfId] = field(default_factory=set)
    marks: dict[MarkId, Written] = field(default_factory=dict)
    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)

    def stories(self) -> list[str]:
        held = [name for anthology in self.shelf for name in STORIES[anthology]]
        return [name for name in held if name not in self.gone]

    def living(self) -> dict[MarkId, Written]:
        return {ident: mark for ident, mark in self.marks.items() if mark.story in self.stories()}

    def shelves(self) -> list[LivingShelf]:
        return [shelf for shelf in self.kept if shelf.id not in self.away]

    def move_shelf(self, shelf: LivingShelf, place: int) -> None:
        """Those that were taken away keep their seats."""
        order = [each for each in self.shelves() if each != shelf]
        order.insert(place, shelf)
        rest = iter(order)
        self.kept = [each if each.id in self.away else next(rest) for each in self.kept]

    def record(self, ident: MarkId, after: Written | None) -> None:
        self.done.append((ident, self.marks.get(ident), after))
        self.undone.clear()
        self._put(ident, after)

    def undo(self) -> MarkId | None:
        return self._move(self.done, self.undone, back=True)

    def redo(self) -> MarkId | None:
        return self._move(self.undone, self.done, back=False)

    def _move(self, source: list[Step], target: list[Step], *, back: bool) -> MarkId | None:
        """The newest step on the pile; those of stories that were removed rest where they are."""
        for step in reversed(source):
            ident, before, after = step
            if (before or after).story in self.stories():  # type: ignore[union-attr]
                source.remove(step)
                target.append(step)
                self._put(ident, before if back else after)
                return ident
        return None

    def _put(self, ident: MarkId, mark: Written | None) -> None:
        if mark is None:
            del self.marks[ident]
        else:
            self.marks[ident] = mark


class LibraryMachine(RuleBasedStateMachine):
    """The library beside its model."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.world = a_world()
        self.files = Bundles.written(self.folder / "bundles")
        self.library = self.opened("library")
        self.model = Model()
        self.ids: dict[str, StoryId] = {}

    def opened(self, name: str) -> Library:
        return Library.open(Folders.in_one(self.folder / name), self.world)

    def teardown(self) -> None:
        self.library.close()
        shutil.rmtree(self.folder)

    # ------------------------------------------------------------ stories

    @initialize()
    def first_start(self) -> None:
        self.welcome("one")
        self.welcome("two")

    @rule(anthology=st.sampled_from(sorted(STORIES)))
    def welcome(self, anthology: str) -> None:
        removed, known = anthology in self.model.removed, anthology in self.model.shelf
        now = {name: self.files.text(name) for name in STORIES[anthology] if name not in self.model.gone}
        changes = not removed and (not known or any(self.model.texts[name] != now[name] for name in now))
        places = {name: self.words_at_place(name) for name in now if known}
        assert self.library.welcome(self.files.folder / anthology) is changes
        if removed:
            return
        self.model.texts.update(now)
        if not known:
            self.model.shelf.append(anthology)
            cards = self.library.cards(AnthologyId(f"urn:{anthology}"))
            self.ids.update(zip(STORIES[anthology], (card.id for card in cards), strict=True))
        for name, words in places.items():
            self.follow_place(name, words)

    def words_at_place(self, name: str) -> str:
        """A few words where somebody is; a place in a paragraph that goes away has none to follow."""
        reading = self.model.readings.get(name)
        return self.model.texts[name][reading.offset :][:12] if reading and reading.offset else ""

    def follow_place(self, name: str, words: str) -> None:
        """The place is where its words are; the model learns the offset."""
        position = self.library.position(self.ids[name])
        if position is not None:
            text = self.model.texts[name]
            assert text[position.offset :].startswith(words) or words not in text
            self.model.readings[name].offset = position.offset

    @rule(pick=picks, before=st.integers(0, 2), after=st.integers(0, 2))
    def a_later_version_is_written(self, pick: int, before: int, after: int) -> None:
        name = sorted(self.files.before)[pick % len(self.files.before)]
        self.files.before[name], self.files.after[name] = before, after
        self.files.write(name)

    @precondition(lambda self: len(self.model.stories()) > 1)
    @rule(pick=picks)
    def remove_story(self, pick: int) -> None:
        name = self.picked_story(pick)
        (card,) = self.library.remove_stories([self.ids[name]])
        self.model.gone.append(name)
        assert card.id == self.ids[name]
        with pytest.raises(UnknownStory):
            self.library.remove_stories([self.ids[name]])

    @rule(pick=picks)
    def restore_story(self, pick: int) -> None:
        names = [name for name in self.model.gone for each in self.model.shelf if name in STORIES[each]]
        if names:
            name = names[pick % len(names)]
            self.library.restore_stories([self.ids[name]])
            self.model.gone.remove(name)

    @rule(pick=picks, title=st.sampled_from(("Lamp", "Letters")))
    def edit_story(self, pick: int, title: str) -> None:
        name = self.picked_story(pick)
        assert self.library.edit_story(self.ids[name], StoryEdit(title=f" {title}\n")).title == title
        self.model.titles[name] = title

    @precondition(lambda self: len(self.model.shelf) == 2)
    @rule(anthology=st.sampled_from(sorted(STORIES)))
    def remove_anthology(self, anthology: str) -> None:
        if set(self.model.stories()) <= set(STORIES[anthology]):
            return
        ident = AnthologyId(f"urn:{anthology}")
        self.library.remove_anthology(ident)
        self.model.shelf.remove(anthology)
        self.model.removed.add(anthology)
        story = self.ids[STORIES[anthology][0]]
        with pytest.raises(UnknownAnthology):
            self.library.remove_anthology(ident)
        with pytest.raises(UnknownStory):
            self.library.remember_place(story, 0, 0.0)

    # ------------------------------------------------------------ places

    @rule(pick=picks, offset=picks, progress=st.floats(0, 1.5), finished=st.booleans())
    def remember_place(self, pick: int, offset: int, progress: float, finished: bool) -> None:
        name = self.picked_story(pick)
        offset %= len(self.model.texts[name]) + 1
        self.library.remember_place(self.ids[name], offset, progress, finished=finished)
        before = self.model.readings.get(name, Reading())
        furthest = max(before.progress, min(progress, 1.0))
        reads_on = finished or offset > before.offset or progress > before.progress
        aside = before.aside and not reads_on
        self.model.readings[name] = Reading(offset, furthest, before.finished or finished, aside)

    @rule(pick=picks, state=st.sampled_from((ReadingState.NEW, ReadingState.READ)))
    def mark_as(self, pick: int, state: ReadingState) -> None:
        name = self.picked_story(pick)
        self.library.mark_as(self.ids[name], state)
        offset = self.model.readings.get(name, Reading()).offset
        read = state is ReadingState.READ
        self.model.readings[name] = Reading(offset if read else 0, float(read), read)

    @rule(pick=picks)
    def put_aside(self, pick: int) -> None:
        name = self.picked_story(pick)
        self.library.mark_as(self.ids[name], ReadingState.ASIDE)
        self.model.readings[name] = replace(self.model.readings.get(name, Reading()), aside=True)

    # ------------------------------------------------------------ marks

    @rule(pick=picks, start=picks, length=st.integers(1, 90), colour=st.sampled_from(Colour), note=notes)
    def highlight(self, pick: int, start: int, length: int, colour: Colour, note: str) -> None:
        name = self.picked_story(pick)
        text = self.model.texts[name]
        passage = Passage(start % len(text), min(start % len(text) + length, len(text)))
        change = self.library.add_highlight(self.ids[name], passage, colour, note)
        self.model.record(change.mark.id, Written(name, passage.of(text), colour, note))

    @rule(pick=picks, offset=picks, note=notes)
    def bookmark(self, pick: int, offset: int, note: str) -> None:
        name = self.picked_story(pick)
        change = self.library.add_bookmark(self.ids[name], offset % (len(self.model.texts[name]) + 1), note)
        self.model.record(change.mark.id, Written(name, "", None, note))

    @rule(pick=picks)
    def mark_outside(self, pick: int) -> None:
        name = self.picked_story(pick)
        length = len(self.model.texts[name])
        with pytest.raises(OutsideStory):
            self.library.add_bookmark(self.ids[name], length + 1 + pick)
        with pytest.raises(OutsideStory):
            self.library.add_highlight(self.ids[name], Passage(0, length + 1))

    @precondition(lambda self: self.model.living())
    @rule(pick=picks, colour=st.sampled_from(Colour))
    def colour_mark(self, pick: int, colour: Colour) -> None:
        ident, mark = self.picked_mark(pick)
        if mark.colour:
            self.library.colour_highlight(ident, colour)
            self.model.record(ident, replace(mark, colour=colour))

    @precondition(lambda self: self.model.living())
    @rule(pick=picks, note=notes)
    def write_note(self, pick: int, note: str) -> None:
        ident, mark = self.picked_mark(pick)
        self.library.write_note(ident, note)
        self.model.record(ident, replace(mark, note=note))

    @precondition(lambda self: self.model.living())
    @rule(pick=picks)
    def remove_mark(self, pick: int) -> None:
        ident, _ = self.picked_mark(pick)
        self.library.remove_mark(ident)
        self.model.record(ident, None)
        with pytest.raises(UnknownMark):
            self.library.mark(ident)

    @rule()
    def undo(self) -> None:
        assert changed(self.library.undo()) == self.model.undo()

    @rule()
    def redo(self) -> None:
        assert changed(self.library.redo()) == self.model.redo()

    # ------------------------------------------------------------ living shelves

    @rule(query=queries, name=st.sampled_from(("Sea", " At  night ")))
    def keep_a_shelf(self, query: str, name: str) -> None:
        shelf = self.library.create_living_shelf(name, query)
        assert (shelf.name, shelf.query) == (" ".join(name.split()), query)
        self.model.kept.append(shelf)

    @precondition(lambda self: self.model.shelves())
    @rule(pick=picks, query=queries)
    def change_a_shelf(self, pick: int, query: str) -> None:
        shelf = self.picked_shelf(pick)
        self.model.kept[self.model.kept.index(shelf)] = self.library.change_living_shelf(
            replace(shelf, query=query)
        )

    @precondition(lambda self: self.model.shelves())
    @rule(pick=picks, place=st.integers(0, 5))
    def move_a_shelf(self, pick: int, place: int) -> None:
        shelf = self.picked_shelf(pick)
        self.library.move_living_shelf(shelf.id, place)
        self.model.move_shelf(shelf, place)

    @precondition(lambda self: self.model.shelves())
    @rule(pick=picks)
    def take_a_shelf_away(self, pick: int) -> None:
        shelf = self.picked_shelf(pick)
        self.library.remove_living_shelf(shelf.id)
        self.model.away.add(shelf.id)
        with pytest.raises(UnknownShelf):
            self.library.change_living_shelf(shelf)

    @precondition(lambda self: self.model.away)
    @rule(pick=picks)
    def bring_a_shelf_back(self, pick: int) -> None:
        ident = sorted(self.model.away)[pick % len(self.model.away)]
        self.library.restore_living_shelf(ident)
        self.model.away.remove(ident)

    # ------------------------------------------------------------ search

    @rule(query=queries, limit=st.none() | st.integers(1, 3))
    def search(self, query: str, limit: int | None) -> None:
        """The index and a library that has never had one give the same answer."""
        current = self.library.index_is_current()
        answer = self.library.search(Enquiry(query), limit)
        assert (answer.source is Source.INDEX) is current
        shutil.copytree(self.folder / "library", self.folder / "bare", ignore=ignored)
        bare = self.opened("bare")
        scanned = bare.search(Enquiry(query), limit)
        bare.close()
        shutil.rmtree(self.folder / "bare")
        assert scanned.source is Source.SCAN
        assert replace(answer, source=Source.SCAN, unindexed=scanned.unindexed) == scanned
        for story in answer.stories:
            text = self.library.story(story.story).text
            assert all(h.passage.of(text) == h.match for h in story.hits if h.kind.value == "text")

    @rule()
    def rebuild_index(self) -> None:
        list(self.library.rebuild_index())
        assert self.library.index_is_current()

    @rule(steps=st.integers(0, 3))
    def give_a_rebuild_up(self, steps: int) -> None:
        """There is a step for each story, and one when the index is in its place."""
        published = steps >= len(self.model.stories()) + 1
        current = self.library.index_is_current()
        work = self.library.rebuild_index()
        for _, _ in zip(range(steps), work, strict=False):
            pass
        work.close()
        assert self.library.index_is_current() is (current or published)

    @rule()
    def reopen(self) -> None:
        self.library.close()
        self.library = self.opened("library")

    # ------------------------------------------------------------ always

    @invariant()
    def every_story_is_there_as_it_was_read(self) -> None:
        names = self.model.stories()
        cards = self.library.cards()
        assert [card.id for card in cards] == [self.ids[name] for name in names]
        assert [card.title for card in cards] == [
            self.model.titles.get(name, f"Story {name}") for name in names
        ]
        gone = [card.id for card in self.library.removed_stories()]
        assert {self.ids[name] for name in self.model.gone} <= {*gone}
        readings = [self.model.readings.get(name, Reading()) for name in names]
        assert [(card.state, card.progress) for card in cards] == [(r.state(), r.progress) for r in readings]
        assert [self.library.story(card.id).text for card in cards] == [self.model.texts[n] for n in names]

    @invariant()
    def every_place_is_kept(self) -> None:
        for name in self.model.stories():
            position, reading = self.library.position(self.ids[name]), self.model.readings.get(name)
            assert (position and position.offset) == (reading and reading.offset)

    @invariant()
    def every_mark_is_as_it_was_written(self) -> None:
        living, marks = self.model.living(), self.library.marks()
        assert {mark.id: self.written(mark) for mark in marks} == living
        for card in self.library.cards():
            assert card.marks == sum(self.ids[mark.story] == card.id for mark in living.values())

    @invariant()
    def every_highlight_stands_on_its_words(self) -> None:
        """It is lost only while its words are not there, or are there twice."""
        for mark in self.library.marks():
            text = self.library.story(mark.story).text
            if isinstance(mark, Bookmark):
                assert mark.place.offset <= len(text) or mark.status is MarkStatus.LOST
            elif mark.status is MarkStatus.PLACED:
                assert mark.passage.of(text) == mark.quote
            else:
                assert text.count(mark.quote) != 1

    @invariant()
    def every_shelf_stands_as_it_was_kept(self) -> None:
        assert list(self.library.living_shelves()) == self.model.shelves()

    @invariant()
    def every_shelf_holds_what_answers_its_query(self) -> None:
        for shelf in self.model.shelves()[:2]:
            answer = self.library.search(Enquiry(shelf.query))
            found = {each.story for each in answer.stories} if answer.step in MEANT else set()
            assert {card.id for card in self.library.stories_of(shelf)} == found

    @invariant()
    def nothing_is_found_wrong(self) -> None:
        report = self.library.check()
        assert report.findings == ()
        assert (report.stories, report.marks) == (len(self.model.stories()), len(self.model.living()))

    # ------------------------------------------------------------ how

    def picked_story(self, pick: int) -> str:
        names = self.model.stories()
        return names[pick % len(names)]

    def picked_shelf(self, pick: int) -> LivingShelf:
        shelves = self.model.shelves()
        return shelves[pick % len(shelves)]

    def picked_mark(self, pick: int) -> tuple[MarkId, Written]:
        marks = sorted(self.model.living().items())
        return marks[pick % len(marks)]

    def written(self, mark: Mark) -> Written:
        name = next(name for name, ident in self.ids.items() if ident == mark.story)
        if isinstance(mark, Highlight):
            return Written(name, mark.quote, mark.colour, mark.note)
        return Written(name, "", None, mark.name)


def changed(change: MarkChange | None) -> MarkId | None:
    """Which mark changed."""
    return change.mark.id if change else None


def ignored(_folder: str, names: list[str]) -> list[str]:
    """What a copy of a library can do without."""
    return [name for name in names if name in ("cache", "backups")]


TestLibrary = LibraryMachine.TestCase
TestLibrary.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
