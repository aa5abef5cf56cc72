"""Stories: their words as markup and as canonical text, where they came from, and how they are found."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anthology import markup
from anthology.errors import AmbiguousStory, LibraryDamaged, UnknownAnthology, UnknownStory
from anthology.store.cards import cards_of_all, cards_of_one, cards_of_removed, cards_of_some
from anthology.store.database import Database, Row
from anthology.store.files import backups_of
from anthology.store.fingerprints import Fingerprints
from anthology.store.moments import Clock, moment
from anthology.store.story_rows import draft_of, folded, write_again, write_edit, write_new
from anthology.story import AnthologyId, Block, Story, StoryCard, StoryDraft, StoryEdit, StoryId, StoryText

_AT_ONCE = 64
"""How many texts are held in memory while they are handed out."""

_GET = """
    SELECT id, title, byline, language, markup, summary, keywords, is_matter
    FROM stories JOIN bodies ON bodies.story = stories.id
    WHERE id = ? AND removed IS NULL
"""
_FROM_ORIGIN = """
    SELECT id, digest, removed FROM stories WHERE origin = ? AND origin <> ''
    ORDER BY removed IS NOT NULL, number DESC
"""
_NAMED = """
    SELECT id, is_matter FROM stories WHERE removed IS NULL AND (id = ?1 OR folded = ?2)
    ORDER BY id <> ?1, is_matter, number
"""
_TEXTS = """
    SELECT id, stories.title, byline, coalesce(shelf.title, ''), language
    FROM stories LEFT JOIN shelf ON shelf.story = stories.id
    WHERE removed IS NULL AND NOT is_matter AND (?1 IS NULL OR id IN (SELECT value FROM json_each(?1)))
    ORDER BY anthology IS NULL, anthology, place, stories.number
"""
_TITLE_AND_TEXT = """
    SELECT title, text FROM stories JOIN bodies ON bodies.story = stories.id
    WHERE id = ? AND removed IS NULL
"""


_OF_SOURCE = """
    SELECT id, substr(origin, length(?1) + 2), title, digest, removed IS NOT NULL, is_matter,
           coalesce(hashes, '[]')
    FROM stories LEFT JOIN fingerprints ON fingerprints.story = stories.id
    WHERE origin >= ?1 || '#' AND origin < ?1 || '$'
    ORDER BY stories.number
