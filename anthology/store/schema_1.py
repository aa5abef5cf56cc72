"""Schema 1, as it was first written. It never changes; a new schema is a new migration.

A row that was removed keeps its place with the moment of its removal in `removed`. Times are UTC
in ISO 8601. Introductions and bodies are markup (`anthology.markup`), offsets are code points of
`bodies.text`.
"""

from anthology.store.files import APPLICATION

_NEW_STAMP = "BEGIN UPDATE library SET stamp = lower(hex(randomblob(16))); END"

STATEMENTS = (
    f"PRAGMA application_id = {APPLICATION}",
    # One row. `stamp` is drawn anew whenever anything searchable changes: a counter would meet
    # its old values again after a backup is put back.
    """
    CREATE TABLE library (
        number INTEGER PRIMARY KEY CHECK (number = 1),
        device TEXT NOT NULL,
        stamp TEXT NOT NULL
    ) STRICT
    """,
    "INSERT INTO library VALUES (1, lower(hex(randomblob(16))), lower(hex(randomblob(16))))",
    # `number` is the order on the shelf, `digest` what the source of a bundled one held.
    """
    CREATE TABLE anthologies (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        subtitle TEXT NOT NULL,
        editor TEXT NOT NULL,
        language TEXT NOT NULL,
        rights TEXT NOT NULL,
        introduction TEXT NOT NULL,
        modified TEXT NOT NULL,
        digest TEXT NOT NULL,
        removed TEXT
    ) STRICT
    """,
    # `folded` is the title as it is looked up; `origin` names the source a story was made of,
    # `digest` what that source held.
    """
    CREATE TABLE stories (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        folded TEXT NOT NULL,
        byline TEXT NOT NULL,
        language TEXT NOT NULL,
        summary TEXT NOT NULL,
        keywords TEXT NOT NULL,
        words INTEGER NOT NULL CHECK (words >= 0),
        origin TEXT NOT NULL,
        digest TEXT NOT NULL,
        modified TEXT NOT NULL,
        removed TEXT
    ) STRICT
    """,
    "CREATE INDEX stories_by_title ON stories (folded)",
    "CREATE INDEX stories_by_origin ON stories (origin)",
    # Apart from the stories, so that a list of them never reads their text.
    """
    CREATE TABLE bodies (
        story TEXT PRIMARY KEY REFERENCES stories (id),
        markup TEXT NOT NULL,
        text TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE contents (
        anthology TEXT NOT NULL REFERENCES anthologies (id),
        place INTEGER NOT NULL,
        story TEXT NOT NULL REFERENCES stories (id),
        PRIMARY KEY (anthology, place),
        UNIQUE (anthology, story)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX contents_by_story ON contents (story)",
    # The first anthology that holds a story, and where; SQLite takes bare columns from the row
    # of the minimum (https://sqlite.org/lang_select.html#bareagg).
    """
    CREATE VIEW shelf AS
    SELECT contents.story, min(anthologies.number) AS anthology, anthologies.title, contents.place
    FROM contents JOIN anthologies ON anthologies.id = contents.anthology
    WHERE anthologies.removed IS NULL
    GROUP BY contents.story
    """,
    # A bookmark has start = end, its words as quote, its name as note.
    """
    CREATE TABLE marks (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('highlight', 'bookmark')),
        story TEXT NOT NULL REFERENCES stories (id),
        start INTEGER NOT NULL CHECK (start >= 0),
        "end" INTEGER NOT NULL CHECK ("end" >= start),
        quote TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        colour TEXT,
        note TEXT NOT NULL,
        tags TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        status TEXT NOT NULL,
        device TEXT NOT NULL,
        removed TEXT
    ) STRICT
    """,
    "CREATE INDEX marks_by_story ON marks (story, start)",
    # The history of the marks; `undone` is the moment a change was taken back.
    """
    CREATE TABLE mark_changes (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        story TEXT NOT NULL REFERENCES stories (id),
        what TEXT NOT NULL,
        before TEXT,
        after TEXT,
        made TEXT NOT NULL,
        undone TEXT,
        CHECK (before IS NOT NULL OR after IS NOT NULL)
    ) STRICT
    """,
    "CREATE INDEX mark_changes_by_story ON mark_changes (story)",
    # `number` grows with every position put, so that clocks need not be trusted.
    """
    CREATE TABLE positions (
        number INTEGER PRIMARY KEY,
        story TEXT NOT NULL UNIQUE REFERENCES stories (id),
        "offset" INTEGER NOT NULL CHECK ("offset" >= 0),
        context TEXT NOT NULL,
        progress REAL NOT NULL CHECK (progress BETWEEN 0 AND 1),
        finished INTEGER NOT NULL CHECK (finished IN (0, 1)),
        modified TEXT NOT NULL
    ) STRICT
    """,
    f"CREATE TRIGGER story_added AFTER INSERT ON stories {_NEW_STAMP}",
    f"CREATE TRIGGER story_changed AFTER UPDATE OF title, byline, language, removed ON stories {_NEW_STAMP}",
    f"CREATE TRIGGER text_changed AFTER UPDATE OF text ON bodies {_NEW_STAMP}",
    f"CREATE TRIGGER shelf_changed AFTER UPDATE OF number, title, removed ON anthologies {_NEW_STAMP}",
    f"CREATE TRIGGER contents_added AFTER INSERT ON contents {_NEW_STAMP}",
    f"CREATE TRIGGER contents_removed AFTER DELETE ON contents {_NEW_STAMP}",
)
