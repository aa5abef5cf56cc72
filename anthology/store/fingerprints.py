"""Fingerprints of texts: which stories share much of what is said in another."""

import json
from collections.abc import Sequence

from anthology.store.database import Database
from anthology.story import StoryId

_ADD = "INSERT INTO fingerprints (story, size, hashes) VALUES (?, ?, ?)"
_SPREAD = """
    INSERT INTO shingles (hash, fingerprint)
    SELECT value, (SELECT number FROM fingerprints WHERE story = ?1) FROM json_each(?2) ORDER BY value
"""
_GATHER = """
    DELETE FROM shingles
    WHERE (hash, fingerprint) IN (
        SELECT value, number FROM fingerprints, json_each(fingerprints.hashes) WHERE story = ?)
"""
_LIKE = """
    SELECT stories.id, count(*) AS shared, size
    FROM json_each(?) JOIN shingles ON shingles.hash = json_each.value
    JOIN fingerprints ON fingerprints.number = shingles.fingerprint
    JOIN stories ON stories.id = fingerprints.story
    WHERE stories.removed IS NULL AND NOT is_matter
    GROUP BY shingles.fingerprint ORDER BY shared DESC, stories.number
"""
_MISSING = """
    SELECT id FROM stories
    WHERE removed IS NULL AND NOT is_matter AND id NOT IN (SELECT story FROM fingerprints)
    ORDER BY number
"""


class Fingerprints:
    """The fingerprints of stories; matter and a story with an empty one are like nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, story: StoryId, fingerprint: Sequence[int]) -> None:
        """Let it take the place of the one that the story had."""
        with self._database.transaction():
            if self._database.row("SELECT 1 FROM fingerprints WHERE story = ?", [story]):
                self._database.run(_GATHER, [story])
                self._database.run("DELETE FROM fingerprints WHERE story = ?", [story])
            if fingerprint:
                hashes = json.dumps(fingerprint)
                self._database.run(_ADD, [story, len(fingerprint), hashes])
                self._database.run(_SPREAD, [story, hashes])

    def like(self, fingerprint: Sequence[int]) -> list[tuple[StoryId, int, int]]:
        """Stories of the library that share any of these hashes, those that share most first.

        With each: how many it shares, and how many it has.
        """
        rows = self._database.rows(_LIKE, [json.dumps(fingerprint)])
        return [(StoryId(story), shared, size) for story, shared, size in rows]

    def missing(self) -> list[StoryId]:
        """The stories of the library that have none yet, such as those of an older one."""
        return [StoryId(row[0]) for row in self._database.rows(_MISSING)]
