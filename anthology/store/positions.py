"""Where the reader stopped, story by story."""

# ruff: noqa: S608 - the statements are put together from constants here; values are always bound.

from dataclasses import astuple

from anthology.errors import UnknownStory
from anthology.store.database import Database, Row
from anthology.story import ReadingPosition, StoryId

_COLUMNS = 'positions.story, "offset", context, progress, finished, positions.modified, aside'
_LATEST = f"""
    SELECT {_COLUMNS} FROM positions JOIN stories ON stories.id = positions.story
    WHERE stories.removed IS NULL ORDER BY positions.number DESC
"""
_PUT = f"""
    REPLACE INTO positions (number, {_COLUMNS.replace("positions.", "")})
    VALUES ((SELECT coalesce(max(number), 0) + 1 FROM positions), ?, ?, ?, ?, ?, ?, ?)
"""
_TOUCH = f"""
    REPLACE INTO positions (number, {_COLUMNS.replace("positions.", "")})
    VALUES (coalesce((SELECT number FROM positions WHERE story = ?1),
                     (SELECT min(number) - 1 FROM positions), 0), ?1, ?2, ?3, ?4, ?5, ?6, ?7)
"""


class Positions:
    """One reading position a story, and which of them is the last."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, story: StoryId) -> ReadingPosition | None:
        """Where the reader stopped in that story; None when it was never opened."""
        row = self._database.row(f"SELECT {_COLUMNS} FROM positions WHERE story = ?", [story])
        return _position(row) if row else None

    def latest(self) -> ReadingPosition | None:
        """The last position put, among stories still in the library."""
        row = self._database.row(_LATEST)
        return _position(row) if row else None

    def put(self, position: ReadingPosition) -> None:
        """Keep it in the place of the story's former one. `UnknownStory` when there is no such story."""
        self._write(_PUT, position)

    def touch(self, position: ReadingPosition) -> None:
        """Keep it as `put` does, but as no place that anybody has come from: it is not the last one."""
        self._write(_TOUCH, position)

    def _write(self, sql: str, position: ReadingPosition) -> None:
        with self._database.transaction():
            living = "SELECT 1 FROM stories WHERE id = ? AND removed IS NULL"
            if self._database.row(living, [position.story]) is None:
                raise UnknownStory(position.story)
            self._database.run(sql, astuple(position))


def _position(row: Row) -> ReadingPosition:
    story, offset, context, progress, finished, modified, aside = row
    return ReadingPosition(StoryId(story), offset, context, progress, bool(finished), modified, bool(aside))
