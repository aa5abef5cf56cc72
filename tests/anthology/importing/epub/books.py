"""EPUBs for tests, made in one line."""

from collections.abc import Mapping, Sequence

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/package.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)
METADATA = "<dc:title>Small Hours</dc:title><dc:creator>Ann Author</dc:creator><dc:language>en</dc:language>"
WORDS = "The porch light was still on when she came home. "


def a_page(body: str, head: str = "", types: str = "") -> str:
    """A page of XHTML."""
    types = f' epub:type="{types}"' if types else ""
    return (
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f"<head><title>Page</title>{head}</head><body{types}>{body}</body></html>"
    )


def a_nav(lines: str) -> str:
    """A contents page of those lines."""
    return a_page(f'<nav epub:type="toc"><ol>{lines}</ol></nav>')


def a_line(address: str, title: str, below: str = "") -> str:
    """A line of the contents."""
    return f'<li><a href="{address}">{title}</a>{f"<ol>{below}</ol>" if below else ""}</li>'


def an_ncx(points: str) -> str:
    """The contents as EPUB 2 writes them."""
    return f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{points}</navMap></ncx>'


def a_point(address: str, title: str, below: str = "") -> str:
    """A line of an NCX."""
    return f'<navPoint><navLabel><text>{title}</text></navLabel><content src="{address}"/>{below}</navPoint>'


def a_package(
    names: Sequence[str], spine: Sequence[str], metadata: str = METADATA, more: str = "", toc: str = ""
) -> str:
    """A package document of those files; `nav.xhtml` among them is the nav."""
    items = "".join(
        f'<item id="i{n}" href="{name}" media-type="{_media_type(name)}"'
        f"{' properties=' + chr(34) + 'nav' + chr(34) if name == 'nav.xhtml' else ''}/>"
        for n, name in enumerate(names)
    )
    order = "".join(f'<itemref idref="i{names.index(name)}"/>' for name in spine)
    return (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="uid">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">'
        f'<dc:identifier id="uid">urn:x</dc:identifier>{metadata}</metadata>'
        f"<manifest>{items}</manifest><spine{toc}>{order}</spine>{more}</package>"
    )


def a_book(
    pages: Mapping[str, str | bytes],
    lines: str = "",
    *,
    metadata: str = METADATA,
    spine: Sequence[str] | None = None,
    more: str = "",
) -> dict[str, bytes | str]:
    """The files of an EPUB 3; every page is in the spine, in order, unless another is given."""
    nav = {"nav.xhtml": a_nav(lines)} if lines else {}
    names = [*pages, *nav]
    read = [n for n in pages if n.endswith("html")] if spine is None else spine
    package = a_package(names, read, metadata, more)
    files = {"mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER}
    inside = {f"OPS/{name}": content for name, content in ({**pages, **nav}).items()}
    return {**files, "OPS/package.opf": package, **inside}


def _media_type(name: str) -> str:
    ending = name.rpartition(".")[2]
    kinds = {"css": "text/css", "png": "image/png", "ncx": "application/x-dtbncx+xml"}
    return kinds.get(ending, "application/xhtml+xml")
