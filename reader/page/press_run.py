"""A run of the press: copies one after another onto a device, a step to a page."""

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, replace

from PySide6.QtGui import QPagedPaintDevice, QPainter

from anthology.progress import Progress
from reader.page.contents_sheet import Line
from reader.page.press import Press, SetContents, SetCopy
from reader.page.printable import Copy
from reader.page.sheet import UNITS
from reader.translation import tr

_STEPS, _COUNTING = 100, 40
"""Of progress to a copy that is printed, and to one that is only set to count its pages."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A story in what was printed: its title, and its first page, counted from 0."""

    title: str
    page: int


@dataclass(frozen=True, slots=True)
class Order:
    """What is printed: `copies` gives them anew each time, `total` of them.

    With `contents` the first is the title page, and after it comes a list of the others.
    """

    copies: Callable[[], Iterable[Copy]]
    total: int
    contents: bool = False

    @property
    def steps(self) -> int:
        """Of progress, in all."""
        return self.total * (_STEPS + (_COUNTING if self.contents else 0))


Made = Generator[Progress, None, tuple[Chapter, ...]]


def run(press: Press, order: Order, device: QPagedPaintDevice) -> Made:
    """Print what is ordered; where each of it begins. A device that takes no pages is an `OSError`."""
    contents = (yield from _contents(press, order)) if order.contents else None
    chapters: list[Chapter] = []
    with QPainter(device) as painter:
        if not painter.isActive():
            raise OSError("it does not take any pages")
        painter.scale(device.logicalDpiX() / (72 * UNITS), device.logicalDpiY() / (72 * UNITS))
        page = 0
        for number, copy in enumerate(order.copies()):
            done = order.steps - (order.total - number) * _STEPS
            before = Progress(done, order.steps, tr("Setting “{title}”").format(title=copy.story.title))
            yield before
            chapters.append(Chapter(copy.story.title, page))
            page = yield from _print(press, press.set_copy(copy), painter, device, page, before)
            if contents and not number:
                chapters.append(Chapter(tr("Contents"), page))
                after = replace(before, done=before.done + _STEPS)
                page = yield from _print(press, contents, painter, device, page, after, steps=0)
    return tuple(chapters)


def _print(
    press: Press,
    made: SetCopy | SetContents,
    painter: QPainter,
    device: QPagedPaintDevice,
    first: int,
    before: Progress,
    steps: int = _STEPS,
) -> Generator[Progress, None, int]:
    """Print all pages of one thing, the first of which has that number from 0; the number after the last."""
    for page in range(made.pages):
        if first + page:
            device.newPage()
        press.paint_page(painter, made, page, first + page + 1)
        yield Progress(before.done + steps * (page + 1) // made.pages, before.total, before.what)
    return first + made.pages


def _contents(press: Press, order: Order) -> Generator[Progress, None, SetContents | None]:
    """Set everything once, to know on which page each story begins."""
    pages, bylines, language = list[int](), list[tuple[str, str]](), ""
    for number, copy in enumerate(order.copies()):
        what = tr("Counting the pages of “{title}”").format(title=copy.story.title)
        yield Progress(number * _COUNTING, order.steps, what)
        language = language or copy.story.language
        pages.append(press.set_copy(copy).pages)
        bylines.append((copy.story.title, copy.story.byline))
    if len(pages) <= 2:
        return None
    return numbered(press, pages, bylines, language)


def numbered(press: Press, pages: list[int], stories: list[tuple[str, str]], language: str) -> SetContents:
    """The contents of stories with so many pages each, the first being the title page.

    `stories` are titles and bylines. Of a story that was not counted the pages are 0, and those after
    it have no number.
    """
    lines = [Line(title, byline) for title, byline in stories[1:]]
    page = pages[0] + press.set_contents(lines, language).pages + 1
    for number, count in enumerate(pages[1:]):
        lines[number] = Line(*stories[number + 1], page)
        if not count:
            break
        page += count
    return press.set_contents(lines, language)
