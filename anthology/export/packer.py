"""The only home of EbookLib, used for the package document and the NCX alone.

Every page is our own bytes in a plain `EpubItem`: EbookLib's `EpubHtml` parses its content again
and puts spaces between elements. The writer collects files instead of zipping them.
"""

from collections.abc import Iterator
from datetime import UTC
from typing import Any

from ebooklib import epub

from anthology.export.parts import Part, Publication

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def files_of(publication: Publication) -> dict[str, bytes]:
    """The files of the archive by name, the media type first."""
    options = {
        "mtime": publication.modified.astimezone(UTC),
        "epub3_pages": False,
        "play_order": {"enabled": True, "start_from": 1},
        "raise_exceptions": True,
    }
    writer = _Writer("", _described(publication), options)
    writer.process()
    writer.write()
    return dict(writer.out.files)


class _Files:
    """Takes the place of the archive that the writer would write to."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    def writestr(self, name: str, content: str | bytes, **_: Any) -> None:
        self.files[name] = content.encode() if isinstance(content, str) else content


class _Writer(epub.EpubWriter):  # type: ignore[misc] # EbookLib ships no types
    """Hands the files over, and says the language and direction of the package document."""

    def write(self) -> None:
        self.out = _Files()
        self.out.writestr("mimetype", "application/epub+zip")
        self._write_container()
        self._write_opf()
        self._write_items()

    def _get_ncx(self) -> bytes:
        """EbookLib says that the contents have no depth; ours have one level."""
        written: bytes = super()._get_ncx()
        return written.replace(b'content="0" name="dtb:depth"', b'content="1" name="dtb:depth"')

    def _write_opf_file(self, root: Any) -> None:
        root.set(_XML_LANG, self.book.language)
        if self.book.direction == "rtl":
            root.set("dir", "rtl")
        super()._write_opf_file(root)


def _described(publication: Publication) -> Any:
    book = epub.EpubBook()
    book.metadata.clear()  # drops the generator and the random identifier
    book.set_identifier(publication.identifier)
    book.title, book.language = publication.title, publication.language
    book.set_direction(publication.direction)
    for entry in publication.metadata:
        space, name = ("DC", entry.element) if entry.element else (None, "meta")
        book.add_metadata(space, name, entry.text, dict(entry.attributes))
    items = {part.uid: item for part, item in _items(publication)}
    for item in items.values():
        book.add_item(item)
    book.add_item(epub.EpubNcx())
    book.spine = [items[uid] for uid in publication.spine]
    book.toc = [epub.Link(p.path, p.label, f"contents-{n}") for n, p in enumerate(publication.contents, 1)]
    book.guide = [{"type": p.kind, "href": p.path, "title": p.title} for p in publication.guide]
    return book


def _items(publication: Publication) -> Iterator[tuple[Part, Any]]:
    cover = epub.EpubCover(uid=publication.cover.uid, file_name=publication.cover.path)
    cover.content = publication.cover.content
    yield publication.cover, cover
    for part in publication.parts:
        item = epub.EpubItem(part.uid, part.path, part.media_type, part.content)
        item.properties = list(part.properties)
        yield part, item
