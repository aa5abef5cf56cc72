"""The part of a page that is the story, and what stands around it.

What a page marks as its article is believed; else the element is taken that holds most of the
words outside links.
"""

import re

from lxml import etree

from anthology.importing.page_words import name_of, named, words_in

_ASIDE = frozenset(["nav", "aside", "footer"])
_ASIDE_ROLES = frozenset(["navigation", "complementary", "contentinfo", "search", "banner", "menu"])
_ASIDE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|sidebar|breadcrumbs?|share|sharing|social|comments?"
    r"|related|advert|ads|cookie|newsletter|pagination)(?:$|[\s_-])",
    re.IGNORECASE,
)
_FEWEST_WORDS = 40


def article_of(body: etree._Element) -> etree._Element:
    """The element that is the story; the body where nothing says otherwise."""
    marked = _marked(body)
    return marked if marked is not None else _densest(body)


def _marked(body: etree._Element) -> etree._Element | None:
    choices: list[list[etree._Element]] = [[], [], []]
    for element in body.iter("*"):
        if element.get("itemprop") == "articleBody":
            choices[0].append(element)
        elif name_of(element) == "article":
            choices[1].append(element)
        elif name_of(element) == "main" or element.get("role") == "main":
            choices[2].append(element)
    for found in choices:
        outer = [one for one in found if not any(other in found for other in one.iterancestors())][:50]
        if len(outer) == 1 and words_in(outer[0]) >= _FEWEST_WORDS:
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
        if name_of(child) in ("p", "span") or heaviest * 10 < 8 * sum(weight for weight, _ in weights):
            break
        if heaviest < _FEWEST_WORDS:
            break
        chosen = child
    return chosen


def _first(pair: tuple[int, etree._Element]) -> int:
    return pair[0]


def _weight(element: etree._Element) -> int:
    return words_in(element) - 2 * sum(words_in(link) for link in named(element, "a"))


def _is_aside(element: etree._Element) -> bool:
    name = name_of(element)
    if name in _ASIDE or element.get("role", "") in _ASIDE_ROLES:
        return True
    if name in ("html", "body", "main", "article", "p", "span", "h1", "h2"):
        return False
    return bool(_ASIDE_CLASS.search(f"{element.get('class', '')} {element.get('id', '')}"))


def around(article: etree._Element) -> list[etree._Element]:
    """What stands around the words in the article; nothing that holds half of them."""
    most = words_in(article) // 2
    return [
        element
        for element in article.iterdescendants("*")
        if _is_aside(element) and words_in(element) <= most
    ]


def removed(element: etree._Element) -> int:
    """Take an element out of its page, leaving what follows it; how many words went."""
    parent = element.getparent()
    if parent is None:
        return 0
    words = words_in(element)
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
            words -= words_in(inner)
    return words
