"""Forgiving in steps: as it was typed, then spelt otherwise, then near each other, then only some of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from anthology.search.answer import Answer
from anthology.search.context import Context
from anthology.search.expression import AllOf, AnyOf, Filter, Forms, Just, Near, Node, Term, Wild, Without
from anthology.search.hits import Enquiry, Step
from anthology.search.walking import finished, replace_words, terms, unfinished
from anthology.search.writing import written

_NEAR = 8
"""Words within which the words of a phrase may stand when the phrase itself is nowhere."""
_CORRECTIONS = 3
_MOST_RESPELT = 4
"""So many words that are nowhere, the first, are spelt otherwise."""


@dataclass(frozen=True, slots=True)
class Forgiven:
    """An answer, and what was forgiven for it."""

    answer: Answer
    step: Step
    instead: str = ""
    corrections: tuple[str, ...] = ()


def forgiving(root: Node, context: Context, enquiry: Enquiry) -> Forgiven:
    """The first step that anything answers; the first of all if none."""
    strict = Answer(root, context, enquiry.within)
    if strict.stories:
        return Forgiven(strict, Step.FORMS if strict.has_other_forms() else Step.EXACT)
    corrections = tuple(_respelt(root, context))
    offered = _offered(root, corrections, context)
    if not enquiry.strict:
        for step, other in _looser(root, corrections):
            answer = Answer(other, context, enquiry.within)
            if answer.stories:
                instead = written(finished(other)) if step is Step.SPELLING else ""
                return Forgiven(answer, step, instead, tuple(o for o in offered if o != instead))
    return Forgiven(strict, Step.EXACT, "", offered)


def _offered(root: Node, corrections: tuple[Node, ...], context: Context) -> tuple[str, ...]:
    """What may have been meant, first as if the word that is still typed were all of it."""
    whole = finished(root)
    others = () if whole == root else tuple(_respelt(whole, context))
    return tuple(dict.fromkeys(written(finished(other)) for other in (*others, *corrections)))[:_CORRECTIONS]


def _looser(root: Node, corrections: tuple[Node, ...]) -> Iterator[tuple[Step, Node]]:
    for other in corrections:
        yield Step.SPELLING, other
    for one in (root, *corrections[:1]):
        if (near := _nearer(one)) != one:
            yield Step.NEAR, near
        if (some := _some(near)) != near:
            yield Step.SOME, some


def _respelt(root: Node, context: Context) -> Iterator[Node]:
    """The query with other words for those that are nowhere: the likeliest first."""
    unknown = [word for word in _words(root, context) if not context.vocabulary.knows(word)]
    choices = {
        word: context.vocabulary.corrections(word, _CORRECTIONS)
        for word in list(dict.fromkeys(unknown))[:_MOST_RESPELT]
    }
    known = {word: some for word, some in choices.items() if some}
    if known:
        for number in range(_CORRECTIONS):
            if number and all(number >= len(some) for some in known.values()):
                break
            yield replace_words(
                root, {word: some[min(number, len(some) - 1)] for word, some in known.items()}
            )


def _words(node: Node, context: Context) -> Iterator[str]:
    """The words asked for, but for one that is still typed and may become one that there is."""
    match node:
        case AnyOf((_, Term((Wild() as beginning,)))) if unfinished(node) and context.expand(beginning):
            return
        case AllOf(nodes) | AnyOf(nodes):
            for each in nodes:
                yield from _words(each, context)
        case Term(patterns, _, literal) if not literal:
            yield from (each.word for each in patterns if isinstance(each, Just | Forms))
        case Near(one, other):
            yield from _words(one, context)
            yield from _words(other, context)
        case _:
            return


def _nearer(node: Node) -> Node:
    """Phrases as words near each other."""
    match node:
        case Term((first, second, *rest), parts, ""):
            near: Near = Near(Term((first,), parts), Term((second,), parts), _NEAR)
            for pattern in rest:
                near = Near(near, Term((pattern,), parts), _NEAR)
            return near
        case AllOf(nodes):
            return AllOf(tuple(map(_nearer, nodes)))
        case AnyOf(nodes):
            return AnyOf(tuple(map(_nearer, nodes)))
        case _:
            return node


def _some(node: Node) -> Node:
    """Any of the words in place of all of them; filters and what must not be there stay."""
    leaves = list(dict.fromkeys(_singles(node)))
    if len(leaves) < 2:
        return node
    kept = node.nodes if isinstance(node, AllOf) else ()
    filters = [each for each in kept if isinstance(each, Without | Filter)]
    return AllOf((AnyOf(tuple(leaves)), *filters)) if filters else AnyOf(tuple(leaves))


def _singles(node: Node) -> Iterator[Node]:
    for leaf in terms(node):
        if isinstance(leaf, Near):
            yield from _singles(leaf.one)
            yield from _singles(leaf.other)
        elif leaf.literal:
            yield leaf
        else:
            yield from (Term((pattern,), leaf.parts) for pattern in leaf.patterns)
