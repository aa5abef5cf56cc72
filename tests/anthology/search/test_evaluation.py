"""What is found is what a slow look at the words themselves finds, whatever is asked."""

from fnmatch import fnmatchcase
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from anthology.search.analysis import Token, forms, key, tokens
from anthology.search.answer import Answer
from anthology.search.context import Context
from anthology.search.excerpts import excerpts
from anthology.search.expression import (
    Alike,
    AllOf,
    AnyOf,
    Forms,
    Just,
    Near,
    Node,
    Part,
    Pattern,
    Term,
    Wild,
    Without,
)
from anthology.search.hits import HitKind
from anthology.search.index import SearchIndex
from anthology.story import StoryText
from tests.anthology.search.texts import Shelf, a_text, noise, prose

_WORDS = ["the", "porch", "light", "love", "mother", "don't", "cafe", "running", "be", "or", "我", "strasse"]
_word = st.sampled_from(_WORDS)
_pattern = st.one_of(
    _word.map(Just),
    _word.map(Forms),
    st.sampled_from(["lo*", "*s", "p?rch", "*o*", "l?*"]).map(Wild),
    st.tuples(_word.filter(lambda w: len(w) > 2), st.sampled_from([1, 2])).map(lambda pair: Alike(*pair)),
)
_parts = st.sampled_from(
    [
        frozenset({Part.TEXT, Part.TITLE, Part.BYLINE, Part.NOTES}),
        frozenset({Part.TITLE}),
        frozenset({Part.TEXT}),
    ]
)
_term = st.builds(Term, st.lists(_pattern, min_size=1, max_size=3).map(tuple), _parts)
_single = st.builds(Term, st.tuples(_pattern), st.just(frozenset({Part.TEXT})))
_near = st.builds(Near, _single, _single, st.sampled_from([1, 2, 8]))
_node: st.SearchStrategy[Node] = st.recursive(
    _term | _near,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(lambda nodes: AllOf(tuple(nodes))),
        st.lists(inner, min_size=2, max_size=3).map(lambda nodes: AnyOf(tuple(nodes))),
        st.tuples(inner, inner).map(lambda two: AllOf((two[0], Without(two[1])))),
    ),
    max_leaves=5,
)
_Span = tuple[int, int]
_NOWHERE = Path("/dev/null/nothing")


def _fits(pattern: Pattern, word: str) -> bool:
    match pattern:
        case Just(wanted):
            return word in forms(wanted)
        case Forms(wanted):
            return word in forms(wanted) or key(word, "english") == key(wanted, "english")
        case Wild(wanted):
            return fnmatchcase(word, wanted) or fnmatchcase(word.removesuffix("'s"), wanted)
        case Alike(wanted, distance):
            return word[:1] == wanted[:1] and OSA.distance(word, wanted) <= distance


def _spans(node: Node, words: list[str], part: Part) -> list[_Span]:
    """Words of a part that fit a term, as first and last; those that begin first win."""
    match node:
        case Term(patterns, parts) if part in parts:
            found, reached = [], 0
            for start in range(len(words) - len(patterns) + 1):
                fits = all(_fits(p, w) for p, w in zip(patterns, words[start:], strict=False))
                if fits and start >= reached:
                    reached = start + len(patterns)
                    found.append((start, reached - 1))
            return found
        case Near(one, other, distance):
            first, second = _spans(one, words, part), _spans(other, words, part)
            close = [s for s in first if any(_gap(s, t) in range(1, distance + 1) for t in second)]
            also = [t for t in second if any(_gap(s, t) in range(1, distance + 1) for s in first)]
            return close + also
        case _:
            return []


def _gap(one: _Span, other: _Span) -> int:
    return abs(one[0] - other[0])


def _hits(node: Node, parts: dict[Part, list[str]]) -> set[tuple[Part, _Span]] | None:
    """The hits in a story; None where it does not answer."""
    match node:
        case AllOf(nodes):
            every = [_hits(each, parts) for each in nodes]
            return None if any(each is None for each in every) else set().union(*(e or set() for e in every))
        case AnyOf(nodes):
            some = [found for each in nodes if (found := _hits(each, parts)) is not None]
            return set().union(*some) if some else None
        case Without(inner):
            return set() if _hits(inner, parts) is None else None
        case _:
            return {
                (part, span) for part, words in parts.items() for span in _spans(node, words, part)
            } or None


def _apart(spans: list[_Span]) -> list[_Span]:
    kept: list[_Span] = []
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not kept or span[0] > kept[-1][1]:
            kept.append(span)
    return kept


def _expected(node: Node, story: StoryText) -> list[tuple[HitKind, str]] | None:
    printed = {Part.TITLE: story.title, Part.BYLINE: story.byline, Part.TEXT: story.text}
    found: dict[Part, list[Token]] = {part: tokens(text) for part, text in printed.items()}
    hits = _hits(node, {part: [token.folded for token in some] for part, some in found.items()})
    if hits is None:
        return None
    kinds = {Part.TITLE: HitKind.TITLE, Part.BYLINE: HitKind.BYLINE, Part.TEXT: HitKind.TEXT}
    return [
        (kind, printed[part][found[part][start].start : found[part][end].end])
        for part, kind in kinds.items()
        for start, end in _apart([span for where, span in hits if where is part])
    ]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(prose | noise, prose), min_size=1, max_size=4), _node)
def test_what_is_found_is_what_the_words_themselves_say(written: list[tuple[str, str]], node: Node) -> None:
    """The same stories, the same hits, every passage exactly the words it should light."""
    shelf = Shelf(*(a_text(text, title=title, ident=f"s{n}") for n, (text, title) in enumerate(written)))
    view = SearchIndex(_NOWHERE).view(shelf)
    answer = Answer(node, Context(view, shelf))
    found = {}
    for each, row in answer.in_order():
        hits = excerpts(answer.context.printed(each.segment, row), each.hits(node, row), None)
        found[each.segment.rows[row].story] = [(hit.kind, hit.match) for hit in hits]
    expected = {story.id: hits for story in shelf.stories if (hits := _expected(node, story)) is not None}
    assert found == expected
    assert answer.hits == sum(map(len, expected.values()))
