"""The anthologies as covers."""

from pytestqt.qtbot import QtBot

from anthology.story import Anthology, AnthologyId
from reader.shelf.covers_grid import CoversGrid, Shown, words_below
from reader.theme.look import Look

SHELF = Anthology(AnthologyId("a"), "Collected Stories", stories=())


def test_a_long_name_takes_no_room_from_the_number_of_stories() -> None:
    """Each has a line of its own; who is unknown has none."""
    name = "Somebody with a very long name indeed"
    assert words_below(Shown(SHELF, name)) == ("Collected Stories", name, "0 stories")
    assert words_below(Shown(SHELF, "")) == ("Collected Stories", "0 stories")


def test_covers_begin_where_the_heading_does(qtbot: QtBot, look: Look) -> None:
    """At any size of text."""
    for scale in (1.0, 2.0):
        grid = CoversGrid(Look(look.theme, scale))
        qtbot.addWidget(grid)
        grid.resize(900, 600)
        grid.show_anthologies((SHELF,), ())
        grid.show()
        cell = grid.visualRect(grid.model_of_covers.index(0, 0))
        frame = grid.frameWidth()  # outside the window the style sheet, if there is one, draws one
        assert grid.viewport().x() - frame + cell.left() == round(14 * scale)
