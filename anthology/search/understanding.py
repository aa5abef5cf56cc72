"""How a query was understood, in words for people: `all of: porch, light · without: dog · title: night`."""

from collections.abc import Callable, Iterable, Sequence
from functools import reduce

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
from anthology.search.parsing import Query
from anthology.search.patterns import spaced
from anthology.search.tongues import own_name
from anthology.search.walking import near_terms, terms, unfinished
from anthology.search.writing import is_beyond, number
from anthology.sentences import Sentence, sentence, side_by_side
from anthology.story import ReadingState


def understood_as(query: Query) -> Sentence:
    """What is looked for, and what was cut."""
    return side_by_side([*([understood(query.root)] if query.root else []), *query.cut])


def understood(root: Node) -> Sentence:
    """What is looked for, where, and in which stories."""
    nodes = root.nodes if isinstance(root, AllOf) else (root,)
    wanted = [node for node in nodes if not isinstance(node, Without) and _asks_for_words(node)]
    filters = [node for node in nodes if not _asks_for_words(node)]
    left_out = [node.node for node in nodes if isinstance(node, Without) and _asks_for_words(node)]
    said = [_wanted([node for node in wanted if _parts(node) == ANYWHERE])]
    if not wanted:
        said = [sentence("all stories")]
    if left_out:
        said.append(sentence("without: {words}", words=_listed(map(_said, left_out))))
    for parts in dict.fromkeys(map(_parts, wanted)):
        if parts != ANYWHERE:
            inside = (_said(node, parts) for node in wanted if _parts(node) == parts)
            said.append(_in_parts(_listed(inside), parts))
    return side_by_side([words for words in (*said, *map(_said, filters)) if words])


def _asks_for_words(node: Node) -> bool:
    return next(terms(node, wanted_only=False), None) is not None


def _parts(node: Node) -> frozenset[Part]:
    """The parts that all its words are to stand in; anywhere, where they differ."""
    found = {term.parts for each in terms(node, wanted_only=False) for term in near_terms(each)}
    return found.pop() if len(found) == 1 else ANYWHERE


def _wanted(nodes: Sequence[Node]) -> str:
    match nodes:
        case []:
            return ""
        case [AnyOf(choices) as node] if not unfinished(node):
            return sentence("any of: {words}", words=_listed(map(_said, choices)))
        case [node]:
            return _said(node)
    return sentence("all of: {words}", words=_listed(map(_said, nodes)))


def _said(node: Node, parts: frozenset[Part] = ANYWHERE) -> str:
    """The node in the middle of a sentence that has said `parts` already."""
    match node:
        case AllOf(nodes):
            return _joined((_inner(each, parts) for each in nodes), _and)
        case AnyOf(nodes) if unfinished(node):
            return _said(nodes[0], parts)
        case AnyOf(nodes):
            return _joined((_inner(each, parts) for each in nodes), _or)
        case Without(inner):
            return sentence("not {words}", words=_inner(inner, parts))
        case Term():
            return _term(node) if node.parts == parts else _in_parts(_term(node), node.parts)
        case Near():
            return _near(node, parts)
    return _filter(node)


def _inner(node: Node, parts: frozenset[Part]) -> str:
    """With brackets where they are needed."""
    said = _said(node, parts)
    if isinstance(node, AllOf) or (isinstance(node, AnyOf) and not unfinished(node)):
        return Sentence("({words})", {"words": said})
    return said


def _joined(said: Iterable[str], join: Callable[[str, str], str]) -> str:
    return reduce(join, said)


def _and(one: str, other: str) -> Sentence:
    return sentence("{one} and {other}", one=one, other=other)


def _or(one: str, other: str) -> Sentence:
    return sentence("{one} or {other}", one=one, other=other)


def _listed(parts: Iterable[str]) -> Sentence:
    values = {f"part_{place}": part for place, part in enumerate(parts)}
    return Sentence(", ".join(f"{{{name}}}" for name in values), values)


def _near(node: Near, parts: frozenset[Part]) -> str:
    one, other = _said(node.one, parts), _said(node.other, parts)
    return sentence("{one} within {number} words of {other}", one=one, other=other, number=node.distance)


def _term(term: Term) -> str:
    if term.literal:
        return sentence("printed “{words}”", words=term.literal)
    match term.patterns:
        case (Just(_),) | (_, _, *_):
            return sentence("“{words}”", words="".join(spaced(tuple(map(_pattern, term.patterns)))))
    return _pattern(term.patterns[0])


def _pattern(pattern: Pattern) -> str:
    match pattern:
        case Just(word) | Forms(word):
            return word
        case Wild(like):
            return like
        case Alike(word, distance):
            return f"{word}~{'' if distance == 1 else distance}"


def _in_parts(words: str, parts: frozenset[Part]) -> Sentence:
    """The same words in several parts are said for each."""
    first, *others = sorted(parts)
    if others:
        return _or(_in_parts(words, frozenset({first})), _in_parts(words, frozenset(others)))
    match first:
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


def _filter(asked: Filter) -> Sentence:
    match asked:
        case InAnthology(words):
            return sentence("in the anthology “{title}”", title="".join(spaced(words)))
        case InLanguage(tag):
            return sentence("in the language “{tag}”", tag=own_name(tag))
        case InState(state):
            return _state(state)
        case OfLength(least, most, in_words):
            return _length(least, most, in_words=in_words)


def _state(state: ReadingState) -> Sentence:
    match state:
        case ReadingState.NEW:
            return sentence("not read yet")
        case ReadingState.READING:
            return sentence("begun")
        case ReadingState.READ:
            return sentence("read")
        case ReadingState.ASIDE:
            return sentence("put aside")


def _length(least: float | None, most: float | None, *, in_words: bool) -> Sentence:
    if least is not None and most is not None:
        span = Sentence("{least}–{most}", {"least": number(least), "most": number(most)})
        return _measure(span, in_words=in_words)
    bound = least if least is not None else most or 0
    length = _measure(number(bound), in_words=in_words)
    if least is not None:
        return (
            sentence("over {length}", length=length)
            if is_beyond(bound)
            else sentence("at least {length}", length=length)
        )
    return (
        sentence("under {length}", length=length)
        if is_beyond(bound)
        else sentence("at most {length}", length=length)
    )


def _measure(amount: str, *, in_words: bool) -> Sentence:
    if amount == "1":
        return sentence("one word") if in_words else sentence("one minute")
    if in_words:
        return sentence("{number} words", number=amount)
    return sentence("{number} minutes", number=amount)
