"""What the package document says about the book: titles, people, languages, accessibility.

A byline such as “Anonymous” is printed but is not entered as a person, or libraries would file
the book under that name. Names carry no `file-as`: which word is the family name is not ours to
guess.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from anthology.export.book import Book
from anthology.export.language import well_formed
from anthology.export.names import story_name
from anthology.export.parts import Entry
from anthology.story import Details, Story
from anthology.text import canonical

_NOBODY = frozenset(
    ("anon", "anonym", "anonyme", "anonymous", "anónimo", "anonimo", "unknown", "unknown author", "n. n.")
)
_CREATORS = ("aut", "edt")
_ROLE = re.compile("[a-z]{3}")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_NUMBER = re.compile(r"\d+(\.\d+)?")
_ACCESSIBILITY = (
    ("accessMode", "textual"),
    ("accessMode", "visual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "displayTransformability"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityFeature", "unlocked"),
    ("accessibilityHazard", "none"),
)
_MARKED_UP = "headings, landmarks and contents are marked up."


@dataclass(frozen=True, slots=True)
class Sights:
    """Whether the book has pictures besides its cover, and whether all of them are described."""

    pictures: bool = False
    described: bool = True


def author(story: Story) -> str:
    """The name in the byline, or nothing if the story is anonymous."""
    name = canonical(story.byline)
    return "" if name.casefold().rstrip(".") in _NOBODY else name


def metadata(book: Book, title: str, languages: Sequence[str], sights: Sights) -> tuple[Entry, ...]:
    """Every entry except identifier and date; `languages` begins with the book's own."""
    return (
        *_titles(title, canonical(book.subtitle)),
        *(Entry("language", language) for language in languages),
        *_people(book),
        *_rights(canonical(book.rights)),
        *_about(book.details),
        *_series(canonical(book.details.series), book.details.series_number.strip()),
        *_authors_of_stories(book.stories),
        *(Entry("", value, {"property": f"schema:{name}"}) for name, value in _accessibility(sights)),
        Entry("", "", {"name": "cover", "content": "cover-image"}),
    )


def languages_of(book: Book, main: str) -> tuple[str, ...]:
    """The book's language, then those of its stories that differ, each once."""
    return tuple(dict.fromkeys((main, *(well_formed(story.language, main) for story in book.stories))))


def _titles(title: str, subtitle: str) -> Iterator[Entry]:
    yield Entry("title", title, {"id": "title"})
    yield _refined("title", "title-type", "main")
    if subtitle:
        yield Entry("title", subtitle, {"id": "subtitle"})
        yield _refined("subtitle", "title-type", "subtitle")


def _people(book: Book) -> Iterator[Entry]:
    """The editor, the authors in the order of their stories, then who else had a part; nobody twice."""
    authors = filter(None, map(author, book.stories))
    others = [(canonical(other.name), other.role) for other in book.details.contributors]
    known = [(canonical(book.editor), "edt"), *((name, "aut") for name in authors)]
    creators = _roles([*known, *(other for other in others if other[1] in _CREATORS)])
    contributors = _roles([(name, role) for name, role in others if name not in creators])
    yield from _named("creator", creators)
    yield from _named("contributor", contributors)


def _roles(people: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    """The parts that each had, by the name, in order."""
    roles: dict[str, list[str]] = {}
    for name, role in people:
        parts = roles.setdefault(name, []) if name else []
        if _ROLE.fullmatch(role) and role not in parts:
            parts.append(role)
    return roles


def _named(element: str, people: dict[str, list[str]]) -> Iterator[Entry]:
    for place, (name, parts) in enumerate(people.items(), 1):
        ident = f"{element}-{place}"
        yield Entry(element, name, {"id": ident})
        for role in parts:
            yield _refined(ident, "role", role, scheme="marc:relators")
        yield _refined(ident, "display-seq", str(place))


def _about(details: Details) -> Iterator[Entry]:
    """What libraries and shops show; a date only in the form they can read (W3CDTF)."""
    if description := canonical(details.description):
        yield Entry("description", description)
    for subject in dict.fromkeys(filter(None, map(canonical, details.keywords))):
        yield Entry("subject", subject)
    if publisher := canonical(details.publisher):
        yield Entry("publisher", publisher)
    if _DATE.fullmatch(published := details.published.strip()):
        yield Entry("date", published)


def _series(series: str, number: str) -> Iterator[Entry]:
    """The series as EPUB 3 names it, and as calibre does, which other programs read too."""
    if not series:
        return
    yield Entry("", series, {"property": "belongs-to-collection", "id": "series"})
    yield _refined("series", "collection-type", "series")
    yield Entry("", "", {"name": "calibre:series", "content": series})
    if _NUMBER.fullmatch(number):
        yield _refined("series", "group-position", number)
        yield Entry("", "", {"name": "calibre:series_index", "content": number})


def _accessibility(sights: Sights) -> Iterator[tuple[str, str]]:
    yield from _ACCESSIBILITY
    if sights.described:
        yield "accessibilityFeature", "alternativeText"
    if not sights.pictures:
        summary = f"Text only, apart from the cover; {_MARKED_UP}"
    elif sights.described:
        summary = f"Text with pictures, all of them described; {_MARKED_UP}"
    else:
        summary = f"Text with pictures, some of them without a description; {_MARKED_UP}"
    yield "accessibilitySummary", summary


def _rights(rights: str) -> Iterator[Entry]:
    if rights:
        yield Entry("rights", rights)


def _authors_of_stories(stories: Sequence[Story]) -> Iterator[Entry]:
    for story in stories:
        if name := author(story):
            yield _refined(f"story-{story_name(story.id)}", "dcterms:creator", name)


def _refined(ident: str, name: str, value: str, **more: str) -> Entry:
    return Entry("", value, {"refines": f"#{ident}", "property": name, **more})
