"""Block ids are unique and live as long as their blocks."""

from hypothesis import given
from hypothesis import strategies as st

from anthology.identity import identified
from anthology.story import Block
from tests.builders import a_paragraph

texts = st.lists(st.sampled_from(["one", "two", "three", "four"]), max_size=8)


def paragraphs(some: list[str]) -> list[Block]:
    return [a_paragraph(text) for text in some]


@given(texts, texts)
def test_ids_are_unique_and_never_used_again_for_other_words(before: list[str], after: list[str]) -> None:
    """After a change of text every block has an id of its own."""
    old = identified(paragraphs(before))
    new = identified(paragraphs(after), old)
    assert len({block.id for block in new}) == len(new)


@given(texts, st.integers(0, 8))
def test_a_paragraph_put_in_leaves_the_ids_of_all_others(before: list[str], at: int) -> None:
    """Only the new paragraph gets a new id."""
    old = identified(paragraphs(before))
    changed = [*before[:at], "something new", *before[at:]]
    new = identified(paragraphs(changed), old)
    assert [block.id for block in new if block.text != "something new"] == [block.id for block in old]


def test_a_paragraph_that_is_mended_keeps_its_id() -> None:
    """A correction in the middle is the same paragraph still."""
    old = identified(paragraphs(["one", "tow", "three"]))
    assert [block.id for block in identified(paragraphs(["one", "two", "three"]), old)] == ["p1", "p2", "p3"]
