"""The search index: a cache of the words of all stories, brought up to date by what has changed.

It is segments on disk, and beside them segments in memory for stories that none on disk knows yet:
an answer is always whole, whatever state the index is in. What is damaged counts as not there.
"""

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Protocol

from anthology.annotations.mark import MarkId
from anthology.errors import IndexUnusable
from anthology.progress import Progress
from anthology.search.expression import StoryFacts
from anthology.search.generations import Generations, Kept
from anthology.search.lexicon import Vocabulary
from anthology.search.segment import Segment, Versioned, kind_of, segment_of
from anthology.story import StoryId, StoryText
from anthology.text import Passage

_TRIES = 3
_WORTH_KEEPING = 0.7
"""A segment of which less than this part is alive is written again without the rest."""
_SMALL = 200_000
"""Words up to which a segment is small."""
_MOST_SMALL = 6
"""More small segments than these are made one."""


class Texts(Protocol):
    """What there is to be searched, as it is now."""

    def texts(self, ids: Sequence[StoryId] | None) -> Iterator[StoryText]:
        """The texts of these stories; of all, in the library's order, for None."""

    def stamp(self) -> str:
        """A name for what the texts are now."""

    def versions(self) -> Mapping[StoryId, str]:
        """All stories in the library's order; what stands beside each changes with anything of it."""

    def facts(self) -> Mapping[StoryId, StoryFacts]:
        """What filters ask."""

    def notes(self) -> Iterable[tuple[StoryId, MarkId, str]]:
        """Every note that a reader wrote, by the story of its mark, in the order of the marks."""

    def highlights(self) -> Iterable[tuple[StoryId, MarkId, Passage]]:
        """Every passage that is highlighted."""

    def marks_stamp(self) -> str:
        """A name for what the marks are now."""


