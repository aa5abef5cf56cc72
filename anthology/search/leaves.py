"""The leaves of a query: what is counted as one, in which parts of a story it may stand and is shown."""

from typing import TypeAlias

from anthology.search.expression import AllOf, AnyOf, Near, Node, Part, Term
from anthology.search.walking import unfinished

Leaf: TypeAlias = Term | Near | AnyOf
"""What is counted as one: a term, terms near each other, or a word that somebody is typing."""


def parts_of(leaf: Leaf) -> frozenset[Part]:
    """Where a leaf may stand."""
    match leaf:
        case Term(_, parts):
            return parts
        case Near(one, other):
            return parts_of(one) & parts_of(other)
        case AnyOf(nodes):
            terms = [each for each in nodes if isinstance(each, Term)]
            return terms[0].parts if terms else frozenset()


def is_one(node: Node) -> bool:
    """Whether it is a word that somebody is typing, as it is or as the beginning of another."""
    return isinstance(node, AnyOf) and bool(unfinished(node))


def leaves(node: Node) -> list[Leaf]:
    """What a story may have of it, in order; nothing that it must not have."""
    match node:
        case AnyOf() if is_one(node):
            return [node]
        case AllOf(nodes) | AnyOf(nodes):
            return list(dict.fromkeys(leaf for each in nodes for leaf in leaves(each)))
        case Term() | Near():
            return [node]
        case _:
            return []


def shown_in(part: Part) -> Part:
    """Highlights are shown as what they are in: the text."""
    return Part.TEXT if part is Part.HIGHLIGHTS else part


def shown_parts(leaf: Leaf) -> frozenset[Part]:
    """Where its hits are taken from: the text has those that are highlighted, too."""
    parts = parts_of(leaf)
    return parts - {Part.HIGHLIGHTS} if Part.TEXT in parts else parts
