"""Schema 3, as it was first written: what the search has to know, living shelves, and what was asked.

It never changes; a new schema is a new migration. What is drawn anew is random, as the stamp of the
library is: a counter would meet its old values again after a backup is put back.
"""

# ruff: noqa: S608 - the statements are put together from constants here; values are always bound.

_NEW_VERSION = "BEGIN UPDATE stories SET version = lower(hex(randomblob(8))) WHERE id = NEW.{story}; END"
_NEW_STAMP = "BEGIN UPDATE library SET marks_stamp = lower(hex(randomblob(8))); END"
_STATE = """
    CASE WHEN {row}.aside THEN 3 WHEN {row}.finished THEN 2
         WHEN {row}."offset" > 0 OR {row}.progress > 0 THEN 1 ELSE 0 END
"""

STATEMENTS = (
    # `version` is drawn anew whenever the title, byline, language or text of that story changes.
    "ALTER TABLE stories ADD COLUMN version TEXT NOT NULL DEFAULT ''",
    "UPDATE stories SET version = lower(hex(randomblob(8)))",
    f"CREATE TRIGGER first_version AFTER INSERT ON stories {_NEW_VERSION.format(story='id')}",
    f"""
    CREATE TRIGGER next_version AFTER UPDATE OF title, byline, language ON stories
    WHEN (OLD.title, OLD.byline, OLD.language) <> (NEW.title, NEW.byline, NEW.language)
    {_NEW_VERSION.format(story="id")}
    """,
    f"""
    CREATE TRIGGER next_text AFTER UPDATE OF text ON bodies WHEN OLD.text <> NEW.text
    {_NEW_VERSION.format(story="story")}
    """,
    # `marks_stamp` is drawn anew with every change of any mark, and when a story is begun, read, put
    # aside or new again; not with every page.
    "ALTER TABLE library ADD COLUMN marks_stamp TEXT NOT NULL DEFAULT ''",
    "UPDATE library SET marks_stamp = lower(hex(randomblob(8)))",
    f"CREATE TRIGGER mark_added AFTER INSERT ON marks {_NEW_STAMP}",
    f"CREATE TRIGGER mark_changed AFTER UPDATE ON marks {_NEW_STAMP}",
    f"CREATE TRIGGER mark_deleted AFTER DELETE ON marks {_NEW_STAMP}",
    f"""
    CREATE TRIGGER state_changed BEFORE INSERT ON positions
    WHEN {_STATE.format(row="NEW")} <>
         coalesce((SELECT {_STATE.format(row="old")} FROM positions AS old WHERE story = NEW.story), 0)
    {_NEW_STAMP}
    """,
    # A living shelf is a query that was kept; `number` is the order on the shelf.
    """
    CREATE TABLE living_shelves (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        query TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        removed TEXT
    ) STRICT
    """,
    # What was asked. `number` grows with every use, so that clocks need not be trusted.
    """
    CREATE TABLE queries (
        number INTEGER PRIMARY KEY,
        text TEXT NOT NULL UNIQUE,
        used TEXT NOT NULL,
        times INTEGER NOT NULL CHECK (times > 0)
    ) STRICT
    """,
)
