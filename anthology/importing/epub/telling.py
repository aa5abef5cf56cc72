"""A section of a book to a manuscript: its blocks, its notes behind them, its title and who wrote it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from anthology.importing.elements import Surroundings, note_block, walk
from anthology.importing.epub.book import Book
from anthology.importing.epub.notes import Note, Notes
from anthology.importing.epub.pages import Page
from anthology.importing.epub.parsing import Element, descendants, local, tokens, value, words
from anthology.importing.epub.splitting import Section
from anthology.importing.look import language_tag
from anthology.importing.manuscript import Manuscript
from anthology.story import Block, BlockId, BlockKind, StyleKind

_WEB = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_NOT_WORDS = re.compile(r"[\W_]+")
_BY = re.compile(r"(?:by|von|par|por|di)\s+(.{2,80})", re.IGNORECASE)
_BYLINE_TYPES = frozenset(("z3998:author", "byline", "author", "z3998:byline"))
_HEAD = 6


class Telling:
    """Tells one section. Notes are told with the story that calls them."""

    def __init__(self, book: Book, notes: Notes, section: Section) -> None:
        self._book, self._notes, self._section = book, notes, section
        page = section.pieces[0][0]
        self._language = language_tag(page.language) or language_tag(book.package.metadata.language)
        self._owners = self._ids()
        taken = set(self._owners.values())
        self._free_ids = (BlockId(f"note-{n}") for n in count(1) if f"note-{n}" not in taken)
        self._called: dict[Note, BlockId] = {}

    def manuscript(self) -> Manuscript:
        """The section as a story, its byline only if it has one of its own."""
        byline = self._byline()
        blocks = tuple(b for page, body in self._section.pieces for b in walk(body, self._around(page, body)))
        blocks, byline = self._below_head(blocks, byline)
        return Manuscript(
            title=self._section.title,
            blocks=(*blocks, *self._told_notes()),
            byline=byline,
            language=self._language,
            key=self._section.key,
            is_matter=self._section.is_matter,
        )

    def _below_head(self, blocks: tuple[Block, ...], byline: str) -> tuple[tuple[Block, ...], str]:
        """The blocks below title and byline; all of them where there is nothing below."""
        metadata = self._book.package.metadata
        below, found = _without_head(
            blocks, self._section.title, byline, metadata.authors, guess=not metadata.is_by_one
        )
        return (below, found) if below else (blocks, byline)

    def _ids(self) -> dict[tuple[str, str], str]:
        """The ids that links lead to, with the page that has each; the first page keeps it."""
        linked = {
            target
            for page, body in self._section.pieces
            for link in descendants(body, "a")
            if (target := self._book.names.target(value(link, "href"), page.path)).fragment
        }
        owners: dict[str, str] = {}
        if linked:
            for page, body in self._section.pieces:
                for element in body.iter():
                    ident = element.get("id") or element.get("name") or ""
                    if ident and (page.path, ident) in linked:
                        owners.setdefault(ident, page.path)
        return {(path, ident): ident for ident, path in owners.items()}

    def _around(self, page: Page, _body: Element) -> Surroundings:
        def picture(address: str) -> str:
            return self._book.picture(address, page.path, in_story=not self._section.is_matter)

        def link(address: str) -> str:
            if _WEB.match(address):
                return address
            ident = self._owners.get(self._book.names.target(address, page.path), "")
            return f"#{ident}" if ident else ""

        def note(address: str) -> str:
            found = self._notes.by_target.get(self._book.names.target(address, page.path))
            return self._note_id(found) if found else ""

        targets = frozenset(ident for path, ident in self._owners if path == page.path)
        return Surroundings(self._book.cascade(page), self._language, picture, link, note, targets)

    def _note_id(self, note: Note) -> BlockId:
        if note not in self._called:
            self._called[note] = next(self._free_ids)
        return self._called[note]

    def _told_notes(self) -> list[Block]:
        """The notes in the order they are called, and those that are called in notes."""
        told: dict[Note, Block | None] = {}
        while waiting := [note for note in self._called if note not in told]:
            for note in waiting:
                around = self._around(note.page, note.element)
                told[note] = note_block(note.element, self._called[note], around)
                note.is_told = True
        return [block for block in told.values() if block]

    def _byline(self) -> str:
        """By the contents list, the metadata, or an element at the head of the story."""
        if self._section.is_matter:
            return ""
        page, body = self._section.pieces[0]
        given = self._section.byline or self._book.package.bylines.get(page.path, "")
        return given or ("" if self._book.package.metadata.is_by_one else _written_byline(body))


def _written_byline(body: Element) -> str:
    seen = 0
    for element in body.iter():
        if local(element) in ("p", "h1", "h2", "h3", "h4", "h5", "h6"):
            seen += 1
            if seen > _HEAD:
                break
        if (tokens(element, "class") | tokens(element, "type")) & _BYLINE_TYPES and (by := words(element)):
            return _without_by(by)
    return ""


def _without_by(line: str) -> str:
    found = _BY.fullmatch(line)
    return (found[1] if found else line).strip()


def _without_head(
    blocks: tuple[Block, ...], title: str, byline: str, authors: Sequence[str], *, guess: bool
) -> tuple[tuple[Block, ...], str]:
    """The blocks below title and byline, which are shown apart from them; and the byline, if found there."""
    wanted, start, head = _bare(title), 0, ""
    for place, block in enumerate(blocks[:_HEAD]):
        if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or not _may_go(block):
            break
        head += _bare(block.text)
        if not wanted.startswith(head):
            break
        if head == wanted and (block.kind is BlockKind.HEADING or place < 2):
            start = place + 1
            break
    if not start or start >= len(blocks):
        return blocks[start:], byline
    below = blocks[start]
    if below.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and _may_go(below) and len(below.text) < 100:
        said, names = (
            below.text.replace("\n", " "),
            {_bare(name): name for name in (byline, *authors) if name},
        )
        if _bare(_without_by(said)) in names:
            return blocks[start + 1 :], byline or _without_by(said)
        if guess and not byline and _is_byline(said):
            return blocks[start + 1 :], _without_by(said)
    return blocks[start:], byline


def _is_byline(line: str) -> bool:
    """“by Ann Author”: every word of the name begins with a capital."""
    found = re.fullmatch(r"[Bb][Yy]\s+(.{2,60}?)", line)
    return found is not None and all(
        w[:1].isupper() or w in ("and", "de", "von", "van", "la") for w in found[1].split()
    )


def _may_go(block: Block) -> bool:
    """Whether nothing is lost with the block, such as the call of a note."""
    return not any(run.has(StyleKind.NOTE_REFERENCE) for run in block.runs)


def _bare(text: str) -> str:
    return _NOT_WORDS.sub("", text.casefold())


def with_byline(story: Manuscript, byline: str) -> Manuscript:
    """The story by those who wrote the whole book, if nothing else is said."""
    return story if story.byline or story.is_matter else replace(story, byline=byline)
