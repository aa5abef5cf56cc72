"""The part of YAML that people write at the head of a Markdown file."""

from hypothesis import given
from hypothesis import strategies as st

from anthology.importing.front_matter import parse_front_matter


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    """What is not understood is left out."""
    assert all(isinstance(values, tuple) for values in parse_front_matter(text).values())


def test_values_are_plain_quoted_or_listed() -> None:
    """Every way in which the same things are commonly written."""
    text = """
title: "A \\"quoted\\" title: with a colon"
author: 'O''Brien'   # the first
Language: en-US
keywords: [one, "two, too", three]
tags:
  - first
  - 'second'
# nothing
empty:
"""
    assert parse_front_matter(text) == {
        "title": ('A "quoted" title: with a colon',),
        "author": ("O'Brien",),
        "language": ("en-US",),
        "keywords": ("one", "two, too", "three"),
        "tags": ("first", "second"),
        "empty": (),
    }
