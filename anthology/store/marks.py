"""Highlights and bookmarks: rows that are never deleted, changed only through a journal."""

# ruff: noqa: S608 - the statements are put together from constants here; values are always bound.

import json
from collections.abc import Callable, Iterator
from dataclasses import replace

from anthology.annotations.mark import Mark, MarkChange, MarkId
from anthology.annotations.record import KEYS, read_record, to_record
from anthology.errors import UnknownMark, UnknownStory
from anthology.store.database import Database, Row
from anthology.store.journal import Entry, Journal
from anthology.story import StoryId

_COLUMNS = ", ".join(f'marks."{key}"' for key in KEYS)
_TAGS = KEYS.index("tags")
_SETTINGS = ", ".join(f'"{key}" = excluded."{key}"' for key in KEYS)
_PUT = f"""
    INSERT INTO marks ({_COLUMNS.replace("marks.", "")}, device)
    VALUES ({", ".join("?" for _ in KEYS)}, (SELECT device FROM library))
    ON CONFLICT (id) DO UPDATE SET {_SETTINGS}, device = excluded.device, removed = NULL
"""
_MOVE = f"""UPDATE marks SET {", ".join(f'"{key}" = ?' for key in KEYS)} WHERE id = ?"""
_OF_STORY = f"""
    SELECT {_COLUMNS} FROM marks WHERE story = ? AND removed IS NULL ORDER BY start, "end", created, id
"""
_ALL = f"""
    SELECT {_COLUMNS}
    FROM marks JOIN stories ON stories.id = marks.story LEFT JOIN shelf ON shelf.story = marks.story
    WHERE marks.removed IS NULL AND stories.removed IS NULL
    ORDER BY shelf.anthology IS NULL, shelf.anthology, place, stories.number, start, "end", created, marks.id
"""


class Marks:
    """The reader's marks. Those of a removed story stay with it and return with it."""

    def __init__(self, database: Database) -> None:
        self._database, self._journal = database, Journal(database)

    def all(self, story: StoryId | None = None) -> tuple[Mark, ...]:
        """The marks of one story in reading order, or of every story in the order of the shelf."""
        rows = self._database.rows(_ALL) if story is None else self._database.rows(_OF_STORY, [story])
        return tuple(_mark(row) for row in rows)

    def get(self, ident: MarkId) -> Mark:
        """The mark of that id, or `UnknownMark`."""
        mark = self._living(ident)
        if mark is None:
            raise UnknownMark(ident)
        return mark

    def record(self, change: MarkChange, at: str) -> None:
        """Make a change and write it into the journal; what could have been redone is given up.

        What stood before is taken from the library itself, so that undoing always restores it.
        `UnknownMark` when the mark to change is gone, `UnknownStory` when its story is.
        """
        ident = _ident(change)
        with self._database.transaction():
            self._require_story(change.story)
            before = self._living(ident)
            if before is None and change.before is not None:
                raise UnknownMark(ident)
            if before is not None and (change.before is None or before.story != change.story):
                raise ValueError(f"the mark {ident} stands already in {before.story}")
            self._journal.add(self._applied(replace(change, before=before), at), at)

    def undo(self, at: str) -> MarkChange | None:
        """Take back the newest change; the answer is the change made by that, None without one."""
        with self._database.transaction():
            entry = self._journal.newest_done()
            if entry is None:
                return None
            self._journal.set_undone(entry.number, at)
            taken_back = replace(entry.change, before=entry.change.after, after=entry.change.before)
            return self._applied(taken_back, at)

    def redo(self, at: str) -> MarkChange | None:
        """Do again what was taken back last; the answer is that change, None without one."""
        with self._database.transaction():
            entry = self._journal.oldest_undone()
            if entry is None:
                return None
            self._journal.set_undone(entry.number, None)
            return self._applied(entry.change, at)

    def next_undo(self) -> str | None:
        """What `undo` would take back, in words for the menu."""
        entry = self._journal.newest_done()
        return entry.change.what if entry else None

    def next_redo(self) -> str | None:
        """What `redo` would do again, in words for the menu."""
        entry = self._journal.oldest_undone()
        return entry.change.what if entry else None

    def carry(
        self,
        story: StoryId,
        move: Callable[[tuple[Mark, ...]], tuple[Mark, ...]],
        into: StoryId | None = None,
    ) -> None:
        """Move every mark of a story whose text was replaced, without a step in the journal.

        `move` is called once, with the living marks, the removed ones and those the journal
        remembers, and answers as many in the same order; so undoing still puts them right. They
        then belong to the story `into`, where one is given, and `move` has to say so too.
        """
        with self._database.transaction():
            sql = f"SELECT {_COLUMNS} FROM marks WHERE story = ? ORDER BY id"
            kept = [_mark(row) for row in self._database.rows(sql, [story])]
            entries = list(self._journal.of_story(story))
            remembered = [mark for entry in entries for mark in _both(entry.change)]
            moved = self._moved((*kept, *remembered), move)
            if any(mark.story != (into or story) for mark in moved):
                raise ValueError(f"marks of {story} were carried to a story that was not named")
            rest = iter(moved)
            self._database.run_many(_MOVE, [(*_row(next(rest)), mark.id) for mark in kept])
            for entry in entries:
                self._journal.rewrite(Entry(entry.number, _refilled(entry.change, rest)))

    def _moved(
        self, marks: tuple[Mark, ...], move: Callable[[tuple[Mark, ...]], tuple[Mark, ...]]
    ) -> tuple[Mark, ...]:
        moved = move(marks)
        if [mark.id for mark in moved] != [mark.id for mark in marks]:
            raise ValueError("carried marks must stay the same ones in the same order")
        return moved

    def _applied(self, change: MarkChange, at: str) -> MarkChange:
        if change.after is None:
            self._database.run("UPDATE marks SET removed = ? WHERE id = ?", [at, _ident(change)])
        else:
            self._database.run(_PUT, _row(change.after))
        return change

    def _living(self, ident: MarkId) -> Mark | None:
        row = self._database.row(f"SELECT {_COLUMNS} FROM marks WHERE id = ? AND removed IS NULL", [ident])
        return _mark(row) if row else None

    def _require_story(self, story: StoryId) -> None:
        sql = "SELECT 1 FROM stories WHERE id = ? AND removed IS NULL"
        if self._database.row(sql, [story]) is None:
            raise UnknownStory(story)


def _ident(change: MarkChange) -> MarkId:
    ids = {mark.id for mark in _both(change)}
    if len(ids) != 1:
        raise ValueError(f"a change of {len(ids)} marks")
    return ids.pop()


def _both(change: MarkChange) -> tuple[Mark, ...]:
    return tuple(mark for mark in (change.before, change.after) if mark is not None)


def _refilled(change: MarkChange, marks: Iterator[Mark]) -> MarkChange:
    """The change with the next of those marks wherever it holds one."""
    before = change.before and next(marks)
    after = change.after and next(marks)
    return replace(change, before=before, after=after)


def _row(mark: Mark) -> Row:
    record = to_record(mark)
    return tuple(
        json.dumps(value, ensure_ascii=False) if key == "tags" else value for key, value in record.items()
    )


def _mark(row: Row) -> Mark:
    record = dict(zip(KEYS, row, strict=True))
    return read_record({**record, "tags": json.loads(row[_TAGS])})
