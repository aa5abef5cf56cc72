"""Cards: what a list shows of stories, told without reading their text."""

import json
from collections.abc import Sequence

from anthology.store.database import Database, Row
from anthology.story import AnthologyId, ReadingState, StoryCard, StoryId
from anthology.text import reading_minutes

_CARDS = """
    SELECT stories.id, stories.title, byline, language, summary, words, "offset", progress, finished, aside,
           (SELECT count(*) FROM marks WHERE marks.story = stories.id AND marks.removed IS NULL),
           added, positions.modified
    FROM stories LEFT JOIN positions ON positions.story = stories.id
"""
_OF_ALL = f"""
    {_CARDS} LEFT JOIN shelf ON shelf.story = stories.id
    WHERE stories.removed IS NULL AND NOT is_matter
    ORDER BY anthology IS NULL, anthology, place, stories.number
"""
_OF_ONE = f"""
    {_CARDS} JOIN contents ON contents.story = stories.id
    WHERE contents.anthology = ? AND stories.removed IS NULL AND is_matter = ?
    ORDER BY contents.place
"""
_OF_SOME = f"""
    {_CARDS} JOIN json_each(?) AS wanted ON wanted.value = stories.id
    ORDER BY wanted.key
"""
_OF_REMOVED = f"""
    {_CARDS} WHERE stories.removed IS NOT NULL AND NOT is_matter
    ORDER BY stories.removed DESC, stories.number
"""


def cards_of_all(database: Database) -> tuple[StoryCard, ...]:
    """Of every story, in the order of the shelf."""
    return _cards(database.rows(_OF_ALL))


def cards_of_one(database: Database, anthology: AnthologyId, *, matter: bool) -> tuple[StoryCard, ...]:
    """Of the stories of an anthology, or of its matter, in order."""
    return _cards(database.rows(_OF_ONE, [anthology, matter]))


def cards_of_some(database: Database, ids: Sequence[StoryId]) -> tuple[StoryCard, ...]:
    """Of those stories in that order, whether or not they are in the library now."""
    return _cards(database.rows(_OF_SOME, [json.dumps(ids)]))


def cards_of_removed(database: Database) -> tuple[StoryCard, ...]:
    """Of the stories that were removed, the last of them first."""
    return _cards(database.rows(_OF_REMOVED))


def _cards(rows: Sequence[Row]) -> tuple[StoryCard, ...]:
    return tuple(_card(row) for row in rows)


def _card(row: Row) -> StoryCard:
    ident, title, byline, language, summary, words, offset, progress, finished, aside, marks, added, at = row
    state = state_of(offset, progress, finished, aside)
    return StoryCard(
        StoryId(ident),
        title,
        byline,
        language,
        summary,
        words,
        reading_minutes(words),
        state,
        progress or 0.0,
        marks,
        added,
        "" if state is ReadingState.NEW else at,
    )


def state_of(
    offset: int | None, progress: float | None, finished: int | None, aside: int | None
) -> ReadingState:
    """A story that was only opened is still new."""
    if aside:
        return ReadingState.ASIDE
    if finished:
        return ReadingState.READ
    return ReadingState.READING if offset or progress else ReadingState.NEW
