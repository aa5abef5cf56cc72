"""Marks in the order of the panel: lost ones first, then by story and place, what the filter leaves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from anthology.annotations.anchor import PLACE_CONTEXT
from anthology.annotations.mark import Bookmark, Colour, Mark, MarkStatus
from anthology.story import StoryId
from anthology.text import Place
from reader.translation import marked, tr

ATTENTION = marked("Needs attention")


class Scope(StrEnum):
    """Whose marks are shown."""

    STORY = "story"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class MarkFilter:
    """What is shown: no colours and no bookmarks chosen means every kind of mark."""

    colours: frozenset[Colour] = frozenset()
    bookmarks: bool = False
    words: str = ""

    def leaves(self, mark: Mark) -> bool:
        """Whether the mark is shown."""
        if (self.colours or self.bookmarks) and not self._leaves_kind(mark):
            return False
        return self.words.strip().casefold() in words_of(mark).casefold()

    def _leaves_kind(self, mark: Mark) -> bool:
        return self.bookmarks if isinstance(mark, Bookmark) else mark.colour in self.colours


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The head of a story's marks, or of those that need attention."""

    title: str
    count: int
    attention: bool = False


def words_at(place: Place) -> str:
    """The words that stand at a place, to the end of a word."""
    whole = len(place.context) < PLACE_CONTEXT
    words = " ".join(place.context.split())
    return words if whole else f"{words.rpartition(' ')[0] or words}…"


@dataclass(frozen=True, slots=True)
class MarkRow:
    """A mark; `story` is told where the group does not say it."""

    mark: Mark
    story: str = ""


NotesRow: TypeAlias = GroupRow | MarkRow


def mark_rows(marks: Iterable[Mark], titles: Mapping[StoryId, str]) -> tuple[NotesRow, ...]:
    """The rows of these marks. Stories come in the order of `titles`."""
    rows: list[NotesRow] = []
    ordered = sorted(marks, key=start_of)
    lost = [mark for mark in ordered if mark.status is MarkStatus.LOST]
    if lost:
        rows.append(GroupRow(tr(ATTENTION), len(lost), attention=True))
        rows += [MarkRow(mark, titles.get(mark.story, "")) for mark in lost]
    by_story: dict[StoryId, list[Mark]] = {story: [] for story in titles}
    for mark in ordered:
        if mark.status is MarkStatus.PLACED:
            by_story.setdefault(mark.story, []).append(mark)
    for story, placed in by_story.items():
        if placed:
            rows.append(GroupRow(titles.get(story, tr("A story that is no longer here")), len(placed)))
            rows += [MarkRow(mark) for mark in placed]
    return tuple(rows)


def start_of(mark: Mark) -> int:
    """Where the mark begins in its story, in code points."""
    return mark.place.offset if isinstance(mark, Bookmark) else mark.passage.start


def note_of(mark: Mark) -> str:
    """The note of a highlight, the name of a bookmark."""
    return mark.name if isinstance(mark, Bookmark) else mark.note


def with_note(mark: Mark, note: str) -> Mark:
    """The mark with another note or name."""
    return replace(mark, name=note) if isinstance(mark, Bookmark) else replace(mark, note=note)


def words_of(mark: Mark) -> str:
    """All words by which a mark can be found."""
    if isinstance(mark, Bookmark):
        return f"{mark.name}\n{mark.place.context}"
    return "\n".join((mark.quote, mark.note, *mark.tags))
