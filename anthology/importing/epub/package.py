"""The package document: which files there are, in which order they are read, what each is for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from anthology.errors import UnreadableSource
from anthology.importing.archive import Archive
from anthology.importing.epub.metadata import Metadata, read_metadata
from anthology.importing.epub.names import Names
from anthology.importing.epub.parsing import Element, children, descendants, parsed, tokens, value
from anthology.sentences import sentence

_CONTAINER = "META-INF/container.xml"
_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/x-dtbook+xml")
_PAGE_ENDINGS = (".xhtml", ".html", ".htm", ".xht")


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the manifest; `path` is empty where the archive has none."""

    path: str
    media_type: str
    properties: frozenset[str]

    @property
    def is_page(self) -> bool:
        """Whether it is text that can be parsed."""
        return self.media_type in _PAGES or self.path.lower().endswith(_PAGE_ENDINGS)


@dataclass(frozen=True, slots=True)
class Package:
    """`spine` are paths in reading order; `guide` tells by path what a page is for.

    `aside` are those of the spine that stand outside the order of reading (`linear="no"`).
    `bylines` are those that the metadata gives to single documents, by path. `nav`, `ncx` and
    `cover` are paths, empty where there is none. `missing` are addresses that lead to no file.
    """

    metadata: Metadata
    spine: tuple[str, ...]
    nav: str
    ncx: str
    cover: str
    guide: Mapping[str, str]
    bylines: Mapping[str, str]
    missing: tuple[str, ...]
    aside: frozenset[str]


def read_package(archive: Archive, names: Names) -> Package:
    """The package of the book; `UnreadableSource` where it has none that can be understood."""
    path = _package_path(archive, names)
    root = parsed(archive.read(path))
    if root is None or not len(root):
        raise UnreadableSource(archive.path, sentence("its package document “{path}” is not XML", path=path))
    missing: list[str] = []
    items = dict(_items(root, path, names, missing))
    listed = tuple(_spine(root, items))
    spine = tuple(path for path, _ in listed) or tuple(i.path for i in items.values() if i.is_page)
    if not spine:
        raise UnreadableSource(archive.path, sentence("it names no pages to read"))
    metadata = read_metadata(root)
    return Package(
        metadata=metadata,
        spine=tuple(dict.fromkeys(spine)),
        nav=_with_property(items, "nav"),
        ncx=_ncx(root, items),
        cover=_with_property(items, "cover-image") or _cover(metadata.cover, items, path, names),
        guide=dict(_guide(root, path, names)),
        bylines={items[i].path: by for i, by in metadata.bylines.items() if i in items},
        missing=tuple(missing),
        aside=frozenset(path for path, is_linear in listed if not is_linear),
    )


def _package_path(archive: Archive, names: Names) -> str:
    """The first root file that is there, or any package document where the container is lost."""
    container = names.path(_CONTAINER)
    root = parsed(archive.read(container)) if container else None
    written = [] if root is None else [value(r, "full-path") for r in descendants(root, "rootfile")]
    found = [names.target(address.lstrip("/"), "").path for address in written]
    found += [name for name in archive.names if name.lower().endswith(".opf")]
    path = next(filter(None, found), "")
    if not path:
        raise UnreadableSource(archive.path, sentence("it has no package document, so it is no EPUB"))
    return path


def _items(root: Element, base: str, names: Names, missing: list[str]) -> Iterator[tuple[str, Item]]:
    for manifest in children(root, "manifest"):
        for item in children(manifest, "item"):
            address, ident = value(item, "href"), value(item, "id")
            path = names.target(address, base).path if address else ""
            if path:
                yield ident or path, Item(path, value(item, "media-type"), tokens(item, "properties"))
            elif address:
                missing.append(address)


def _spine(root: Element, items: Mapping[str, Item]) -> Iterator[tuple[str, bool]]:
    """The pages in their order, and whether each is in the line of reading."""
    for spine in children(root, "spine"):
        for reference in children(spine, "itemref"):
            item = items.get(value(reference, "idref"))
            if item and item.is_page:
                yield item.path, value(reference, "linear").lower() != "no"


def _with_property(items: Mapping[str, Item], name: str) -> str:
    return next((item.path for item in items.values() if name in item.properties), "")


def _ncx(root: Element, items: Mapping[str, Item]) -> str:
    named = next((value(spine, "toc") for spine in children(root, "spine")), "")
    if named in items:
        return items[named].path
    likely = (i.path for i in items.values() if "ncx" in i.media_type or i.path.lower().endswith(".ncx"))
    return next(likely, "")


def _cover(named: str, items: Mapping[str, Item], base: str, names: Names) -> str:
    """The picture that EPUB 2 names, by id or, against the rules, by address."""
    path = items[named].path if named in items else names.target(named, base).path if named else ""
    by_name = (i.path for k, i in items.items() if "cover" in k.lower() and i.media_type.startswith("image/"))
    return path or next(by_name, "")


def _guide(root: Element, base: str, names: Names) -> Iterator[tuple[str, str]]:
    for guide in children(root, "guide"):
        for reference in children(guide, "reference"):
            if path := names.target(value(reference, "href"), base).path:
                yield path, value(reference, "type").lower()
