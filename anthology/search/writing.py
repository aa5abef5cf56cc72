"""A query as it can be typed: what `parse` reads, it reads as the same tree."""

import math

from anthology.search.expression import (
    ANYWHERE,
    Alike,
    AllOf,
    AnyOf,
    Filter,
    Forms,
    InAnthology,
    InLanguage,
    InState,
    Just,
    Near,
    Node,
    OfLength,
    Part,
    Pattern,
    Term,
    Wild,
    Without,
)
from anthology.search.lexemes import PAIRS
from anthology.search.walking import near_terms
from anthology.story import ReadingState

_PREFIXES = {
    frozenset({Part.TITLE}): "title:",
    frozenset({Part.BYLINE}): "author:",
    frozenset({Part.TEXT}): "text:",
    frozenset({Part.NOTES}): "notes:",
    frozenset({Part.HIGHLIGHTS}): "highlights:",
}
_STATES = {
    ReadingState.NEW: "new",
    ReadingState.READING: "reading",
    ReadingState.READ: "read",
    ReadingState.ASIDE: "aside",
}


def written(node: Node | None) -> str:
    """The query in the signs that people type."""
    match node:
        case None:
            return ""
        case AllOf(nodes):
            return " ".join(_bracketed(each) if isinstance(each, AnyOf) else written(each) for each in nodes)
        case AnyOf(nodes):
            return " OR ".join(map(written, nodes))
        case Without(inner):
            return f"-{_bracketed(inner)}"
        case Term():
            return _in_parts(_term(node), node.parts)
        case Near():
            return _near(node)
    return _filter(node)


def _bracketed(node: Node) -> str:
    return f"({written(node)})" if isinstance(node, AllOf | AnyOf) else written(node)


def _in_parts(typed: str, parts: frozenset[Part]) -> str:
    if parts == ANYWHERE:
        return typed
    if prefix := _PREFIXES.get(parts):
        return f"{prefix}{typed}"
    return f"(in:{'|'.join(sorted(parts))} {typed})"


def _near(node: Near) -> str:
    terms = near_terms(node)
    parts = {term.parts for term in terms}
    same = parts.pop() if len(parts) == 1 else None
    one = node.one
    before = _unscoped(one, same) if isinstance(one, Near) else _operand(one, same)
    chain = f"{before} near/{node.distance} {_operand(node.other, same)}"
    if same is None or same == ANYWHERE:
        return chain
    return _in_parts(f"({chain})" if same in _PREFIXES else chain, same)


def _unscoped(node: Near, same: frozenset[Part] | None) -> str:
    one = node.one
    before = _unscoped(one, same) if isinstance(one, Near) else _operand(one, same)
    return f"{before} near/{node.distance} {_operand(node.other, same)}"


def _operand(term: Term, same: frozenset[Part] | None) -> str:
    return _term(term) if term.parts == same else _in_parts(_term(term), term.parts)


def _term(term: Term) -> str:
    if term.literal:
        opener, closers = next(pair for pair in PAIRS if not any(sign in term.literal for sign in pair[1]))
        return f"={opener}{term.literal}{closers[0]}"
    if len(term.patterns) > 1:
        return f'"{" ".join(map(_in_phrase, term.patterns))}"'
    return _pattern(term.patterns[0])


def _pattern(pattern: Pattern) -> str:
    return f'"{pattern.word}"' if isinstance(pattern, Just) else _in_phrase(pattern)


def _in_phrase(pattern: Pattern) -> str:
    match pattern:
        case Just(word) | Forms(word):
            return word
        case Wild(like):
            return like
        case Alike(word, distance):
            return f"{word}~{'' if distance == 1 else distance}"


def _filter(asked: Filter) -> str:
    match asked:
        case InAnthology(words):
            return f'anthology:"{" ".join(words)}"'
        case InLanguage(tag):
            return f"language:{tag}"
        case InState(state):
            return f"state:{_STATES[state]}"
        case OfLength(least, most, in_words):
            return f"length:{_bounds(least, most)}{'words' if in_words else 'min'}"


def _bounds(least: float | None, most: float | None) -> str:
    if least is not None and most is not None:
        return f"{number(least)}-{number(most)}"
    if least is not None:
        return f">{number(least)}" if is_beyond(least) else f">={number(least)}"
    return f"<{number(most or 0)}" if is_beyond(most or 0) else f"<={number(most or 0)}"


def number(bound: float) -> str:
    """The bound that was typed, which is the nearest number with one decimal."""
    return f"{round(bound, 1):g}" if bound < 100_000 else f"{round(bound)}"


def is_beyond(bound: float) -> bool:
    """Whether the number that was typed is itself left out."""
    return bound != round(bound, 1) and math.isclose(bound, round(bound, 1))
