"""The shelf shows stories in their states and asks for what a reader wants of them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from anthology.story import ReadingState
from reader.shelf.panel import ShelfPanel
from tests.reader.shelf.cards import a_card, another, cards, the_doorway
from tests.reader.widgets.ink import assert_rows_keep_apart


@pytest.fixture
def shelf(qtbot, look) -> ShelfPanel:
    made = ShelfPanel(look)
    qtbot.addWidget(made)
    made.resize(276, 800)
    made.show_anthology(the_doorway(), cards(), (another(1, 247), another(2)))
    made.show()
    return made


def told(view) -> list[str]:
    model = view.model()
    return [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]


def click(qtbot, view, row: int) -> None:
    box = view.visualRect(view.model().index(row, 0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def test_a_screen_reader_hears_title_time_state_and_marks(shelf) -> None:
    """Nothing is said by a picture alone."""
    shelf.select(cards()[1].id)
    assert told(shelf.list)[:3] == [
        "Two Hours by Night, Anonymous, 6 min, read, 3 marks",
        "The Man She Kept, Anonymous, 6 min, 46\u202f% read, 1 mark, open",
        "The Woman on the Landing, Anonymous, 6 min, new",
    ]
    assert told(shelf.other_list)[0] == "Short Fiction, volume 1, 247 stories"


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [240, 276, 333, 480, 600])
def test_rows_keep_apart_at_every_width(shelf, look, scale: float, width: int) -> None:
    """Long titles and long bylines make a row higher, never run into the next."""
    long = a_card(4, byline="Pelham Grenville Wodehouse and Several Other Hands", marks=12)
    shelf.show_anthology(
        the_doorway(), (*cards(), replace(long, title="A Title of Many, Many Words " * 4)), ()
    )
    shelf.set_look(replace(look, scale=scale))
    shelf.setFixedWidth(width)
    shelf.grab()
    assert_rows_keep_apart(shelf.list)


def test_click_enter_and_first_letters_open_stories(shelf, qtbot) -> None:
    """Mouse and keyboard lead to the same wish."""
    with qtbot.waitSignal(shelf.story_requested) as wish:
        click(qtbot, shelf.list, 2)
    assert wish.args == [cards()[2]]
    shelf.list.setFocus()
    qtbot.keyClicks(shelf.list, "gon")
    with qtbot.waitSignal(shelf.story_requested) as wish:
        qtbot.keyClick(shelf.list, Qt.Key.Key_Return)
    assert wish.args[0].title == "Gone Home to Sleep"


def test_other_anthologies_and_the_contents_are_one_click_away(shelf, qtbot) -> None:
    """The foot of the shelf leads to other anthologies, its head to the contents."""
    with qtbot.waitSignal(shelf.anthology_requested) as wish:
        click(qtbot, shelf.other_list, 1)
    assert wish.args == [another(2)]
    with qtbot.waitSignal(shelf.contents_requested) as wish:
        shelf._title.click()
    assert wish.args == [the_doorway()]


def test_one_row_is_shown_anew_and_the_rest_stays(shelf) -> None:
    """Reading on changes a ring, not the list."""
    shelf.list.setCurrentIndex(shelf.stories.index(3, 0))
    shelf.show_card(a_card(2, state=ReadingState.READING, progress=0.2))
    assert "20\u202f% read" in told(shelf.list)[2]
    assert shelf.list.currentIndex().row() == 3


def test_the_filter_narrows_and_esc_gives_the_list_back(shelf, qtbot) -> None:
    """Ctrl+Shift+F shows it on a short shelf too."""
    assert not shelf.filter.isVisible()
    shelf.activateWindow()
    qtbot.keyClick(
        shelf, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert shelf.filter.isVisible()
    qtbot.keyClicks(shelf.filter, "wOmAn")
    assert told(shelf.list) == ["The Woman on the Landing, Anonymous, 6 min, new"]
    qtbot.keyClick(shelf.filter, Qt.Key.Key_Escape)
    assert len(told(shelf.list)) == 5
    assert not shelf.filter.isVisible()


def test_a_long_shelf_shows_the_filter_by_itself(shelf) -> None:
    """From thirteen stories on."""
    shelf.show_anthology(the_doorway(13), cards(13), ())
    assert shelf.filter.isVisible()
    assert not shelf.other_list.isVisible()


def test_the_menu_of_a_story_counts_it_as_read_and_exports_it(shelf, qtbot) -> None:
    """What cannot be, such as reading a read story, is not offered."""
    box = shelf.list.visualRect(shelf.stories.index(2, 0))
    shelf.list.customContextMenuRequested.emit(QPoint(box.center()))
    menu = shelf.findChild(QMenu)
    actions = {action.text(): action for action in menu.actions()}
    assert not actions["Mark as new"].isEnabled()
    with qtbot.waitSignal(shelf.deeds.state_wished) as wish:
        actions["Mark as read"].trigger()
    assert (wish.args[0].stories, wish.args[0].state) == ((cards()[2],), ReadingState.READ)
    with qtbot.waitSignal(shelf.deeds.export_wished) as wish:
        actions["Export this story…"].trigger()
    assert wish.args[0].stories == (cards()[2],)
    menu.close()


def test_an_empty_shelf_says_what_to_do(qtbot, any_look) -> None:
    """Before the first anthology there is a sentence, and nothing else."""
    empty = ShelfPanel(any_look)
    qtbot.addWidget(empty)
    empty.show()
    assert not empty.list.isVisible()
    assert "No anthology" in empty._empty.text()
