"""A screen reader gets the words of the story."""

from PySide6.QtGui import QAccessible

from reader.settings import PageSettings
from tests.reader.page.conftest import ShowPane
from tests.reader.page.shelf_of_stories import a_hard_story


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
    assert text.selectionCount() == 0
