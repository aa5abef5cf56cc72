"""A library without a file: what the store is held against."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from anthology.annotations.mark import Mark, MarkChange, MarkId
from anthology.story import Anthology, AnthologyId, ReadingPosition, Story, StoryId


@dataclass
class Model:
    """Anthologies stand here without what they hold; `contents` has that, what was removed included."""

    stories: dict[StoryId, Story] = field(default_factory=dict)
    removed_stories: dict[StoryId, Story] = field(default_factory=dict)
    edited_stories: dict[StoryId, dict[str, Any]] = field(default_factory=dict)
    order: list[AnthologyId] = field(default_factory=list)
    anthologies: dict[AnthologyId, Anthology] = field(default_factory=dict)
    contents: dict[AnthologyId, list[StoryId]] = field(default_factory=dict)
    edited_anthologies: dict[AnthologyId, set[str]] = field(default_factory=dict)
    removed_anthologies: dict[AnthologyId, Anthology] = field(default_factory=dict)
    left_with: dict[AnthologyId, set[StoryId]] = field(default_factory=dict)
    positions: dict[StoryId, ReadingPosition] = field(default_factory=dict)
    marks: dict[MarkId, Mark] = field(default_factory=dict)
    history: list[tuple[MarkChange, bool]] = field(default_factory=list)
    """Each change, and whether it holds or was undone."""

    # ------------------------------------------------------------ stories

    def put_story(self, new: Story) -> None:
        if new.id in self.stories:
            new = replace(new, **self.edited_stories.get(new.id, {}))
        else:
            self.edited_stories.pop(new.id, None)
            self._returned(new.id)
        self.stories[new.id] = new

    def edit_story(self, ident: StoryId, changed: dict[str, Any]) -> None:
        before = self.stories[ident]
        new = {name: value for name, value in changed.items() if value != getattr(before, name)}
        self.edited_stories.setdefault(ident, {}).update(new)
        self.stories[ident] = replace(before, **new)

    def remove_story(self, ident: StoryId) -> None:
        self.removed_stories[ident] = self.stories.pop(ident)

    def restore_story(self, ident: StoryId, numbered: Sequence[str]) -> None:
        """`numbered` is every story in the order that they came."""
        there = {**self.stories, ident: self.removed_stories[ident]}
        self._returned(ident)
        self.stories = {name: there[name] for name in map(StoryId, numbered) if name in there}

    def _returned(self, ident: StoryId) -> None:
        self.removed_stories.pop(ident, None)
        for left in self.left_with.values():
            left.discard(ident)

    # ------------------------------------------------------------ anthologies

    def living(self) -> list[AnthologyId]:
        return [ident for ident in self.order if ident in self.anthologies]

    def shown(self, ident: AnthologyId) -> Anthology:
        there = [self.stories[story] for story in self.contents[ident] if story in self.stories]
        return replace(
            self.anthologies[ident],
            stories=tuple(story.id for story in there if not story.is_matter),
            matter=tuple(story.id for story in there if story.is_matter),
        )

    def shelf(self) -> list[StoryId]:
        ordered = [story for ident in self.living() for story in self.shown(ident).stories]
        return list(dict.fromkeys([*ordered, *(s.id for s in self.stories.values() if not s.is_matter)]))

    def add_anthology(self, anthology: Anthology) -> None:
        ident = anthology.id
        self.order = [each for each in self.order if each != ident] + [ident]
        self.removed_anthologies.pop(ident, None)
        self.edited_anthologies[ident] = set()
        self.contents[ident] = [*anthology.stories, *anthology.matter]
        self.anthologies[ident] = replace(anthology, stories=(), matter=())

    def replace_anthology(self, anthology: Anthology) -> None:
        before = self.shown(anthology.id)
        if (before.stories, before.matter) != (anthology.stories, anthology.matter):
            self.contents[anthology.id] = self._with_the_removed(anthology)
        self.anthologies[anthology.id] = replace(anthology, stories=(), matter=())

    def _with_the_removed(self, anthology: Anthology) -> list[StoryId]:
        now, before = [*anthology.stories, *anthology.matter], self.contents[anthology.id]
        for n, story in enumerate(before):
            if story in self.removed_stories:
                followed = [each for each in before[:n] if each in now]
                now.insert(now.index(followed[-1]) + 1 if followed else 0, story)
        return now

    def change_anthology(self, anthology: Anthology) -> None:
        before = self.shown(anthology.id)
        new = {name for name in ("title", "stories") if getattr(anthology, name) != getattr(before, name)}
        self.edited_anthologies[anthology.id] |= new
        self.replace_anthology(anthology)

    def renew_anthology(self, anthology: Anthology) -> None:
        before = self.shown(anthology.id)
        stands = {name: getattr(before, name) for name in self.edited_anthologies[anthology.id]}
        self.replace_anthology(replace(anthology, **stands))

    def move_anthology(self, ident: AnthologyId, place: int) -> None:
        """Those that were removed keep their seats."""
        seats = [n for n, each in enumerate(self.order) if each in self.anthologies]
        moved = [each for each in self.living() if each != ident]
        moved.insert(place, ident)
        for seat, each in zip(seats, moved, strict=True):
            self.order[seat] = each

    def remove_anthology(self, ident: AnthologyId) -> None:
        self.removed_anthologies[ident] = self.anthologies.pop(ident)
        held = {story for each in self.anthologies for story in self.contents[each]}
        left = {story for story in self.contents[ident] if story in self.stories and story not in held}
        for story in left:
            self.remove_story(story)
        self.left_with[ident] = left

    # ------------------------------------------------------------ marks

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
