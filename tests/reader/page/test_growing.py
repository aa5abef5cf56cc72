"""A long story is shown before all of it is set, and comes out as if it had been set at once."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from anthology.story import CELL, Block, BlockId, BlockKind, Run, Story, StoryId
from anthology.text import Passage
from reader.page.document import Typesetter, typeset
from reader.page.lines import Row, Rows, align, rows_of
from reader.page.page import PagePane
from reader.page.pagination import paginate
from reader.settings import Columns, Flow, Initial, PageSettings
from reader.theme.look import Look
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import a_hard_story, long_story


def a_very_long_story() -> Story:
    """Eleven times the bundled stories, with tables and every other kind of block between them."""
    rows = tuple(Block(BlockKind.TABLE_ROW, (Run(CELL.join(("a" * n, "b c" * n))),)) for n in range(1, 30))
    blocks = (*a_hard_story().blocks, *rows, *long_story().blocks) * 11
    numbered = (replace(block, id=BlockId(str(number))) for number, block in enumerate(blocks))
    return Story(StoryId("very-long"), "All of Them, Often", "Anonymous", "en-US", tuple(numbered))


STORY = a_very_long_story()


def places(rows: tuple[Row, ...]) -> list[tuple[int, int, int, int]]:
    return [(row.top, row.bottom, row.start, row.end) for row in rows]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("width", "stretch"), [(200, 900), (420, 4000), (420, 70_000)])
@pytest.mark.parametrize("initial", [Initial.NONE, Initial.DROPPED])
def test_in_stretches_every_line_stands_where_it_would(
    width: int, stretch: int, initial: Initial, look: Look
) -> None:
    """Rows and pages are those of a story that is set at once."""
    settings = PageSettings(initial=initial)
    at_once = typeset(STORY, settings, look)
    at_once.document.setTextWidth(width)
    align(at_once, width, justified=True)
    wanted = rows_of(at_once, 551)
    writer, rows = Typesetter(STORY, settings, look), Rows(551)
    made = writer.write(stretch)
    made.document.setTextWidth(width)
    align(made, width, justified=True)
    found = rows.go_on(made)
    pages = paginate(found, 551, 29)[:-1]
    while not made.is_whole:
        made = writer.write(made.offsets.length + stretch)
        found = rows.go_on(made)
        pages = paginate(found, 551, 29, pages)
        pages = pages if made.is_whole else pages[:-1]
    assert made.parts == at_once.parts
    assert places(found) == places(wanted)
    assert pages == paginate(wanted, 551, 29)


@pytest.fixture(params=[Flow.PAGED, Flow.SCROLLED])
def settings(request: pytest.FixtureRequest) -> PageSettings:
    return PageSettings(flow=request.param, columns=Columns.ONE)


def grown(pane: PagePane, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not pane.view.is_growing())


def test_words_are_there_before_the_story_is_whole(
    show: ShowPane, settings: PageSettings, qtbot: QtBot
) -> None:
    """And nothing that is seen moves while it grows."""
    pane = show(STORY, settings=settings)
    assert pane.view.layout_now
    assert not pane.view.layout_now.typeset.is_whole
    assert pane.view.page_numbers() is None
    seen, shown = pane.view.seen(), pane.view.viewport().grab().toImage()
    grown(pane, qtbot)
    assert pane.view.layout_now.typeset.is_whole
    assert pane.view.seen() == seen
    bar = pane.view.verticalScrollBar().width() if settings.flow is Flow.SCROLLED else 0
    part = shown.rect().adjusted(0, 0, -bar, 0)
    assert pane.view.viewport().grab().toImage().copy(part) == shown.copy(part)


@pytest.mark.parametrize("part", [0.3, 0.7, 1.0])
def test_a_place_far_down_is_shown_at_once(
    part: float, show: ShowPane, settings: PageSettings, qtbot: QtBot
) -> None:
    """Opened there, or gone to; and it stays when the rest is set."""
    offset = round(part * len(STORY.text))
    opened, went = show(STORY, settings=settings, offset=offset), show(STORY, settings=settings)
    went.go_to(offset)
    for pane in (opened, went):
        assert pane.view.seen().start <= offset <= pane.view.seen().end
        assert pane.place().offset == offset
        grown(pane, qtbot)
        assert pane.place().offset == offset
        assert pane.view.seen().start <= offset <= pane.view.seen().end


def test_no_page_is_passed_over_while_it_grows(show: ShowPane) -> None:
    """Turning is quicker than setting, and never finds an end that is none."""
    pane = show(STORY, settings=PageSettings(columns=Columns.ONE))
    last = pane.view.seen().end
    for _ in range(120):
        pane.turn(1)
        seen = pane.view.seen()
        assert seen.start - last <= 1
        last = seen.end


def test_a_passage_far_down_is_selected_at_once(show: ShowPane, settings: PageSettings) -> None:
    """Nobody has to know how far the story is set."""
    pane = show(STORY, settings=settings)
    start = len(STORY.text) - 500
    pane.view.select(Passage(start, start + 20))
    assert pane.selection() == Passage(start, start + 20)
    pane.go_to_passage(Passage(start, start + 20))
    assert pane.view.rectangles_of(Passage(start, start + 20))


def test_another_size_while_it_grows_keeps_the_place(
    show: ShowPane, settings: PageSettings, qtbot: QtBot
) -> None:
    """Half-set work is dropped, and begun anew."""
    pane = show(STORY, settings=settings, offset=50_000)
    for size in (22, 15, 19):
        pane.set_settings(replace(settings, size=size))
        assert pane.place().offset == 50_000
    pane.resize(900, 500)
    grown(pane, qtbot)
    assert pane.place().offset == 50_000
    assert pane.view.layout_now
    assert pane.view.layout_now.typeset.is_whole
