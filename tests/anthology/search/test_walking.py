"""What is looked for is walked in the order it was typed, and takes other words."""

import pytest

from anthology.search.expression import Near, Node
from anthology.search.parsing import parse
from anthology.search.walking import near_terms, replace_words, terms
from anthology.search.writing import written


def tree(typed: str) -> Node:
    root = parse(typed).root
    assert root
    return root


def test_wanted_terms_come_in_the_order_they_were_typed() -> None:
    """Terms near each other as one; what is left out only where it is asked for."""
    root = tree("a -b (c OR title:d) e near/2 f state:read")
    assert [written(term) for term in terms(root)] == ["a", "c", "title:d", "e near/2 f"]
    assert [written(term) for term in terms(root, wanted_only=False)][:2] == ["a", "b"]


def test_terms_near_each_other_keep_their_order() -> None:
    """However many."""
    root = tree("a near/1 b near/2 c")
    assert isinstance(root, Near)
    assert [written(term) for term in near_terms(root)] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("typed", "again"),
    [
        ("recieve letter", "receive letter"),
        ('"recieve letter" OR -recieve', '"receive letter" OR -receive'),
        ("title:recieve near/3 b", "title:(receive near/3 b)"),
        ("recieve* recieve~2", "receive* receive~2"),
        ("receive recieve", "receive"),
        ('="Recieve"', '="Recieve"'),
    ],
)
def test_words_are_replaced_wherever_they_stand(typed: str, again: str) -> None:
    """But not in what is to be printed exactly so."""
    assert written(replace_words(tree(typed), {"recieve": "receive"})) == again
