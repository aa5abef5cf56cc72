"""Which elements of a page are verse, and which of them are a line of it."""

import re
from itertools import pairwise

from lxml import etree

from anthology.importing.defaults import Written

_ROLES = frozenset(["verse", "poem", "song", "hymn", "lyrics"])
_VERSE = re.compile(
    r"(?:poem|poetry|verse|stanza|lg|linegroup|song|lyric)s?(?:[-_]?(?:\d+|first|last|in|indent\w*|block))?",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"(?:(?:verse|poem|stanza|poetry)[-_]?)?(?:line|l)(?:[-_]?(?:\d+|first|last|indent\w*))?", re.IGNORECASE
)


def is_verse(written: Written) -> bool:
    """Whether the element says that what it holds is verse."""
    if written.name in ("html", "body"):
        return False
    return bool(written.roles & _ROLES) or any(map(_VERSE.fullmatch, written.classes))


def is_line(written: Written) -> bool:
    """Whether the element, within verse, says that it is one line."""
    return any(map(_LINE.fullmatch, written.classes))


def is_stanza(paragraph: etree._Element) -> bool:
    """Whether a paragraph is nothing but spans with a line break between each two: `<span/><br/><span/>`."""
    if len(paragraph) < 3 or (paragraph.text or "").strip():
        return False
    names = [str(child.tag).rpartition("}")[2] for child in paragraph]
    if names[0] != "span" or any({one, other} != {"span", "br"} for one, other in pairwise(names)):
        return False
    return not any((child.tail or "").strip() for child in paragraph)
