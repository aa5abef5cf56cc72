"""Measures a PDF of an anthology, and its first pages to look at."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from anthology.resource_files import resource_folder
from anthology.story import StoryId
from reader.page.pdf import About, pdf
from reader.page.press import Press
from reader.page.press_run import Order
from reader.page.printable import Copy
from reader.settings import PageSettings, PrintSettings
from reader.theme.theme import read_theme
from tests.benchmarks.reading import a_story_of

Measure = Callable[[str, Callable[[], object], float], None]
_STORIES, _WORDS = 20, 5_000


def measure_printing(measure: Measure) -> None:
    """Twenty stories of 5,000 words each, on A4."""
    application = QApplication.instance() or QApplication([])
    settings, light = PrintSettings(), read_theme(resource_folder() / "themes" / "paper.toml")
    press = Press(settings, PageSettings(), light, "Long Evenings")
    story = a_story_of(_WORDS)
    copies = tuple(Copy(replace(story, id=StoryId(str(n)))) for n in range(_STORIES))
    about = About("Long Evenings", "", "en")

    def first_pages() -> object:
        made = press.set_copy(copies[0])
        return [press.image(made, page, page + 1, 640) for page in range(4)]

    def book(*, contents: bool) -> None:
        for _ in pdf(press, Order(lambda: copies, _STORIES, contents=contents), about, settings):
            pass

    measure("the first four pages, to look at", first_pages, 0)
    measure("a PDF of twenty stories of 5,000 words", lambda: book(contents=False), 0)
    measure("  the same with its contents", lambda: book(contents=True), 0)
    application.processEvents()
