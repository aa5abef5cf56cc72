"""The door to the library file: what is kept, in transactions that are durable when they return."""

import json
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Self

from anthology.annotations.mark import MarkId
from anthology.errors import LibraryDamaged, LibraryTooNew, LibraryUnavailable
from anthology.pace import USUAL_PACE, Pace
from anthology.sentences import sentence
from anthology.store import backups, searchable, soundness
from anthology.store.anthologies import Anthologies
from anthology.store.database import PATIENCE, Database, read_only
from anthology.store.files import backups_of, is_new, left_open, prepared, written_version
from anthology.store.kept_files import Originals, Pictures
from anthology.store.living_shelves import LivingShelves
from anthology.store.marks import Marks
from anthology.store.migrations import MIGRATIONS, Migration, migrate
from anthology.store.moments import Clock
from anthology.store.positions import Positions
from anthology.store.queries import Queries
from anthology.store.refusals import in_words
from anthology.store.sources import Sources
from anthology.store.stories import Stories
from anthology.story import AnthologyId, StoryId, StoryText
from anthology.text import Passage

if TYPE_CHECKING:
    from anthology.search.expression import StoryFacts


class Store:
    """Everything a person has. For the thread that opened it; another one opens its own.

    Every method of it and of its parts raises `LibraryUnavailable` or `LibraryDamaged` when the
    file refuses; nothing has changed then.
    """

    pace: Pace = USUAL_PACE
    """Whose minutes `facts` tells."""
    backup_refused: str = ""
    """Why the copy of today could not be made, in a sentence; empty when all is well."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Use an open database; `Store.open` is the way in."""
        self._database, self._clock = database, clock
        self.path = database.path
        self.anthologies = Anthologies(database, clock)
        self.stories = Stories(database, clock)
        self.marks = Marks(database)
        self.sources = Sources(database)
        self.pictures, self.originals = Pictures(self.path), Originals(self.path)
        self.positions = Positions(database)
        self.living_shelves, self.queries = LivingShelves(database), Queries(database)

    @classmethod
    def open(
        cls,
        folder: Path,
        clock: Clock,
        *,
        patience: float = PATIENCE,
        migrations: Sequence[Migration] = MIGRATIONS,
    ) -> Self:
        """The library of that folder; both are made when they are missing.

        An older library is copied, then migrated; a newer one is `LibraryTooNew` and left as it
        is. The day's first opening keeps a copy. `patience` is in seconds, for other programs.
        """
        path = prepared(folder)
        fresh, unclean = is_new(path), left_open(path)
        _refuse_newer(path, len(migrations))
        _refuse_strange(path)
        with ExitStack() as when_it_fails:
            database = Database(path, patience)
            when_it_fails.callback(database.close)
            store = cls(database, clock)
            store._prepare(migrations, check=unclean, copy=not fresh)
            when_it_fails.pop_all()
        return store

    def transaction(self) -> AbstractContextManager[None]:
        """All writes within become durable together when it ends, or none. May be nested."""
        return self._database.transaction()

    def stamp(self) -> str:
        """A name for what can be searched now; it changes with every story, title and membership."""
        return str(self._database.value("SELECT stamp FROM library"))

    def texts(self, ids: Sequence[StoryId] | None) -> Iterator[StoryText]:
        """What the search reads: those stories, or all of them."""
        return self.stories.texts(ids)

    def versions(self) -> dict[StoryId, str]:
        """Every story in the order of `texts`, and a name for its title, byline, language and text.

        That name changes with each of them and with nothing else, and no two are ever the same.
        """
        return searchable.versions_of(self._database)

    def facts(self) -> "dict[StoryId, StoryFacts]":
        """What filters ask of every story; the minutes are those its card tells at the pace kept here."""
        return searchable.facts_of(self._database, self.pace)

    def notes(self) -> list[tuple[StoryId, MarkId, str]]:
        """Every note, and the name of every bookmark, story by story in reading order."""
        return searchable.notes_of(self._database)

    def highlights(self) -> list[tuple[StoryId, MarkId, Passage]]:
        """Every highlight that stands on its words, story by story in reading order."""
        return searchable.highlights_of(self._database)

    def marks_stamp(self) -> str:
        """A name for all marks and reading states as they stand; it changes with every change of any of them.

        Reading on changes it only where a story counts as another then: begun, read, taken up again.
        """
        return str(self._database.value("SELECT marks_stamp FROM library"))

    def identity(self) -> str:
        """What tells this library from every other, for life."""
        return str(self._database.value("SELECT device FROM library"))

    def newest_change(
        self, anthology: AnthologyId | None, stories: Sequence[StoryId], *, with_marks: bool = False
    ) -> str:
        """The moment of the last change of any of these, in ISO 8601; empty if there are none.

        `with_marks` counts changes of their marks too, also removals and what was undone.
        """
        sql = """
            SELECT coalesce(max(modified), '') FROM (
                SELECT modified FROM stories WHERE id IN (SELECT value FROM json_each(?1))
                UNION ALL SELECT modified FROM anthologies WHERE id = ?2
                UNION ALL SELECT max(made, coalesce(undone, made)) FROM mark_changes
                WHERE ?3 AND story IN (SELECT value FROM json_each(?1)))
        """
        return str(self._database.value(sql, [json.dumps(list(stories)), anthology or "", with_marks]))

    def check(self) -> tuple[str, ...]:
        """What is wrong with the library, a sentence each; nothing when all is well."""
        refused = (self.backup_refused,) if self.backup_refused else ()
        return (*refused, *soundness.findings(self._database, self.marks, self.pictures))

    def backup(self, path: Path) -> None:
        """Write a copy of the library to that path."""
        backups.copy_to(self._database, path)

    def restore(self, path: Path) -> None:
        """Let a copy take the place of the library, which is itself copied to the backups first."""
        backups.put_back(self._database, path, self._today(), len(MIGRATIONS))
        migrate(self._database, MIGRATIONS, self._keep_old)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def _prepare(self, migrations: Sequence[Migration], *, check: bool, copy: bool) -> None:
        migrate(self._database, migrations, self._keep_old)
        if check:
            backups.confirm_sound(self._database.connection, self.path)
        if copy:
            self._keep_daily()

    def _keep_daily(self) -> None:
        """A full disk must not keep anybody from reading; damage must."""
        try:
            backups.keep_daily(self._database, self._today())
        except LibraryDamaged:
            raise
        except LibraryUnavailable as refusal:
            self.backup_refused = f"Today’s backup could not be made. {refusal}"

    def _keep_old(self, found: int) -> None:
        backups.keep_before_migration(self._database, found, self._today())

    def _today(self) -> date:
        return self._clock().date()


def _refuse_newer(path: Path, supported: int) -> None:
    """The header may be behind what SQLite's log holds, so that one is asked too, without touching it."""
    found = written_version(path)
    if left_open(path) and found <= supported:
        with in_words(path), closing(read_only(path)) as connection:
            (found,) = connection.execute("PRAGMA user_version").fetchone()
    if found > supported:
        raise LibraryTooNew(path, found, supported)


def _refuse_strange(path: Path) -> None:
    """Another program's database stays as it is; only to open it as ours would change its journal."""
    if is_new(path) or written_version(path):
        return
    with in_words(path), closing(read_only(path)) as connection:
        sql = "SELECT user_version, (SELECT count(*) FROM sqlite_schema) FROM pragma_user_version"
        version, tables = connection.execute(sql).fetchone()
    if tables and not version:
        raise LibraryDamaged(path, sentence("it is a database of some other program"), backups_of(path))
