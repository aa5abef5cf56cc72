"""Pages break well at every size, and painting them shows their lines and nothing else."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF

from reader.page.document import TypesetStory, typeset
from reader.page.lines import Row, align, rows_of
from reader.page.pagination import Page, paginate
from reader.page.parts import PartKind
from reader.settings import Columns, Flow, PageSettings
from reader.theme.look import Look
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import a_hard_story, bundled, image_of, ink_in, long_story

SIZES = [(19, 1.55), (14, 1.2), (24, 1.35), (33, 2.0), (12, 1.45)]


def _pages(
    size: int, leading: float, look: Look, width: int = 420
) -> tuple[tuple[Row, ...], tuple[Page, ...]]:
    return _broken(typeset(long_story(), PageSettings(size=size, leading=leading), look), width)


def _broken(made: TypesetStory, width: int) -> tuple[tuple[Row, ...], tuple[Page, ...]]:
    made.document.setTextWidth(width)
    align(made, width, justified=True)
    rows = rows_of(made)
    return rows, paginate(rows, made.type_size.leading * 19, made.type_size.leading)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("size", "leading"), SIZES)
def test_every_line_is_on_one_page_and_whole(size: int, leading: float, look: Look) -> None:
    """Pages follow one another without gap or overlap, and none is overfull."""
    rows, pages = _pages(size, leading, look)
    assert [page.first for page in pages] == [0, *(page.last for page in pages[:-1])]
    assert pages[-1].last == len(rows)
    height = round(size * leading) * 19
    assert all(rows[page.last - 1].bottom - page.top <= height for page in pages)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("size", "leading"), SIZES)
def test_no_line_stands_alone_and_no_heading_ends_a_page(size: int, leading: float, look: Look) -> None:
    """No widows, no orphans, headings with their text."""
    rows, pages = _pages(size, leading, look)
    for page in pages[:-1]:
        before, after = rows[page.last - 1], rows[page.last]
        assert not before.part.keeps_next
        if after.index:
            assert after.index >= 2
            assert after.count - after.index >= 2


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("size", "leading"), SIZES)
@pytest.mark.parametrize("width", [300, 420, 560])
def test_no_word_is_torn_by_the_turn_of_a_page(size: int, leading: float, width: int, look: Look) -> None:
    """A page ends a line or two earlier rather than with a hyphen."""
    made = typeset(long_story(), PageSettings(size=size, leading=leading), look)
    rows, pages = _broken(made, width)
    assert any(row.ends_in_hyphen for row in rows)
    assert not any(rows[page.last - 1].ends_in_hyphen for page in pages[:-1])


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("size", "leading"), SIZES)
def test_no_ornament_is_lost_at_the_edge_of_a_page(size: int, leading: float, look: Look) -> None:
    """Each scene break is a row of some page, as high as a line."""
    rows, pages = _pages(size, leading, look)
    shown = [row for page in pages for row in rows[page.first : page.last]]
    ornaments = [row for row in shown if row.part.kind is PartKind.ORNAMENT]
    breaks = [
        part for part in typeset(long_story(), PageSettings(), look).parts if part.kind is PartKind.ORNAMENT
    ]
    assert len(ornaments) == len(breaks) > 10
    assert all(row.bottom - row.top == round(size * leading) for row in ornaments)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("size", "leading"), SIZES)
@pytest.mark.parametrize("width", [180, 420])
def test_text_stands_on_common_baselines(size: int, leading: float, width: int, look: Look) -> None:
    """Whatever stands above, the lines of two columns meet."""
    rows, pages = _pages(size, leading, look, width)
    grid = round(size * leading)
    assert {row.top % grid for row in rows if row.part.kind is PartKind.TEXT} == {0}
    assert {page.top % grid for page in pages} == {0}


@pytest.mark.usefixtures("qapp")
def test_a_page_that_no_break_suits_is_filled_all_the_same(look: Look) -> None:
    """One line to a page, and it ends."""
    made = typeset(bundled()[1], PageSettings(), look)
    made.document.setTextWidth(200)
    rows = rows_of(made)
    assert len(paginate(rows, 10, made.type_size.leading)) == len(rows)


@pytest.mark.parametrize(("size", "leading"), SIZES[:4])
@pytest.mark.parametrize("columns", [Columns.ONE, Columns.TWO])
def test_no_page_has_cut_or_foreign_ink(size: int, leading: float, columns: Columns, show: ShowPane) -> None:
    """Above the first line and below the last there is only paper."""
    pane = show(
        bundled()[1],
        width=900,
        height=600,
        settings=PageSettings(size=size, leading=leading, columns=columns),
    )
    layout = pane.view.layout_now
    assert layout is not None
    for _ in range(-(-len(layout.pages) // layout.shape.columns)):
        image = image_of(pane)
        for frame in pane.view.frames():
            bottom = frame.y + frame.rows[-1].bottom - frame.top
            top = frame.y + frame.rows[0].top - frame.top
            below = QRectF(frame.x, bottom + 2, frame.width, image.height() - bottom - 2)
            above = QRectF(frame.x, 0, frame.width, max(0, top - size * 0.3))
            assert ink_in(image, below) == 0
            assert ink_in(image, above) == 0
        pane.turn(1)


def test_a_scene_break_is_an_ornament_in_the_middle(show: ShowPane) -> None:
    """Something small is painted there, and nothing where a heading follows."""
    pane = show(a_hard_story(), height=1400, settings=PageSettings(columns=Columns.ONE))
    frame = pane.view.frames()[0]
    image = image_of(pane)
    row = next(row for row in frame.rows if row.part.kind is PartKind.ORNAMENT)
    top = frame.y + row.top - frame.top
    middle = QRectF(frame.x + frame.width / 2 - 30, top, 60, row.bottom - row.top)
    left = QRectF(frame.x, top, frame.width / 2 - 40, row.bottom - row.top)
    assert ink_in(image, middle, ground=200) > 20
    assert ink_in(image, left, ground=200) == 0
    silent = [part.kind for part in pane.view.layout_now.typeset.parts] if pane.view.layout_now else []
    assert PartKind.SILENT_BREAK not in silent


@pytest.mark.usefixtures("qapp")
def test_a_break_before_a_heading_is_silent(look: Look) -> None:
    """The heading says enough."""
    kinds = [part.kind for part in typeset(bundled()[1], PageSettings(), look).parts]
    pairs = list(pairwise(kinds))
    assert (PartKind.SILENT_BREAK, PartKind.HEADING) in pairs
    assert (PartKind.ORNAMENT, PartKind.HEADING) not in pairs


def test_a_column_is_never_too_wide_and_stands_in_the_middle(show: ShowPane) -> None:
    """About 34 em at most."""
    pane = show(long_story(), width=1900, settings=PageSettings(columns=Columns.ONE))
    layout = pane.view.layout_now
    assert layout is not None
    assert layout.shape.width == 34 * 19
    assert abs(layout.shape.left + layout.shape.right - pane.view.viewport().width()) <= 1


@pytest.mark.parametrize(("width", "columns"), [(1004, 2), (652, 1), (272, 1)])
def test_columns_follow_the_width(width: int, columns: int, show: ShowPane) -> None:
    """Two where they are wide enough."""
    layout = show(long_story(), width=width).view.layout_now
    assert layout is not None
    assert layout.shape.columns == columns


def test_the_scrolled_flow_has_one_column_and_no_pages(show: ShowPane) -> None:
    """One long column with a scroll bar."""
    pane = show(long_story(), width=1004, settings=PageSettings(flow=Flow.SCROLLED))
    layout = pane.view.layout_now
    assert layout is not None
    assert layout.shape.columns == 1
    assert not layout.pages
    assert pane.view.verticalScrollBar().maximum() == layout.height - pane.view.viewport().height()
