"""An EPUB to a volume: `read_epub` is the way in."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from anthology.errors import UnreadableSource
from anthology.importing.archive import Archive
from anthology.importing.epub.book import Book
from anthology.importing.epub.contents import Entry, landmarks, nav_entries, ncx_entries
from anthology.importing.epub.metadata import joined
from anthology.importing.epub.names import Target
from anthology.importing.epub.notes import Note, Notes, take_notes
from anthology.importing.epub.pages import Page
from anthology.importing.epub.parsing import parsed
from anthology.importing.epub.splitting import Section, sections
from anthology.importing.epub.telling import Telling, with_byline
from anthology.importing.manuscript import Manuscript, Volume
from anthology.sentences import sentence
from anthology.story import BlockKind

_SILENT = frozenset((BlockKind.SCENE_BREAK,))


def read_epub(path: Path) -> Volume:
    """The book: its stories and its matter in their order; `UnreadableSource` says why there is none."""
    with Archive.open(path) as archive:
        return _volume(Book(archive))


def _volume(book: Book) -> Volume:
    pages = book.pages()
    contents = _contents(book, pages)
    notes = take_notes(pages, book.names)
    manuscripts = tuple(_manuscripts(book, sections(pages, contents), notes))
    if not any(story.blocks for story in manuscripts):
        raise UnreadableSource(book.archive.path, sentence("it holds no words"))
    metadata, cover = book.package.metadata, book.cover()
    pictures = {picture.id: picture for picture in book.pictures.values() if picture}
    return Volume(
        manuscripts=manuscripts,
        title=metadata.title or book.archive.path.stem,
        identifier=metadata.identifier,
        subtitle=metadata.subtitle,
        editor=joined(metadata.editors),
        language=metadata.language,
        rights=metadata.rights,
        cover=cover,
        details=metadata.details,
        pictures=tuple(pictures.values()),
        warnings=book.warnings(),
    )


def _contents(book: Book, pages: Sequence[Page]) -> tuple[Entry, ...]:
    """The nav's entries, else the NCX's; landmarks and guide tell on the way what pages are for."""
    package, entries, types = book.package, tuple[Entry, ...](), dict[str, frozenset[str]]()
    if package.nav and (root := parsed(book.archive.read(package.nav))) is not None:
        entries = nav_entries(root, package.nav, book.names)
        types = landmarks(root, package.nav, book.names)
    if not entries and package.ncx and (root := parsed(book.archive.read(package.ncx))) is not None:
        entries = ncx_entries(root, package.ncx, book.names)
    for page in pages:
        page.types |= types.get(page.path, frozenset())
        page.types |= {package.guide[page.path]} if page.path in package.guide else set()
        page.types |= {"toc"} if page.path == package.nav else set()
    return entries


def _manuscripts(book: Book, parts: Sequence[Section], notes: Notes) -> Iterator[Manuscript]:
    told = [Telling(book, notes, part).manuscript() for part in parts]
    told = [story for story in told if _says_something(story)]
    everybody = "" if _tells_authors(book, parts) else joined(book.package.metadata.authors)
    yield from (with_byline(story, everybody) for story in _all_stories_if_none(told))
    for note in notes.untold():
        yield from _kept(book, notes, note)


def _tells_authors(book: Book, parts: Sequence[Section]) -> bool:
    """Whether contents list or metadata say of single stories who wrote them."""
    return bool(book.package.bylines) or any(part.byline for part in parts)


def _says_something(story: Manuscript) -> bool:
    return any(block.kind not in _SILENT for block in story.blocks)


def _all_stories_if_none(told: Sequence[Manuscript]) -> Sequence[Manuscript]:
    """A book of matter alone is a book all the same."""
    if all(story.is_matter for story in told):
        return [replace(story, is_matter=False) for story in told]
    return told


def _kept(book: Book, notes: Notes, note: Note) -> Iterator[Manuscript]:
    """A note whose call was not shown: matter, so that nothing is lost."""
    ident = next(target.fragment for target, found in notes.by_target.items() if found is note)
    section = Section(
        note.page.heading() or "Notes", Target(note.page.path, ident), "", True, [(note.page, note.element)]
    )
    story = Telling(book, notes, section).manuscript()
    if _says_something(story):
        yield story
