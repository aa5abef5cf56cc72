"""Anthologies, in the order of the shelf, and which stories they hold."""

# ruff: noqa: S608 - the statements are put together from constants here; values are always bound.

import json
from collections.abc import Callable, Collection
from dataclasses import fields
from dataclasses import replace as altered
from typing import TypeVar

from anthology import markup
from anthology.errors import LibraryDamaged, UnknownAnthology
from anthology.sentences import sentence
from anthology.store.contents import Contents, Held, placed
from anthology.store.database import Database, Row
from anthology.store.details import read_details, write_details
from anthology.store.files import backups_of
from anthology.store.moments import Clock, moment
from anthology.story import Anthology, AnthologyId, PictureId, StoryId

T = TypeVar("T")
_COLUMNS = "id, title, subtitle, editor, language, rights, introduction, cover, details"
_ADD = f"""
    INSERT INTO anthologies (number, {_COLUMNS}, modified, digest)
    VALUES ((SELECT coalesce(max(number), 0) + 1 FROM anthologies), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
        number = excluded.number, title = excluded.title, subtitle = excluded.subtitle,
        editor = excluded.editor, language = excluded.language, rights = excluded.rights,
        introduction = excluded.introduction, cover = excluded.cover, details = excluded.details,
        modified = excluded.modified, digest = excluded.digest, edited = '[]', removed = NULL
"""
_REPLACE = """
    UPDATE anthologies
    SET title = ?2, subtitle = ?3, editor = ?4, language = ?5, rights = ?6, introduction = ?7,
        cover = ?8, details = ?9, modified = ?10, digest = ?11
    WHERE id = ?1
"""
_EDITABLE = tuple(field.name for field in fields(Anthology) if field.name not in ("id", "matter"))
_LEAVE_WITH_IT = """
    UPDATE stories SET removed = ?2
    WHERE removed IS NULL
      AND id IN (SELECT story FROM contents WHERE anthology = ?1)
      AND id NOT IN (SELECT story FROM shelf)
"""
_COME_BACK_WITH_IT = """
    UPDATE stories SET removed = NULL
    WHERE removed = ?2 AND id IN (SELECT story FROM contents WHERE anthology = ?1)
"""


