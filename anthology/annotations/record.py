"""A mark as a plain record, and back: what the command line prints as JSON and the store keeps."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from anthology.annotations.mark import Bookmark, Colour, Highlight, Mark, MarkId, MarkStatus
from anthology.story import StoryId
from anthology.text import Passage, Place

Record: TypeAlias = dict[str, Any]

KEYS = (
    "id",
    "kind",
    "story",
    "start",
    "end",
    "quote",
    "prefix",
    "suffix",
    "colour",
    "note",
    "tags",
    "created",
    "modified",
    "status",
)
"""The keys of a record, in their order; every record has them all."""


def to_record(mark: Mark) -> Record:
    """The mark as a record: `read_record(to_record(mark)) == mark`.

    A bookmark starts where it ends, quotes the words of its place, and has its name for a note.
    """
    values = _highlight_values(mark) if isinstance(mark, Highlight) else _bookmark_values(mark)
    times = (mark.created, mark.modified, mark.status.value)
    return dict(zip(KEYS, (mark.id, *values, *times), strict=True))


def read_record(record: Mapping[str, Any]) -> Mark:
    """The mark that a record describes; anything else is a `ValueError` that says what is wrong."""
    for key in KEYS:
        if key not in record:
            raise ValueError(f"a mark without “{key}”")
        _check_type(key, record[key])
    if record["kind"] == "highlight":
        return _highlight(record)
    if record["kind"] == "bookmark":
        return _bookmark(record)
    raise ValueError(f"a mark of the unknown kind “{record['kind']}”")


def _highlight_values(mark: Highlight) -> tuple[Any, ...]:
    start, end = mark.passage.start, mark.passage.end
    words = (mark.quote, mark.prefix, mark.suffix)
    return ("highlight", mark.story, start, end, *words, mark.colour.value, mark.note, list(mark.tags))


def _bookmark_values(mark: Bookmark) -> tuple[Any, ...]:
    offset, words = mark.place.offset, mark.place.context
    return ("bookmark", mark.story, offset, offset, words, "", "", None, mark.name, [])


def _check_type(key: str, value: Any) -> None:
    if key in ("start", "end"):
        right = isinstance(value, int) and not isinstance(value, bool)
    elif key == "tags":
        right = isinstance(value, list) and all(isinstance(tag, str) for tag in value)
    else:
        right = isinstance(value, str) or (key == "colour" and value is None)
    if not right:
        raise ValueError(f"a mark whose “{key}” is {value!r}")


def _highlight(record: Mapping[str, Any]) -> Highlight:
    return Highlight(
        MarkId(record["id"]),
        StoryId(record["story"]),
        Passage(record["start"], record["end"]),
        record["quote"],
        record["prefix"],
        record["suffix"],
        Colour(record["colour"]),
        record["note"],
        tuple(record["tags"]),
        record["created"],
        record["modified"],
        MarkStatus(record["status"]),
    )


def _bookmark(record: Mapping[str, Any]) -> Bookmark:
    if record["start"] < 0:
        raise ValueError(f"a bookmark at {record['start']}")
    return Bookmark(
        MarkId(record["id"]),
        StoryId(record["story"]),
        Place(record["start"], record["quote"]),
        record["note"],
        record["created"],
        record["modified"],
        MarkStatus(record["status"]),
    )
