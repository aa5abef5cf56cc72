"""Boxes lie behind their words and behind no others."""

import pytest
from PySide6.QtCore import QRectF

from anthology.annotations.mark import Colour
from anthology.text import Passage
from reader.settings import Columns, PageSettings
from reader.theme.look import Look
from tests.builders import a_story
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import (
    HARD,
    HEBREW,
    a_hard_story,
    a_highlight,
    image_of,
    ink_in,
    long_story,
)

QUOTES = [
    "office floor",
    "difficulties 😀 and",
    "unflinching",
    "יהי אור",
    "אור (light) ויהי",
    "representatives",
    "circumstances notwithstanding, international representatives",
    "traordinary circum",
]


@pytest.mark.parametrize("quote", QUOTES)
@pytest.mark.parametrize("size", [15, 22])
def test_all_ink_of_a_passage_is_in_its_boxes(quote: str, size: int, show: ShowPane) -> None:
    """And the boxes are not wider than its ink by more than a space."""
    story = a_story("\n".join(HARD))
    assert quote in story.text
    settings = PageSettings(size=size, columns=Columns.ONE, justified=False)
    pane = show(a_story(quote), width=900, settings=settings)
    found = pane.view.rectangles_of(Passage(0, len(quote)))
    image = image_of(pane)
    frame, row = (
        pane.view.frames()[0],
        next(r for r in pane.view.frames()[0].rows if r.part.kind.name == "TEXT"),
    )
    top = frame.y + row.top - frame.top
    line = QRectF(0, top, image.width(), row.bottom - row.top)
    inside = sum(ink_in(image, box.intersected(line)) for box in found)
    assert inside >= ink_in(image, line) * 0.97 > 0


@pytest.mark.parametrize("quote", QUOTES)
@pytest.mark.parametrize("width", [300, 900])
def test_a_highlight_is_painted_exactly_under_its_words(
    quote: str, width: int, show: ShowPane, look: Look
) -> None:
    """The pixels that change with the highlight are those of its boxes, and its ink stays."""
    story = a_story("\n".join(HARD))
    mark = a_highlight(story, quote, Colour.PINK)
    pane = show(story, width=width, height=900, settings=PageSettings(columns=Columns.ONE))
    plain = image_of(pane)
    pane.show_marks((mark,))
    marked = image_of(pane)
    boxes = pane.view.rectangles_of(mark.passage)
    assert boxes
    changed = [
        (x, y)
        for x in range(plain.width())
        for y in range(plain.height())
        if plain.pixel(x, y) != marked.pixel(x, y)
    ]
    assert changed
    assert all(any(box.adjusted(-3, -1, 3, 1).contains(x, y) for box in boxes) for x, y in changed)
    for box in boxes:
        assert marked.pixelColor(box.center().toPoint().x(), round(box.top() + 2)).name() == look.theme.pink


def test_neighbouring_passages_share_an_edge(show: ShowPane) -> None:
    """A word's box ends where the next one's begins, soft hyphens or not."""
    story = a_story(HARD[2])
    pane = show(story, width=900, settings=PageSettings(columns=Columns.ONE))
    for cut in range(1, 12):
        left = pane.view.rectangles_of(Passage(0, cut))
        right = pane.view.rectangles_of(Passage(cut, 13))
        assert left[-1].right() == pytest.approx(right[0].left(), abs=0.6)


def test_a_hyphen_that_is_seen_belongs_to_a_passage_across_it(show: ShowPane) -> None:
    """The box reaches to the edge of the column."""
    story = a_story(HARD[2] * 3)
    pane = show(story, width=400, height=900, settings=PageSettings(columns=Columns.ONE))
    layout = pane.view.layout_now
    assert layout is not None
    hyphenated = [
        row for row in layout.rows if row.block.text()[row.end - row.block.position() - 1] == "\u00ad"
    ]
    assert hyphenated
    offsets = layout.typeset.offsets
    first = hyphenated[0]
    passage = Passage(offsets.offset(first.start), offsets.offset(first.end) + 2)
    line = first.block.layout().lineAt(first.index)
    assert pane.view.rectangles_of(passage)[0].right() == pytest.approx(
        layout.shape.left + line.naturalTextRect().right(), abs=1
    )


def test_a_passage_over_the_gutter_has_boxes_in_both_columns(show: ShowPane) -> None:
    """And over a page edge only what is seen."""
    pane = show(long_story(), width=1004)
    layout = pane.view.layout_now
    assert layout is not None
    edge = layout.page_offset(1)
    boxes = pane.view.rectangles_of(Passage(edge - 30, edge + 30))
    assert {box.left() >= layout.shape.lefts[1] for box in boxes} == {True, False}
    beyond = layout.page_offset(2)
    seen = pane.view.rectangles_of(Passage(beyond - 10, beyond + 500))
    assert 0 < len(seen) <= 2


def test_hebrew_in_the_middle_of_a_line_is_marked_piece_by_piece(show: ShowPane) -> None:
    """A range that runs both ways may have two boxes on a line, and none covers a word outside it."""
    story = a_hard_story()
    start = story.text.index(HEBREW)
    inner = HEBREW.index("אור (light)")
    pane = show(story, width=900, settings=PageSettings(columns=Columns.ONE, justified=False))
    inside = pane.view.rectangles_of(Passage(start + inner, start + inner + 9))
    outside = pane.view.rectangles_of(Passage(start + inner + 12, start + len(HEBREW)))
    assert not any(
        a.adjusted(1, 1, -1, -1).intersects(b.adjusted(1, 1, -1, -1)) for a in inside for b in outside
    )


@pytest.mark.parametrize("quote", QUOTES)
def test_a_point_on_a_word_leads_to_its_offset(quote: str, show: ShowPane) -> None:
    """Where the first character is painted, its offset is found."""
    story = a_hard_story()
    start = story.text.index(quote)
    pane = show(story, width=600, height=900, settings=PageSettings(columns=Columns.ONE))
    box = pane.view.rectangles_of(Passage(start, start + 1))[0]
    assert pane.view.offset_at(box.center()) in (start, start + 1)
