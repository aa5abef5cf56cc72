"""Covers: never blank, nothing cut, the same picture in every size."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from anthology.export.book import COVER_SIZE, CoverFonts
from anthology.export.cover import CoverWords, drawn
from anthology.export.faces import drawable
from anthology.export.typesetting import as_many_as_fit, lines_of, parted
from tests.anthology.export.bookmaking import FONTS

COMPOUND = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
TITLES = (
    "Q",
    "The Doorway",
    "Степь и другие рассказы",
    COMPOUND,
    "Wait " * 30,
    "W" * 150,
    "Long title " * 40,
)


def a_cover(
    title: str,
    subtitle: str = "",
    by: str = "",
    stories: tuple[str, ...] = (),
    *,
    size: tuple[int, int] = COVER_SIZE,
) -> bytes:
    return drawn(CoverWords(title, subtitle, by, stories), FONTS, size).jpeg


def _ink(jpeg: bytes) -> tuple[int, int, int, int]:
    """The box around everything inside the frame that is not paper."""
    picture = Image.open(io.BytesIO(jpeg)).convert("RGB")
    inside = picture.crop((100, 100, picture.width - 100, picture.height - 100))
    difference = ImageChops.difference(inside, Image.new("RGB", inside.size, "#fbf8f1")).convert("L")
    box = difference.point([0] * 40 + [255] * 216).getbbox()
    assert box
    return box


def _rows(jpeg: bytes) -> list[int]:
    """Where the bands of ink begin, from the top down."""
    picture = Image.open(io.BytesIO(jpeg)).convert("L").crop((100, 100, 1500, 2300))
    inked = [min(picture.crop((0, y, 1400, y + 1)).tobytes()) < 200 for y in range(picture.height)]
    return [y for y in range(1, len(inked)) if inked[y] and not inked[y - 1]]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_of_any_length_stands_whole_on_the_cover(title: str) -> None:
    """There is ink, and a margin of paper around it."""
    left, top, right, bottom = _ink(a_cover(title, "A subtitle", "Ed Itor", ("One", "Two")))
    width, height = COVER_SIZE
    assert left >= 50
    assert top >= 50
    assert right <= width - 250
    assert bottom <= height - 250


def test_many_stories_and_long_names_stay_apart() -> None:
    """As many story titles as there is room for."""
    titles = tuple(f"A Rather Long Story Title Number {n}" for n in range(200))
    _, top, _, bottom = _ink(a_cover("T " * 75, "S " * 75, "E " * 75, titles))
    assert top >= 50
    assert bottom <= COVER_SIZE[1] - 250


def test_a_preview_is_the_cover_made_small() -> None:
    """Drawn in its own size, so that letters stay sharp."""
    whole, small = (a_cover("The Doorway", size=size) for size in (COVER_SIZE, (200, 300)))
    assert Image.open(io.BytesIO(small)).size == (200, 300)
    shrunk = Image.open(io.BytesIO(whole)).resize((200, 300), Image.Resampling.BOX)
    difference = ImageChops.difference(shrunk, Image.open(io.BytesIO(small))).convert("L")
    assert sum(value * count for value, count in enumerate(difference.histogram())) / 60_000 < 4


def test_the_same_words_give_the_same_bytes() -> None:
    """A book made twice is one book."""
    assert a_cover("T") == a_cover("T")


def test_without_the_book_face_a_plain_one_is_used_and_said() -> None:
    """A missing font package costs only its face."""
    drawing = drawn(CoverWords("The Doorway"), CoverFonts(Path("/nowhere/x.ttf"), None))
    assert drawing.warnings == (
        "The cover is set in a plain typeface, for the book’s own could not be opened.",
    )
    assert _ink(drawing.jpeg)


def test_signs_that_no_face_has_are_left_off_and_said() -> None:
    """No empty boxes on a cover; the rest of the title stays."""
    drawing = drawn(CoverWords("Tea \U0001fae0 time"), FONTS)
    assert drawing.warnings == ("The cover is without “\U0001fae0”: no typeface at hand has these signs.",)


def test_what_is_joined_to_a_missing_sign_goes_with_it() -> None:
    """A family emoji does not leave its glue behind."""
    assert drawable("a \U0001f469\u200d\U0001f467\ufe0f b", {"\U0001f469", "\U0001f467"}) == "a b"


@given(st.text("ab ", max_size=60), st.integers(1, 20))
def test_lines_hold_all_words_in_order_and_none_is_too_wide(text: str, width: int) -> None:
    """Measured in letters here."""
    lines = lines_of(text, width, len)
    words = text.split()
    if lines is None:
        assert max(map(len, words)) > width
    else:
        assert " ".join(lines).split() == words
        assert all(len(line) <= width for line in lines)


def test_a_word_is_parted_only_if_no_smaller_size_would_hold_it() -> None:
    """“Verschwörungstheoretiker” fits on a line when it is set a little smaller."""
    title = "Verschwörungstheoretiker am Nachmittagskaffeetisch"
    assert len(set(_rows(a_cover(title)))) == 2 + 1  # two lines and the ornament


def test_lines_are_even() -> None:
    """Not one long line and a single word below it."""
    assert lines_of("aaaa bbbb cccc dddd", 15, len) == ["aaaa bbbb", "cccc dddd"]


@given(st.text("abcdeä", max_size=80), st.integers(2, 20))
def test_parting_a_word_loses_no_letter(word: str, width: int) -> None:
    """Every piece fits, and all but the last have a hyphen."""
    pieces = parted(word, width, len).split(" ")
    assert "".join(piece.removesuffix("-") for piece in pieces) == word
    assert all(len(piece) <= width for piece in pieces)


def test_a_word_is_parted_between_syllables() -> None:
    """Before the consonant, or the letters that are written for one, that opens the next."""
    assert parted("Donaudampfschifffahrt", 11, len) == "Donaudampf- schifffahrt"
    assert parted("рассказывать", 9, len) == "рассказы- вать"


@given(st.lists(st.text("a", min_size=1, max_size=9), max_size=20), st.integers(1, 4))
def test_as_many_as_fit_do_fit(words: list[str], lines: int) -> None:
    """And with one more they would not."""
    count = as_many_as_fit(words, 10, lines, len)
    assert len(lines_of(" ".join(words[:count]), 10, len) or ()) <= lines
    more = lines_of(" ".join(words[: count + 1]), 10, len)
    assert count == len(words) or more is None or len(more) > lines
