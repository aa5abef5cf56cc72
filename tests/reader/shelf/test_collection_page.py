"""All stories keep room for the stories, however large the words and however low the window."""

from reader.shelf.collection_page import CollectionPage
from reader.shelf.wishes import Arrangement
from tests.reader.shelf.cards import cards, the_doorway


def test_where_height_is_short_the_choices_wait_behind_a_button(qtbot, look) -> None:
    """The button counts what narrows out of sight; with room enough there is no button."""
    page = CollectionPage(look, Arrangement())
    qtbot.addWidget(page)
    page.resize(700, 800)
    page.show_stories(cards(), (the_doorway(),))
    page.show()
    assert page.filters.states.isVisible()
    assert not page.filters.unfold.isVisible()
    page.resize(700, 400)
    assert not page.filters.states.isVisible()
    page.filters.states.show_value("read")
    page.filters.states.changed.emit()
    assert page.filters.unfold.text() == "Filter and sort (1)"
    page.filters.unfold.click()
    assert page.filters.states.isVisible()
