"""The kinds of files that come in, by the ending of their name, as people call them."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from reader.widgets.counting import counted

KINDS = {
    ".txt": ("text file", "text files"),
    ".text": ("text file", "text files"),
    ".md": ("Markdown file", "Markdown files"),
    ".markdown": ("Markdown file", "Markdown files"),
    ".html": ("web page", "web pages"),
    ".htm": ("web page", "web pages"),
    ".xhtml": ("web page", "web pages"),
    ".docx": ("Word document", "Word documents"),
    ".epub": ("EPUB book", "EPUB books"),
    ".zip": ("ZIP archive", "ZIP archives"),
}
ALL_OF_THEM = "Text, Markdown, HTML, DOCX and EPUB come in, and folders and ZIP archives of them."
_FOLDER = ("folder", "folders")
_TOGETHER = "\N{NO-BREAK SPACE}"


def comes_in(path: Path) -> bool:
    """Whether its name says that it could hold stories; a folder may."""
    return path.suffix.lower() in KINDS or path.is_dir()


def counted_by_kind(paths: Iterable[Path]) -> str:
    """“2 EPUB books, 1 text file and 1 folder”, in the order they come; a number stays with its words."""
    kinds = Counter(_FOLDER if path.is_dir() else KINDS[path.suffix.lower()] for path in paths)
    return listed([counted(count, *names).replace(" ", _TOGETHER) for names, count in kinds.items()])


def listed(words: list[str]) -> str:
    """“a, b and c”."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def name_filters() -> list[str]:
    """The filters of a dialog that opens files: all kinds at first, then everything there is."""
    every = " ".join(f"*{ending}" for ending in KINDS)
    return [f"Stories ({every})", "All files (*)"]
