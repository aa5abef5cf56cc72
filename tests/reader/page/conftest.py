"""A page to show stories on."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from anthology.annotations.mark import Mark
from anthology.story import Story
from reader.page.page import PagePane
from reader.settings import PageSettings
from reader.theme.look import Look

ShowPane = Callable[..., PagePane]


@pytest.fixture
def show(qtbot: QtBot, look: Look) -> ShowPane:
    """Show a story on a page of some size."""

    def shown(
        story: Story,
        *,
        width: int = 652,
        height: int = 700,
        settings: PageSettings | None = None,
        marks: tuple[Mark, ...] = (),
        offset: int = 0,
        dress: Look = look,
    ) -> PagePane:
        pane = PagePane(settings or PageSettings(), dress)
        qtbot.addWidget(pane)
        pane.resize(width, height)
        pane.show()
        qtbot.waitExposed(pane)
        pane.activateWindow()
        qtbot.waitUntil(pane.isActiveWindow)
        pane.show_story(story, marks, offset)
        pane.view.setFocus()
        return pane

    return shown
