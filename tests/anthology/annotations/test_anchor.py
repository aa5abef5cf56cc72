"""A passage is found again by its words, and never guessed."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from anthology.annotations.anchor import anchored, find_again, find_place, place_at
from anthology.text import Passage, Place

PIECES = (
    "the porch light",
    " was on.",
    "\n",
    "Nobody",
    " came",
    " home ",
    "“Yes,”",
    " she said. ",
    "😀",
    "a",
)
texts = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
OLD = "She left the porch light on.\nNobody came home that night, nor the next.\nThe porch light went out."


def passage(text: str, words: str, nth: int = 0) -> Passage:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Passage(start, start + len(words))


@given(texts, texts, texts)
def test_the_same_text_gives_the_same_passage(before: str, quote: str, after: str) -> None:
    """Even where its words stand twice."""
    text = before + quote + after
    there = Passage(len(before), len(before + quote))
    assert find_again(anchored(text, there), text, text) == there


@given(texts, texts, texts, texts, texts)
def test_changes_elsewhere_move_a_passage_to_the_same_words(
    before: str, after: str, changed_before: str, changed_after: str, inner: str
) -> None:
    """Words that stand once in both texts are always found, whatever happens around them."""
    quote = f"Ω{inner}Ω"
    old, new = before + quote + after, changed_before + quote + changed_after
    there = Passage(len(before), len(before + quote))
    found = find_again(anchored(old, there), old, new)
    assert found == Passage(len(changed_before), len(changed_before + quote))
    assert find_again(anchored(old, there), None, new) == found


@given(texts, texts, texts, texts)
def test_paragraphs_inserted_elsewhere_move_even_repeated_words(
    before: str, quote: str, after: str, inserted: str
) -> None:
    """The comparison of the texts tells apart what the words alone cannot."""
    assume(quote)
    old = before + quote + after
    there = Passage(len(before), len(before + quote))
    assert find_again(anchored(old, there), old, old + "\n" + inserted) == there
    new = inserted + "Ω\n" + old
    moved = find_again(anchored(old, there), old, new)
    assert moved.of(new) == quote if moved else quote in inserted


def test_a_sentence_that_begins_like_the_one_before_it_keeps_its_beginning() -> None:
    """The comparison goes by whole lines first."""
    old, new = "It began.\nYes, he said.\nEnd.", "It began.\nYes, she said.\nYes, he said.\nEnd."
    assert find_again(anchored(old, passage(old, "Yes,")), old, new) == passage(new, "Yes,", 1)


@given(texts, texts, texts)
def test_deleted_words_are_lost_or_stand_elsewhere(before: str, inner: str, after: str) -> None:
    """A passage is never put on other words."""
    quote = f"Ω{inner}Ω"
    old, new = before + quote + after, before + after
    found = find_again(anchored(old, Passage(len(before), len(before + quote))), old, new)
    assert found is None


@given(texts, texts, texts)
def test_deleted_common_words_are_never_put_on_others(before: str, quote: str, after: str) -> None:
    """Where the same words stand elsewhere, those may be taken, and nothing else."""
    old, new = before + quote + after, before + after
    found = find_again(anchored(old, Passage(len(before), len(before + quote))), old, new)
    assert found is None or not quote or found.of(new) == quote or len(found) >= 12


def test_a_mended_word_keeps_the_highlight_on_its_sentence() -> None:
    """Between neighbours that stayed, most of the words are enough."""
    new = OLD.replace("came home that night", "went home that night")
    found = find_again(anchored(OLD, passage(OLD, "Nobody came home that night")), OLD, new)
    assert found is not None
    assert found.of(new) == "Nobody went home that night"


def test_a_rewritten_sentence_is_lost() -> None:
    """What stands between the neighbours now is something else."""
    new = OLD.replace("Nobody came home that night", "Everyone stayed where they were")
    assert find_again(anchored(OLD, passage(OLD, "Nobody came home that night")), OLD, new) is None


def test_words_that_stood_elsewhere_before_are_not_taken_for_deleted_ones() -> None:
    """The other porch light is another porch light."""
    new = OLD.replace("The porch light went out.", "Then it was dark.")
    assert find_again(anchored(OLD, passage(OLD, "porch light", 1)), OLD, new) is None


def test_a_moved_paragraph_takes_its_highlight_along() -> None:
    """The comparison sees a deletion and an insertion; the words say that it moved."""
    first, second, third = OLD.split("\n")
    new = "\n".join((second, third, first))
    for words in ("Nobody came home", "She left the", "went out"):
        found = find_again(anchored(OLD, passage(OLD, words)), OLD, new)
        assert found == passage(new, words)


def test_without_the_old_text_the_surroundings_decide() -> None:
    """Of two places the one whose context fits clearly better."""
    new = "An opening.\n" + OLD
    for nth in (0, 1):
        found = find_again(anchored(OLD, passage(OLD, "porch light", nth)), None, new)
        assert found == passage(new, "porch light", nth)


def test_two_places_that_fit_alike_are_not_guessed_between() -> None:
    """A refrain without its surroundings is lost."""
    old, new = "Yes, said he.\nOh yes, he said.", "No! he said.\nNo! he said.\nNo!"
    assert find_again(anchored(old, passage(old, "he said")), None, new) is None


@pytest.mark.parametrize("new", ["", "something else altogether"])
def test_an_empty_quote_is_never_found_by_its_words(new: str) -> None:
    """Nothing stands everywhere."""
    assert find_again(anchored("abc", Passage(1, 1)), "abc", new) is None


@given(texts, texts, st.data())
def test_a_place_moves_with_its_words(text: str, inserted: str, data: st.DataObject) -> None:
    """Also at the very end, and the words it carries are those of the new text."""
    assume(text)
    offset = data.draw(st.integers(0, len(text)))
    new = inserted + "\n" + text
    found = find_place(place_at(text, offset), text, new)
    assert found is not None
    assert new[found.offset : found.offset + 1] == text[offset : offset + 1]
    assert found == place_at(new, found.offset)


def test_a_place_in_deleted_text_is_lost() -> None:
    """Unless its words stand in one place only."""
    new = OLD.replace("Nobody came home that night, nor the next.\n", "")
    assert find_place(place_at(OLD, OLD.index("Nobody")), OLD, new) is None
    assert find_place(Place(3, "went out."), None, new) == place_at(new, new.index("went out."))
