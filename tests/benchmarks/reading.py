"""Measures the page on which people read: opening a story, turning, setting it in other type.

Everything is measured to the last pixel: the deed and the painting that follows it. The peer is
Qt's own QTextEdit with the same words in the same face, which neither hyphenates nor makes pages.
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import cycle

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QTextEdit

from anthology.importing.markdown import read_markdown
from anthology.resource_files import resource_folder
from anthology.story import Block, BlockId, Story, StoryId
from reader.page.page import PagePane
from reader.settings import PageSettings
from reader.theme import fonts
from reader.theme.look import Look
from reader.theme.theme import read_theme

Measure = Callable[[str, Callable[[], object], float], None]
"""A line of the answer: what is measured, the deed, and the goal in milliseconds, 0 for none."""

_SIZE = QSize(1000, 760)


def measure_page(measure: Measure) -> None:
    """The figures of a story of 5,000 words and of a chapter of 100,000."""
    application = QApplication.instance() or QApplication([])
    look = Look(read_theme(resource_folder() / "themes" / "paper.toml"))
    pane = PagePane(PageSettings(), look)
    pane.resize(_SIZE)
    pane.show()
    application.processEvents()
    _measure(measure, pane, a_story_of(5_000), "5,000 words", 60.0, 30.0)
    _measure(measure, pane, a_story_of(100_000), "100,000 words", 150.0, 0.0)
    pane.close()


def _measure(
    measure: Measure, pane: PagePane, story: Story, words: str, first: float, type_change: float
) -> None:
    sizes = cycle((18, 20, 19))
    measure(f"open {words}", lambda: _shown(pane, story, 0), first)
    measure("  the same in the middle", lambda: _shown(pane, story, len(story.text) // 2), 0)
    measure("  another size of type, there", lambda: _in_size(pane, next(sizes)), type_change)
    measure("  turn a page", lambda: _turned(pane), 4.0)
    measure("  peer: QTextEdit, open", lambda: _peer(story), 0)


def a_story_of(words: int) -> Story:
    """The bundled stories, again and again, until there are so many words."""
    paths = sorted((resource_folder() / "stories").glob("0*.md"))
    blocks = [block for path in paths for block in read_markdown(path).blocks]
    made: list[Block] = []
    for number, block in enumerate(cycle(blocks)):
        if words <= 0:
            break
        made.append(replace(block, id=BlockId(f"p{number}")))
        words -= len(block.text.split())
    return Story(StoryId(f"of-{len(made)}"), "A Long Evening", "Anonymous", "en", tuple(made))


def _shown(pane: PagePane, story: Story, offset: int) -> None:
    pane.show_story(story, (), offset)
    pane.grab()


def _in_size(pane: PagePane, size: int) -> None:
    pane.set_settings(PageSettings(size=size))
    pane.grab()


def _turned(pane: PagePane) -> None:
    pane.turn(1)
    pane.grab()


def _peer(story: Story) -> None:
    edit = QTextEdit()
    edit.setReadOnly(True)
    edit.setFont(fonts.font(fonts.BookFace.LITERATA, 19))
    edit.resize(_SIZE)
    edit.setPlainText(story.text)
    edit.grab()
