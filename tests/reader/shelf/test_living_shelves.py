"""Living shelves as somebody sees and hears them, and what can be wished for them."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from anthology.living import FilledShelf, LivingShelf, ShelfId
from reader.shelf.living_page import LivingPage
from reader.shelf.panel import ShelfPanel
from reader.shelf.wishes import ShelfMove
from tests.reader.shelf.cards import another, cards, the_doorway
from tests.reader.widgets.ink import assert_rows_keep_apart


def a_shelf(name: str, stories: int = 0) -> FilledShelf:
    """A shelf of that name with the first so many stories."""
    shelf = LivingShelf(ShelfId(name), name, f"{name} OR sea", "2026", "2026")
    return FilledShelf(shelf, cards()[:stories])


NIGHT, SEA = a_shelf("Night", 5), a_shelf("Sea")


@pytest.fixture
def shelf(qtbot, look) -> ShelfPanel:
    made = ShelfPanel(look)
    qtbot.addWidget(made)
    made.resize(276, 800)
    made.show_anthology(the_doorway(), cards(), (another(1), another(2)))
    made.show_living((NIGHT, SEA))
    made.show()
    made.living.list.setCurrentIndex(made.living.model.index(0, 0))
    return made


@pytest.fixture
def page(qtbot, look) -> LivingPage:
    made = LivingPage(look)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show_shelf(NIGHT, (the_doorway(),))
    made.show()
    return made


def told(view) -> list[str]:
    model = view.model()
    return [model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(model.rowCount())]


def test_a_living_shelf_says_its_name_its_number_and_that_it_refills(shelf) -> None:
    """The tooltip tells the query too; the one in view says so."""
    shelf.living.model.set_opened(SEA.shelf.id)
    assert told(shelf.living.list) == [
        "Night, living shelf, 5 stories",
        "Sea, living shelf, 0 stories, open",
    ]
    tip = shelf.living.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Night\nNight OR sea\nRefills by itself"


def test_without_living_shelves_nothing_is_said_of_them(shelf) -> None:
    """Not even a heading."""
    assert shelf.living.isVisible()
    shelf.show_living(())
    assert not shelf.living.isVisible()


def test_the_keyboard_stays_on_a_shelf_that_was_refilled(shelf) -> None:
    """Wherever it stands then."""
    shelf.show_living((SEA, replace(NIGHT, stories=())))
    assert shelf.living.deeds.current() == replace(NIGHT, stories=())


def test_keys_wish_on_a_living_shelf(shelf, qtbot) -> None:
    """Enter, F2, Delete, and Alt with an arrow where there is room."""
    view, deeds = shelf.living.list, shelf.living.deeds
    alt = Qt.KeyboardModifier.AltModifier
    for key, wish, noun in (
        (Qt.Key.Key_Return, deeds.opening_wished, NIGHT.shelf),
        (Qt.Key.Key_F2, deeds.change_wished, NIGHT.shelf),
        (Qt.Key.Key_Delete, deeds.removal_wished, NIGHT.shelf),
    ):
        with qtbot.waitSignal(wish) as wished:
            qtbot.keyClick(view, key)
        assert wished.args == [noun]
    with qtbot.assertNotEmitted(deeds.move_wished):
        qtbot.keyClick(view, Qt.Key.Key_Up, alt)
    with qtbot.waitSignal(deeds.move_wished) as wished:
        qtbot.keyClick(view, Qt.Key.Key_Down, alt)
    assert wished.args == [ShelfMove(NIGHT.shelf, 1)]


def test_the_menu_of_a_living_shelf_offers_what_can_be(shelf, qtbot) -> None:
    """No book of no stories, and no way up from the top."""
    view = shelf.living.list
    view.customContextMenuRequested.emit(view.visualRect(shelf.living.model.index(1, 0)).center())
    menu = view.findChild(QMenu)
    able = {
        action.text().partition("\t")[0]: action.isEnabled() for action in menu.actions() if action.text()
    }
    assert able == {
        "Open": True,
        "Name and query…": True,
        "Make a book…": False,
        "Move up": True,
        "Move down": False,
        "Take away": True,
    }
    menu.close()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("height", [400, 600, 800])
def test_a_low_shelf_keeps_room_for_its_stories(shelf, look, scale: float, height: int) -> None:
    """Anthologies and living shelves scroll then; nothing lies over anything else."""
    shelf.show_anthology(the_doorway(), cards(), tuple(another(n) for n in range(9)))
    shelf.show_living(tuple(a_shelf(f"Shelf {n}") for n in range(9)))
    shelf.set_look(replace(look, scale=scale))
    shelf.resize(round(276 * scale), height)
    shelf.layout().activate()
    parts = [shelf.list, shelf._others_title, shelf.other_list, shelf.living]
    boxes = [part.geometry() for part in parts]
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(boxes)), boxes
    assert shelf.list.height() > 0


def test_the_page_of_a_shelf_tells_query_sum_and_stories_in_their_order(page) -> None:
    """The order of the answer, not that of the alphabet."""
    assert page._title.text() == "Night"
    assert page._query.text() == "Night OR sea"
    assert page._sum.text().endswith(" · refills by itself")
    assert [card.id for card in page.model.rows] == [card.id for card in NIGHT.stories]
    assert_rows_keep_apart(page.list)


def test_an_empty_shelf_says_what_it_waits_for(page) -> None:
    """And makes no book."""
    page.show_shelf(SEA, ())
    assert page._nothing.isVisible()
    assert "“Sea OR sea”" in page._nothing.text()
    assert page._sum.text() == "Refills by itself"
    assert not page.book.isEnabled()
    page.show_shelf(NIGHT, ())
    assert not page._nothing.isVisible()
    assert page.book.isEnabled()


def test_what_is_selected_stays_selected_when_the_shelf_refills(page) -> None:
    """As long as it stands there; of another shelf nothing is."""
    page.list.setCurrentIndex(page.model.index(3, 0))
    page.show_shelf(replace(NIGHT, stories=NIGHT.stories[2:]), ())
    assert page.deeds.selected() == (NIGHT.stories[3],)
    page.show_shelf(replace(NIGHT, shelf=SEA.shelf), ())
    assert page.deeds.selected() == ()


def test_the_page_wishes_for_its_shelf(page, qtbot) -> None:
    """One click each."""
    for button, wish, noun in (
        (page.search, page.search_wished, NIGHT.shelf),
        (page.change, page.change_wished, NIGHT.shelf),
        (page.book, page.book_wished, NIGHT),
        (page.remove, page.removal_wished, NIGHT.shelf),
    ):
        with qtbot.waitSignal(wish) as wished:
            button.click()
        assert wished.args == [noun]