class Anthologies:
    """What stands on the shelf. One that was removed is remembered and can be brought back."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock
        self._contents = Contents(database)

    def all(self) -> tuple[Anthology, ...]:
        """Every anthology, in the order of the shelf."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM anthologies WHERE removed IS NULL ORDER BY number"
        )
        held = self._contents.of_all()
        return tuple(self._anthology(row, held.get(row[0], Held())) for row in rows)

    def get(self, ident: AnthologyId) -> Anthology:
        """The anthology of that id, or `UnknownAnthology`."""
        row = self._database.row(
            f"SELECT {_COLUMNS} FROM anthologies WHERE id = ? AND removed IS NULL", [ident]
        )
        if row is None:
            raise UnknownAnthology(ident)
        return self._anthology(row, self._contents.of(ident))

    def is_known(self, ident: AnthologyId) -> bool:
        """Whether the library holds that anthology or has held it."""
        return self._database.row("SELECT 1 FROM anthologies WHERE id = ?", [ident]) is not None

    def is_living(self, ident: AnthologyId) -> bool:
        """Whether the library holds that anthology now."""
        sql = "SELECT 1 FROM anthologies WHERE id = ? AND removed IS NULL"
        return self._database.row(sql, [ident]) is not None

    def digest(self, ident: AnthologyId) -> str:
        """What its source held when it was last read; empty for one that has no source."""
        row = self._database.row("SELECT digest FROM anthologies WHERE id = ?", [ident])
        return str(row[0]) if row else ""

    def add(self, anthology: Anthology, digest: str = "") -> None:
        """Put it last on the shelf; one that was removed comes back as it is given here."""
        if self.is_living(anthology.id):
            raise ValueError(f"{anthology.id} is on the shelf already")
        with self._database.transaction():
            self._database.run(_ADD, (*self._values(anthology), digest))
            self._contents.fill(anthology.id, (*anthology.stories, *anthology.matter))

    def replace(self, anthology: Anthology, digest: str | None = None) -> None:
        """Let it take the place of the one with its id; stories left out stay in the library."""
        before, known = self.get(anthology.id), self.digest(anthology.id)
        digest = known if digest is None else digest
        if (before, known) == (anthology, digest):
            return
        with self._database.transaction():
            self._database.run(_REPLACE, (*self._values(anthology), digest))
            if (before.stories, before.matter) != (anthology.stories, anthology.matter):
                self._contents.refill(anthology.id, (*anthology.stories, *anthology.matter))

    def change(self, changed: Anthology) -> None:
        """Let a person's version take its place: what differs is that person's from now on."""
        with self._database.transaction():
            before = self.get(changed.id)
            new = {name for name in _EDITABLE if getattr(changed, name) != getattr(before, name)}
            self.replace(changed)
            edited = json.dumps(sorted(new | self._edited(changed.id)))
            self._database.run("UPDATE anthologies SET edited = ? WHERE id = ?", [edited, changed.id])

    def renew(
        self, anthology: Anthology, digest: str | None = None, *, arrived: Collection[StoryId] = ()
    ) -> None:
        """Let a later version of its source take its place, but for what a person has changed.

        Where a person has changed which stories it holds or their order, only those that have
        `arrived` with this version are put among them, each after the one before it.
        """
        with self._database.transaction():
            before = self.get(anthology.id)
            stands = {name: getattr(before, name) for name in self._edited(anthology.id)}
            if "stories" in stands:
                stands["stories"] = placed(before.stories, anthology.stories, arrived)
            self.replace(altered(anthology, **stands), digest)

    def move(self, ident: AnthologyId, place: int) -> None:
        """Put it at that place of the shelf, counted from 0; beyond the end is the end."""
        rows = self._database.rows("SELECT number, id FROM anthologies WHERE removed IS NULL ORDER BY number")
        there = [each for _, each in rows]
        if ident not in there:
            raise UnknownAnthology(ident)
        there.remove(ident)
        there.insert(max(place, 0), ident)
        wanted = [(number, each) for (number, was), each in zip(rows, there, strict=True) if was != each]
        sql = "UPDATE anthologies SET number = ? WHERE id = ?"
        with self._database.transaction():
            self._database.run_many(sql, [(-number, each) for number, each in wanted])
            self._database.run_many(sql, wanted)

    def remove(self, ident: AnthologyId) -> None:
        """Take it off the shelf, and with it the stories that no other anthology holds."""
        now = moment(self._clock)
        with self._database.transaction():
            if not self._set_removed(ident, now):
                raise UnknownAnthology(ident)
            self._database.run(_LEAVE_WITH_IT, [ident, now])

    def restore(self, ident: AnthologyId) -> None:
        """Bring back one that was removed, and the stories that left with it."""
        with self._database.transaction():
            row = self._database.row(
                "SELECT removed FROM anthologies WHERE id = ? AND removed IS NOT NULL", [ident]
            )
            if row is None:
                raise UnknownAnthology(ident)
            self._database.run("UPDATE anthologies SET removed = NULL WHERE id = ?", [ident])
            self._database.run(_COME_BACK_WITH_IT, [ident, row[0]])

    def _edited(self, ident: AnthologyId) -> set[str]:
        """What a person has changed, by the names of the fields."""
        return set(json.loads(self._database.value("SELECT edited FROM anthologies WHERE id = ?", [ident])))

    def _set_removed(self, ident: AnthologyId, now: str) -> int:
        sql = "UPDATE anthologies SET removed = ? WHERE id = ? AND removed IS NULL"
        return self._database.run(sql, [now, ident])

    def _values(self, anthology: Anthology) -> Row:
        return (
            anthology.id,
            anthology.title,
            anthology.subtitle,
            anthology.editor,
            anthology.language,
            anthology.rights,
            markup.write(anthology.introduction),
            anthology.cover,
            write_details(anthology.details),
            moment(self._clock),
        )

    def _anthology(self, row: Row, held: Held) -> Anthology:
        ident, title, subtitle, editor, language, rights, introduction, cover, details = row
        return Anthology(
            AnthologyId(ident),
            title,
            held.stories,
            subtitle,
            editor,
            language,
            rights,
            self._readable(markup.read, introduction, sentence("the introduction of “{title}”", title=title)),
            held.matter,
            PictureId(cover),
            self._readable(read_details, details, sentence("the details of “{title}”", title=title)),
        )

    def _readable(self, read: Callable[[str], T], written: str, what: str) -> T:
        try:
            return read(written)
        except ValueError as error:
            path = self._database.path
            raise LibraryDamaged(
                path, sentence("{what} cannot be read", what=what), backups_of(path)
            ) from error
