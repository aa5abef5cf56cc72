"""Anthologies, in the order of the shelf, and which stories they hold."""

# ruff: noqa: S608 - the statements are put together from constants here; values are always bound.

from collections.abc import Sequence

from anthology import markup
from anthology.errors import LibraryDamaged, UnknownAnthology, UnknownStory
from anthology.store.database import Database, Row
from anthology.store.files import backups_of
from anthology.store.moments import Clock, moment
from anthology.story import Anthology, AnthologyId, Block, StoryId

_COLUMNS = "id, title, subtitle, editor, language, rights, introduction"
_ADD = f"""
    INSERT INTO anthologies (number, {_COLUMNS}, modified, digest)
    VALUES ((SELECT coalesce(max(number), 0) + 1 FROM anthologies), ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
        number = excluded.number, title = excluded.title, subtitle = excluded.subtitle,
        editor = excluded.editor, language = excluded.language, rights = excluded.rights,
        introduction = excluded.introduction, modified = excluded.modified, digest = excluded.digest,
        removed = NULL
"""
_REPLACE = """
    UPDATE anthologies
    SET title = ?2, subtitle = ?3, editor = ?4, language = ?5, rights = ?6, introduction = ?7,
        modified = ?8, digest = ?9
    WHERE id = ?1
"""
_CONTENTS = """
    SELECT contents.anthology, contents.story
    FROM contents JOIN stories ON stories.id = contents.story
    WHERE stories.removed IS NULL AND (?1 IS NULL OR contents.anthology = ?1)
    ORDER BY contents.anthology, contents.place
"""
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

    def all(self) -> tuple[Anthology, ...]:
        """Every anthology, in the order of the shelf."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM anthologies WHERE removed IS NULL ORDER BY number"
        )
        contents = self._contents(None)
        return tuple(self._anthology(row, contents.get(row[0], ())) for row in rows)

    def get(self, ident: AnthologyId) -> Anthology:
        """The anthology of that id, or `UnknownAnthology`."""
        row = self._database.row(
            f"SELECT {_COLUMNS} FROM anthologies WHERE id = ? AND removed IS NULL", [ident]
        )
        if row is None:
            raise UnknownAnthology(ident)
        return self._anthology(row, self._contents(ident).get(ident, ()))

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
            self._fill(anthology.id, anthology.stories)

    def replace(self, anthology: Anthology, digest: str | None = None) -> None:
        """Let it take the place of the one with its id; stories left out stay in the library."""
        before, known = self.get(anthology.id), self.digest(anthology.id)
        digest = known if digest is None else digest
        if (before, known) == (anthology, digest):
            return
        with self._database.transaction():
            self._database.run(_REPLACE, (*self._values(anthology), digest))
            if before.stories != anthology.stories:
                self._fill(anthology.id, anthology.stories)

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

    def _contents(self, ident: AnthologyId | None) -> dict[str, tuple[StoryId, ...]]:
        held: dict[str, list[StoryId]] = {}
        for anthology, story in self._database.rows(_CONTENTS, [ident]):
            held.setdefault(anthology, []).append(StoryId(story))
        return {anthology: tuple(stories) for anthology, stories in held.items()}

    def _set_removed(self, ident: AnthologyId, now: str) -> int:
        sql = "UPDATE anthologies SET removed = ? WHERE id = ? AND removed IS NULL"
        return self._database.run(sql, [now, ident])

    def _fill(self, ident: AnthologyId, stories: Sequence[StoryId]) -> None:
        if len(set(stories)) < len(stories):
            raise ValueError(f"{ident} holds a story twice")
        self._require(stories)
        self._database.run("DELETE FROM contents WHERE anthology = ?", [ident])
        rows = [(ident, place, story) for place, story in enumerate(stories)]
        self._database.run_many("INSERT INTO contents VALUES (?, ?, ?)", rows)

    def _require(self, stories: Sequence[StoryId]) -> None:
        living = {row[0] for row in self._database.rows("SELECT id FROM stories WHERE removed IS NULL")}
        for story in stories:
            if story not in living:
                raise UnknownStory(story)

    def _values(self, anthology: Anthology) -> Row:
        return (
            anthology.id,
            anthology.title,
            anthology.subtitle,
            anthology.editor,
            anthology.language,
            anthology.rights,
            markup.write(anthology.introduction),
            moment(self._clock),
        )

    def _anthology(self, row: Row, stories: tuple[StoryId, ...]) -> Anthology:
        ident, title, subtitle, editor, language, rights, introduction = row
        blocks = self._blocks(title, introduction)
        return Anthology(AnthologyId(ident), title, stories, subtitle, editor, language, rights, blocks)

    def _blocks(self, title: str, introduction: str) -> tuple[Block, ...]:
        try:
            return markup.read(introduction)
        except ValueError as error:
            path, reason = self._database.path, f"the introduction of “{title}” cannot be read"
            raise LibraryDamaged(path, reason, backups_of(path)) from error
