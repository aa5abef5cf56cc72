"""The contents list of a book: its nav, else its NCX; and its landmarks, which tell pages apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from anthology.importing.epub.names import NOWHERE, Names, Target
from anthology.importing.epub.parsing import Element, children, descendants, local, tokens, value, words

_DEEPEST = 30
_DASH = re.compile(r"^\s*[—–-]\s*")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents; `target` is `NOWHERE` for a heading that leads nowhere."""

    title: str
    target: Target
    byline: str = ""
    children: tuple["Entry", ...] = ()

    def below(self) -> Iterator["Entry"]:
        """All entries below it that lead somewhere, in order."""
        for child in self.children:
            if child.target.path:
                yield child
            yield from child.below()


def nav_entries(root: Element, base: str, names: Names) -> tuple[Entry, ...]:
    """The entries of the nav that is the contents, or of the only one without a type."""
    navs = list(descendants(root, "nav"))
    by_type = [nav for nav in navs if "toc" in tokens(nav, "type") or "doc-toc" in tokens(nav, "role")]
    for nav in by_type or [nav for nav in navs if not tokens(nav, "type")]:
        found = next(descendants(nav, "ol", "ul"), None)
        if found is not None:
            return tuple(_lines(found, base, names, 0))
    return ()


def landmarks(root: Element, base: str, names: Names) -> dict[str, frozenset[str]]:
    """The types that the landmarks give to pages, by path."""
    found: dict[str, frozenset[str]] = {}
    for nav in descendants(root, "nav"):
        if "landmarks" in tokens(nav, "type"):
            for link in descendants(nav, "a"):
                path = names.target(value(link, "href"), base).path
                found[path] = found.get(path, frozenset()) | tokens(link, "type")
    return found


def _lines(outer: Element, base: str, names: Names, depth: int) -> Iterator[Entry]:
    for line in children(outer, "li"):
        link = next((e for e in _own(line) if local(e) == "a"), None)
        label = link if link is not None else next((e for e in line if local(e) not in ("ol", "ul")), None)
        inner = next(children(line, "ol", "ul"), None)
        below = () if inner is None or depth > _DEEPEST else tuple(_lines(inner, base, names, depth + 1))
        target = names.target(value(link, "href"), base) if link is not None else NOWHERE
        title, byline = _label(label) if label is not None else ("", "")
        yield Entry(title, target, byline, below)


def _own(line: Element) -> Iterator[Element]:
    """What is below a line and in no list within it."""
    for child in line:
        if local(child) not in ("ol", "ul"):
            yield from child.iter()


def _label(label: Element) -> tuple[str, str]:
    """The words of an entry and, if a part of them is marked as such, who wrote it."""
    whole = words(label)
    for part in label.iter():
        if part is not label and {"byline", "author"} & tokens(part, "class") and (by := words(part)):
            return whole.removesuffix(by).rstrip(" ,—–-"), _DASH.sub("", by)
    return whole, ""


def ncx_entries(root: Element, base: str, names: Names) -> tuple[Entry, ...]:
    """The entries of an NCX."""
    found = next(descendants(root, "navMap"), None)
    return () if found is None else tuple(_points(found, base, names, 0))


def _points(outer: Element, base: str, names: Names, depth: int) -> Iterator[Entry]:
    for point in children(outer, "navPoint"):
        label = next(children(point, "navLabel"), None)
        source = next((value(content, "src") for content in children(point, "content")), "")
        below = () if depth > _DEEPEST else tuple(_points(point, base, names, depth + 1))
        target = names.target(source, base) if source else NOWHERE
        yield Entry("" if label is None else words(label), target, "", below)
