"""Counting hits: by adding up what every leaf has where that is right, else story by story."""

from collections.abc import Sequence

from anthology.search.evaluation import Evaluation
from anthology.search.expression import AllOf, AnyOf, Near, Node, Part, Term
from anthology.search.leaves import Leaf, is_one, parts_of


def number_of_hits(root: Node, leaves: Sequence[Leaf], each: Evaluation, rows: Sequence[int]) -> int:
    """How many hits these stories have together; `leaves` are those of the root."""
    if not _adds_up(root) or not _are_apart(each, leaves):
        return sum(each.number_of_hits(root, row) for row in rows)
    counts = [each.found(leaf, part).counts for leaf in leaves for part in parts_of(leaf)]
    return sum(some[row] for some in counts for row in rows if row in some)


def _adds_up(node: Node) -> bool:
    """Whether a story's hits are simply those of all leaves."""
    match node:
        case AnyOf(nodes):
            return is_one(node) or all(isinstance(each, Term) or _adds_up_any(each) for each in nodes)
        case AllOf(nodes):
            return all(_adds_up(each) for each in nodes)
        case _:
            return True


def _adds_up_any(node: Node) -> bool:
    return isinstance(node, AnyOf) and _adds_up(node)


def _are_apart(each: Evaluation, leaves: Sequence[Leaf]) -> bool:
    """Whether no word can be a hit of two leaves or parts, so that their numbers add up."""
    if any({Part.TEXT, Part.HIGHLIGHTS} <= parts_of(leaf) for leaf in leaves):
        return False  # what is highlighted is text, and is shown once
    if len(leaves) < 2:
        return True
    words: set[str] = set()
    number = 0
    for leaf in leaves:
        own = _words(each, leaf)
        number += len(own)
        words |= own
    return number == len(words)


def _words(each: Evaluation, leaf: Leaf) -> set[str]:
    match leaf:
        case Term(patterns):
            return {word for pattern in patterns for some in each.words(pattern) for word in some}
        case Near(one, other):
            return _words(each, one) | _words(each, other)
        case AnyOf(nodes):
            terms = [node for node in nodes if isinstance(node, Term)]
            return {word for term in terms for word in _words(each, term)}
