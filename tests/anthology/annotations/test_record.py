"""A mark is written as a plain record and read back the same."""

import json
from typing import Any

import pytest
from hypothesis import given

from anthology.annotations.mark import Mark
from anthology.annotations.record import KEYS, read_record, to_record
from tests.anthology.annotations.builders import a_bookmark, a_highlight, marks
from tests.builders import a_story


@given(marks)
def test_a_record_reads_back_as_the_mark_it_was(mark: Mark) -> None:
    """Also through JSON."""
    assert read_record(json.loads(json.dumps(to_record(mark)))) == mark


@given(marks)
def test_a_record_has_exactly_the_keys_of_the_command_line(mark: Mark) -> None:
    """Both kinds have the same, in the same order."""
    assert tuple(to_record(mark)) == KEYS


def test_a_bookmark_starts_where_it_ends_and_has_no_colour() -> None:
    """Its words are the quote, its name the note."""
    story = a_story()
    record = to_record(a_bookmark(story, "light", name="Here"))
    start = story.text.index("light")
    assert (record["kind"], record["start"], record["end"]) == ("bookmark", start, start)
    assert (record["colour"], record["note"], record["tags"]) == (None, "Here", [])
    assert record["quote"].startswith("light was still on")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("kind", "scribble"),
        ("start", -1),
        ("start", True),
        ("end", "7"),
        ("colour", "beige"),
        ("colour", None),
        ("tags", "tag"),
        ("tags", [1]),
        ("note", None),
        ("status", "somewhere"),
    ],
)
def test_a_record_that_describes_no_mark_is_refused(key: str, value: Any) -> None:
    """With a `ValueError`, whatever is wrong."""
    record = {**to_record(a_highlight(a_story())), key: value}
    with pytest.raises(ValueError, match=r"."):
        read_record(record)


@pytest.mark.parametrize("key", KEYS)
def test_a_record_without_one_of_its_keys_is_refused(key: str) -> None:
    """The message names it."""
    record = to_record(a_bookmark(a_story()))
    del record[key]
    with pytest.raises(ValueError, match=f"“{key}”"):
        read_record(record)


def test_a_bookmark_before_the_text_is_refused() -> None:
    """Offsets start at 0."""
    with pytest.raises(ValueError, match="-1"):
        read_record({**to_record(a_bookmark(a_story())), "start": -1})
