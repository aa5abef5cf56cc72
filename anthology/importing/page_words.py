"""The elements of a page by their names, and the words in them."""

from collections.abc import Iterator

from lxml import etree

from anthology.importing.tags import HOLDERS
from anthology.text import count_words

_UNSAID = frozenset(["head", "script", "style", "template", "title"])


def name_of(element: etree._Element) -> str:
    """The tag without its namespace, in lower case."""
    return str(element.tag).rpartition("}")[2].lower()


def named(root: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The elements of those names, in the order of the page."""
    return (element for element in root.iter("*") if name_of(element) in names)


def said(element: etree._Element) -> str:
    """The words of an element, its scripts and styles left out."""
    parts: list[str] = []
    unsaid = 0
    for event, inner in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        if event == "start":
            unsaid += name_of(inner) in _UNSAID
            if not unsaid:
                parts.append(inner.text or "")
            continue
        unsaid -= event == "end" and name_of(inner) in _UNSAID
        if inner is not element and not unsaid:
            space = " " if event == "end" and name_of(inner) in HOLDERS else ""
            parts.append(space + (inner.tail or ""))
    return "".join(parts)


def words_in(element: etree._Element) -> int:
    """How many words an element says."""
    return count_words(said(element))


def word_counts(element: etree._Element) -> dict[etree._Element, int]:
    """How many words each element in this one says, and it itself; one pass, piece by piece."""
    counts: dict[etree._Element, int] = {}
    open_counts: list[int] = []
    unsaid = 0
    for event, inner in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        if event == "start":
            unsaid += name_of(inner) in _UNSAID
            open_counts.append(count_words(inner.text or "") if not unsaid else 0)
            continue
        if event == "end":
            unsaid -= name_of(inner) in _UNSAID
            counts[inner] = open_counts.pop()
            if open_counts:
                open_counts[-1] += counts[inner]
        if open_counts and not unsaid:
            open_counts[-1] += count_words(inner.tail or "")
    return counts
