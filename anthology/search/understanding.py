"""How a query was understood, in words."""

from collections.abc import Iterator, Sequence

from anthology.search.analysis import is_alone
from anthology.search.expression import (
    ANYWHERE,
    AllOf,
    AnyOf,
    Filter,
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
    Without,
)
from anthology.search.walking import typed, unfinished
from anthology.sentences import Sentence, sentence, side_by_side

_STATES = {
    "new": sentence("not read yet"),
    "reading": sentence("begun"),
    "read": sentence("read"),
    "put aside": sentence("put aside"),
}


def understood(root: Node) -> Sentence:
    """The query in words: `all of: porch, light · without: dog · title: night`."""
    nodes = root.nodes if isinstance(root, AllOf) else (root,)
    plain = [each for each in nodes if isinstance(each, Term | AnyOf | Near) and not _field(each)]
    parts = [_said(plain[0])] if len(plain) == 1 else []
    if len(plain) > 1:
        parts.append(sentence("all of: {words}", words=", ".join(map(_said, plain))))
    unwanted = [each.node for each in nodes if isinstance(each, Without)]
    if unwanted:
        parts.append(sentence("without: {words}", words=", ".join(map(_said, unwanted))))
    parts += [_with_field(each) for each in nodes if isinstance(each, Term) and _field(each)]
    parts += [_filter(each) for each in nodes if isinstance(each, Filter)]
    parts += [_said(each) for each in nodes if isinstance(each, AllOf)]
    return side_by_side(parts)


def _said(node: Node) -> str:
    match node:
        case AnyOf(nodes):
            if unfinished(node):
                return _said(node.nodes[0])
            return sentence("any of: {words}", words=", ".join(map(_said, nodes)))
        case AllOf(nodes):
            return f"({', '.join(map(_said, nodes))})"
        case Near(one, other, distance):
            return sentence(
                "{one} within {number} words of {other}", one=_said(one), other=_said(other), number=distance
            )
        case Term():
            return _with_field(node)
        case Without(inner):
            return sentence("without: {words}", words=_said(inner))
        case _:
            return _filter(node)


def _field(node: Node) -> str:
    if not isinstance(node, Term) or node.parts == ANYWHERE:
        return ""
    return next(iter(node.parts)).value if len(node.parts) == 1 else ""


def _with_field(term: Term) -> str:
    words = _term(term)
    match _field(term):
        case Part.TITLE:
            return sentence("title: {words}", words=words)
        case Part.BYLINE:
            return sentence("author: {words}", words=words)
        case Part.TEXT:
            return sentence("in the text: {words}", words=words)
        case Part.NOTES:
            return sentence("in your notes: {words}", words=words)
        case Part.HIGHLIGHTS:
            return sentence("in your highlights: {words}", words=words)
        case _:
            return words


def _term(term: Term) -> str:
    if term.literal:
        return sentence("printed “{words}”", words=term.literal)
    match term.patterns:
        case (pattern,) if not isinstance(pattern, Just):
            return typed(pattern)
        case patterns:
            return f"“{_side_by_side(patterns)}”"


def _side_by_side(patterns: Sequence[Pattern]) -> str:
    """With spaces where the script has them."""
    return "".join(_spaced([typed(each) for each in patterns]))


def _spaced(words: Sequence[str]) -> Iterator[str]:
    for number, word in enumerate(words):
        if number and not (is_alone(word) and is_alone(words[number - 1])):
            yield " "
        yield word


def _filter(node: Filter) -> str:
    match node:
        case InAnthology(words):
            return sentence("in the anthology “{title}”", title=" ".join(words))
        case InLanguage(tag):
            return sentence("in the language “{tag}”", tag=tag)
        case InState(state):
            return _STATES[state.value]
        case OfLength():
            return _length(node)


def _length(node: OfLength) -> str:
    least, most = (None if n is None else f"{n:g}" for n in (node.least, node.most))
    match least, most, node.in_words:
        case None, most, False:
            return sentence("at most {number} minutes", number=most)
        case None, most, True:
            return sentence("at most {number} words long", number=most)
        case least, None, False:
            return sentence("at least {number} minutes", number=least)
        case least, None, True:
            return sentence("at least {number} words long", number=least)
        case _:
            unit = sentence("words") if node.in_words else sentence("minutes")
            return sentence("{least} to {most} {unit}", least=least, most=most, unit=unit)
