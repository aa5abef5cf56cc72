"""Walking through what is looked for, and writing it down again as it can be typed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from anthology.search.expression import (
    ANYWHERE,
    Alike,
    AllOf,
    AnyOf,
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
from anthology.story import ReadingState

_FIELDS = {
    frozenset({Part.TITLE}): "title:",
    frozenset({Part.BYLINE}): "author:",
    frozenset({Part.TEXT}): "in:text ",
    frozenset({Part.NOTES}): "in:notes ",
    frozenset({Part.HIGHLIGHTS}): "in:highlights ",
}


def terms(node: Node) -> Iterator[Term | Near]:
    """What a story may have of it, in order; nothing that it must not have."""
    match node:
        case AllOf(nodes) | AnyOf(nodes):
            for each in nodes:
                yield from terms(each)
        case Term() | Near():
            yield node
        case _:
            return


def replace_words(node: Node, new: Mapping[str, str]) -> Node:
    """The same with other words in the places of these."""
    match node:
        case AllOf(nodes):
            return AllOf(tuple(replace_words(each, new) for each in nodes))
        case AnyOf(nodes):
            return AnyOf(tuple(replace_words(each, new) for each in nodes))
        case Without():
            return node
        case Term(patterns):
            return replace(node, patterns=tuple(_replaced(each, new) for each in patterns))
        case Near(one, other, distance):
            return Near(_in_near(one, new), _in_term(other, new), distance)
        case _:
            return node


def _in_near(node: Term | Near, new: Mapping[str, str]) -> Term | Near:
    if isinstance(node, Term):
        return _in_term(node, new)
    return Near(_in_near(node.one, new), _in_term(node.other, new), node.distance)


def _in_term(term: Term, new: Mapping[str, str]) -> Term:
    return replace(term, patterns=tuple(_replaced(each, new) for each in term.patterns))


def _replaced(pattern: Pattern, new: Mapping[str, str]) -> Pattern:
    match pattern:
        case Just(word) if word in new:
            return Just(new[word])
        case Forms(word) if word in new:
            return Forms(new[word])
        case _:
            return pattern


def written(node: Node) -> str:
    """A query that asks for this, as somebody would type it."""
    match node:
        case AllOf(nodes):
            return " ".join(_in_brackets(each, AnyOf) for each in nodes)
        case AnyOf(nodes):
            if word := unfinished(node):
                return word
            return " OR ".join(_in_brackets(each, AnyOf) for each in nodes)
        case Without(inner):
            return "-" + _in_brackets(inner, AllOf | AnyOf | Near)
        case Near(one, other, distance):
            return f"{written(one)} near/{distance} {written(other)}"
        case Term():
            return _term(node)
        case _:
            return _filter(node)


def _in_brackets(node: Node, kinds: object) -> str:
    words = written(node)
    return f"({words})" if isinstance(node, kinds) and " " in words else words  # type: ignore[arg-type]


def unfinished(node: AnyOf) -> str:
    """The word that somebody was still typing: as it is, or as the beginning of another."""
    match node.nodes:
        case (Term((Forms(word),)) as term, Term((Wild(pattern),))) if pattern == f"{word}*":
            return _term(term)
        case _:
            return ""


def _term(term: Term) -> str:
    field = "" if term.parts == ANYWHERE else _FIELDS.get(term.parts, "")
    if term.literal:
        return f'{field}="{term.literal}"'
    match term.patterns:
        case (Just(word),):
            return f'{field}"{word}"'
        case (pattern,):
            return field + typed(pattern)
        case patterns:
            return f'{field}"{" ".join(map(typed, patterns))}"'


def typed(pattern: Pattern) -> str:
    """A pattern as it is typed."""
    match pattern:
        case Just(word) | Forms(word):
            return word
        case Wild(wild):
            return wild
        case Alike(word, distance):
            return f"{word}~" if distance == 1 else f"{word}~{distance}"


def _filter(node: InAnthology | InLanguage | InState | OfLength) -> str:
    match node:
        case InAnthology(words):
            return f'anthology:"{" ".join(words)}"'
        case InLanguage(tag):
            return f"language:{tag}"
        case InState(state):
            return f"state:{'aside' if state is ReadingState.ASIDE else state.value}"
        case OfLength(least, most, in_words):
            unit = "words" if in_words else "min"
            if least is not None and most is not None:
                return f"length:{least:g}-{most:g}{unit}"
            return f"length:>{least:g}{unit}" if most is None else f"length:<{most:g}{unit}"
