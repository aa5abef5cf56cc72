"""Story offsets and document positions are inverses."""

from hypothesis import given
from hypothesis import strategies as st

from reader.page.hyphenation import hyphenator
from reader.page.offsets import SOFT_HYPHEN, OffsetMap, utf16_length

pieces = st.lists(
    st.sampled_from(["a", "ff", "😀", "👩‍👩‍👧", "א", "\n", SOFT_HYPHEN, "word", " ", "é"]), max_size=40
).map("".join)


def _mapped(text: str, title: int = 0) -> OffsetMap:
    made = OffsetMap()
    made.skip(title)
    made.add(text)
    return made


def _units(text: str) -> list[str]:
    """The document's characters, each where its UTF-16 unit is."""
    return [half for character in text for half in (character, "")[: utf16_length(character)]]


@given(pieces, st.integers(0, 30))
def test_an_offset_goes_to_its_character_and_back(text: str, title: int) -> None:
    """Whatever stands before and between."""
    offsets, units = _mapped(text, title), _units(text)
    story = text.replace(SOFT_HYPHEN, "")
    assert offsets.length == len(story)
    for offset, character in enumerate(story):
        position = offsets.position(offset)
        assert units[position - title] == character
        assert offsets.offset(position) == offset


@given(pieces, st.integers(0, 30))
def test_a_passage_ends_right_after_its_last_character(text: str, title: int) -> None:
    """Not behind a soft hyphen that follows."""
    offsets = _mapped(text, title)
    story = text.replace(SOFT_HYPHEN, "")
    for offset, character in enumerate(story):
        assert offsets.end_position(offset + 1) == offsets.position(offset) + utf16_length(character)


@given(pieces, st.integers(0, 30))
def test_positions_never_lead_outside_the_story(text: str, title: int) -> None:
    """The title belongs to its beginning, the rest is in order."""
    offsets = _mapped(text, title)
    found = [offsets.offset(position) for position in range(title + utf16_length(text) + 3)]
    assert found == sorted(found)
    assert all(0 <= offset <= offsets.length for offset in found)


@given(st.text(max_size=80))
def test_words_said_in_several_pieces_count_the_same(text: str) -> None:
    """Runs do not matter."""
    whole, parts = _mapped(text), OffsetMap()
    for character in text:
        parts.add(character)
    assert [whole.position(n) for n in range(whole.length + 1)] == [
        parts.position(n) for n in range(whole.length + 1)
    ]


@given(st.text(max_size=80))
def test_hyphenation_only_puts_soft_hyphens_in(text: str) -> None:
    """Take them out and every word is as it was."""
    hyphenate = hyphenator("en-US")
    assert hyphenate is not None
    plain = text.replace(SOFT_HYPHEN, "")
    assert hyphenate(plain).replace(SOFT_HYPHEN, "") == plain
