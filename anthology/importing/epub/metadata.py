"""What the package document says about the book, in the ways of EPUB 2 and 3."""

import html
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from anthology.importing.epub.parsing import Element, children, local, value, words
from anthology.story import Contributor, Details
from anthology.text import canonical

_LONGEST_DESCRIPTION = 20_000
_TAG = re.compile(r"<[^<>]{0,500}>")
_DATE = re.compile(r"-?\d{4}(?:-\d\d(?:-\d\d)?)?")
_AUTHOR, _EDITOR = "aut", "edt"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is said, empty where it is not.

    `authors` are names, and `is_by_one` says that there is one who is called the author of it all;
    `bylines` tells by manifest id who wrote one document, `cover` is a manifest id.
    """

    title: str = ""
    subtitle: str = ""
    identifier: str = ""
    language: str = ""
    rights: str = ""
    authors: tuple[str, ...] = ()
    is_by_one: bool = False
    editors: tuple[str, ...] = ()
    details: Details = field(default_factory=Details)
    bylines: Mapping[str, str] = field(default_factory=dict)
    cover: str = ""


def joined(names: Sequence[str]) -> str:
    """Names as a byline has them: “A”, “A and B”, “A, B and C”."""
    *most, last = names or ("",)
    return f"{', '.join(most)} and {last}" if most else last


def read_metadata(package: Element) -> Metadata:
    """Everything that is written there; what is missing is empty."""
    elements = list(_elements(package))
    refined = _refined(elements)
    people = list(_people(elements, refined))
    title, subtitle = _titles(elements, refined)
    return Metadata(
        title=title,
        subtitle=subtitle,
        identifier=_identifier(elements, value(package, "unique-identifier")),
        language=_first(elements, "language"),
        rights=_first(elements, "rights"),
        authors=_with_role(people, _AUTHOR),
        is_by_one=_is_by_one(elements, refined),
        editors=_with_role(people, _EDITOR),
        details=_details(elements, refined, people),
        bylines={ident: names[0] for (ident, name), names in refined.items() if name == "creator"},
        cover=_named_meta(elements, "cover"),
    )


_Refined = dict[tuple[str, str], list[str]]
"""The values of a property by the id it refines; both without prefixes."""


def _elements(package: Element) -> Iterator[Element]:
    """The entries, also those inside the `dc-metadata` of the oldest books."""
    for metadata in children(package, "metadata"):
        for element in metadata:
            if local(element) in ("dc-metadata", "x-metadata"):
                yield from (inner for inner in element if local(inner))
            elif local(element):
                yield element


def _refined(elements: Iterable[Element]) -> _Refined:
    found: _Refined = defaultdict(list)
    for element in elements:
        refines, name = value(element, "refines"), value(element, "property")
        if local(element) == "meta" and refines and name and (said := words(element)):
            found[refines.removeprefix("#"), name.rpartition(":")[2]].append(said)
    return dict(found)


def _all(elements: Iterable[Element], name: str) -> list[Element]:
    return [element for element in elements if local(element) == name and words(element)]


def _first(elements: Iterable[Element], name: str) -> str:
    return next((words(element) for element in _all(elements, name)), "")


def _named_meta(elements: Iterable[Element], name: str) -> str:
    """The content of a `meta` as EPUB 2 writes them."""
    found = (e for e in elements if local(e) == "meta" and value(e, "name").lower() == name)
    return next((canonical(value(element, "content")) for element in found), "")


def _titles(elements: Iterable[Element], refined: _Refined) -> tuple[str, str]:
    """The main title, which may be marked so or be the first without a mark, and the subtitle."""
    by_type: dict[str, str] = {}
    for title in reversed(_all(elements, "title")):
        kind = (refined.get((value(title, "id"), "title-type")) or [""])[0]
        by_type[kind] = words(title)
        by_type["any"] = words(title)
    main = by_type.get("main") or by_type.get("") or by_type.get("any", "")
    return main, by_type.get("subtitle", "")


def _identifier(elements: Iterable[Element], ident: str) -> str:
    found = _all(elements, "identifier")
    meant = [element for element in found if ident and value(element, "id") == ident]
    return next((words(element) for element in (*meant, *found)), "")


def _people(elements: Iterable[Element], refined: _Refined) -> Iterator[Contributor]:
    """Creators and contributors, once for each role they have."""
    for element in elements:
        kind = local(element)
        if kind not in ("creator", "contributor") or not (name := words(element)):
            continue
        roles = refined.get((value(element, "id"), "role")) or [value(element, "role")]
        for role in roles:
            usual = _AUTHOR if kind == "creator" else ""
            yield Contributor(name, role.lower() or usual)


def _is_by_one(elements: Iterable[Element], refined: _Refined) -> bool:
    """Whether one creator has the role of the author in so many words, and nobody is the editor."""
    creators = [e for e in elements if local(e) in ("creator", "contributor")]
    roles = [r for e in creators for r in refined.get((value(e, "id"), "role")) or [value(e, "role")]]
    return roles.count(_AUTHOR) == 1 and _EDITOR not in roles


def _with_role(people: Iterable[Contributor], role: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(person.name for person in people if person.role == role))


def _details(elements: Sequence[Element], refined: _Refined, people: Iterable[Contributor]) -> Details:
    series, number = _series(elements, refined)
    return Details(
        description=_description(elements),
        keywords=tuple(dict.fromkeys(words(subject) for subject in _all(elements, "subject"))),
        series=series,
        series_number=number,
        publisher=_first(elements, "publisher"),
        published=_published(elements),
        contributors=tuple(dict.fromkeys(people)),
    )


def _description(elements: Iterable[Element]) -> str:
    """Shops write HTML there; its words are kept."""
    found = next(iter(_all(elements, "description")), None)
    if found is None:
        return ""
    written = "".join(part for part in found.itertext() if isinstance(part, str))[:_LONGEST_DESCRIPTION]
    return canonical(html.unescape(_TAG.sub(" ", written)))


def _published(elements: Iterable[Element]) -> str:
    dates = [(value(date, "event"), words(date)) for date in _all(elements, "date")]
    best = [date for event, date in dates if event.endswith("publication")]
    best += [date for event, date in dates if not event]
    found = (_DATE.match(date) for date in best)
    return next((date[0] for date in found if date), "")


def _series(elements: Iterable[Element], refined: _Refined) -> tuple[str, str]:
    """EPUB 3 says it by a collection of the type “series”, calibre by two entries of its own."""
    for element in elements:
        if value(element, "property") == "belongs-to-collection" and (name := words(element)):
            ident = value(element, "id")
            if refined.get((ident, "collection-type"), ["series"])[0] == "series":
                return name, refined.get((ident, "group-position"), [""])[0]
    name = _named_meta(elements, "calibre:series")
    return name, _named_meta(elements, "calibre:series_index") if name else ""
