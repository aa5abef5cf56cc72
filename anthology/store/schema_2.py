"""Schema 2, as it was first written: what came in from outside, and what a person made of it.

It never changes; a new schema is a new migration. Pictures and originals are files beside the
database (`anthology.store.kept_files`), named here.
"""

STATEMENTS = (
    # Matter is what stands around the stories of a book. `added` is the moment a story came in,
    # `edited` the names of what a person wrote anew, which no later version of the source replaces.
    "ALTER TABLE stories ADD COLUMN is_matter INTEGER NOT NULL DEFAULT 0 CHECK (is_matter IN (0, 1))",
    "ALTER TABLE stories ADD COLUMN added TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE stories ADD COLUMN edited TEXT NOT NULL DEFAULT '[]'",
    "UPDATE stories SET added = modified",
    "ALTER TABLE anthologies ADD COLUMN cover TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE anthologies ADD COLUMN details TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE anthologies ADD COLUMN edited TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE positions ADD COLUMN aside INTEGER NOT NULL DEFAULT 0 CHECK (aside IN (0, 1))",
    # `key` names a source for life, `digest` what it held, `original` the file that was kept of it.
    """
    CREATE TABLE sources (
        key TEXT PRIMARY KEY,
        path TEXT NOT NULL,
        digest TEXT NOT NULL,
        anthology TEXT REFERENCES anthologies (id),
        original TEXT NOT NULL,
        imported TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX sources_by_digest ON sources (digest)",
    # Which texts are alike. `hashes` is a JSON list: the way back from a story to its shingles.
    """
    CREATE TABLE fingerprints (
        number INTEGER PRIMARY KEY,
        story TEXT NOT NULL UNIQUE REFERENCES stories (id),
        size INTEGER NOT NULL CHECK (size > 0),
        hashes TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE shingles (
        hash INTEGER NOT NULL,
        fingerprint INTEGER NOT NULL,
        PRIMARY KEY (hash, fingerprint)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TRIGGER kind_changed AFTER UPDATE OF is_matter ON stories
    BEGIN UPDATE library SET stamp = lower(hex(randomblob(16))); END
    """,
)
