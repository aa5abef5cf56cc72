"""What a page says of its story: title, author, description."""

import json
import re

from lxml import etree

from anthology.importing.page_words import named, said
from anthology.text import canonical

_BY = re.compile(r"by:?\s+(.{2,80})", re.IGNORECASE)
_WITHIN_NAMES = frozenset(
    ["and", "&", "de", "del", "der", "di", "du", "da", "la", "le", "van", "von", "the", "of", "und", "et"]
)


def language_of(root: etree._Element) -> str:
    """The language as it is written, which may be none."""
    return root.get("lang") or root.get("xml:lang") or _meta(root, "language", "content-language")


def description_of(root: etree._Element) -> str:
    """What the page says it is about."""
    return _meta(root, "description", "og:description")


def _meta(root: etree._Element, *names: str) -> str:
    for element in named(root, "meta"):
        name = element.get("name") or element.get("property") or element.get("http-equiv") or ""
        if name.lower() in names:
            return canonical(element.get("content") or "")
    return ""


def title_of(root: etree._Element) -> str:
    """The title of the story, without the name of the site."""
    if title := _meta(root, "og:title"):
        return title
    headings = [canonical(said(heading)) for heading in named(root, "h1")]
    if len(headings) == 1 and headings[0]:
        return headings[0]
    written = canonical("".join("".join(title.itertext()) for title in list(named(root, "title"))[:1]))
    return re.split(r"\s+[|–—·]\s+", written)[0]


def byline_of(root: etree._Element) -> str:
    """The author that the page states, or an empty string."""
    if author := _meta(root, "author", "dc.creator"):
        return author
    for link in named(root, "a", "span"):
        if link.get("rel") == "author" or link.get("itemprop") == "author":
            return re.sub(r"(?i)^by\s+", "", canonical(said(link)))
    return _stated_author(root)


def byline_said(line: str) -> str:
    """The name in a line such as “by Émile Dupré”; empty where the line says something else."""
    found = _BY.fullmatch(canonical(line))
    names = found[1].split() if found else []
    if 0 < len(names) <= 8 and all(_is_of_a_name(name) for name in names) and names[0][0].isupper():
        return " ".join(names)
    return ""


def _is_of_a_name(word: str) -> bool:
    return word[0].isupper() or word.lower() in _WITHIN_NAMES


def _stated_author(root: etree._Element) -> str:
    """The author that JSON-LD names."""
    for script in named(root, "script"):
        if script.get("type") != "application/ld+json":
            continue
        try:
            stated = json.loads("".join(script.itertext())[:200_000])
        except (ValueError, RecursionError):
            continue
        author = stated.get("author") if isinstance(stated, dict) else None
        author = author[0] if isinstance(author, list) and author else author
        name = author.get("name") if isinstance(author, dict) else author
        if isinstance(name, str):
            return canonical(name)
    return ""
