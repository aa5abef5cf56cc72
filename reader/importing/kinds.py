"""The kinds of files that come in, by the ending of their name, as people call them."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from reader.translation import marked, tr

TEXT, MARKDOWN, WEB, WORD, EPUB, ZIP, FOLDER = range(7)
KINDS = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": WEB,
    ".htm": WEB,
    ".xhtml": WEB,
    ".docx": WORD,
    ".epub": EPUB,
    ".zip": ZIP,
}
ALL_OF_THEM = marked("Text, Markdown, HTML, DOCX and EPUB come in, and folders and ZIP archives of them.")
_TOGETHER = "\N{NO-BREAK SPACE}"


def comes_in(path: Path) -> bool:
    """Whether its name says that it could hold stories; a folder may."""
    return path.suffix.lower() in KINDS or path.is_dir()


def counted_by_kind(paths: Iterable[Path]) -> str:
    """“2 EPUB books, 1 text file and 1 folder”, in the order they come; a number stays with its words."""
    kinds = Counter(FOLDER if path.is_dir() else KINDS[path.suffix.lower()] for path in paths)
    return listed([_counted(kind, count).replace(" ", _TOGETHER) for kind, count in kinds.items()])


def listed(words: list[str]) -> str:
    """“a, b and c”."""
    if len(words) < 2:
        return "".join(words)
    return tr("{several} and {last}").format(several=", ".join(words[:-1]), last=words[-1])


def name_filters() -> list[str]:
    """The filters of a dialog that opens files: all kinds at first, then everything there is."""
    every = " ".join(f"*{ending}" for ending in KINDS)
    return [tr("Stories ({endings})").format(endings=every), tr("All files (*)")]


def _counted(kind: int, number: int) -> str:
    return (
        tr("%Ln text files", "", number),
        tr("%Ln Markdown files", "", number),
        tr("%Ln web pages", "", number),
        tr("%Ln Word documents", "", number),
        tr("%Ln EPUB books", "", number),
        tr("%Ln ZIP archives", "", number),
        tr("%Ln folders", "", number),
    )[kind]
