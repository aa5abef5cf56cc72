"""Contents: which stories an anthology holds, in order, and which matter."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from anthology.errors import UnknownStory
from anthology.store.database import Database
from anthology.story import AnthologyId, StoryId

_HELD = """
    SELECT contents.anthology, contents.story, is_matter
    FROM contents JOIN stories ON stories.id = contents.story
    WHERE stories.removed IS NULL AND (?1 IS NULL OR contents.anthology = ?1)
    ORDER BY contents.anthology, contents.place
"""
_ALSO_REMOVED = """
    SELECT contents.story, stories.removed
    FROM contents JOIN stories ON stories.id = contents.story
    WHERE contents.anthology = ? ORDER BY contents.place
"""


@dataclass(frozen=True, slots=True)
class Held:
    """What an anthology holds now; a story is matter or not by its own row."""

    stories: tuple[StoryId, ...] = ()
    matter: tuple[StoryId, ...] = ()


class Contents:
    """Which stories stand in which anthology. One that was removed keeps its place for its return."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, anthology: AnthologyId) -> Held:
        """What one anthology holds."""
        return self._read(anthology).get(anthology, Held())

    def of_all(self) -> dict[AnthologyId, Held]:
        """What each anthology holds; one that holds nothing is not named."""
        return self._read(None)

    def fill(self, anthology: AnthologyId, stories: Sequence[StoryId]) -> None:
        """Let it hold these, in this order, and nothing else. `UnknownStory` where there is no such one."""
        self._require(anthology, stories)
        self._write(anthology, stories)

    def refill(self, anthology: AnthologyId, stories: Sequence[StoryId]) -> None:
        """Fill it, but keep the places of its stories that were removed: each after the one before it."""
        self._require(anthology, stories)
        before = self._database.rows(_ALSO_REMOVED, [anthology])
        removed = {StoryId(story) for story, moment in before if moment is not None}
        self._write(anthology, placed(stories, [StoryId(row[0]) for row in before], removed))

    def _read(self, anthology: AnthologyId | None) -> dict[AnthologyId, Held]:
        found: dict[AnthologyId, tuple[list[StoryId], list[StoryId]]] = {}
        for ident, story, is_matter in self._database.rows(_HELD, [anthology]):
            found.setdefault(AnthologyId(ident), ([], []))[is_matter].append(StoryId(story))
        return {ident: Held(tuple(stories), tuple(matter)) for ident, (stories, matter) in found.items()}

    def _require(self, anthology: AnthologyId, stories: Sequence[StoryId]) -> None:
        if len(set(stories)) < len(stories):
            raise ValueError(f"{anthology} holds a story twice")
        living = {row[0] for row in self._database.rows("SELECT id FROM stories WHERE removed IS NULL")}
        for story in stories:
            if story not in living:
                raise UnknownStory(story)

    def _write(self, anthology: AnthologyId, stories: Sequence[StoryId]) -> None:
        self._database.run("DELETE FROM contents WHERE anthology = ?", [anthology])
        rows = [(anthology, place, story) for place, story in enumerate(stories)]
        self._database.run_many("INSERT INTO contents VALUES (?, ?, ?)", rows)


def placed(
    order: Sequence[StoryId], others: Sequence[StoryId], wanted: Collection[StoryId]
) -> tuple[StoryId, ...]:
    """The order, and among it the wanted ones of the others, each after the one before it there."""
    if not wanted:
        return tuple(order)
    result, place = list(order), 0
    for story in others:
        if story in result:
            place = result.index(story) + 1
        elif story in wanted:
            result.insert(place, story)
            place += 1
    return tuple(result)
