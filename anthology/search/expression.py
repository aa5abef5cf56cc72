"""What is looked for, as a tree: terms, joined by all, any, without and near, narrowed by filters.

A term is one pattern, or several that stand side by side. What a pattern matches are words of the
lexicon (`analysis`), so that one expansion serves the text, titles, bylines and notes alike.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from anthology.story import ReadingState


class Part(StrEnum):
    """Where words may stand. `HIGHLIGHTS` is the text, as far as it is highlighted."""

    TEXT = "text"
    TITLE = "title"
    BYLINE = "byline"
    NOTES = "notes"
    HIGHLIGHTS = "highlights"


ANYWHERE = frozenset({Part.TEXT, Part.TITLE, Part.BYLINE, Part.NOTES})


@dataclass(frozen=True, slots=True)
class Just:
    """This word and no other form of it; with a possessive ’s it is still the same word."""

    word: str


@dataclass(frozen=True, slots=True)
class Forms:
    """This word in any form: of the same stem in the language of the story."""

    word: str


@dataclass(frozen=True, slots=True)
class Wild:
    """Words like this: `*` stands for any letters or none, `?` for one. Never only stars."""

    pattern: str


@dataclass(frozen=True, slots=True)
class Alike:
    """Words that so many letters, put in, left out, changed or swapped, make into this one."""

    word: str
    distance: int


Pattern: TypeAlias = Just | Forms | Wild | Alike


@dataclass(frozen=True, slots=True)
class Term:
    """Words side by side, or one alone. Where `literal` is not empty they must be printed exactly so."""

    patterns: tuple[Pattern, ...]
    parts: frozenset[Part] = ANYWHERE
    literal: str = ""


@dataclass(frozen=True, slots=True)
class Near:
    """Two terms in one part with at most `distance` words from one to the other, in any order."""

    one: "Term | Near"
    other: Term
    distance: int


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of these, anywhere in the story."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Without:
    """Not this."""

    node: "Node"


@dataclass(frozen=True, slots=True)
class InAnthology:
    """In an anthology whose title has these words side by side; they are folded."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InLanguage:
    """In this language: the first part of a BCP 47 tag, in small letters."""

    tag: str


@dataclass(frozen=True, slots=True)
class InState:
    """Read so far."""

    state: ReadingState


@dataclass(frozen=True, slots=True)
class OfLength:
    """Of at least and at most so many minutes of reading, or words where `in_words`; None is no bound."""

    least: float | None
    most: float | None
    in_words: bool = False


Filter: TypeAlias = InAnthology | InLanguage | InState | OfLength
Node: TypeAlias = Term | Near | AllOf | AnyOf | Without | Filter


@dataclass(frozen=True, slots=True)
class StoryFacts:
    """What filters ask of a story; `anthologies` are the titles of those that hold it."""

    language: str
    anthologies: tuple[str, ...]
    words: int
    minutes: float
    state: ReadingState
