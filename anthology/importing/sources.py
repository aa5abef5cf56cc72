"""Which files are meant by the paths that somebody names, and in which order they are taken up."""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from anthology.text import canonical

ENDINGS = {
    ".txt": "text",
    ".text": "text",
    ".md": "Markdown",
    ".markdown": "Markdown",
    ".html": "HTML",
    ".htm": "HTML",
    ".xhtml": "HTML",
    ".docx": "DOCX",
    ".epub": "EPUB",
    ".zip": "a ZIP of such files",
}
"""What is read, by the ending of the name in lower case."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file to be taken in.

    `path` is what the reader calls it: for a file out of an archive the archive's path followed by
    the one inside. `file` is where its bytes are. `shelf` is the title of the folder it was found
    in, empty for a file that was named by itself.
    """

    path: Path
    file: Path
    shelf: str = ""


@dataclass(frozen=True, slots=True)
class Walk:
    """What was found: the sources, and how many files of folders were passed over as no stories."""

    sources: tuple[Source, ...]
    passed_over: int = 0


def walk(paths: Sequence[Path]) -> Walk:
    """The files that are meant, each once: those named, and in folders all that could be stories.

    A folder's files come in the order a person would count them (“2” before “10”), its own before
    those of the folders in it. Hidden files and links that lead back are passed over. Nothing is
    opened; a file that is missing is still a source, and reading it says what is wrong.
    """
    found: dict[Path, Source] = {}
    seen: set[Path] = set()
    passed_over = 0
    for path in paths:
        whole = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
        if not whole.is_dir():
            found.setdefault(whole, Source(whole, whole))
            continue
        for file in _files_below(whole, seen):
            if file.suffix.lower() in ENDINGS:
                found.setdefault(file, Source(file, file, shelf_title(file.parent)))
            else:
                passed_over += 1
    return Walk(tuple(found.values()), passed_over)


def shelf_title(folder: Path) -> str:
    """What an anthology of the files in that folder is called."""
    return canonical(folder.name.replace("_", " ")) or "Stories"


def in_natural_order(path: Path) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts names as a person counts: “Story 2” before “Story 10”."""
    parts = re.split(r"(\d+)", str(path).casefold())
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part)


def _files_below(folder: Path, seen: set[Path]) -> Iterator[Path]:
    """The files of a folder and of those in it; `seen` are the real paths of those looked into."""
    real = folder.resolve()
    if real in seen:
        return
    seen.add(real)
    folders: list[Path] = []
    for entry in sorted(_entries(folder), key=in_natural_order):
        if entry.is_dir():
            folders.append(entry)
        elif entry.is_file():
            yield entry
    for each in folders:
        yield from _files_below(each, seen)


def _entries(folder: Path) -> list[Path]:
    """What is in the folder and not hidden; nothing of a folder that may not be looked into."""
    try:
        return [entry for entry in folder.iterdir() if not entry.name.startswith(".")]
    except OSError:
        return []
