"""Who only hears the page is told what it has become, and nothing twice."""

from pytestqt.qtbot import QtBot

from anthology.story import BlockKind
from anthology.text import Passage
from reader.page.announcing import Announced
from reader.page.page import PagePane
from reader.settings import Columns, Flow, PageSettings
from tests.builders import a_story
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import bundled, long_story

SETTINGS = PageSettings(slide=False, columns=Columns.ONE)


def heard(pane: PagePane) -> list[str]:
    told: list[str] = []

    def take(announced: Announced) -> None:
        told.append(announced.words)

    pane.announcing.announced.connect(take)
    return told


def test_each_page_is_told_and_each_heading_that_comes_with_it(show: ShowPane) -> None:
    """Headings with their level, in the order of the page; the end at the end."""
    story = long_story()
    pane = show(story, settings=SETTINGS)
    told = heard(pane)
    numbers = pane.view.page_numbers()
    assert numbers
    for _ in range(numbers[2] - 1):
        pane.turn(1)
    assert told[0] == f"Page 2 of {numbers[2]}."
    assert told[-1].startswith(f"Page {numbers[2]} of {numbers[2]}.")
    assert told[-1].endswith("End of the story.")
    headings = [block for block in story.blocks if block.kind is BlockKind.HEADING]
    spoken = " ".join(told)
    assert headings
    for block in headings:
        assert spoken.count(f"Heading level {block.level}: {block.text.rstrip('.')}.") == 1


def test_a_story_is_told_with_its_author(show: ShowPane) -> None:
    """And with the page it opens on."""
    first, second = bundled()[:2]
    pane = show(first, settings=SETTINGS)
    told = heard(pane)
    pane.show_story(second, ())
    assert told[0].startswith(f"{second.title}, by {second.byline}. Page 1 of ")


def test_a_spread_is_two_pages(show: ShowPane) -> None:
    """Both are said."""
    pane = show(long_story(), width=1200, settings=PageSettings(slide=False, columns=Columns.TWO))
    told = heard(pane)
    pane.turn(1)
    assert told[0].startswith("Pages 3 and 4 of ")


def test_another_layout_and_the_same_place_are_not_told(show: ShowPane) -> None:
    """Nobody went anywhere."""
    pane = show(long_story(), settings=SETTINGS)
    told = heard(pane)
    pane.resize(500, 500)
    pane.go_to(0)
    pane.set_settings(PageSettings(slide=False, columns=Columns.ONE, size=24))
    pane.go_to(0)
    assert told == []


def test_the_scrolled_flow_tells_headings_and_the_end_but_no_line(show: ShowPane) -> None:
    """Else it would never be silent."""
    story = a_story(paragraphs=60)
    pane = show(story, settings=PageSettings(flow=Flow.SCROLLED))
    told = heard(pane)
    bar = pane.view.verticalScrollBar()
    for value in range(bar.minimum(), bar.maximum(), 40):
        bar.setValue(value)
    bar.setValue(bar.maximum())
    assert told == ["End of the story."]


def test_who_drags_the_progress_line_is_told_where_they_let_it_go(show: ShowPane) -> None:
    """And nothing on the way."""
    pane = show(long_story(), settings=SETTINGS)
    told = heard(pane)
    pane.standing.passing = True
    pane.go_to(5000)
    pane.go_to(9000)
    assert told == []
    pane.standing.passing = False
    pane.go_to(9000)
    assert len(told) == 1


def test_what_is_selected_is_said_with_its_ends(show: ShowPane, qtbot: QtBot) -> None:
    """Once; a screen reader is not given the selection itself."""
    pane = show(long_story(), settings=SETTINGS)
    told = heard(pane)
    pane.view.select(Passage(0, 12))
    pane.view.selection_settled.emit()
    pane.view.selection_settled.emit()
    pane.view.select(Passage(0, 900))
    pane.view.selection_settled.emit()
    assert told[0] == f"Selected: {long_story().text[:12]}"
    assert len(told) == 2
    assert " … " in told[1]
    assert len(told[1]) < 200
