"""Footnotes and endnotes: which links call one, and the elements that are notes, taken out of the flow.

EPUB 3 says so by types and roles. Older books have a small raised link, and a note that links
back; both must be so before a paragraph is taken for a note.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from anthology.importing.epub.names import Names, Target
from anthology.importing.epub.pages import Page
from anthology.importing.epub.parsing import Element, descendants, local, tokens, value, words

_NOTE_TYPES = frozenset(("footnote", "endnote", "rearnote", "note", "doc-footnote", "doc-endnote"))
_GROUP_TYPES = frozenset(("footnotes", "endnotes", "rearnotes", "notes", "doc-endnotes"))
_CALLS = frozenset(("noteref", "doc-noteref"))
_BACK = frozenset(("backlink", "referrer", "doc-backlink"))
_BLOCKS = frozenset(("p", "li", "aside", "div", "dd", "section", "td", "blockquote", "dt"))
_SIGN = re.compile(r"[\[(]?(?:\d{1,4}|[*†‡§¶]{1,4}|[a-z]|[ivxlc]{1,6})[\])]?\.?")
_AFTER_SIGN = re.compile(r"^[\s.:)\]]+")
_HEADING = re.compile(r"(?:end|foot)?notes|anmerkungen|fußnoten", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Note:
    """An element that is a note, on its page; `is_told` once a story has it."""

    page: Page
    element: Element
    is_told: bool = False


@dataclass(slots=True)
class Notes:
    """The notes of the book by the places that links call them by."""

    by_target: dict[Target, Note] = field(default_factory=dict)

    def untold(self) -> Iterator[Note]:
        """Those that no story has, in the order of the book."""
        return (note for note in dict.fromkeys(self.by_target.values()) if not note.is_told)


def take_notes(pages: Sequence[Page], names: Names) -> Notes:
    """Find all notes that are called, and take them out of their pages."""
    by_path = {page.path: page for page in pages}
    notes, references = Notes(), set[Target]()
    by_element: dict[Element, Note] = {}
    for page in pages:
        for link in _links(page):
            target = names.target(value(link, "href"), page.path)
            there = by_path.get(target.path)
            element = there.ids().get(target.fragment) if there and target.fragment else None
            if there is None or element is None or _is_inside(link, by_element):
                continue
            note = _note_element(element)
            if note is None or not _calls(link, page, note, there, names):
                continue
            references |= _places(link, page)
            notes.by_target[target] = by_element.setdefault(note, Note(there, note))
    for note in by_element.values():
        _without_backlinks(note, references, names)
        _take_out(note.element)
    _drop_empty_groups(pages)
    return notes


def _links(page: Page) -> Iterator[Element]:
    return (link for link in descendants(page.body, "a") if "#" in value(link, "href"))


def _is_inside(link: Element, notes: dict[Element, Note]) -> bool:
    """Whether the link is part of a note and leads back."""
    if not any(ancestor in notes for ancestor in link.iterancestors()):
        return False
    return not tokens(link, "type") & _CALLS and not tokens(link, "role") & _CALLS


def _note_element(element: Element) -> Element | None:
    """The block that is the note; None where the id is that of something larger or else."""
    for found in (element, *element.iterancestors()):
        name = local(found)
        if name == "dt":
            return next((e for e in found.itersiblings() if local(e) == "dd"), None)
        if name == "td":
            return found.getparent()
        if name in _BLOCKS:
            alone = name in ("p", "div") and local(found.getparent()) in ("aside", "li")
            return found.getparent() if alone and not found.getparent().index(found) else found
        if name in ("body", "html", "h1", "h2", "h3", "h4", "h5", "h6"):
            return None
    return None


def _calls(link: Element, page: Page, note: Element, there: Page, names: Names) -> bool:
    if tokens(link, "type") & _BACK or tokens(link, "role") & _BACK:
        return False
    if tokens(link, "type") & _CALLS or tokens(link, "role") & _CALLS:
        return True
    if not _SIGN.fullmatch(words(link).lower()):
        return False
    if _is_typed(note):
        return True
    back = next(descendants(note, "a"), None)
    places = _places(link, page)
    return any(
        names.target(value(a, "href"), there.path) in places and _is_at_an_end(a, note)
        for a in ([] if back is None else descendants(note, "a"))
    )


def _is_typed(note: Element) -> bool:
    for element in (note, *note.iterancestors()):
        kinds = tokens(element, "type") | tokens(element, "role")
        if kinds & _NOTE_TYPES or (kinds & _GROUP_TYPES):
            return True
    return False


def _is_at_an_end(link: Element, note: Element) -> bool:
    """Whether a link back begins the note or ends it."""
    whole, own = words(note), words(link)
    return not own or whole.lstrip("[(").startswith(own) or whole.endswith(own)


def _places(link: Element, page: Page) -> set[Target]:
    """The ids by which a link back may name the place that called the note."""
    near = [link, *link.iter(), *([link.getparent()] if link.getparent() is not None else [])]
    idents = {value(e, "id") or value(e, "name") for e in near if local(e)}
    block = next((a for a in link.iterancestors() if local(a) in ("p", "li", "h1", "h2", "h3")), None)
    if block is not None:
        idents.add(value(block, "id"))
    return {Target(page.path, ident) for ident in idents if ident}


def _without_backlinks(note: Note, references: set[Target], names: Names) -> None:
    for link in list(descendants(note.element, "a")):
        target = names.target(value(link, "href"), note.page.path) if value(link, "href") else None
        if tokens(link, "type") & _BACK or tokens(link, "role") & _BACK or target in references:
            begins = words(note.element).lstrip("[(").startswith(words(link))
            while (outer := link.getparent()) is not None and local(outer) == "sup" and len(outer) == 1:
                if words(outer) != words(link) or outer is note.element:
                    break
                link = outer
            if begins:
                link.tail = _AFTER_SIGN.sub("", link.tail or "")
            _take_out(link)


def _take_out(element: Element) -> None:
    """Out of its page, but not what follows it there."""
    parent, tail = element.getparent(), element.tail
    if parent is None:
        return
    if tail:
        before = element.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
    element.tail = None
    parent.remove(element)


def _drop_empty_groups(pages: Sequence[Page]) -> None:
    """What held notes and holds nothing more but, at most, its heading."""
    for page in pages:
        for group in list(descendants(page.body, "section", "aside", "div", "ol", "ul", "dl")):
            if (
                group.getparent() is None
                or not (tokens(group, "type") | tokens(group, "role")) & _GROUP_TYPES
            ):
                continue
            left = words(group)
            if not left or _HEADING.fullmatch(left) or left == _first_heading(group):
                _take_out(group)


def _first_heading(group: Element) -> str:
    return next(map(words, descendants(group, "h1", "h2", "h3", "h4", "h5", "h6")), "")
