"""Stories: their words as markup and as canonical text, where they came from, and how they are found."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anthology import markup
from anthology.errors import AmbiguousStory, LibraryDamaged, UnknownAnthology, UnknownStory
from anthology.store.database import Database, Row
from anthology.store.files import backups_of
from anthology.store.moments import Clock, moment
from anthology.story import AnthologyId, Block, ReadingState, Story, StoryCard, StoryId, StoryText
from anthology.text import canonical, count_words, reading_minutes

_QUOTES = str.maketrans("‘’‚‛“”„‟", "''''\"\"\"\"")
_AT_ONCE = 64
"""How many texts are held in memory while they are handed out."""

_ADD = """
    INSERT INTO stories (number, id, title, folded, byline, language, summary, keywords, words,
                         digest, modified, origin)
    VALUES ((SELECT coalesce(max(number), 0) + 1 FROM stories), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
        number = excluded.number, title = excluded.title, folded = excluded.folded,
        byline = excluded.byline, language = excluded.language, summary = excluded.summary,
        keywords = excluded.keywords, words = excluded.words, digest = excluded.digest,
        modified = excluded.modified, origin = excluded.origin, removed = NULL
"""
_PUT_BODY = """
    INSERT INTO bodies VALUES (?, ?, ?)
    ON CONFLICT (story) DO UPDATE SET markup = excluded.markup, text = excluded.text
"""
_REPLACE = """
    UPDATE stories
    SET title = ?2, folded = ?3, byline = ?4, language = ?5, summary = ?6, keywords = ?7, words = ?8,
        digest = ?9, modified = ?10
    WHERE id = ?1
"""
_GET = """
    SELECT id, title, byline, language, markup, summary, keywords
    FROM stories JOIN bodies ON bodies.story = stories.id
    WHERE id = ? AND removed IS NULL
"""
_FROM_ORIGIN = """
    SELECT id, digest, removed FROM stories WHERE origin = ? AND origin <> ''
    ORDER BY removed IS NOT NULL, number DESC
"""
_NAMED = """
    SELECT id FROM stories WHERE removed IS NULL AND (id = ?1 OR folded = ?2)
    ORDER BY id <> ?1, number
"""
_CARDS = """
    SELECT stories.id, stories.title, byline, language, summary, words, "offset", progress, finished,
           (SELECT count(*) FROM marks WHERE marks.story = stories.id AND marks.removed IS NULL)
    FROM stories LEFT JOIN positions ON positions.story = stories.id
"""
_ALL_CARDS = f"""
    {_CARDS} LEFT JOIN shelf ON shelf.story = stories.id
    WHERE stories.removed IS NULL
    ORDER BY anthology IS NULL, anthology, place, stories.number
"""
_CARDS_OF_ONE = f"""
    {_CARDS} JOIN contents ON contents.story = stories.id
    WHERE contents.anthology = ? AND stories.removed IS NULL
    ORDER BY contents.place
"""
_TEXTS = """
    SELECT id, stories.title, byline, coalesce(shelf.title, ''), language
    FROM stories LEFT JOIN shelf ON shelf.story = stories.id
    WHERE removed IS NULL AND (?1 IS NULL OR id IN (SELECT value FROM json_each(?1)))
    ORDER BY anthology IS NULL, anthology, place, stories.number
"""


@dataclass(frozen=True, slots=True)
class KnownSource:
    """The story that a source became, what the source held then, and whether the story was removed."""

    story: StoryId
    digest: str
    removed: bool


class Stories:
    """The stories of the library. One that was removed is remembered, with its marks."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def count(self) -> int:
        """How many there are."""
        return int(self._database.value("SELECT count(*) FROM stories WHERE removed IS NULL"))

    def get(self, ident: StoryId) -> Story:
        """The story of that id, or `UnknownStory`."""
        row = self._database.row(_GET, [ident])
        if row is None:
            raise UnknownStory(ident)
        return self._story(row)

    def by_name(self, name: str) -> Story:
        """The story of that id or title; capitals and the shape of quotation marks do not count.

        `UnknownStory` when there is none, `AmbiguousStory` when several share the title.
        """
        ids = [row[0] for row in self._database.rows(_NAMED, [name, _folded(name)])]
        if not ids:
            raise UnknownStory(name)
        if len(ids) > 1 and ids[0] != name:
            raise AmbiguousStory(name, tuple(ids))
        return self.get(ids[0])

    def cards(self, anthology: AnthologyId | None = None) -> tuple[StoryCard, ...]:
        """What a list shows of the stories of one anthology, or of all, in the order of the shelf."""
        if anthology is None:
            return tuple(_card(row) for row in self._database.rows(_ALL_CARDS))
        sql = "SELECT 1 FROM anthologies WHERE id = ? AND removed IS NULL"
        if self._database.row(sql, [anthology]) is None:
            raise UnknownAnthology(anthology)
        return tuple(_card(row) for row in self._database.rows(_CARDS_OF_ONE, [anthology]))

    def texts(self, ids: Sequence[StoryId] | None = None) -> Iterator[StoryText]:
        """What the search needs of those stories, or of all, in the order of the shelf.

        Ids of stories that are not in the library are passed over. The texts are read a few at a
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

    def is_living(self, ident: StoryId) -> bool:
        """Whether the library holds that story now."""
        sql = "SELECT 1 FROM stories WHERE id = ? AND removed IS NULL"
        return self._database.row(sql, [ident]) is not None

    def at_origin(self, origin: str) -> KnownSource | None:
        """The story that this source became; one in the library before one that was removed."""
        row = self._database.row(_FROM_ORIGIN, [origin])
        return KnownSource(StoryId(row[0]), row[1], row[2] is not None) if row else None

    def add(self, story: Story, origin: str = "", digest: str = "") -> None:
        """Put a story into the library; one that was removed comes back as it is given here."""
        if self.is_living(story.id):
            raise ValueError(f"{story.id} is in the library already")
        with self._database.transaction():
            self._database.run(_ADD, (*_values(story, digest, moment(self._clock)), origin))
            self._database.run(_PUT_BODY, [story.id, markup.write(story.blocks), story.text])

    def replace(self, story: Story, digest: str = "") -> None:
        """Let it take the place of the one with its id. Its marks are moved by `Marks.carry`."""
        if not self.is_living(story.id):
            raise UnknownStory(story.id)
        with self._database.transaction():
            self._database.run(_REPLACE, _values(story, digest, moment(self._clock)))
            self._database.run(_PUT_BODY, [story.id, markup.write(story.blocks), story.text])

    def remove(self, ident: StoryId) -> None:
        """Take it out of the library; its marks and its places in anthologies are kept for its return."""
        sql = "UPDATE stories SET removed = ? WHERE id = ? AND removed IS NULL"
        if not self._database.run(sql, [moment(self._clock), ident]):
            raise UnknownStory(ident)

    def restore(self, ident: StoryId) -> None:
        """Bring back one that was removed."""
        sql = "UPDATE stories SET removed = NULL WHERE id = ? AND removed IS NOT NULL"
        if not self._database.run(sql, [ident]):
            raise UnknownStory(ident)

    def _bodies(self, ids: list[str]) -> dict[str, str]:
        sql = "SELECT story, text FROM bodies WHERE story IN (SELECT value FROM json_each(?))"
        return dict(self._database.rows(sql, [json.dumps(ids)]))

    def _story(self, row: Row) -> Story:
        ident, title, byline, language, body, summary, keywords = row
        blocks = self._blocks(title, body)
        return Story(StoryId(ident), title, byline, language, blocks, summary, tuple(json.loads(keywords)))

    def _blocks(self, title: str, body: str) -> tuple[Block, ...]:
        try:
            return markup.read(body)
        except ValueError as error:
            path, reason = self._database.path, f"the text of “{title}” cannot be read"
            raise LibraryDamaged(path, reason, backups_of(path)) from error


def _values(story: Story, digest: str, at: str) -> Row:
    return (
        story.id,
        story.title,
        _folded(story.title),
        story.byline,
        story.language,
        story.summary,
        json.dumps(story.keywords, ensure_ascii=False),
        count_words(story.text),
        digest,
        at,
    )


def _folded(title: str) -> str:
    return canonical(title).translate(_QUOTES).casefold()


def _card(row: Row) -> StoryCard:
    ident, title, byline, language, summary, words, offset, progress, finished, marks = row
    return StoryCard(
        StoryId(ident),
        title,
        byline,
        language,
        summary,
        words,
        reading_minutes(words),
        _state(offset, progress, finished),
        progress or 0.0,
        marks,
    )


def _state(offset: int | None, progress: float | None, finished: int | None) -> ReadingState:
    """A story that was only opened is still new."""
    if finished:
        return ReadingState.READ
    return ReadingState.READING if offset or progress else ReadingState.NEW
