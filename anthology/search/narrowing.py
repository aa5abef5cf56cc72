"""Typed filters: the value after `anthology:`, `language:`, `state:`, `length:` and `in:`."""

import math
import re
from functools import reduce

from anthology.search.analysis import words
from anthology.search.expression import (
    ANYWHERE,
    InAnthology,
    InLanguage,
    InState,
    Node,
    OfLength,
    Part,
)
from anthology.search.folding import fold
from anthology.search.shaping import any_of
from anthology.search.tongues import tag_of
from anthology.story import ReadingState

LONGEST = 999_999
STATES = {
    "new": (ReadingState.NEW,),
    "reading": (ReadingState.READING,),
    "begun": (ReadingState.READING,),
    "started": (ReadingState.READING,),
    "read": (ReadingState.READ,),
    "finished": (ReadingState.READ,),
    "aside": (ReadingState.ASIDE,),
    "put aside": (ReadingState.ASIDE,),
    "put-aside": (ReadingState.ASIDE,),
    "unread": (ReadingState.NEW, ReadingState.READING),
}
_PARTS = {part.value: frozenset({part}) for part in Part} | {
    "author": frozenset({Part.BYLINE}),
    "note": frozenset({Part.NOTES}),
    "highlight": frozenset({Part.HIGHLIGHTS}),
    "anywhere": ANYWHERE,
}
_BOUND = re.compile(r"(?P<sign>[<>]=?|[≤≥]|) *(?P<number>[0-9][0-9.,]*) *(?P<unit>[a-z]*)", re.IGNORECASE)
_RANGE = re.compile(
    r"(?P<least>[0-9][0-9.,]*) *(?:-|–|\.\.) *(?P<most>[0-9][0-9.,]*) *(?P<unit>[a-z]*)", re.IGNORECASE
)
_IN_WORDS = frozenset({"w", "word", "words"})
_IN_MINUTES = frozenset({"", "m", "min", "mins", "minute", "minutes"})


def parts_named(typed: str) -> frozenset[Part]:
    """The parts, as `notes` or `text|notes`; none where one of them is no part."""
    named = [_PARTS.get(name.lower(), frozenset()) for name in re.split("[|,]", typed)]
    return reduce(frozenset.union, named) if all(named) else frozenset()


def narrowed(name: str, typed: str) -> Node | None:
    """The filter of that name with this value; None where it has no such value."""
    if name == "anthology":
        title = tuple(words(fold(typed).text))
        return InAnthology(title) if title else None
    if name == "length":
        return _length(typed)
    values = [_language(each) if name == "language" else _state(each) for each in re.split("[|,]", typed)]
    return any_of(values) if all(values) else None


def _language(typed: str) -> Node | None:
    tag = tag_of(typed)
    return InLanguage(tag) if tag else None


def _state(typed: str) -> Node | None:
    return any_of(InState(state) for state in STATES.get(typed.strip().lower(), ()))


def _length(typed: str) -> OfLength | None:
    if found := _RANGE.fullmatch(typed):
        least, most = sorted((_number(found["least"]), _number(found["most"])))
        return _in_unit(least, most, found["unit"])
    found = _BOUND.fullmatch(typed)
    if found is None:
        return None
    number, sign = _number(found["number"]), found["sign"]
    if sign.startswith((">", "≥")):
        return _in_unit(math.nextafter(number, math.inf) if sign == ">" else number, None, found["unit"])
    return _in_unit(None, math.nextafter(number, -math.inf) if sign == "<" else number, found["unit"])


def _in_unit(least: float | None, most: float | None, unit: str) -> OfLength | None:
    unit = unit.lower()
    if unit not in _IN_WORDS | _IN_MINUTES:
        return None
    return OfLength(least, most, in_words=unit in _IN_WORDS)


def _number(typed: str) -> float:
    """A comma or a point before three digits is one between thousands; one decimal is kept."""
    whole = re.sub(r"[.,](?=[0-9]{3}(?![0-9]))", "", typed).replace(",", ".")
    try:
        return min(round(float(whole), 1), LONGEST)
    except ValueError:  # as 1.2.3
        return min(float(re.sub("[^0-9]", "", typed)), LONGEST)
