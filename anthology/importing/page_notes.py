"""The notes at the foot of a page: what links like “[1]” lead to."""

import re
from collections.abc import Iterator
from functools import cache

from lxml import etree

from anthology.importing.page_words import name_of, named, said, words_in

_CALL = re.compile(
    r"[\[(]?(?:(?:note|n\.?)\s*)?(?:\d{1,3}|[a-z]|[ivxl]{1,6}|[*†‡§¶#]{1,4})[\])]?", re.IGNORECASE
)
_NOTE_NAME = re.compile(
    r"_?(?:fn|footnote|endnote|note|ftn|edn|cite_note|sdfootnote|sdendnote)s?[-_:.]?\w{1,12}",
    re.IGNORECASE,
)
_NOTE_ROLES = frozenset(["doc-footnote", "doc-endnote", "footnote", "endnote"])
_HOLDERS = frozenset(["li", "p", "div", "aside", "dd", "section", "td"])
_LONGEST_NOTE = 1_000
_LONGEST_WAY_BACK = 12


def notes_of(body: etree._Element) -> dict[str, etree._Element]:
    """The notes by the ids that links call, taken out of the page, each without its way back.

    A link calls a note where its words are a number or a sign, and what it leads to stands after
    it and is named as notes are or leads back.
    """
    places = {ident: (place, element) for place, element, ident in _named_places(body)}
    order = {element: place for place, element in enumerate(body.iter("*"))}
    notes: dict[str, etree._Element] = {}
    taken: set[etree._Element] = set()
    leads, is_short = cache(_leads), cache(_is_short)
    for link in named(body, "a"):
        ident = _inner_address(link)
        if ident not in places or ident in notes or not _CALL.fullmatch(said(link).strip()):
            continue
        place, target = places[ident]
        note = _holder(target)
        if note is None or place <= order[link] or not is_short(note):
            continue
        if note not in taken and _is_note(note, target, link, leads(note)):
            notes[ident] = note
            taken.add(note)
    for note in notes.values():
        for link in _ways_back(note, order, places):
            _silence(link)
        _take_out(note)
    return {ident: note for ident, note in notes.items() if said(note).strip()}


def targets_of(article: etree._Element) -> frozenset[str]:
    """The ids in an article that its own links lead to."""
    called = {_inner_address(link) for link in named(article, "a")}
    return frozenset(ident for _, _, ident in _named_places(article) if ident in called)


def _named_places(body: etree._Element) -> Iterator[tuple[int, etree._Element, str]]:
    for place, element in enumerate(body.iter("*")):
        if ident := element.get("id") or (name_of(element) == "a" and element.get("name")) or "":
            yield place, element, ident


def _inner_address(link: etree._Element) -> str:
    address = (link.get("href") or "").strip()
    return address[1:] if address[:1] == "#" else ""


def _holder(target: etree._Element) -> etree._Element | None:
    """The block that is or holds the target, up to one that is named as notes are."""
    line = [target, *target.iterancestors()][:4]
    holders = [element for element in line if name_of(element) in _HOLDERS]
    for element in holders:
        if _is_named_as_note(element):
            return element
    return holders[0] if holders else None


def _is_named_as_note(element: etree._Element) -> bool:
    roles = {role.lower() for role in f"{element.get('role', '')} {element.get('epub:type', '')}".split()}
    names = [element.get("id", ""), element.get("name", ""), *element.get("class", "").split()]
    return bool(roles & _NOTE_ROLES) or any(map(_NOTE_NAME.fullmatch, names))


def _is_note(
    note: etree._Element, target: etree._Element, call: etree._Element, leads: frozenset[str]
) -> bool:
    if any(element is note for element in call.iterancestors()):
        return False
    own = {
        call.get("id"),
        call.get("name"),
        *(outer.get("id") for outer in call.iterancestors("sup", "span")),
    }
    return not own.isdisjoint(leads) or _is_named_as_note(target) or _is_named_as_note(note)


def _is_short(note: etree._Element) -> bool:
    return words_in(note) <= _LONGEST_NOTE


def _leads(note: etree._Element) -> frozenset[str]:
    """The ids in the page that the links of a note lead to."""
    return frozenset(_inner_address(link) for link in named(note, "a")) - {""}


def _ways_back(
    note: etree._Element,
    order: dict[etree._Element, int],
    places: dict[str, tuple[int, etree._Element]],
) -> list[etree._Element]:
    """The short links of a note that lead to what stands before it."""
    return [
        link
        for link in named(note, "a")
        if (ident := _inner_address(link)) in places
        and places[ident][0] < order[note]
        and len(said(link)) <= _LONGEST_WAY_BACK
    ]


def _silence(link: etree._Element) -> None:
    """A link without words, and no space before where they were."""
    for child in list(link):
        link.remove(child)
    link.text = None
    parent, before = link.getparent(), link.getprevious()
    if before is not None and before.tail:
        before.tail = before.tail.rstrip()
    elif before is None and parent is not None and parent.text:
        parent.text = parent.text.rstrip()


def _take_out(note: etree._Element) -> None:
    parent, before, tail = note.getparent(), note.getprevious(), note.tail or ""
    note.tail = None
    if parent is None:
        return
    if before is not None:
        before.tail = f"{before.tail or ''}{tail}"
    else:
        parent.text = f"{parent.text or ''}{tail}"
    parent.remove(note)
