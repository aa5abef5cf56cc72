"""One source into the library, as a whole or not at all."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from anthology import markup
from anthology.annotations.mark import MarkStatus
from anthology.annotations.replaced import carry_over, carry_position
from anthology.arrival.likeness import likeness
from anthology.arrival.matching import matched
from anthology.arrival.shelving import LOOSE, Placing, shelve, shelve_book
from anthology.importing.draft import KeyedDraft, continued
from anthology.importing.manuscript import Volume
from anthology.importing.report import FileReport, Likeness, Outcome
from anthology.sentences import sentence
from anthology.store.sources import Source as KeptSource
from anthology.store.store import Store
from anthology.store.stories import SourceStory
from anthology.story import Story, StoryDraft, StoryId
from anthology.world import World


@dataclass(frozen=True, slots=True)
class Delivery:
    """What was read of one source, and what it is to be known by.

    `name` is its title where it is a book and says none; `shelf` the anthology that a single story
    of it goes to, if no `into` outweighs it; `original` the name of the copy that was kept.
    """

    path: Path
    key: str
    digest: str
    volume: Volume
    drafts: Sequence[KeyedDraft]
    name: str
    shelf: str = ""
    into: str = ""
    original: str = ""


def key_of(delivery_path: Path, volume: Volume) -> str:
    """The source's name for life: the book's own, else where the file is."""
    return f"epub:{volume.identifier}" if volume.identifier else f"file:{delivery_path}"


@dataclass(slots=True)
class _Settling:
    """What has happened so far."""

    stories: list[StoryId] = field(default_factory=list)
    matter: list[StoryId] = field(default_factory=list)
    new: set[StoryId] = field(default_factory=set)
    back: set[StoryId] = field(default_factory=set)
    renewed: set[StoryId] = field(default_factory=set)
    likenesses: list[Likeness] = field(default_factory=list)
    lost: int = 0


def settle(delivery: Delivery, store: Store, world: World) -> FileReport:
    """Take a source in, or bring up to date what it became; what of it was removed comes back."""
    known = store.sources.known(delivery.digest)
    key = known.key if known else delivery.key
    known = known or store.sources.by_key(key)
    before = store.stories.of_source(key)
    done = _Settling()
    with store.transaction():
        continues = matched(delivery.drafts, before)
        for place, new in enumerate(delivery.drafts):
            new = _in_language(new, delivery.volume.language)
            ident = _arrive(new, continues.get(place), key, done, store, world)
            (done.matter if new.draft.is_matter else done.stories).append(ident)
        placing = Placing(tuple(done.stories), tuple(done.matter), frozenset(done.new | done.back))
        there = known.anthology if known else None
        if delivery.into:
            there = shelve(placing.stories, delivery.into, store, world)
        elif len(placing.stories) > 1:
            there = shelve_book(placing, delivery.volume, delivery.name, there, store, world)
        elif placing.new & set(placing.stories):
            there = shelve(placing.stories, delivery.shelf or LOOSE, store, world)
        now = world.now()
        store.sources.put(KeptSource(key, str(delivery.path), delivery.digest, there, delivery.original, now))
    gone = [s for s in before if not s.removed and s not in continues.values() and not s.is_matter]
    return FileReport(
        delivery.path,
        _outcome(done, before),
        stories=tuple(done.stories),
        anthology=there,
        title=delivery.volume.title
        or (delivery.drafts[0].draft.title if len(done.stories) == 1 else delivery.name),
        warnings=(*delivery.volume.warnings, *map(_gone, gone)),
        likenesses=tuple(done.likenesses),
        lost_marks=done.lost,
    )


def _outcome(done: _Settling, before: Sequence[SourceStory]) -> Outcome:
    if not any(not story.removed for story in before):
        return Outcome.IMPORTED
    if done.new or done.renewed:
        return Outcome.UPDATED
    return Outcome.IMPORTED if done.back else Outcome.UNCHANGED


def _gone(story: SourceStory) -> str:
    return sentence(
        "“{title}” is not in this version of the file; it stays in the library.", title=story.title
    )


def _in_language(new: KeyedDraft, language: str) -> KeyedDraft:
    """A story that does not say its language has that of its book, else English."""
    if new.draft.language:
        return new
    return replace(new, draft=replace(new.draft, language=language or "en"))


def _arrive(
    new: KeyedDraft, old: SourceStory | None, key: str, done: _Settling, store: Store, world: World
) -> StoryId:
    if old is None:
        return _add(new, key, done, store, world)
    if old.removed:
        store.stories.restore(old.story)
        done.back.add(old.story)
    if old.digest != new.digest:
        done.lost += _renew(store.stories.get(old.story), new, store, world)
        done.renewed.add(old.story)
    return old.story


def _add(new: KeyedDraft, key: str, done: _Settling, store: Store, world: World) -> StoryId:
    ident = StoryId(world.new_id())
    if not new.draft.is_matter and (like := likeness(ident, new, store, but=done.new)):
        done.likenesses.append(like)
    store.stories.add_draft(ident, new.draft, f"{key}#{new.key}", new.digest)
    done.new.add(ident)
    return ident


def _renew(old: Story, new: KeyedDraft, store: Store, world: World) -> int:
    """Put a new text in the place of an old one; how many of its marks found no place in it."""
    draft = continued(new, old.blocks)
    story = _story(old.id, draft)
    store.stories.replace_draft(old.id, draft, new.digest)
    lost = _lost(store, old.id)
    store.marks.carry(old.id, partial(carry_over, old=old, new=story, at=world.now()))
    if position := store.positions.get(old.id):
        store.positions.put(carry_position(position, old, story))
    return _lost(store, old.id) - lost


def _lost(store: Store, ident: StoryId) -> int:
    return sum(mark.status is MarkStatus.LOST for mark in store.marks.all(ident))


def _story(ident: StoryId, draft: StoryDraft) -> Story:
    return Story(ident, draft.title, draft.byline, draft.language, markup.read(draft.markup))
