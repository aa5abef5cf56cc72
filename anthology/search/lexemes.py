"""A typed query taken apart: words and phrases, and the signs between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from anthology.search.expression import Node, Part
from anthology.search.narrowing import narrowed, parts_named
from anthology.text import canonical

PAIRS = (('"', '"'), ("“", "”"), ("«", "»"), ("»", "«"), ("„", "“”"), ("「", "」"), ("『", "』"))
"""How what must be printed exactly so is quoted: the opening sign, and those that close it."""

_QUOTES = '"“”„‟«»‹›＂「」『』'
_WIDE = str.maketrans("（）：｜＝～", "():|=~")
_FIELDS = {
    "title": Part.TITLE,
    "author": Part.BYLINE,
    "byline": Part.BYLINE,
    "text": Part.TEXT,
    "notes": Part.NOTES,
    "highlights": Part.HIGHLIGHTS,
}
_STEP = re.compile(
    rf"""
      (?P<space>\s+)
    | (?P<quote>=?[{_QUOTES}])
    | (?P<sign>[()]|\|+)
    | (?P<minus>-+(?=[^\s)|-]))
    | (?P<field>title|author|byline|text|notes|highlights|in|anthology|language|state|length):
    | (?P<bare>[^\s()|{_QUOTES}]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_VALUE = re.compile(rf"[ ]*(?:[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)[{_QUOTES}]?|(?P<bare>[^\s(){_QUOTES}]+))")
_NUMBER = r"[0-9][0-9.,]*"
_LENGTH = re.compile(
    rf"""[ ]*(?P<bare>(?:[<>]=?|[≤≥])? [ ]* {_NUMBER} (?:[ ]*(?:-|–|\.\.)[ ]*{_NUMBER})?
    (?:[ ]*(?:w|words?|m|mins?|minutes?)\b)?)""",
    re.VERBOSE | re.IGNORECASE,
)
_NEAR = re.compile(r"near/([0-9]+)", re.IGNORECASE)
_WORD_SIGNS = {"OR": "or", "NOT": "not", "AND": "and", "&": "and", "&&": "and"}


class Sign(StrEnum):
    """What is between words; AND says what is so anyway."""

    OPEN = "("
    CLOSE = ")"
    OR = "or"
    NOT = "not"
    AND = "and"


@dataclass(frozen=True, slots=True)
class Typed:
    """Words as they were typed. A `literal` is to be printed exactly so, what `goes_on` is not finished."""

    text: str
    quoted: bool = False
    literal: bool = False
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class NearTo:
    """`near/8`: what stands before it near what follows."""

    typed: str
    distance: int


@dataclass(frozen=True, slots=True)
class InPart:
    """`title:`, for what follows."""

    typed: str
    part: Part


@dataclass(frozen=True, slots=True)
class Scope:
    """`in:notes`, for the rest of its group."""

    parts: frozenset[Part]


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A filter, or several of which one is to be met."""

    node: Node


@dataclass(frozen=True, slots=True)
class NoFilter:
    """What looks like a filter but names none that there is."""

    typed: str
    goes_on: bool


Lexeme: TypeAlias = Sign | Typed | NearTo | InPart | Scope | Narrowed | NoFilter


def lexemes(text: str) -> Iterator[Lexeme]:
    """Everything in the text, in order; it has no invisible characters."""
    text = text.translate(_WIDE)
    at = 0
    while found := _STEP.match(text, at):
        at = found.end()
        if found["quote"]:
            quoted, at = _quoted(text, found)
            yield quoted
        elif found["sign"]:
            yield Sign(found["sign"]) if found["sign"] in "()" else Sign.OR
        elif found["minus"]:
            yield Sign.NOT
        elif found["field"]:
            lexeme, at = _field(text, found)
            yield lexeme
        elif found["bare"]:
            yield _bare(found["bare"], goes_on=at == len(text))


def _bare(typed: str, *, goes_on: bool) -> Lexeme:
    if sign := _WORD_SIGNS.get(typed):
        return Sign(sign)
    if found := _NEAR.fullmatch(typed):
        return NearTo(typed, int(found[1]))
    return Typed(typed, goes_on=goes_on)


def _quoted(text: str, found: re.Match[str]) -> tuple[Typed, int]:
    """What is between quotes, and where the text goes on; one that nothing closes goes to the end."""
    start, literal = found.end(), found["quote"].startswith("=")
    closers = next((closers for opener, closers in PAIRS if literal and opener == found["quote"][-1]), "")
    end = _first(text, closers, start) if closers else -1
    end = _first(text, _QUOTES, start) if end < 0 else end
    inside = text[start:] if end < 0 else text[start:end]
    after = len(text) if end < 0 else end + 1
    if literal:
        return Typed(canonical(inside), quoted=True, literal=True), after
    return Typed(inside, quoted=True, goes_on=end < 0), after


def _first(text: str, signs: str, start: int) -> int:
    return min((at for sign in signs if (at := text.find(sign, start)) >= 0), default=-1)


def _field(text: str, found: re.Match[str]) -> tuple[Lexeme, int]:
    """A field for what follows, or a filter with its value, and where the text goes on."""
    name = found["field"].lower()
    if part := _FIELDS.get(name):
        return InPart(found["field"], part), found.end()
    value = (_LENGTH if name == "length" else _VALUE).match(text, found.end())
    if value:
        typed = value["bare"] or value.groupdict().get("quoted") or ""
        if name == "in" and (parts := parts_named(typed)):
            return Scope(parts), value.end()
        if name != "in" and (node := narrowed(name, typed)):
            return Narrowed(node), value.end()
    return _no_filter(text, found)


def _no_filter(text: str, found: re.Match[str]) -> tuple[Lexeme, int]:
    whole = re.compile(rf"[^\s()|{_QUOTES}]+").match(text, found.start())
    end = whole.end() if whole else found.end()
    return NoFilter(text[found.start() : end], goes_on=end == len(text)), end
