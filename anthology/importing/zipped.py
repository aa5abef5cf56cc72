"""A ZIP of files that are stories: taken apart into a private folder, on guard."""

from pathlib import Path, PurePosixPath

from anthology.errors import UnreadableSource
from anthology.importing.archive import LARGEST_PICTURE, Archive
from anthology.importing.sources import ENDINGS, in_natural_order
from anthology.sentences import sentence

_PICTURES = frozenset((".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".css"))
"""What stands beside a story and belongs to it."""
_BOOKS = ("META-INF/container.xml", "mimetype", "word/document.xml")
_PACKED_ENDINGS = (".epub", ".docx")


def holds(path: Path, name: str) -> bool:
    """Whether the archive has a member of that name."""
    with Archive.open(path) as archive:
        return name in archive


def is_collection(path: Path) -> bool:
    """Whether it is a ZIP of files, and neither an EPUB nor a DOCX, sound or not."""
    if path.suffix.lower() in _PACKED_ENDINGS:
        return False
    with Archive.open(path) as archive:
        return not any(name in archive for name in _BOOKS)


def unpack(path: Path, folder: Path) -> list[str]:
    """Write the stories of an archive and their pictures below an empty folder; the names of the stories.

    They come in natural order. An archive within the archive is among them and is not opened.
    """
    with Archive.open(path) as archive:
        wanted = [name for name in archive.names if _is_wanted(PurePosixPath(name))]
        stories = [name for name in wanted if PurePosixPath(name).suffix.lower() in ENDINGS]
        if not stories:
            raise UnreadableSource(path, sentence("no file in it is a story"))
        for name in wanted:
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.read(name, LARGEST_PICTURE))
    return sorted(stories, key=lambda name: in_natural_order(Path(name)))


def _is_wanted(name: PurePosixPath) -> bool:
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in name.parts)
    return not hidden and name.suffix.lower() in (*ENDINGS, *_PICTURES)
