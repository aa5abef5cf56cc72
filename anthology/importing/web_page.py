"""A saved web page to the story in it: its article, without what stands around it.

What a page marks as its article is believed; else the element is taken that holds most of the
words outside links. Whatever was left out is counted and said.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from anthology.errors import UnreadableSource
from anthology.importing.beside import PicturesBeside
from anthology.importing.cascade import Cascade
from anthology.importing.elements import Surroundings, walk
from anthology.importing.look import language_tag
from anthology.importing.manuscript import Manuscript, Volume
from anthology.importing.parsing import parse_xhtml
from anthology.importing.tags import HOLDERS
from anthology.story import Block, BlockKind
from anthology.text import canonical, count_words

LARGEST_PAGE = 60_000_000
"""Bytes of a page that is read."""
_ASIDE = frozenset(["nav", "aside", "footer"])
_ASIDE_ROLES = frozenset(["navigation", "complementary", "contentinfo", "search", "banner", "menu"])
_ASIDE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|sidebar|breadcrumbs?|share|sharing|social|comments?"
    r"|related|advert|ads|cookie|newsletter|pagination)(?:$|[\s_-])",
    re.IGNORECASE,
)
_UNSAID = frozenset(["head", "script", "style", "template", "title"])
_FEWEST_WORDS = 40


def read_web_page(path: Path) -> Volume:
    """The story in a saved page; `UnreadableSource` says why there is none."""
    try:
        if path.stat().st_size > LARGEST_PAGE:
            raise UnreadableSource(path, "it is too large for a page")
        root = parse_xhtml(path.read_bytes())
    except OSError as error:
        raise UnreadableSource(path, error.strerror or "it cannot be opened") from error
    return _volume(path, root)


def _volume(path: Path, root: etree._Element) -> Volume:
    pictures = PicturesBeside(path)
    language = language_tag(root.get("lang") or root.get("xml:lang") or _meta(root, "language") or "")
    title, byline = _title(root) or canonical(path.stem), _byline(root)
    body = _body(root)
    whole = _words_in(body)
    article = _article(body)
    left_out = whole - _words_in(article)
    left_out += sum([_removed(part) for part in _around(article)])
    around = Surroundings(Cascade(_sheets(root)), language, pictures.found, _kept_link, _no_note)
    blocks = _without_title(walk(article, around), title)
    if not blocks:
        raise UnreadableSource(path, "it holds no words")
    warnings = [f"Left out as navigation: {left_out} words."] if left_out > 0 else []
    warnings += [around.cascade.warning] if around.cascade.warning else []
    story = Manuscript(title, blocks, byline, language, _meta(root, "description", "og:description"))
    return Volume((story,), language=language, pictures=pictures.taken(), warnings=tuple(warnings))


def _kept_link(address: str) -> str:
    return address if re.match(r"(?:https?|mailto):", address, re.IGNORECASE) else ""


def _no_note(_address: str) -> str:
    return ""


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _named(root: etree._Element, *names: str) -> Iterator[etree._Element]:
    return (element for element in root.iter("*") if _name(element) in names)


def _body(root: etree._Element) -> etree._Element:
    return next(_named(root, "body"), root)


def _sheets(root: etree._Element) -> list[str]:
    return ["".join(sheet.itertext()) for sheet in _named(root, "style")]


def _said(element: etree._Element) -> str:
    """The words of an element, its scripts and styles left out."""
    parts: list[str] = []
    unsaid = 0
    for event, inner in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        if event == "start":
            unsaid += _name(inner) in _UNSAID
            if not unsaid:
                parts.append(inner.text or "")
            continue
        unsaid -= event == "end" and _name(inner) in _UNSAID
        if inner is not element and not unsaid:
            space = " " if event == "end" and _name(inner) in HOLDERS else ""
            parts.append(space + (inner.tail or ""))
    return "".join(parts)


def _words_in(element: etree._Element) -> int:
    return count_words(_said(element))


def _article(body: etree._Element) -> etree._Element:
    """The element that is the story; the body where nothing says otherwise."""
    marked = _marked(body)
    return marked if marked is not None else _densest(body)


def _marked(body: etree._Element) -> etree._Element | None:
    choices: list[list[etree._Element]] = [[], [], []]
    for element in body.iter("*"):
        if element.get("itemprop") == "articleBody":
            choices[0].append(element)
        elif _name(element) == "article":
            choices[1].append(element)
        elif _name(element) == "main" or element.get("role") == "main":
            choices[2].append(element)
    for found in choices:
        outer = [one for one in found if not any(other in found for other in one.iterancestors())][:50]
        if len(outer) == 1 and _words_in(outer[0]) >= _FEWEST_WORDS:
            return outer[0]
    return None


def _densest(body: etree._Element) -> etree._Element:
    """Down from the body as long as one element holds nearly all words that are in no link."""
    if not any(_is_aside(element) for element in body.iter("*")):
        return body
    chosen = body
    for _ in range(100):
        weights = [(_weight(child), child) for child in chosen.iterchildren("*") if not _is_aside(child)]
        if not weights:
            break
        heaviest, child = max(weights, key=_first)
        if _name(child) in ("p", "span") or heaviest * 10 < 8 * sum(weight for weight, _ in weights):
            break
        if heaviest < _FEWEST_WORDS:
            break
        chosen = child
    return chosen


def _first(pair: tuple[int, etree._Element]) -> int:
    return pair[0]


def _weight(element: etree._Element) -> int:
    return _words_in(element) - 2 * sum(_words_in(link) for link in _named(element, "a"))


def _is_aside(element: etree._Element) -> bool:
    name = _name(element)
    if name in _ASIDE or element.get("role", "") in _ASIDE_ROLES:
        return True
    if name in ("html", "body", "main", "article", "p", "span", "h1", "h2"):
        return False
    return bool(_ASIDE_CLASS.search(f"{element.get('class', '')} {element.get('id', '')}"))


def _around(article: etree._Element) -> list[etree._Element]:
    """What stands around the words in the article; nothing that holds half of them."""
    most = _words_in(article) // 2
    return [
        element
        for element in article.iterdescendants("*")
        if _is_aside(element) and _words_in(element) <= most
    ]


def _removed(element: etree._Element) -> int:
    """Take an element out of its page, leaving what follows it; how many words went."""
    parent = element.getparent()
    if parent is None:
        return 0
    words = _words_in(element)
    if element.tail:
        before = element.getprevious()
        if before is not None:
            before.tail = f"{before.tail or ''} {element.tail}"
        else:
            parent.text = f"{parent.text or ''} {element.tail}"
    element.tail = None
    parent.remove(element)
    for inner in element.iterdescendants("*"):
        if _is_aside(inner):
            words -= _words_in(inner)
    return words


def _meta(root: etree._Element, *names: str) -> str:
    for element in _named(root, "meta"):
        name = element.get("name") or element.get("property") or element.get("http-equiv") or ""
        if name.lower() in names:
            return canonical(element.get("content") or "")
    return ""


def _title(root: etree._Element) -> str:
    if title := _meta(root, "og:title"):
        return title
    headings = [canonical(_said(heading)) for heading in _named(root, "h1")]
    if len(headings) == 1 and headings[0]:
        return headings[0]
    written = canonical("".join("".join(title.itertext()) for title in list(_named(root, "title"))[:1]))
    return re.split(r"\s+[|–—·]\s+", written)[0]


def _byline(root: etree._Element) -> str:
    if author := _meta(root, "author", "dc.creator"):
        return author
    for link in _named(root, "a", "span"):
        if link.get("rel") == "author" or link.get("itemprop") == "author":
            return re.sub(r"(?i)^by\s+", "", canonical(_said(link)))
    return _stated_author(root)


def _stated_author(root: etree._Element) -> str:
    """The author that JSON-LD names."""
    for script in _named(root, "script"):
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


def _without_title(blocks: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    """The title is not printed twice."""
    if blocks and blocks[0].kind is BlockKind.HEADING and canonical(blocks[0].text) == title:
        return blocks[1:]
    return blocks
