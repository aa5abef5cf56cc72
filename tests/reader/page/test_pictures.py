"""Pictures stand on the page: whole, in proportion, and without moving a word of the text."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from anthology.runs import canonical_runs
from anthology.story import Block, BlockKind, Run, Story
from reader.page.document import typeset
from reader.page.lines import align, rows_of
from reader.page.page import PagePane
from reader.page.pagination import paginate
from reader.page.parts import PartKind
from reader.page.pictures import Pictures, fitted
from reader.settings import PageSettings
from reader.theme.look import Look
from tests.builders import a_story

RED = (200, 30, 30)
NAME = f"{'a' * 64}.png"


def a_png(width: int, height: int) -> bytes:
    content = BytesIO()
    Image.new("RGB", (width, height), RED).save(content, "PNG")
    return content.getvalue()


def an_illustrated_story(paragraphs: int = 6) -> Story:
    story = a_story(paragraphs=paragraphs)
    picture = Block(BlockKind.IMAGE, canonical_runs([Run("A lamp in a window")]), source=NAME)
    middle = len(story.blocks) // 2
    return replace(story, blocks=(*story.blocks[:middle], picture, *story.blocks[middle:]))


@pytest.mark.parametrize(
    ("natural", "shown"),
    [((100, 50), (200, 100)), ((1000, 500), (300, 150)), ((500, 1000), (100, 200)), ((0, 9), (0, 0))],
)
def test_a_picture_fits_its_room(natural: tuple[int, int], shown: tuple[int, int]) -> None:
    """In proportion, and at most twice its size."""
    assert fitted(natural, QSize(300, 200)) == QSize(*shown)


@pytest.mark.parametrize("lines", [22, 5, 3])
@pytest.mark.parametrize("size", [(40, 30), (800, 600), (300, 3000), (3000, 100)])
def test_no_page_cuts_a_picture(qtbot: QtBot, look: Look, size: tuple[int, int], lines: int) -> None:
    """It is as high as it is shown, and stands on one page with its words."""
    pictures = Pictures({NAME: a_png(*size)})
    made = typeset(an_illustrated_story(12), PageSettings(), look, pictures)
    made.document.setTextWidth(420)
    align(made, 420, justified=True)
    leading = made.type_size.leading
    height = lines * leading
    rows = rows_of(made, height)
    assert all(a.bottom <= b.top for a, b in pairwise(rows))
    (shown,) = [row for row in rows if row.part.kind is PartKind.IMAGE and not row.index]
    assert 0 < shown.picture.height() < shown.bottom - shown.top <= height
    assert shown.picture.width() <= 420
    for page in paginate(rows, height, leading):
        assert rows[page.last - 1].bottom - rows[page.first].top <= height


def test_a_picture_without_bytes_is_its_description(qtbot: QtBot, look: Look) -> None:
    """As a damaged one is."""
    for pictures in (Pictures(), Pictures({NAME: b"no picture"})):
        made = typeset(an_illustrated_story(), PageSettings(), look, pictures)
        made.document.setTextWidth(420)
        assert not any(row.picture.height() for row in rows_of(made, 500))


def test_a_picture_is_painted_and_the_words_keep_their_places(qtbot: QtBot, look: Look) -> None:
    """Its colour is on the screen; offsets of what follows it are those of the text."""
    pane = PagePane(PageSettings(), look)
    qtbot.addWidget(pane)
    pane.resize(900, 700)
    pane.show()
    qtbot.waitExposed(pane)
    story = an_illustrated_story()
    pane.show_story(story, (), 0, {NAME: a_png(400, 200)})
    image = pane.grab().toImage()
    red = QColor(*RED)
    found = sum(
        image.pixelColor(x, y) == red for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)
    )
    assert found > 100
    assert pane.view.layout_now
    typeset_story = pane.view.layout_now.typeset
    offsets = typeset_story.offsets
    assert all(offsets.offset(offsets.position(at)) == at for at in range(len(story.text)))
