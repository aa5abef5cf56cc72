"""The first letter of a story, raised or dropped."""

import pytest

from anthology.annotations.mark import Colour
from anthology.story import BlockKind, StyleKind
from anthology.text import Passage
from reader.page.document import typeset
from reader.page.geometry import x_of
from reader.page.lines import Row, align, rows_of
from reader.settings import Columns, Initial, PageSettings
from reader.theme.look import Look
from tests.builders import a_story
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import a_highlight, block, bundled, image_of, ink_in, styled

WORDS = "The ferry went over at six, whether or not anybody was waiting for it, and that was that. " * 4
LARGE = [Initial.RAISED, Initial.DROPPED]


def rows_with(initial: Initial, look: Look, words: str = WORDS, width: int = 420) -> tuple[object, list[Row]]:
    made = typeset(a_story(f"{words}\n{WORDS}"), PageSettings(initial=initial), look)
    made.document.setTextWidth(width)
    align(made, width, justified=True)
    return made, [row for row in rows_of(made) if row.part.kind.name == "TEXT"]


@pytest.mark.parametrize("initial", LARGE)
def test_only_the_first_paragraph_begins_with_a_large_letter(
    initial: Initial, look: Look, qapp: object
) -> None:
    """And everything stands on the baselines as before."""
    made, rows = rows_with(initial, look)
    assert [bool(row.part.letter) for row in rows if not row.index] == [True, False]
    assert {row.top % 29 for row in rows} == {0}
    del made


def test_a_dropped_letter_pushes_three_lines_aside(look: Look, qapp: object) -> None:
    """And no more."""
    made, rows = rows_with(Initial.DROPPED, look)
    lefts = [row.block.layout().lineAt(row.index).x() for row in rows[:5]]
    assert lefts[0] == lefts[1] == lefts[2] > 20
    assert lefts[3:] == [0, 0]
    del made


@pytest.mark.parametrize("words", ["I saw", "“I saw", "A boat"])
def test_the_lines_beside_a_letter_that_is_a_word_begin_together(
    words: str, look: Look, qapp: object
) -> None:
    """The space behind it is not seen."""
    made, rows = rows_with(Initial.DROPPED, look, f"{words} {WORDS}")
    first = rows[0].block.layout().lineAt(0)
    second_word = made.offsets.position(words.index(" ") + 1) - rows[0].start
    assert abs(x_of(first, second_word) - first.x()) < 0.5


@pytest.mark.parametrize("initial", LARGE)
@pytest.mark.parametrize("story", bundled(), ids=lambda story: str(story.id))
def test_every_offset_still_leads_to_its_character(
    initial: Initial, story: object, look: Look, qapp: object
) -> None:
    """But for the dropped letter, which is painted."""
    made = typeset(story, PageSettings(initial=initial), look)  # type: ignore[arg-type]
    letter = next((part.letter for part in made.parts if part.letter), None)
    skipped = len(letter.words) if letter and letter.lines > 1 else 0
    text = made.story.text
    for offset in range(skipped, len(text), 7):
        if text[offset] not in "\n\t" and text[offset] < "\uffff":
            assert made.document.characterAt(made.offsets.position(offset)) == text[offset]
            assert made.offsets.offset(made.offsets.position(offset)) == offset


@pytest.mark.parametrize(
    "words",
    [
        "1984 was a year of ferries. " * 9,
        "בראשית ברא אלהים " * 9,
        "“‘Oh,’ she said. " * 9,
        "Short.",
        "a" * 200,
    ],
)
def test_what_has_no_capital_to_show_begins_as_ever(words: str, look: Look, qapp: object) -> None:
    """Numbers, scripts without capitals, two marks at once, a line that is too short."""
    made, rows = rows_with(Initial.DROPPED, look, words)
    assert not any(row.part.letter for row in rows)
    del made


@pytest.mark.parametrize("initial", LARGE)
def test_a_quotation_mark_comes_along(initial: Initial, look: Look, qapp: object) -> None:
    """It is part of how the story begins."""
    made, rows = rows_with(initial, look, "“The ferry,” she said. " * 9)
    assert rows[0].part.letter
    assert rows[0].part.letter.words == "“T"
    del made


@pytest.mark.parametrize("initial", LARGE)
def test_a_highlight_lies_under_the_whole_letter(initial: Initial, show: ShowPane) -> None:
    """All of its ink is in the boxes of the passage."""
    story = a_story(f"{WORDS}\n{WORDS}")
    settings = PageSettings(initial=initial, columns=Columns.ONE)
    pane = show(story, settings=settings)
    plain = image_of(pane)
    pane.show_marks((a_highlight(story, "The ferry", Colour.PINK),))
    found = pane.view.rectangles_of(Passage(0, 3))
    assert found
    assert image_of(pane) != plain
    whole = found[0]
    for box in found[1:]:
        whole = whole.united(box)
    around = whole.adjusted(-2, -6, 2, 6)
    if initial is Initial.DROPPED:
        assert ink_in(plain, whole) >= ink_in(plain, around) * 0.9 > 0
        assert found[0].height() > 2 * 29


def test_a_page_does_not_end_within_the_lines_beside_a_dropped_letter(look: Look, qapp: object) -> None:
    """They belong together."""
    made, rows = rows_with(Initial.DROPPED, look)
    assert rows[0].part.first_lines == 3
    del made


def test_a_reading_stands_over_its_words(show: ShowPane) -> None:
    """And moves none of them."""
    from anthology.story import Story, StoryId

    def story(run: object) -> Story:
        made = block(BlockKind.PARAGRAPH, "On the jetty a sign said ", run, ", which is to say: wait here.")  # type: ignore[arg-type]
        return Story(StoryId("r"), "T", "", "en", (made,))

    settings = PageSettings(columns=Columns.ONE, leading=1.8)
    bare = show(story("wait"), settings=settings)
    read = show(story(styled("wait", StyleKind.RUBY, "weit")), settings=settings)
    passage = Passage(25, 29)
    (box,) = bare.view.rectangles_of(passage)
    assert read.view.rectangles_of(passage) == [box]
    above = box.translated(0, -box.height() * 0.55)
    assert ink_in(image_of(read), above) > ink_in(image_of(bare), above)
