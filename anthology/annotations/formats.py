"""Marks written out: one JSON object each for the command line, and Markdown for people."""

import json
import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from anthology.annotations.mark import Highlight, Mark, MarkStatus
from anthology.annotations.record import Record, to_record
from anthology.story import StoryCard, StoryId

_SPECIAL = re.compile(r"[\\`*_\[\]<>&~|#]|^[+\-=]|(?<=\d)[.)]")


def mark_document(mark: Mark) -> Record:
    """The mark as the command line prints it: the keys are `record.KEYS`."""
    return to_record(mark)


def marks_json(marks: Sequence[Mark]) -> str:
    """Marks in their given order, as the JSON document of the command line."""
    return json.dumps({"marks": [mark_document(mark) for mark in marks]}, ensure_ascii=False, indent=2) + "\n"


def marks_markdown(marks: Sequence[Mark], cards: Mapping[StoryId, StoryCard]) -> str:
    """Marks in their given order, under the titles of their stories; every story needs its card."""
    groups = groupby(marks, key=lambda mark: mark.story)
    return "\n".join(_story(cards[story], tuple(some)) for story, some in groups)


def _story(card: StoryCard, marks: tuple[Mark, ...]) -> str:
    byline = f"*{_plain(card.byline)}*\n" if card.byline else ""
    parts = (f"# {_plain(card.title)}\n", byline, *(_mark(mark) for mark in marks))
    return "\n".join(part for part in parts if part)


def _mark(mark: Mark) -> str:
    note, words = (mark.note, mark.quote) if isinstance(mark, Highlight) else (mark.name, mark.place.context)
    parts = (_quoted(words), _paragraphs(note), f"— {_told(mark)}")
    return "\n\n".join(part for part in parts if part) + "\n"


def _told(mark: Mark) -> str:
    """What kind of mark it is, its tags and its times."""
    words = [mark.colour.value, *mark.tags] if isinstance(mark, Highlight) else ["bookmark"]
    times = [mark.created] if mark.modified == mark.created else [mark.created, f"changed {mark.modified}"]
    lost = ["not found in the text any more"] if mark.status is MarkStatus.LOST else []
    return " · ".join(_plain(word) for word in (*words, *times, *lost))


def _quoted(words: str) -> str:
    """Each line of the story is a paragraph of the quotation."""
    return "\n>\n".join(f"> {line}" for line in _lines(words))


def _paragraphs(note: str) -> str:
    return "\n\n".join(_lines(note))


def _lines(words: str) -> list[str]:
    return [_plain(line) for line in map(str.strip, words.splitlines()) if line]


def _plain(words: str) -> str:
    """The words with everything escaped that Markdown would take for a sign."""
    return _SPECIAL.sub(r"\\\g<0>", words)
