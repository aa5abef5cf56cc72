"""Pages parsed on guard: nothing is fetched, no entity is expanded, no depth brings the parser down."""

import re
from html.entities import html5

from lxml import etree

from anthology.importing.decoding import decoded

LONGEST_PAGE = 60_000_000
"""Bytes of one page that are read at all."""
_XML_NAMES = frozenset(["amp", "lt", "gt", "quot", "apos"])
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{0,31});")
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.IGNORECASE | re.DOTALL)
_HEAD = 4_096
_XML_DECLARED = re.compile(r"<\?xml[^>]*?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_META_DECLARED = re.compile(r"<meta[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def parse_xhtml(content: bytes) -> etree._Element:
    """The root of a page: as XML where it is well-formed, else as browsers would mend it.

    A page of nothing has an empty root. Never raises for what the bytes are.
    """
    text = _NOT_XML.sub("", page_text(content[:LONGEST_PAGE]))
    text = _DECLARATION.sub("", text)
    root = _as_xml(_DOCTYPE.sub("", text, count=1))
    if root is None or str(root.tag).rpartition("}")[2].lower() != "html":
        root = _as_html(text)
    return root if root is not None else etree.Element("html")


def page_text(content: bytes) -> str:
    """The text of a page, in the encoding that it has or else declares."""
    return decoded(content, declared_encoding(content)).text


def declared_encoding(content: bytes) -> str:
    """The character set that the head of a page names, or an empty string."""
    head = content[:_HEAD].decode("latin-1")
    found = _XML_DECLARED.search(head) or _META_DECLARED.search(head)
    return found[1].lower() if found else ""


def _as_xml(text: str) -> etree._Element | None:
    """libxml2 refuses more than 256 elements in each other: such pages go to the other parser."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_pis=True
    )
    try:
        return etree.fromstring(_ENTITY.sub(_character, text).encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _as_html(text: str) -> etree._Element | None:
    """Neither parser follows more than 2,048 elements in each other; deeper pages are made flat first."""
    root, is_too_deep = _mended(text)
    return _mended(_TAG.sub(_flat, text))[0] if is_too_deep else root


def _mended(text: str) -> tuple[etree._Element | None, bool]:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, recover=True)
    try:
        root = etree.fromstring(text.encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None, _is_too_deep(parser)
    return root, _is_too_deep(parser)


def _is_too_deep(parser: etree.HTMLParser) -> bool:
    return any("depth" in entry.message for entry in parser.error_log)


_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)[^>]*>")
_FLAT = frozenset([
    "html", "head", "body", "title", "script", "style", "p", "br", "hr", "img", "h1", "h2", "h3", "h4",
    "h5", "h6",
])  # fmt: skip
_IN_LINES = frozenset([
    "a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "q", "s", "small", "span", "strong",
    "sub", "sup", "tt", "u", "var",
])  # fmt: skip


def _flat(found: re.Match[str]) -> str:
    name = found[1].lower()
    if name in _FLAT:
        return found[0]
    return "" if name in _IN_LINES else "<p>"


def _character(found: re.Match[str]) -> str:
    """The character that an entity of HTML names; the five of XML stay as they are."""
    if found[1] in _XML_NAMES:
        return found[0]
    characters = html5.get(found[1] + ";")
    if characters is None:
        return f"&amp;{found[1]};"
    return "".join(f"&#{ord(character)};" for character in characters)