"""


@dataclass(frozen=True, slots=True)
class KnownSource:
    """The story that a source became, what the source held then, and whether the story was removed."""

    story: StoryId
    digest: str
    removed: bool


@dataclass(frozen=True, slots=True)
class SourceStory:
    """One of the stories that a source became; `key` is its name within the source."""

    story: StoryId
    key: str
    title: str
    digest: str
    removed: bool
    is_matter: bool
    fingerprint: tuple[int, ...]


class Stories:
    """The stories of the library. One that was removed is remembered, with its marks.

    Matter is kept like a story and given by its id; where all stories are meant, it is none.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock
        self.fingerprints = Fingerprints(database)

    def count(self) -> int:
        """How many there are."""
        sql = "SELECT count(*) FROM stories WHERE removed IS NULL AND NOT is_matter"
        return int(self._database.value(sql))

    def get(self, ident: StoryId) -> Story:
        """The story of that id, or `UnknownStory`."""
        row = self._database.row(_GET, [ident])
        if row is None:
            raise UnknownStory(ident)
        return self._story(row)

    def by_name(self, name: str) -> Story:
        """The story of that id or title; capitals and the shape of quotation marks do not count.

        Matter is found by its title where no story has it. `UnknownStory` when there is none,
        `AmbiguousStory` when several share the title.
        """
        rows = self._database.rows(_NAMED, [name, folded(name)])
        ids = [ident for ident, is_matter in rows if is_matter == rows[0][1]]
        if not ids:
            raise UnknownStory(name)
        if len(ids) > 1 and ids[0] != name:
            raise AmbiguousStory(name, tuple(ids))
        return self.get(ids[0])

    def cards(self, anthology: AnthologyId | None = None) -> tuple[StoryCard, ...]:
        """What a list shows of the stories of one anthology, or of all, in the order of the shelf."""
        if anthology is None:
            return cards_of_all(self._database)
        self._require_anthology(anthology)
        return cards_of_one(self._database, anthology, matter=False)

    def some_cards(self, ids: Sequence[StoryId]) -> tuple[StoryCard, ...]:
        """What a list shows of those stories, in that order."""
        return cards_of_some(self._database, ids)

    def matter(self, anthology: AnthologyId) -> tuple[StoryCard, ...]:
        """What a list shows of the pages before and after the stories of an anthology."""
        self._require_anthology(anthology)
        return cards_of_one(self._database, anthology, matter=True)

    def removed(self) -> tuple[StoryCard, ...]:
        """What a list shows of the stories that were removed, the last of them first."""
        return cards_of_removed(self._database)

    def text(self, ident: StoryId) -> tuple[str, str]:
        """The title and the text of a story, or `UnknownStory`."""
        row = self._database.row(_TITLE_AND_TEXT, [ident])
        if row is None:
            raise UnknownStory(ident)
        return row[0], row[1]

    def language(self, ident: StoryId) -> str:
        """The language of a story, or `UnknownStory`."""
        row = self._database.row("SELECT language FROM stories WHERE id = ? AND removed IS NULL", [ident])
        if row is None:
            raise UnknownStory(ident)
        return str(row[0])

    def texts(self, ids: Sequence[StoryId] | None = None) -> Iterator[StoryText]:
        """What the search needs of those stories, or of all, in the order of the shelf.

        Ids of what is no story of the library are passed over. The texts are read a few at a
        time, so the library may be written to between two of them.
        """
        wanted = None if ids is None else json.dumps(list(ids))
        rows = self._database.rows(_TEXTS, [wanted])
        for start in range(0, len(rows), _AT_ONCE):
            some = rows[start : start + _AT_ONCE]
            texts = self._bodies([row[0] for row in some])
            for ident, title, byline, anthology, language in some:
                if ident in texts:
                    yield StoryText(StoryId(ident), title, byline, anthology, language, texts[ident])

    def like(self, fingerprint: Sequence[int]) -> list[tuple[StoryId, int, int]]:
        """Stories that share hashes with this fingerprint, how many, and how many each has.

        Those that share most come first.
        """
        return self.fingerprints.like(fingerprint)

    def is_living(self, ident: StoryId) -> bool:
        """Whether the library holds that story now."""
        sql = "SELECT 1 FROM stories WHERE id = ? AND removed IS NULL"
        return self._database.row(sql, [ident]) is not None

    def at_origin(self, origin: str) -> KnownSource | None:
        """The story that this source became; one in the library before one that was removed."""
        row = self._database.row(_FROM_ORIGIN, [origin])
        return KnownSource(StoryId(row[0]), row[1], row[2] is not None) if row else None

    def of_source(self, key: str) -> tuple[SourceStory, ...]:
        """What the source of that name became, the removed ones among them, in the order they came."""
        rows = self._database.rows(_OF_SOURCE, [key])
        return tuple(
            SourceStory(
                StoryId(ident), name, title, digest, bool(removed), bool(matter), tuple(json.loads(hashes))
            )
            for ident, name, title, digest, removed, matter, hashes in rows
        )

    def add(self, story: Story, origin: str = "", digest: str = "") -> None:
        """Put a story into the library; one that was removed comes back as it is given here."""
        self.add_draft(story.id, draft_of(story), origin, digest)

    def add_draft(self, ident: StoryId, draft: StoryDraft, origin: str = "", digest: str = "") -> None:
        """Put a story that is made ready into the library, as `add` does."""
        if self.is_living(ident):
            raise ValueError(f"{ident} is in the library already")
        with self._database.transaction():
            write_new(self._database, ident, draft, (origin, digest), moment(self._clock))
            self.fingerprints.put(ident, draft.fingerprint)

    def replace(self, story: Story, digest: str = "") -> None:
        """Let it take the place of the one with its id. Its marks are moved by `Marks.carry`.

        What a person edited stays as that person wrote it.
        """
        self.replace_draft(story.id, draft_of(story), digest)

    def replace_draft(self, ident: StoryId, draft: StoryDraft, digest: str = "") -> None:
        """Let what is made ready take the place of that story, as `replace` does."""
        if not self.is_living(ident):
            raise UnknownStory(ident)
        with self._database.transaction():
            write_again(self._database, ident, draft, digest, moment(self._clock))
            self.fingerprints.put(ident, draft.fingerprint)

    def edit(self, ident: StoryId, edit: StoryEdit) -> Story:
        """Write what a person says of a story in place of what stood there; the story as it is then."""
        with self._database.transaction():
            write_edit(self._database, self.get(ident), edit, moment(self._clock))
            return self.get(ident)

    def remove(self, *ids: StoryId) -> tuple[StoryCard, ...]:
        """Take them out of the library; the answer is what was removed.

        Their marks and places in anthologies are kept for their return.
        """
        sql = "UPDATE stories SET removed = ? WHERE id = ? AND removed IS NULL"
        now = moment(self._clock)
        with self._database.transaction():
            for ident in ids:
                if not self._database.run(sql, [now, ident]):
                    raise UnknownStory(ident)
            return cards_of_some(self._database, ids)

    def restore(self, *ids: StoryId) -> tuple[StoryCard, ...]:
        """Bring back some that were removed; the answer is what came back."""
        sql = "UPDATE stories SET removed = NULL WHERE id = ? AND removed IS NOT NULL"
        with self._database.transaction():
            for ident in ids:
                if not self._database.run(sql, [ident]):
                    raise UnknownStory(ident)
            return cards_of_some(self._database, ids)

    def _require_anthology(self, ident: AnthologyId) -> None:
        sql = "SELECT 1 FROM anthologies WHERE id = ? AND removed IS NULL"
        if self._database.row(sql, [ident]) is None:
            raise UnknownAnthology(ident)

    def _bodies(self, ids: list[str]) -> dict[str, str]:
        sql = "SELECT story, text FROM bodies WHERE story IN (SELECT value FROM json_each(?))"
        return dict(self._database.rows(sql, [json.dumps(ids)]))

    def _story(self, row: Row) -> Story:
        ident, title, byline, language, body, summary, keywords, is_matter = row
        told = (summary, tuple(json.loads(keywords)), bool(is_matter))
        return Story(StoryId(ident), title, byline, language, self._blocks(title, body), *told)

    def _blocks(self, title: str, body: str) -> tuple[Block, ...]:
        try:
            return markup.read(body)
        except ValueError as error:
            path, reason = self._database.path, f"the text of “{title}” cannot be read"
            raise LibraryDamaged(path, reason, backups_of(path)) from error
