"""Trees of what is looked for, put together in one normal form.

In normal form nothing stands twice side by side, no “all” stands directly in an “all”, no “any” in
an “any”, and neither has fewer than two nodes.
"""

from collections.abc import Iterable
from dataclasses import replace

from anthology.search.expression import ANYWHERE, AllOf, AnyOf, Near, Node, Part, Term, Without
from anthology.search.walking import near_terms, unfinished


def all_of(nodes: Iterable[Node | None]) -> Node | None:
    """Every one of these that is there; None where none is."""
    flat: dict[Node, None] = {}
    for node in nodes:
        flat |= dict.fromkeys(node.nodes if isinstance(node, AllOf) else () if node is None else (node,))
    return AllOf(tuple(flat)) if len(flat) > 1 else next(iter(flat), None)


def any_of(nodes: Iterable[Node | None]) -> Node | None:
    """One of these that are there; None where none is. A word still being typed stays one choice."""
    flat: dict[Node, None] = {}
    for node in nodes:
        choices = node.nodes if isinstance(node, AnyOf) and not unfinished(node) else (node,)
        flat |= dict.fromkeys(each for each in choices if each is not None)
    return AnyOf(tuple(flat)) if len(flat) > 1 else next(iter(flat), None)


def without(node: Node | None) -> Node | None:
    """Not this; what is left out twice is wanted."""
    if isinstance(node, Without):
        return node.node
    return None if node is None else Without(node)


def near(one: Term | Near, other: Term, distance: int) -> Near:
    """Both near each other; where only one of them says in which part, that goes for both."""
    named = next((term.parts for term in (*near_terms(one), other) if term.parts != ANYWHERE), ANYWHERE)
    return Near(_near_in(one, named), term_in(other, named), distance)


def in_parts(node: Node | None, parts: frozenset[Part]) -> Node | None:
    """The same, with every term in these parts that says none itself."""
    match node:
        case AllOf(nodes):
            return all_of(in_parts(each, parts) for each in nodes)
        case AnyOf(nodes):
            return any_of(in_parts(each, parts) for each in nodes)
        case Without(inner):
            return without(in_parts(inner, parts))
        case Term() | Near():
            return _near_in(node, parts)
    return node


def _near_in(node: Term | Near, parts: frozenset[Part]) -> Term | Near:
    if isinstance(node, Near):
        return Near(_near_in(node.one, parts), term_in(node.other, parts), node.distance)
    return term_in(node, parts)


def term_in(term: Term, parts: frozenset[Part]) -> Term:
    """The term in these parts, unless it says others."""
    return replace(term, parts=parts) if term.parts == ANYWHERE else term
