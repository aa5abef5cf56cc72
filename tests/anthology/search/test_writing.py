"""A query can be written so that it is read as the same tree."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from anthology.search.analysis import tokens
from anthology.search.expression import (
    ANYWHERE,
    Alike,
    Forms,
    InAnthology,
    InLanguage,
    InState,
    Just,
    Node,
    OfLength,
    Part,
    Pattern,
    Term,
    Wild,
)
from anthology.search.lexemes import PAIRS
from anthology.search.parsing import parse
from anthology.search.shaping import all_of, any_of, in_parts, near, without
from anthology.search.writing import written
from anthology.story import ReadingState
from anthology.text import canonical

WORDS = ["a", "porch", "mother's", "strasse", "or", "near", "title", "notes", "not", "1984"]
words = st.sampled_from(WORDS)
wild = st.sampled_from(["pre*", "w?ld", "*ing", "*a*", "?b*", "b?'s"]).map(Wild)
alike = st.builds(Alike, st.sampled_from(["porch", "cart"]), st.sampled_from([1, 2])) | st.just(
    Alike("ab", 1)
)
exact: st.SearchStrategy[Pattern] = st.builds(Just, words | st.sampled_from("我喜")) | wild | alike
patterns: st.SearchStrategy[Sequence[Pattern]] = (
    st.tuples(st.builds(Forms, words)) | st.tuples(exact) | st.lists(exact, min_size=2, max_size=3)
)
fields = st.sampled_from([ANYWHERE, *(frozenset({part}) for part in Part)])
parts = fields | st.frozensets(st.sampled_from(list(Part)), min_size=2)
printed = (
    st.lists(st.sampled_from([*WORDS, "Café", "“", "”", '"', "«", "»", ",", " ", "(", "=", "*"]), min_size=1)
    .map("".join)
    .map(canonical)
    .filter(lambda text: tokens(text) and any(not set(closers) & set(text) for _, closers in PAIRS))
    .map(lambda text: Term(tuple(Just(token.folded) for token in tokens(text)[:9]), literal=text))
    .filter(lambda term: len(term.patterns) == len(tokens(term.literal)))
)
terms = st.builds(lambda some, where: Term(tuple(some), where), patterns, fields) | printed
chains = st.builds(
    lambda one, others: near(near(one, *others[0]), *others[1]) if len(others) > 1 else near(one, *others[0]),
    terms,
    st.lists(st.tuples(terms, st.integers(1, 50)), min_size=1, max_size=2),
)
bounds = st.integers(0, 3_000).map(float) | st.sampled_from([0.5, 12.3, 999_999.0])
lengths = (
    st.builds(lambda least, words: OfLength(least, None, words), bounds, st.booleans())
    | st.builds(lambda most, words: OfLength(None, most, words), bounds, st.booleans())
    | st.builds(lambda some, words: OfLength(*sorted(some), words), st.tuples(bounds, bounds), st.booleans())
)
filters = (
    st.builds(InAnthology, st.lists(words | st.sampled_from("我喜"), min_size=1, max_size=3).map(tuple))
    | st.builds(InLanguage, st.sampled_from(["de", "en", "zxx"]))
    | st.builds(InState, st.sampled_from(ReadingState))
    | lengths
)
leaves = terms | chains | filters | st.builds(in_parts, terms | chains, parts)
trees = st.recursive(
    leaves.filter(bool),
    lambda inner: (
        st.lists(inner, min_size=2, max_size=3).map(all_of)
        | st.lists(inner, min_size=2, max_size=3).map(any_of)
        | inner.map(without)
    ),
    max_leaves=5,
)


@given(trees)
def test_what_is_written_is_read_as_the_same_tree(tree: Node) -> None:
    """Whatever the tree; beside something to look for, so that it is never hopeless."""
    wanted = all_of((Term((Forms("wanted"),)), tree))
    query = parse(written(wanted))
    assert query.cut == ()
    assert query.root == wanted
