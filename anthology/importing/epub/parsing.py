"""The XML around the pages of a book: parsed on guard, asked by local names.

Entities and network are off and the depth is bounded. What is not well-formed is mended where the
parser can: a book is not lost for an `&` in its title.
"""

import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any, TypeAlias

from lxml import etree

from anthology.text import canonical

Element: TypeAlias = Any
"""An element of lxml's, which ships no types."""

LONGEST_WORDS = 2_000
"""Characters of a title or a name that are kept; nobody writes longer ones."""

_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]*);")
_XML_ENTITIES = frozenset(("amp", "lt", "gt", "quot", "apos"))


def parsed(content: bytes) -> Element | None:
    """The root of the document, or None where there is none to be found."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(_ENTITY.sub(_numbered, content.lstrip()), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _numbered(entity: re.Match[bytes]) -> bytes:
    """`&nbsp;` as a number, which XML knows without a declaration."""
    name = entity[1].decode()
    letters = "" if name in _XML_ENTITIES else html5.get(f"{name};", "")
    return "".join(f"&#{ord(letter)};" for letter in letters).encode() or entity[0]


def local(element: Element) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Element, *names: str) -> Iterator[Element]:
    """The children of those names."""
    return (child for child in element if local(child) in names)


def descendants(element: Element, *names: str) -> Iterator[Element]:
    """The elements of those names below, in document order."""
    return (found for found in element.iter() if local(found) in names)


def value(element: Element, name: str) -> str:
    """An attribute by its local name, empty where it is missing."""
    if (written := element.get(name)) is not None:
        return str(written).strip()
    found = (v for key, v in element.attrib.items() if key.rpartition("}")[2] == name)
    return str(next(found, "")).strip()


def tokens(element: Element, name: str) -> frozenset[str]:
    """The words of an attribute such as `epub:type`, in lower case."""
    return frozenset(value(element, name).lower().split())


def words(element: Element) -> str:
    """All words below an element on one line."""
    parts = (part for part in element.itertext() if isinstance(part, str))
    return canonical("".join(parts)[: LONGEST_WORDS * 4])[:LONGEST_WORDS].rstrip()
