"""The history of the marks: what can be taken back and done again, also tomorrow.

Changes of stories that were removed rest: they are passed over until the story returns.
"""

# ruff: noqa: S608 - the statements are put together from constants here; values are always bound.

import json
from collections.abc import Iterator
from dataclasses import dataclass

from anthology.annotations.mark import Mark, MarkChange
from anthology.annotations.record import read_record, to_record
from anthology.store.database import Database, Row
from anthology.story import StoryId

_LIVING = "story IN (SELECT id FROM stories WHERE removed IS NULL)"
_NEWEST_DONE = f"""
    SELECT number, what, before, after FROM mark_changes
    WHERE undone IS NULL AND {_LIVING} ORDER BY number DESC LIMIT 1
"""
_OLDEST_UNDONE = f"""
    SELECT number, what, before, after FROM mark_changes
    WHERE undone IS NOT NULL AND {_LIVING} ORDER BY number LIMIT 1
"""
_ADD = "INSERT INTO mark_changes (story, what, before, after, made) VALUES (?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Entry:
    """One change in the journal, under its number."""

    number: int
    change: MarkChange


class Journal:
    """Every change of the marks in its order; those that were undone form its tail."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, change: MarkChange, at: str) -> None:
        """Write down what was done; what could have been done again is given up."""
        self._database.run("DELETE FROM mark_changes WHERE undone IS NOT NULL")
        before, after = _written(change.before), _written(change.after)
        self._database.run(_ADD, [change.story, change.what, before, after, at])

    def newest_done(self) -> Entry | None:
        """What would be taken back next."""
        return _entry(self._database.row(_NEWEST_DONE))

    def oldest_undone(self) -> Entry | None:
        """What would be done again next."""
        return _entry(self._database.row(_OLDEST_UNDONE))

    def set_undone(self, number: int, at: str | None) -> None:
        """Note that a change was taken back at that moment, or, with None, that it holds again."""
        self._database.run("UPDATE mark_changes SET undone = ? WHERE number = ?", [at, number])

    def of_story(self, story: StoryId) -> Iterator[Entry]:
        """Every change of the marks of one story."""
        sql = "SELECT number, what, before, after FROM mark_changes WHERE story = ? ORDER BY number"
        for row in self._database.rows(sql, [story]):
            yield _read(row)

    def rewrite(self, entry: Entry) -> None:
        """Let the marks of an entry take the place of those it had."""
        change = entry.change
        values = (change.story, _written(change.before), _written(change.after), entry.number)
        sql = "UPDATE mark_changes SET story = ?, before = ?, after = ? WHERE number = ?"
        self._database.run(sql, values)


def _entry(row: Row | None) -> Entry | None:
    return _read(row) if row else None


def _read(row: Row) -> Entry:
    number, what, before, after = row
    return Entry(number, MarkChange(what, _mark(before), _mark(after)))


def _mark(written: str | None) -> Mark | None:
    return None if written is None else read_record(json.loads(written))


def _written(mark: Mark | None) -> str | None:
    return None if mark is None else json.dumps(to_record(mark), ensure_ascii=False)
