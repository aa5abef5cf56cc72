"""What the package document says about the book: titles, people, languages, accessibility.

A byline such as “Anonymous” is printed but is not entered as a person, or libraries would file
the book under that name. Names carry no `file-as`: which word is the family name is not ours to
guess.
"""

from collections.abc import Iterator, Sequence

from anthology.export.book import Book
from anthology.export.language import well_formed
from anthology.export.names import story_name
from anthology.export.parts import Entry
from anthology.story import Story
from anthology.text import canonical

_NOBODY = frozenset(
    ("anon", "anonym", "anonyme", "anonymous", "anónimo", "anonimo", "unknown", "unknown author", "n. n.")
)
_ACCESSIBILITY = (
    ("accessMode", "textual"),
    ("accessMode", "visual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "alternativeText"),
    ("accessibilityFeature", "displayTransformability"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityFeature", "unlocked"),
    ("accessibilityHazard", "none"),
    (
        "accessibilitySummary",
        "Text only, apart from the cover; headings, landmarks and contents are marked up.",
    ),
)


def author(story: Story) -> str:
    """The name in the byline, or nothing if the story is anonymous."""
    name = canonical(story.byline)
    return "" if name.casefold().rstrip(".") in _NOBODY else name


def metadata(book: Book, title: str, languages: Sequence[str]) -> tuple[Entry, ...]:
    """Every entry except identifier and date; `languages` begins with the book's own."""
    return (
        *_titles(title, canonical(book.subtitle)),
        *(Entry("language", language) for language in languages),
        *_people(book),
        *_rights(canonical(book.rights)),
        *_authors_of_stories(book.stories),
        *(Entry("", value, {"property": f"schema:{name}"}) for name, value in _ACCESSIBILITY),
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
    """The editor, then the authors in the order of their stories; nobody twice."""
    roles: dict[str, list[str]] = {}
    if editor := canonical(book.editor):
        roles[editor] = ["edt"]
    for name in dict.fromkeys(filter(None, map(author, book.stories))):
        roles.setdefault(name, []).append("aut")
    for place, (name, parts) in enumerate(roles.items(), 1):
        ident = f"creator-{place}"
        yield Entry("creator", name, {"id": ident})
        for role in parts:
            yield _refined(ident, "role", role, scheme="marc:relators")
        yield _refined(ident, "display-seq", str(place))


def _rights(rights: str) -> Iterator[Entry]:
    if rights:
        yield Entry("rights", rights)


def _authors_of_stories(stories: Sequence[Story]) -> Iterator[Entry]:
    for story in stories:
        if name := author(story):
            yield _refined(f"story-{story_name(story.id)}", "dcterms:creator", name)


def _refined(ident: str, name: str, value: str, **more: str) -> Entry:
    return Entry("", value, {"refines": f"#{ident}", "property": name, **more})