@dataclass(frozen=True)
class View:
    """All segments of what there is at a stamp. `unindexed` stories are in none on disk."""

    segments: tuple[Segment, ...]
    order: Mapping[StoryId, int]
    unindexed: int
    stamp: str = ""
    versions: Mapping[StoryId, str] = field(default_factory=dict)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of all of them."""
        return Vocabulary(segment.lexicon for segment in self.segments)


class SearchIndex:
    """The index in a folder of its own. What another process does to it is noticed with the next query."""

    def __init__(self, folder: Path) -> None:
        """Nothing is opened yet."""
        self._generations = Generations(folder)
        self._opened: dict[Kept, Segment] = {}
        self._memory: list[Segment] = []
        self._seen: tuple[str, tuple[Kept, ...]] | None = None
        self._view = View((), {}, 0)

    def is_current(self, texts: Texts) -> bool:
        """Whether every story is in a sound segment on disk."""
        on_disk, versions = self._on_disk(), texts.versions()
        _enliven(on_disk, versions)
        return sum(len(segment.live) for segment in on_disk) == len(versions)

    def view(self, texts: Texts) -> View:
        """All that can be searched now. Stories that no segment knows are read, once."""
        seen = texts.stamp(), self._generations.current()
        if seen != self._seen:
            self._view = self._look(texts, seen[0])
            self._seen = seen
        return self._view

    def update(self, texts: Texts, *, whole: bool = False) -> Generator[Progress, None, None]:
        """Index what is not yet, or all anew if `whole`; nothing changes before it ends, or if it is left.

        Raises `IndexUnusable` where the folder cannot be written.
        """
        with self._held():
            kept = [] if whole else self._sound()
            versions = texts.versions()
            _enliven([segment for _, segment in kept], versions)
            staying = [(name, segment) for name, segment in kept if not _is_worn(segment)]
            staying = _without_crowd(staying)
            known = {segment.rows[row].story for _, segment in staying for row in segment.live}
            wanted = [story for story in versions if story not in known]
            from anthology.search.building import Build  # it loads what starts processes

            build = Build(self._generations)
            every = texts.texts(wanted if staying else None) if wanted else iter(())
            stories = (Versioned(text, versions[text.id]) for text in every if text.id in versions)
            made = yield from build.run(stories, len(wanted))
            self._generations.publish([*(name for name, _ in staying), *made])
        yield Progress(len(wanted), len(wanted), "The index is ready")

    def close(self) -> None:
        """Let go of the index; the next query opens it again."""
        self._opened, self._memory, self._seen, self._view = {}, [], None, View((), {}, 0)

    # ---------------------------------------------------------------- looking

    def _look(self, texts: Texts, stamp: str) -> View:
        versions = texts.versions()
        on_disk = self._on_disk()
        known = _enliven([*on_disk, *self._memory], versions)
        missing = [story for story in versions if story not in known]
        if missing:
            missing += self._crowd()
            self._memory += _in_memory(texts, missing, versions)
        self._memory = [segment for segment in self._memory if segment.live]
        unindexed = sum(len(segment.live) for segment in self._memory)
        order = {story: number for number, story in enumerate(versions)}
        living = tuple(segment for segment in (*on_disk, *self._memory) if segment.live)
        return View(living, order, unindexed, stamp, versions)

    def _crowd(self) -> list[StoryId]:
        """Let go of the small segments in memory if there are too many; the stories that lived in them."""
        small = [segment for segment in self._memory if segment.words <= _SMALL]
        if len(small) < _MOST_SMALL:
            return []
        self._memory = [segment for segment in self._memory if segment not in small]
        return [segment.rows[row].story for segment in small for row in sorted(segment.live)]

    def _on_disk(self) -> list[Segment]:
        return [segment for _, segment in self._sound()]

    def _sound(self) -> list[tuple[Kept, Segment]]:
        """The segments on disk that are as they were written, the newest first."""
        for attempt in range(1, _TRIES + 1):
            current = self._generations.current()
            found = {kept: self._open(kept) for kept in current}
            # Another process may have swept a segment away for a newer one.
            if all(found.values()) or attempt == _TRIES or current == self._generations.current():
                break
        self._opened = {kept: segment for kept, segment in found.items() if segment}
        return list(reversed(self._opened.items()))

    def _open(self, kept: Kept) -> Segment | None:
        if kept in self._opened:
            return self._opened[kept]
        try:
            return Segment(self._generations.files(kept))
        except Exception:  # noqa: BLE001 - Whoosh raises anything; what cannot be read is written anew
            return None

    @contextmanager
    def _held(self) -> Iterator[None]:
        from anthology.search.engine import locked

        home = self._generations.home
        try:
            self._generations.make_home()
            with locked(home / "lock"):
                self._generations.sweep()
                try:
                    yield
                finally:
                    self._generations.sweep()
        except OSError as error:
            reason = f"Cannot write the search index “{home}”: {error.strerror}."
            raise IndexUnusable(f"{reason} Free some space, or look at the permissions.") from error


def _enliven(segments: Iterable[Segment], versions: Mapping[StoryId, str]) -> set[StoryId]:
    """Let every story live in the first segment that knows it as it is; the stories that have one."""
    known: set[StoryId] = set()
    for segment in segments:
        segment.live = frozenset(
            number
            for number, row in enumerate(segment.rows)
            if versions.get(row.story) == row.version and row.story not in known
        )
        known.update(segment.rows[row].story for row in segment.live)
    return known


def _in_memory(texts: Texts, stories: Sequence[StoryId], versions: Mapping[StoryId, str]) -> list[Segment]:
    kinds: dict[str, list[Versioned]] = {}
    for text in texts.texts(stories):
        kinds.setdefault(kind_of(text), []).append(Versioned(text, versions[text.id]))
    return [Segment(segment_of(some, kind)) for kind, some in kinds.items()]


def _is_worn(segment: Segment) -> bool:
    return len(segment.live) < _WORTH_KEEPING * len(segment.rows)


def _without_crowd(staying: list[tuple[Kept, Segment]]) -> list[tuple[Kept, Segment]]:
    """Without the small ones of a kind of which there are too many."""
    crowds: dict[str, list[Kept]] = {}
    for kept, segment in staying:
        if segment.words <= _SMALL:
            crowds.setdefault(segment.algorithm, []).append(kept)
    crowded = {kept for crowd in crowds.values() if len(crowd) > _MOST_SMALL for kept in crowd}
    return [(kept, segment) for kept, segment in staying if kept not in crowded]
