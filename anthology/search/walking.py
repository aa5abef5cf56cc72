"""Walking through what is looked for, and the same with other words in it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from anthology.search.expression import (
    Alike,
    AllOf,
    AnyOf,
    Forms,
    Just,
    Near,
    Node,
    Pattern,
    Term,
    Wild,
    Without,
)


def near_terms(node: Term | Near) -> tuple[Term, ...]:
    """The terms that stand near each other, in the order they were typed."""
    return (*near_terms(node.one), node.other) if isinstance(node, Near) else (node,)


def terms(node: Node | None, *, wanted_only: bool = True) -> Iterator[Term | Near]:
    """The terms, in the order they were typed; terms near each other come as one."""
    match node:
        case Term() | Near():
            yield node
        case AllOf(nodes) | AnyOf(nodes):
            for each in nodes:
                yield from terms(each, wanted_only=wanted_only)
        case Without(inner) if not wanted_only:
            yield from terms(inner, wanted_only=False)


def replace_words(node: Node, words: Mapping[str, str]) -> Node:
    """The same query with other words for some; what must be printed exactly so stays."""
    match node:
        case AllOf(nodes):
            return _one(AllOf, (replace_words(each, words) for each in nodes))
        case AnyOf(nodes):
            return _one(AnyOf, (replace_words(each, words) for each in nodes))
        case Without(inner):
            return Without(replace_words(inner, words))
        case Term() | Near():
            return _with_words(node, words)
    return node


def _one(kind: type[AllOf] | type[AnyOf], nodes: Iterable[Node]) -> Node:
    """All or any of them, each once."""
    unlike = tuple(dict.fromkeys(nodes))
    return kind(unlike) if len(unlike) > 1 else unlike[0]


def unfinished(node: AnyOf) -> str:
    """The word that somebody was still typing, as it is or as the beginning of another; else empty."""
    match node.nodes:
        case (Term((Forms(word),), parts), Term((Wild(pattern),), others)):
            return word if pattern == f"{word}*" and parts == others else ""
    return ""


def finished(node: Node) -> Node:
    """The same, as if nobody were typing any more."""
    match node:
        case AllOf(nodes):
            return _one(AllOf, map(finished, nodes))
        case AnyOf(nodes):
            return nodes[0] if unfinished(node) else _one(AnyOf, map(finished, nodes))
        case Without(inner):
            return Without(finished(inner))
    return node


def _with_words(node: Term | Near, words: Mapping[str, str]) -> Term | Near:
    if isinstance(node, Near):
        return Near(_with_words(node.one, words), _with_other_words(node.other, words), node.distance)
    return _with_other_words(node, words)


def _with_other_words(term: Term, words: Mapping[str, str]) -> Term:
    if term.literal:
        return term
    return replace(term, patterns=tuple(_other_word(pattern, words) for pattern in term.patterns))


def _other_word(pattern: Pattern, words: Mapping[str, str]) -> Pattern:
    match pattern:
        case Just(word) | Forms(word) | Alike(word, _):
            return replace(pattern, word=words.get(word, word))
        case Wild(like):
            head = like.rstrip("*?")
            return Wild(words.get(head, head) + like[len(head) :])
