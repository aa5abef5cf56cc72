"""The pages of a book, each parsed once, and cut in two where a story begins within one."""

from dataclasses import dataclass, field

from lxml import etree

from anthology.importing.epub.parsing import Element, descendants, local, tokens, value, words

_LINES = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "pre", "table", "dl", "figure"))


@dataclass(slots=True)
class Page:
    """A page; `sheets` are its style sheets in their order, `types` say what it is for."""

    path: str
    root: Element
    body: Element
    sheets: tuple[str, ...]
    types: frozenset[str]
    is_linear: bool = True
    _ids: dict[str, Element] = field(default_factory=dict)

    @property
    def language(self) -> str:
        """The language that the page declares, or an empty string."""
        return value(self.root, "lang") or value(self.body, "lang")

    def ids(self) -> dict[str, Element]:
        """Its elements by id; the first to have one keeps it."""
        if not self._ids:
            for element in self.body.iter():
                ident = element.get("id") or (element.get("name") if local(element) == "a" else None)
                if ident:
                    self._ids.setdefault(ident, element)
        return self._ids

    def heading(self) -> str:
        """The words of its first heading, or an empty string."""
        return next(filter(None, map(words, descendants(self.body, "h1", "h2", "h3", "h4", "h5", "h6"))), "")

    def name(self) -> str:
        """What its head calls it, or an empty string."""
        return next(filter(None, map(words, descendants(self.root, "title"))), "")


def types_of(body: Element) -> frozenset[str]:
    """What a page is for by the types of its body and of the section that holds all of it."""
    found = tokens(body, "type")
    sections = [child for child in body if local(child) in ("section", "article", "div", "nav")]
    if len(sections) == 1 and len(body) == 1:
        found |= tokens(sections[0], "type")
    return found


def words_in(body: Element) -> int:
    """About how many words a page has."""
    return len("".join(part for part in body.itertext() if isinstance(part, str)).split())


def cut(element: Element) -> Element:
    """Cut a page before the element: what follows becomes a body of its own, which is given back.

    An element within a line takes the whole line with it.
    """
    line = element
    for ancestor in element.iterancestors():
        if local(ancestor) == "body":
            break
        if local(ancestor) in _LINES:
            line = ancestor
    below = line
    following = [line, *line.itersiblings()]
    while True:
        above = below.getparent()
        copy = etree.Element(
            above.tag, {k: v for k, v in above.attrib.items() if k != "id"}, nsmap=above.nsmap
        )
        copy.extend(following)
        if local(above) == "body":
            break
        copy.tail, above.tail = above.tail, None
        following = [copy, *above.itersiblings()]
        below = above
    outside = above.getparent()
    if outside is not None:
        etree.Element(outside.tag, dict(outside.attrib), nsmap=outside.nsmap).append(copy)
    return copy
