"""A printed page is a page of the screen: set for paper, broken as well, coloured in the same places."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor

from reader.page.geometry import boxes
from reader.page.press import Press, SetCopy
from reader.page.printable import Copy
from reader.page.sheet import UNITS, sheet_of
from reader.settings import PageSettings, Paper, PrintedMarks, PrintSettings
from reader.theme.look import Look
from tests.builders import a_story
from tests.reader.page.shelf_of_stories import a_hard_story, a_highlight, bundled, ink_in, long_story

WAYS = [
    PrintSettings(),
    PrintSettings(Paper.A5, 9, 14),
    PrintSettings(Paper.LETTER, 14, 30),
    PrintSettings(Paper.A5, 18, 40),
]

pytestmark = pytest.mark.usefixtures("qapp")


def a_press(settings: PrintSettings, look: Look, title: str = "") -> Press:
    return Press(settings, PageSettings(), look.theme, title)


def pages_of(made: SetCopy) -> Iterator[tuple[int, int]]:
    return ((page.first, page.last) for page in made.laid_out.pages)


@pytest.mark.parametrize("settings", WAYS)
def test_every_line_is_on_one_page_within_the_margins(settings: PrintSettings, look: Look) -> None:
    """None is cut, lost, or set twice."""
    made = a_press(settings, look).set_copy(Copy(long_story()))
    rows, sheet = made.laid_out.rows, sheet_of(settings)
    assert [first for first, _ in pages_of(made)] == [0, *(last for _, last in pages_of(made))][:-1]
    for number in range(made.pages):
        (frame,) = made.laid_out.columns(number)
        assert frame.x == frame.y == sheet.margin
        assert frame.x + frame.width == sheet.size.width() - sheet.margin
        assert all(row.top >= frame.top for row in frame.rows if not row.is_silent)
        assert frame.rows[-1].bottom - frame.top <= sheet.size.height() - 2 * sheet.margin
    assert sum(last - first for first, last in pages_of(made)) == len(rows)


@pytest.mark.parametrize("settings", WAYS)
def test_no_line_stands_alone_and_no_heading_ends_a_page(settings: PrintSettings, look: Look) -> None:
    """The rules of the screen hold."""
    made = a_press(settings, look).set_copy(Copy(long_story()))
    rows = made.laid_out.rows
    for _, last in list(pages_of(made))[:-1]:
        assert not rows[last - 1].part.keeps_next
        if rows[last].index:
            assert rows[last].index >= 2
            assert rows[last].count - rows[last].index >= 2


@pytest.mark.parametrize("settings", WAYS)
def test_there_is_no_ink_beside_the_text_but_head_and_number(settings: PrintSettings, look: Look) -> None:
    """The margins are white, above and below as well where neither is wished."""
    bare = PrintSettings(
        settings.paper, settings.size, settings.margin, page_numbers=False, running_title=False
    )
    made = a_press(bare, look).set_copy(Copy(a_hard_story()))
    for page in range(made.pages):
        image = a_press(bare, look).image(made, page, page + 1, 600)
        scale = 600 / sheet_of(bare).size.width()
        edge = round((sheet_of(bare).margin - UNITS * 2) * scale)
        width, height = image.width(), image.height()
        for strip in (
            image.rect().adjusted(0, 0, 0, edge - height),
            image.rect().adjusted(0, height - edge, 0, 0),
            image.rect().adjusted(width - edge, 0, 0, 0),
        ):
            assert not ink_in(image, strip.toRectF())


def test_head_and_number_stand_in_the_margins(look: Look) -> None:
    """The title on right pages, the whole on left ones; none where a story begins."""
    settings = PrintSettings(Paper.A5, 10, 20)
    press = a_press(settings, look, "The Doorway")
    made = press.set_copy(Copy(bundled()[1]))
    for page in (0, 1):
        image = press.image(made, page, page + 1, 600)
        edge = round(sheet_of(settings).margin * 600 / sheet_of(settings).size.width()) - 4
        head = image.rect().adjusted(0, 0, 0, edge - image.height())
        foot = image.rect().adjusted(0, image.height() - edge, 0, 0)
        assert bool(ink_in(image, head.toRectF())) is bool(page)
        assert ink_in(image, foot.toRectF())


@pytest.mark.parametrize("marks", PrintedMarks)
def test_highlights_are_behind_their_words_if_they_are_wished(marks: PrintedMarks, look: Look) -> None:
    """Exactly there, and nowhere if not."""
    story = a_story("The porch light was still on when she came home.")
    press = a_press(PrintSettings(marks=marks), look)
    made = press.set_copy(Copy(story, (a_highlight(story, "light", note="Whose?"),)))
    image = press.image(made, 0, 1, 1000)
    (frame,) = made.laid_out.columns(0)
    offsets, (mark,) = made.laid_out.typeset.offsets, made.copy.highlights
    scale = 1000 / sheet_of(PrintSettings()).size.width()
    for words, coloured in (("light", marks is not PrintedMarks.NONE), ("still", False)):
        start = made.copy.story.text.index(words)
        (box,) = boxes(frame.rows, offsets.position(start), offsets.end_position(start + len(words)))
        corner = box.translated(frame.x, frame.y - frame.top).topLeft() * scale
        ground = QColor(image.pixel(round(corner.x()) + 3, round(corner.y()) + 3)).name()
        assert (ground == look.theme.highlight(mark.colour)) is coloured
        assert coloured or ground == "#ffffff"


def test_only_notes_that_are_wished_are_printed(look: Look) -> None:
    """Their words stand at the end."""
    story = a_story("The porch light was still on.")
    copy = Copy(story, (a_highlight(story, "light", note="Whose?"),))
    texts = {m: a_press(PrintSettings(marks=m), look).set_copy(copy).copy.story.text for m in PrintedMarks}
    assert [m for m, text in texts.items() if "Whose?" in text] == [PrintedMarks.NOTES]


def test_larger_type_takes_more_pages_and_wider_margins_too(look: Look) -> None:
    """What is chosen is what is done."""

    def pages(settings: PrintSettings) -> int:
        return a_press(settings, look).set_copy(Copy(bundled()[0])).pages

    assert pages(PrintSettings(size=9)) < pages(PrintSettings(size=12)) < pages(PrintSettings(size=16))
    assert pages(PrintSettings(margin=12)) < pages(PrintSettings(margin=38))
