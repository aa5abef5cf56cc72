"""What a reader asks for. Any string is a query; only one that asks for nothing is hopeless."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from anthology.errors import HopelessQuery
from anthology.search.analysis import is_alone, words
from anthology.search.folding import fold
from anthology.sentences import sentence, side_by_side
from anthology.text import without_invisibles

MOST_WORDS = 32
SHORTEST_PREFIX = 2

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_CLAUSE = re.compile(
    r'(?P<minus>-)?(?:(?P<field>title|author):\s*(?P<late_minus>-)?)?(?:"(?P<phrase>[^"]*)"?|(?P<bare>[^\s"]+))',
    re.IGNORECASE,
)


class Field(StrEnum):
    """Where a term must stand. The value is the word the reader types before the colon."""

    ANY = "any"
    TITLE = "title"
    AUTHOR = "author"


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any of its forms."""

    text: str
    field: Field = Field.ANY
    excluded: bool = False

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in exactly this form and order; one word alone is just that word and no other form."""

    words: tuple[str, ...]
    field: Field = Field.ANY
    excluded: bool = False

    def __str__(self) -> str:
        pairs = pairwise(self.words)
        spaced = (f"{'' if is_alone(a) and is_alone(b) else ' '}{b}" for a, b in pairs)
        return f"“{self.words[0]}{''.join(spaced)}”"


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin like this."""

    text: str
    field: Field = Field.ANY
    excluded: bool = False

    def __str__(self) -> str:
        return f"{self.text}*"


Term = Word | Phrase | Prefix


@dataclass(frozen=True, slots=True)
class Query:
    """A story answers it that has every term, and none that is excluded.

    `cut` says that more was asked than is looked for.
    """

    terms: tuple[Term, ...]
    cut: bool = False

    @property
    def wanted(self) -> tuple[Term, ...]:
        """What a story must have."""
        return tuple(term for term in self.terms if not term.excluded)

    @property
    def unwanted(self) -> tuple[Term, ...]:
        """What it must not have."""
        return tuple(term for term in self.terms if term.excluded)

    @property
    def understood_as(self) -> str:
        """The query in words: `all of: porch, light · without: dog · title: night`."""
        anywhere = [str(term) for term in self.wanted if term.field is Field.ANY]
        parts = anywhere if len(anywhere) == 1 else []
        if len(anywhere) > 1:
            parts.append(sentence("all of: {words}", words=", ".join(anywhere)))
        if self.unwanted:
            parts.append(sentence("without: {words}", words=", ".join(map(_with_field, self.unwanted))))
        parts += [_with_field(term) for term in self.wanted if term.field is not Field.ANY]
        if self.cut:
            parts.append(sentence("only the first {number} words are looked for", number=MOST_WORDS))
        return side_by_side(parts)


def _with_field(term: Term) -> str:
    return str(term) if term.field is Field.ANY else f"{term.field}: {term}"


def parse(text: str) -> Query:
    """Understand what was typed.

    `word`, `"a phrase"`, `prefix*`, `-without`, `title:…`, `author:…`; words joined by anything
    but a space, such as mother-in-law, are a phrase. Raises `HopelessQuery` where nothing is
    asked for.
    """
    kept: dict[Term, None] = {}
    room, cut = MOST_WORDS, False
    for term in _terms(without_invisibles(text).translate(_QUOTES)):
        if not room:
            cut = True
            break
        fitting = _within(term, room)
        cut |= fitting != term
        room -= 0 if fitting in kept else _size(fitting)
        kept[fitting] = None
    query = Query(tuple(kept), cut)
    if not query.wanted:
        raise HopelessQuery(_reason(query))
    return query


def _reason(query: Query) -> str:
    if query.unwanted:
        return sentence("Type a word or a “phrase” to look for, beside what to leave out.")
    return sentence("Type a word or a “phrase” to look for.")


def _size(term: Term) -> int:
    return len(term.words) if isinstance(term, Phrase) else 1


def _within(term: Term, room: int) -> Term:
    if isinstance(term, Phrase) and len(term.words) > room:
        return Phrase(term.words[:room], term.field, term.excluded)
    return term


def _terms(text: str) -> Iterator[Term]:
    for clause in _CLAUSE.finditer(text):
        field = Field((clause["field"] or "any").lower())
        excluded = bool(clause["minus"] or clause["late_minus"])
        if clause["phrase"] is None:
            yield from _bare(clause["bare"], field, excluded)
        elif phrase := tuple(words(fold(clause["phrase"]).text)):
            yield Phrase(phrase, field, excluded)


def _bare(typed: str, field: Field, excluded: bool) -> Iterator[Term]:
    """The terms of something typed without a space; what follows a star is left out."""
    head, star, _ = typed.lstrip("*").partition("*")
    folded = fold(head).text
    parts = words(folded)
    last = parts[-1] if parts else ""
    if star and len(last) >= SHORTEST_PREFIX and folded.endswith(last):
        parts.pop()
        yield from _plain(parts, field, excluded)
        yield Prefix(last, field, excluded)
    else:
        yield from _plain(parts, field, excluded)


def _plain(parts: list[str], field: Field, excluded: bool) -> Iterator[Term]:
    if len(parts) == 1:
        yield Word(parts[0], field, excluded)
    elif parts:
        yield Phrase(tuple(parts), field, excluded)
