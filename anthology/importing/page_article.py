"""The part of a page that is the story, and what stands around it.

What a page marks as its article is believed; else the element is taken that holds most of the
words outside links.
"""

import re

from lxml import etree

from anthology.importing.page_words import name_of, word_counts, words_in

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
        inner = set(found)
        outer = [one for one in found if inner.isdisjoint(one.iterancestors())][:50]
        if len(outer) == 1 and words_in(outer[0]) >= _FEWEST_WORDS:
            return outer[0]
    return None


def _densest(body: etree._Element) -> etree._Element:
    """Down from the body as long as one element holds nearly all words that are in no link."""
    if not any(_is_aside(element) for element in body.iter("*")):
        return body
    weights = _weights(body)
    chosen = body
    for _ in range(100):
        children = [child for child in chosen.iterchildren("*") if not _is_aside(child)]
        if not children:
            break
        child = max(children, key=weights.__getitem__)
        heaviest = weights[child]
        if name_of(child) in ("p", "span") or heaviest * 10 < 8 * sum(weights[one] for one in children):
            break
        if heaviest < _FEWEST_WORDS:
            break
        chosen = child
    return chosen


def _weights(body: etree._Element) -> dict[etree._Element, int]:
    """The words of each element less twice those in its links."""
    counts = word_counts(body)
    linked: dict[etree._Element, int] = {}
    for _, element in etree.iterwalk(body, events=("end",)):
        inner = sum(linked.get(child, 0) for child in element.iterchildren("*"))
        linked[element] = counts[element] if name_of(element) == "a" else inner
    return {element: counts[element] - 2 * linked[element] for element in counts}


def _is_aside(element: etree._Element) -> bool:
    name = name_of(element)
    if name in _ASIDE or element.get("role", "") in _ASIDE_ROLES:
        return True
    if name in ("html", "body", "main", "article", "p", "span", "h1", "h2"):
        return False
    return bool(_ASIDE_CLASS.search(f"{element.get('class', '')} {element.get('id', '')}"))


def around(article: etree._Element) -> list[etree._Element]:
    """What stands around the words in the article, none in another; nothing that holds half of them."""
    counts = word_counts(article)
    found = []
    walker = etree.iterwalk(article, events=("start",))
    for _, element in walker:
        if element is not article and counts[element] <= counts[article] // 2 and _is_aside(element):
            found.append(element)
            walker.skip_subtree()
    return found


def removed(element: etree._Element) -> int:
    """Take an element out of its page, leaving what follows it; how many words went."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail
    if parent is None:
        return 0
    element.tail = None
    if tail and before is not None:
        before.tail = f"{before.tail or ''} {tail}"
    elif tail:
        parent.text = f"{parent.text or ''} {tail}"
    parent.remove(element)
    return words_in(element)
