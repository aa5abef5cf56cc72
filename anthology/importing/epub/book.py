"""A book with its archive open: pages, style sheets and pictures, each read once."""

import base64
import binascii
import re
from collections.abc import Iterator
from posixpath import basename

from anthology.errors import UnreadableSource
from anthology.importing.archive import LARGEST_PICTURE, Archive
from anthology.importing.cascade import Cascade
from anthology.importing.epub.names import Names, is_remote
from anthology.importing.epub.package import Package, read_package
from anthology.importing.epub.pages import Page, types_of
from anthology.importing.epub.parsing import descendants, value
from anthology.importing.epub.protection import check_unprotected
from anthology.importing.manuscript import Picture
from anthology.importing.parsing import page_text, parse_xhtml
from anthology.importing.pictures import picture_of
from anthology.sentences import sentence
from anthology.story import NO_PICTURE, PictureId

_EMBEDDED = re.compile(rb"[\"']\s*data:image/(?:jpe?g|png);base64,([A-Za-z0-9+/=\s]+)[\"']")


class Book:
    """What can be asked of an EPUB. `warnings` grows with what cannot be taken in."""

    def __init__(self, archive: Archive) -> None:
        check_unprotected(archive)
        self.archive, self.names = archive, Names(archive.names)
        self.package: Package = read_package(archive, self.names)
        self.pictures: dict[str, Picture | None] = {}
        self._warnings: dict[str, list[str]] = {}
        self._sheets: dict[str, str] = {}
        self._cascades: dict[tuple[str, ...], Cascade] = {}
        for address in self.package.missing:
            self.warn(sentence("Files missing from the book: {number}, such as “{name}”."), address)

    def warn(self, words: str, name: str) -> None:
        """Count one more thing that the words, with places for number and name, say."""
        names = self._warnings.setdefault(words, [])
        if name not in names:
            names.append(name)

    def warnings(self) -> tuple[str, ...]:
        """One sentence for each kind of thing that was left out."""
        said: list[str] = [
            sentence(words, number=len(names), name=names[0]) for words, names in self._warnings.items()
        ]
        said += [cascade.warning for cascade in self._cascades.values() if cascade.warning]
        return tuple(dict.fromkeys(said))

    def pages(self) -> list[Page]:
        """The pages of the spine, parsed."""
        return [self._page(path) for path in self.package.spine]

    def cascade(self, page: Page) -> Cascade:
        """The cascade of its style sheets, shared by all pages that have the same."""
        if page.sheets not in self._cascades:
            self._cascades[page.sheets] = Cascade(page.sheets)
        return self._cascades[page.sheets]

    def picture(self, address: str, base: str, *, in_story: bool = True) -> PictureId:
        """The picture at an address on the page `base`; nothing where there is none.

        A warning says so, but of a picture that can only not be shown on a page that is no story:
        those are a publisher's drawings.
        """
        if address.startswith("data:"):
            return self._embedded(address)
        path = self.names.target(address, base).path
        if not path and is_remote(address):
            self.warn(
                sentence("Pictures left where they are, on the web: {number}, such as “{name}”."),
                address[:200],
            )
        elif not path:
            self.warn(sentence("Pictures missing from the book: {number}, such as “{name}”."), address[:200])
        return self._at(path, told=in_story) if path else NO_PICTURE

    def cover(self) -> PictureId:
        """The picture on the cover, also where a drawing holds it."""
        return self._at(self.package.cover, told=True) if self.package.cover else NO_PICTURE

    def _at(self, path: str, *, told: bool) -> PictureId:
        if path not in self.pictures:
            self.pictures[path] = self._read_picture(path)
        picture = self.pictures[path]
        if picture is None and told:
            self.warn(sentence("Pictures that cannot be shown: {number}, such as “{name}”."), basename(path))
        return picture.id if picture else NO_PICTURE

    def _read_picture(self, path: str) -> Picture | None:
        try:
            content = self.archive.read(path, LARGEST_PICTURE)
        except UnreadableSource:
            content = b""
        if path.lower().endswith(".svg") and (inner := _EMBEDDED.search(content)):
            content = _decoded(inner[1])
        return picture_of(content)

    def _embedded(self, address: str) -> PictureId:
        key = address[:100] + str(hash(address))
        if key not in self.pictures:
            self.pictures[key] = picture_of(_decoded(address.partition(",")[2].encode()))
        picture = self.pictures[key]
        return picture.id if picture else NO_PICTURE

    def _page(self, path: str) -> Page:
        root = parse_xhtml(self.archive.read(path))
        body = next(descendants(root, "body"), root)
        if next(descendants(root, "script"), None) is not None:
            self.warn(
                sentence("Pages whose scripts were left out: {number}, such as “{name}”."), basename(path)
            )
        sheets = tuple(filter(None, self._sheets_of(root, path)))
        return Page(path, root, body, sheets, types_of(body), path not in self.package.aside)

    def _sheets_of(self, root: object, path: str) -> Iterator[str]:
        for element in descendants(root, "link", "style"):
            if value(element, "href") and "stylesheet" in value(element, "rel").lower():
                yield self._sheet(self.names.target(value(element, "href"), path).path)
            elif not value(element, "href"):
                yield "".join(element.itertext())

    def _sheet(self, path: str) -> str:
        if path and path not in self._sheets:
            try:
                self._sheets[path] = page_text(self.archive.read(path))
            except UnreadableSource:
                self._sheets[path] = ""
                self.warn(
                    sentence("Style sheets that cannot be read: {number}, such as “{name}”."), basename(path)
                )
        return self._sheets.get(path, "")


def _decoded(written: bytes) -> bytes:
    try:
        return base64.b64decode(written)
    except (binascii.Error, ValueError):
        return b""
