"""Tables stand in columns where the page has room, and every word of them can be pointed at."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from pytestqt.qtbot import QtBot

from anthology.story import CELL, Block, BlockKind, Story, StoryId
from anthology.text import Passage
from reader.page.document import TypesetStory, typeset
from reader.page.lines import Row, align, rows_of
from reader.page.page import PagePane
from reader.page.pagination import paginate
from reader.settings import Columns, PageSettings
from reader.theme.look import Look
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import block

FREIGHT = (
    ("Crossing", "What was carried", "Pence"),
    ("Monday, six", "Two nuns, one of them singing", "8"),
    ("Monday, nine", "A piano, taken apart by people who had never seen the inside of one before", "1,036"),
    ("Wednesday", "A letter, unstamped, for the widow on the landing", "1.5"),
)


def a_table(*rows: tuple[str, ...], before: int = 1, language: str = "en") -> Story:
    made = [block(BlockKind.PARAGRAPH, "The ferryman wrote down what he carried. " * 4)] * before
    made += [block(BlockKind.TABLE_ROW, CELL.join(row), level=not number) for number, row in enumerate(rows)]
    made.append(block(BlockKind.PARAGRAPH, "That was all of it."))
    return Story(StoryId("t"), "A Table", "", language, tuple(made))


def boxes_of(pane: PagePane, words: str) -> list[QRectF]:
    assert pane.story
    start = pane.story.text.index(words)
    return pane.view.rectangles_of(Passage(start, start + len(words)))


def table_rows(rows: tuple[Row, ...]) -> list[Row]:
    return [row for row in rows if row.table]


def rows_in(story: Story, look: Look, width: int, height: int = 600) -> tuple[TypesetStory, tuple[Row, ...]]:
    made = typeset(story, PageSettings(), look)
    made.document.setTextWidth(width)
    align(made, width, justified=True)
    return made, rows_of(made, height)


@pytest.fixture
def pane(show: ShowPane) -> PagePane:
    return show(a_table(*FREIGHT), width=700, height=800, settings=PageSettings(columns=Columns.ONE))


def test_the_cells_of_a_row_stand_beside_each_other(pane: PagePane) -> None:
    """On one line where one is enough, each to the right of the one before."""
    (day,), (what,), (pence,) = (boxes_of(pane, words) for words in ("Monday, six", "Two nuns", "8"))
    assert day.top() == what.top() == pence.top()
    assert day.right() < what.left() < what.right() < pence.left()


def test_the_cells_of_a_column_begin_together_and_numbers_end_together(pane: PagePane) -> None:
    """Words at their left, numbers at their right."""
    lefts = [boxes_of(pane, words)[0].left() for words in ("What was", "Two nuns", "A piano", "A letter")]
    rights = [boxes_of(pane, words)[0].right() for words in ("Pence", "8", "1,036", "1.5")]
    assert max(lefts) - min(lefts) < 1
    assert max(rights) - min(rights) < 1


@pytest.mark.parametrize("words", [cell for row in FREIGHT for cell in row])
def test_every_word_of_a_table_can_be_pointed_at(words: str, pane: PagePane) -> None:
    """What stands under the pointer is what the story has there."""
    assert pane.story
    start = pane.story.text.index(words)
    for at in range(start, start + len(words)):
        for box in pane.view.rectangles_of(Passage(at, at + 1)):
            assert pane.view.offset_at(box.center() - QPointF(box.width() / 4, 0)) in (at, at + 1)


@pytest.mark.parametrize("width", [90, 200, 320, 460, 700])
def test_no_word_of_a_table_leaves_the_column(width: int, look: Look, qapp: object) -> None:
    """Narrow columns turn words over; where that does not help, cells stand one under another."""
    made, rows = rows_in(a_table(*FREIGHT), look, width)
    for row in table_rows(rows):
        words = row.block.layout().lineAt(row.index).naturalTextRect()
        assert words.left() >= -1
        assert words.right() <= width + 1
    assert {row.table.stacked for row in table_rows(rows) if row.table} == {width <= 200}
    del made


@pytest.mark.parametrize("width", [90, 460])
def test_what_follows_a_table_stands_under_it(width: int, look: Look, qapp: object) -> None:
    """Rows never overlap, and the text after them is on the baselines again."""
    made, rows = rows_in(a_table(*FREIGHT), look, width)
    heights = [(row.top, row.bottom) for row in rows if not row.is_silent]
    assert all(below[0] >= above[0] and below[1] >= above[1] for above, below in itertools.pairwise(heights))
    last = table_rows(rows)[-1]
    after = rows[rows.index(last) + 1]
    assert after.top >= last.bottom
    assert after.top % made.type_size.leading == 0


@pytest.mark.parametrize("before", range(1, 8))
def test_a_row_is_never_torn_and_headings_keep_a_row(before: int, look: Look, qapp: object) -> None:
    """Wherever the page ends."""
    made, rows = rows_in(a_table(*FREIGHT, before=before), look, 320, 460)
    pages = paginate(rows, 460, made.type_size.leading)
    for page in pages[:-1]:
        last, first = rows[page.last - 1], rows[page.last]
        assert not (last.table and last.block == first.block)
        assert not (last.table and last.part.level)


@pytest.mark.parametrize("length", range(2, 5))
@pytest.mark.parametrize("before", range(1, 8))
def test_neither_the_first_nor_the_last_row_stands_alone(
    before: int, length: int, look: Look, qapp: object
) -> None:
    """So a table of three rows is never parted."""
    made, rows = rows_in(a_table(*FREIGHT[:length], before=before), look, 320, 460)
    numbers = [row.block.blockNumber() for row in table_rows(rows)]
    for page in paginate(rows, 460, made.type_size.leading)[:-1]:
        at = rows[page.last].block.blockNumber()
        assert at not in (numbers[0] + 1, numbers[-1]) or at == numbers[0]


def test_a_row_higher_than_a_page_stands_one_cell_under_another(look: Look, qapp: object) -> None:
    """So that it can go on over the page."""
    made, rows = rows_in(a_table(("a", "b"), ("short", "word " * 900)), look, 400, 500)
    assert all(row.table and row.table.stacked for row in table_rows(rows))
    pages = paginate(rows, 500, made.type_size.leading)
    assert all(rows[page.last - 1].bottom - page.top <= 500 for page in pages)


def test_a_table_written_from_the_right_begins_there(show: ShowPane) -> None:
    """Its first column is the rightmost one."""
    story = a_table(("יום", "מה"), ("שני", "פסנתר"), language="he")
    pane = show(story, width=700, settings=PageSettings(columns=Columns.ONE))
    assert boxes_of(pane, "שני")[0].left() > boxes_of(pane, "פסנתר")[0].right()


def test_words_of_a_cell_are_selected_with_the_mouse(pane: PagePane, qtbot: QtBot) -> None:
    """By dragging over them, and one by a double click."""
    box = boxes_of(pane, "unstamped")[0]
    viewport, button = pane.view.viewport(), Qt.MouseButton.LeftButton
    left, right = (QPointF(x, box.center().y()).toPoint() for x in (box.left() + 1, box.right() - 1))
    qtbot.mousePress(viewport, button, pos=left)
    qtbot.mouseMove(viewport, right)
    move = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(right), QPointF(right), button, button, Qt.KeyboardModifier.NoModifier
    )
    QCoreApplication.sendEvent(viewport, move)
    qtbot.mouseRelease(viewport, button, pos=right)
    assert selected(pane) == "unstamped"
    qtbot.mouseDClick(viewport, button, pos=boxes_of(pane, "widow")[0].center().toPoint())
    assert selected(pane) == "widow"


def selected(pane: PagePane) -> str:
    passage = pane.selection()
    return pane.story.text[passage.start : passage.end] if pane.story and passage else ""


cells = st.lists(st.text(st.sampled_from("ab 1,é😀\n"), max_size=30), min_size=1, max_size=5)


@given(st.lists(cells, min_size=1, max_size=5), st.integers(40, 600))
def test_any_table_has_a_place_for_every_character(rows: list[list[str]], width: int) -> None:
    """Empty cells, rows of unequal length, breaks within cells: lines follow one another without a gap."""
    blocks: list[Block] = [block(BlockKind.TABLE_ROW, CELL.join(row)) for row in rows]
    made, found = rows_in(Story(StoryId("any"), "T", "", "en", tuple(blocks)), _look(), width)
    lines = table_rows(found)
    for before, after in itertools.pairwise(lines):
        assert after.start in (before.end, before.end + 1)
    del made


def _look() -> Look:
    from anthology.resource_files import resource_folder
    from reader.theme.theme import read_theme

    return Look(read_theme(resource_folder() / "themes" / "paper.toml"))
