"""Pages are set beside the library's own work, for a file, a printer, or to be looked at."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from anthology.story import AnthologyId, StoryId
from anthology.text import Passage
from reader.background.runner import BackgroundRunner
from reader.failures import Failure
from reader.operations.desk import Desk
from reader.operations.printing import Previewed, Printed, Printing, PrintJob
from reader.settings import PageSettings, Paper, PrintSettings
from reader.theme.look import Look
from reader.window.printers import prepared
from tests.worlds import BUNDLED, a_library, titled

SETTINGS = PrintSettings(Paper.A5, 10, 16)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(BackgroundRunner(), lambda: a_library(tmp_path / "library"))
    yield made
    made.close()


@pytest.fixture
def story(tmp_path: Path) -> StoryId:
    library = a_library(tmp_path / "library")
    ident = titled(library, "Gone Home to Sleep")
    library.close()
    return ident


def a_job(look: Look, *stories: StoryId, passage: Passage | None = None) -> PrintJob:
    return PrintJob(stories, SETTINGS, PageSettings(), look.theme, passage)


def test_the_first_pages_are_told_with_how_many_there_are(
    qtbot: QtBot, desk: Desk, story: StoryId, look: Look
) -> None:
    """As pictures of the width that was asked for."""
    printing = Printing(desk)
    with qtbot.waitSignal(printing.previewed) as told:
        printing.preview(a_job(look, story), 1, 2, 300)
    (previewed,) = told.args
    assert isinstance(previewed, Previewed)
    assert [image.width() for image in previewed.images] == [300, 300]
    assert previewed.pages > 2


def test_a_preview_that_was_overtaken_is_dropped(
    qtbot: QtBot, desk: Desk, story: StoryId, look: Look
) -> None:
    """Somebody moves a slider: only the last place of it counts."""
    printing = Printing(desk)
    numbers: list[int] = []
    printing.previewed.connect(lambda told: numbers.append(told.number))
    for number in range(1, 20):
        printing.preview(a_job(look, story), number, 1, 100)
    qtbot.waitUntil(lambda: 19 in numbers)
    assert len(numbers) < 19


def test_a_printer_gets_the_same_pages(
    qtbot: QtBot, desk: Desk, story: StoryId, look: Look, tmp_path: Path
) -> None:
    """At its own resolution, on the paper that was chosen."""
    printing, target = Printing(desk), tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    prepared(printer, SETTINGS, "Gone Home to Sleep")
    with qtbot.waitSignal(printing.done, timeout=20_000) as told:
        printing.print_on(a_job(look, story), printer)
    assert told.args == [Printed(None)]
    reader = PdfReader(io.BytesIO(target.read_bytes()))
    with qtbot.waitSignal(printing.done, timeout=20_000):
        printing.save(a_job(look, story), tmp_path / "saved.pdf")
    saved = PdfReader(io.BytesIO((tmp_path / "saved.pdf").read_bytes()))
    assert len(reader.pages) == len(saved.pages)
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (420, 595)
    assert reader.pages[0].extract_text().split()[:4] == ["Gone", "Home", "to", "Sleep"]


@pytest.mark.qt_log_ignore("QPainter::")
def test_a_printer_that_takes_nothing_is_told_of(
    qtbot: QtBot, desk: Desk, story: StoryId, look: Look, tmp_path: Path
) -> None:
    """It is named, and what can be done instead."""
    printing = Printing(desk)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "none" / "printed.pdf"))
    with qtbot.waitSignal(printing.failed) as told:
        printing.print_on(a_job(look, story), printer)
    (failure,) = told.args
    assert isinstance(failure, Failure)
    assert failure.sentence.endswith("See whether it is on, or save as PDF.")


def test_a_story_that_is_gone_is_told_of(qtbot: QtBot, desk: Desk, look: Look, tmp_path: Path) -> None:
    """Nothing is written."""
    printing = Printing(desk)
    with qtbot.waitSignal(printing.failed):
        printing.save(a_job(look, StoryId("gone")), tmp_path / "gone.pdf")
    assert not (tmp_path / "gone.pdf").exists()


def test_an_anthology_begins_with_its_own_page(
    qtbot: QtBot, desk: Desk, story: StoryId, look: Look, tmp_path: Path
) -> None:
    """Its title and its introduction; and that is the title of the file."""
    library = a_library(tmp_path / "library")
    anthology = library.anthology(AnthologyId(BUNDLED))
    library.close()
    printing = Printing(desk)
    job = PrintJob((story,), SETTINGS, PageSettings(), look.theme, anthology=anthology)
    with qtbot.waitSignal(printing.done, timeout=20_000):
        printing.save(job, tmp_path / "all.pdf")
    reader = PdfReader(io.BytesIO((tmp_path / "all.pdf").read_bytes()))
    assert reader.metadata
    assert reader.metadata.title == anthology.title
    assert reader.pages[0].extract_text().startswith(anthology.title)
