"""The answer without an index: every text is read. Slower, and right by construction."""

from collections.abc import Iterable

from anthology.search.passages import Found, find
from anthology.search.query import Query
from anthology.story import StoryText


def scan(query: Query, stories: Iterable[StoryText]) -> list[Found]:
    """What each story has of the query, for those that answer it, in the order given."""
    return [found for story in stories if (found := find(query, story))]
