"""What the search has to know of all stories without reading their text."""

from typing import TYPE_CHECKING

from anthology.annotations.mark import MarkId
from anthology.pace import Pace
from anthology.store.cards import state_of
from anthology.store.database import Database
from anthology.story import StoryId
from anthology.text import Passage

if TYPE_CHECKING:
    from anthology.search.expression import StoryFacts

_VERSIONS = "SELECT id, version FROM stories WHERE removed IS NULL AND NOT is_matter ORDER BY number"
_SEATS = """
    SELECT contents.story FROM anthologies JOIN contents ON contents.anthology = anthologies.id
    WHERE anthologies.removed IS NULL ORDER BY anthologies.number, contents.place
"""
_FACTS = """
    SELECT id, language, words, "offset", progress, finished, aside
    FROM stories LEFT JOIN positions ON positions.story = stories.id
    WHERE removed IS NULL AND NOT is_matter
"""
_HOLDERS = """
    SELECT contents.story, anthologies.title
    FROM anthologies JOIN contents ON contents.anthology = anthologies.id
    WHERE anthologies.removed IS NULL ORDER BY anthologies.number
"""
_LIVING_MARKS = """
    FROM marks JOIN stories ON stories.id = marks.story
    WHERE marks.removed IS NULL AND stories.removed IS NULL AND NOT is_matter
"""
_NOTES = f"""
    SELECT marks.story, marks.id, note {_LIVING_MARKS} AND note <> ''
    ORDER BY marks.story, start, "end", marks.id
"""
_HIGHLIGHTS = f"""
    SELECT marks.story, marks.id, start, "end" {_LIVING_MARKS} AND kind = 'highlight' AND status = 'placed'
    ORDER BY marks.story, start, "end", marks.id
"""


def versions_of(database: Database) -> dict[StoryId, str]:
    """Every story and the version of it, in the order of the library."""
    loose: dict[StoryId, str] = dict(database.rows(_VERSIONS))
    seated = {story: loose.pop(story) for (story,) in database.rows(_SEATS) if story in loose}
    return seated | loose


def facts_of(database: Database, pace: Pace) -> "dict[StoryId, StoryFacts]":
    """What filters ask, of every story; the minutes are those its card tells at that pace."""
    from anthology.search.expression import StoryFacts

    holders: dict[str, tuple[str, ...]] = {}
    for story, title in database.rows(_HOLDERS):
        holders[story] = (*holders.get(story, ()), title)
    words_a_minute = pace.words_a_minute
    return {
        ident: StoryFacts(
            language, holders.get(ident, ()), words, -(-words // words_a_minute), state_of(*standing)
        )
        for ident, language, words, *standing in database.rows(_FACTS)
    }


def notes_of(database: Database) -> list[tuple[StoryId, MarkId, str]]:
    """Every note and every bookmark's name, also of marks that have lost their place."""
    return database.rows(_NOTES)


def highlights_of(database: Database) -> list[tuple[StoryId, MarkId, Passage]]:
    """Every highlight that stands on its words."""
    return [(story, mark, Passage(start, end)) for story, mark, start, end in database.rows(_HIGHLIGHTS)]
