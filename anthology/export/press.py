"""From a book to a file, step by step; and its cover alone."""

from collections.abc import Generator
from hashlib import sha256
from pathlib import Path

from anthology.errors import ExportFailed
from anthology.export import archive
from anthology.export.book import COVER_SIZE, Book, CoverFonts, Device, ExportReport
from anthology.export.devices import NEEDS
from anthology.export.edition import Edition
from anthology.export.packer import files_of
from anthology.progress import Progress
from anthology.sentences import sentence


def write_book(
    book: Book,
    target: Path,
    *,
    stylesheet: str,
    fonts: CoverFonts,
    device: Device = Device.GENERIC,
) -> Generator[Progress, None, ExportReport]:
    """Set every page, pack them, and put the file in its place as the very last step.

    Until then whatever stood at `target` stays untouched; what the world can spoil comes as
    `ExportFailed`.
    """
    if not book.stories:
        raise ExportFailed(target, sentence("no story is chosen"), sentence("Choose at least one story."))
    archive.check_target(target)
    edition = Edition(book, NEEDS[device])
    total = len(book.stories) + 2
    yield Progress(0, total, sentence("Drawing the cover"))
    cover = edition.cover(fonts)
    for number, story in enumerate(book.stories, 1):
        yield Progress(number, total, sentence("Setting “{title}”", title=edition.title_of(story)))
        edition.set_story(story)
    yield Progress(total - 1, total, sentence("Writing the file"))
    packed = archive.zipped(files_of(edition.publication(cover, stylesheet)))
    archive.write_whole(target, packed)
    digest = sha256(packed).hexdigest()
    return ExportReport(target, len(book.stories), len(packed), digest, tuple(edition.warnings))


def draw_cover(book: Book, *, fonts: CoverFonts, size: tuple[int, int] = COVER_SIZE) -> bytes:
    """The cover that the book will have, as a JPEG; in a smaller `size` the same picture for a window.

    A picture of the anthology's own keeps its proportions within that size.
    """
    return Edition(book, NEEDS[Device.GENERIC]).preview(fonts, size)
