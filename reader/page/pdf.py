"""A PDF of what the press prints: with its title and author, and its stories as contents."""

from collections.abc import Generator
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPagedPaintDevice, QPdfWriter

from anthology.progress import Progress
from reader.page.pdf_finish import finished
from reader.page.press import Press
from reader.page.press_run import Order, run
from reader.page.sheet import UNITS, paper_layout
from reader.settings import PrintSettings

_DOTS = 72 * UNITS * 5
"""To an inch: five to each unit of ours, so that nothing is rounded."""
_CREATOR = "Anthology"


@dataclass(frozen=True, slots=True)
class About:
    """What the file says of itself; `language` is a BCP 47 tag."""

    title: str
    author: str
    language: str


def pdf(
    press: Press, order: Order, about: About, settings: PrintSettings
) -> Generator[Progress, None, bytes]:
    """Print what is ordered into a PDF, a step to a page. It is PDF/A-1b, which needs nothing else."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
    writer.setResolution(_DOTS)
    writer.setPageLayout(paper_layout(settings))
    writer.setTitle(about.title)
    writer.setCreator(_CREATOR)
    if hasattr(writer, "setAuthor"):  # since Qt 6.9
        writer.setAuthor(about.author)
    chapters = yield from run(press, order, writer)
    return finished(bytes(buffer.data().data()), chapters, about.language)
