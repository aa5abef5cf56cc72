"""Which reader a file is for, by what is in it first and by the ending of its name then."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path

from anthology.errors import UnreadableSource
from anthology.importing.manuscript import Volume
from anthology.sentences import sentence

Reader = Callable[..., Volume]

LARGEST = 300_000_000
"""Bytes; no file of stories is larger."""
_HEAD = 4096
_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_OTHERS = (
    (b"%PDF", sentence("it is a PDF, which holds pages and no stories; find its text, Word or EPUB file")),
    (b"{\\rtf", sentence("it is RTF; save it as DOCX")),
    (b"\xd0\xcf\x11\xe0", sentence("it is a file of an old Word; save it as DOCX")),
    (b"\x1f\x8b", sentence("it is a packed file of a kind that is not opened here; unpack it first")),
    (
        b"7z\xbc\xaf\x27\x1c",
        sentence("it is a packed file of a kind that is not opened here; unpack it first"),
    ),
    (b"Rar!", sentence("it is a packed file of a kind that is not opened here; unpack it first")),
    (b"\x89PNG", sentence("it is a picture")),
    (b"\xff\xd8\xff", sentence("it is a picture")),
    (b"GIF8", sentence("it is a picture")),
)
_KINDLE = (b"BOOKMOBI", b"TEXtREAd")
_KINDLE_AT = 60


def is_zip(path: Path) -> bool:
    """Whether the file begins as a ZIP does, whatever it is called."""
    return _head(path).startswith((_ZIP, _EMPTY_ZIP))


def reader_of(path: Path, *, smart_quotes: bool = False) -> Reader:
    """The function that reads this file; `UnreadableSource` if there is none."""
    head = _head(path)
    if head.startswith((_ZIP, _EMPTY_ZIP)):
        return _reader_of_zip(path)
    _refuse_others(path, head)
    if _is_html(head):
        return _named(_WEB_PAGE)
    ending = path.suffix.lower()
    if ending in (".epub", ".docx", ".zip"):
        kind = ending[1:].upper()
        damaged = sentence("it is no {kind} file, or damaged at its beginning", kind=kind)
        raise UnreadableSource(path, damaged if head else sentence("it is empty"))
    if ending in _READERS:
        return _named(_READERS[ending])
    if ending in ("", ".txt", ".text"):
        return partial(_named(_TEXT), smart_quotes=smart_quotes)
    raise UnreadableSource(
        path, sentence("“{ending}” files are not read here, only {kinds}", ending=ending, kinds=KINDS)
    )


KINDS = sentence("text (.txt), Markdown, HTML, DOCX, EPUB, and ZIP files and folders of these")


def _reader_of_zip(path: Path) -> Reader:
    from anthology.importing.zipped import holds

    if holds(path, "META-INF/container.xml") or holds(path, "mimetype"):
        return _named(_EPUB)
    if holds(path, "word/document.xml"):
        return _named(_DOCX)
    return _named(_READERS.get(path.suffix.lower(), _EPUB))


def _refuse_others(path: Path, head: bytes) -> None:
    for beginning, reason in _OTHERS:
        if head.startswith(beginning):
            raise UnreadableSource(path, reason)
    if head[_KINDLE_AT:].startswith(_KINDLE):
        raise UnreadableSource(path, sentence("it is a book for the Kindle; find its EPUB"))


def _is_html(head: bytes) -> bool:
    """A doctype or the root element at the beginning; UTF-16 has a zero beside every letter of it."""
    words = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if words.startswith(b"<?xml"):
        words = words.partition(b"?>")[2].lstrip()
    while words.startswith(b"<!--"):
        words = words.partition(b"-->")[2].lstrip()
    return words.startswith((b"<!doctype html", b"<html"))


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEAD)
    except OSError as error:
        raise UnreadableSource(path, (error.strerror or sentence("it cannot be opened")).lower()) from error


_MARKDOWN = "markdown:read_markdown_file"
_WEB_PAGE = "web_page:read_web_page"
_EPUB = "epub.reading:read_epub"
_DOCX = "docx:read_docx"
_TEXT = "plain_text:read_text"
_READERS = {
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _WEB_PAGE,
    ".htm": _WEB_PAGE,
    ".xhtml": _WEB_PAGE,
    ".docx": _DOCX,
    ".epub": _EPUB,
}


def _named(name: str) -> Reader:
    """The reader of that module and name; a worker that reads Markdown never loads the one for DOCX."""
    module, _, function = name.partition(":")
    reader: Reader = getattr(import_module(f"anthology.importing.{module}"), function)
    return reader
