"""A screen reader gets the words of the story."""

from PySide6.QtGui import QAccessible

from reader.settings import PageSettings
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import a_hard_story, long_story


def test_screen_readers_get_the_text_without_soft_hyphens(show: ShowPane) -> None:
    """As one read-only document named after the story."""
    story = a_hard_story()
    pane = show(story, settings=PageSettings(hyphenated=True))
    interface = QAccessible.queryAccessibleInterface(pane.view)
    text = interface.textInterface()
    assert interface.role() == QAccessible.Role.Document
    assert interface.text(QAccessible.Text.Name) == story.title
    assert text.text(0, text.characterCount()) == story.text


def test_screen_readers_can_select(show: ShowPane) -> None:
    """In offsets of the same text."""
    pane = show(a_hard_story())
    text = QAccessible.queryAccessibleInterface(pane.view).textInterface()
    text.setSelection(0, 4, 10)
    assert pane.selection() is not None
    assert text.selection(0) == (4, 10)
    assert text.characterRect(4).width() > 0
    text.removeSelection(0)
    assert pane.selection() is None


def test_the_caret_is_on_the_page_that_is_shown(show: ShowPane) -> None:
    """Who has the story read from the caret on hears what is seen; and takes the page along."""
    pane = show(long_story(), settings=PageSettings(slide=False))
    text = QAccessible.queryAccessibleInterface(pane.view).textInterface()
    assert text.cursorPosition() == 0
    pane.turn(2)
    seen = pane.view.seen()
    assert text.cursorPosition() == seen.start
    text.setCursorPosition(seen.end + 5)
    assert pane.view.seen().start <= seen.end + 5 < pane.view.seen().end
    assert text.cursorPosition() == seen.end + 5


def test_a_page_that_is_not_shown_says_so(show: ShowPane) -> None:
    """Screen readers pass it over."""
    pane = show(a_hard_story())
    interface = QAccessible.queryAccessibleInterface(pane.view)
    assert not interface.state().invisible
    pane.hide()
    assert interface.state().invisible
