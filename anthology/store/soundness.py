"""Looking the whole library over: whether every part still agrees with the others."""

import re
from collections.abc import Iterator

from anthology import markup
from anthology.annotations.mark import Highlight, Mark, MarkStatus
from anthology.errors import LibraryDamaged
from anthology.store.database import Database
from anthology.store.kept_files import Pictures, is_picture_id
from anthology.store.marks import Marks
from anthology.story import PictureId, StoryId

_ADDRESS = re.compile(r'<img src="([^"]*)"')
_WITH_PICTURES = """
    SELECT title, introduction FROM anthologies WHERE instr(introduction, '<img ')
    UNION ALL
    SELECT title, markup FROM stories JOIN bodies ON bodies.story = stories.id WHERE instr(markup, '<img ')
"""


def findings(database: Database, marks: Marks, pictures: Pictures) -> tuple[str, ...]:
    """What is wrong, a sentence each; nothing when all is well."""
    try:
        return (
            *_of_sqlite(database),
            *_of_stories(database, marks),
            *_of_anthologies(database),
            *_of_pictures(database, pictures),
        )
    except LibraryDamaged as error:
        return (str(error),)


def _of_sqlite(database: Database) -> Iterator[str]:
    for (found,) in database.rows("PRAGMA quick_check"):
        if found != "ok":
            yield f"SQLite says: {found}."
    for table, row, parent, _ in database.rows("PRAGMA foreign_key_check"):
        yield f"Row {row} of “{table}” belongs to nothing in “{parent}”."


def _of_stories(database: Database, marks: Marks) -> Iterator[str]:
    sql = "SELECT title, markup, text FROM stories JOIN bodies ON bodies.story = stories.id WHERE id = ?"
    for ident, title in database.rows("SELECT id, title FROM stories ORDER BY number"):
        row = database.row(sql, [ident])
        if row is None:
            yield f"“{title}” has no text."
            continue
        if not _agrees(row[1], row[2]):
            yield f"The text of “{title}” is not that of its pages."
        yield from (
            _misplaced(mark, title) for mark in marks.all(StoryId(ident)) if not _stands(mark, row[2])
        )


def _of_anthologies(database: Database) -> Iterator[str]:
    for title, introduction in database.rows("SELECT title, introduction FROM anthologies ORDER BY number"):
        try:
            markup.read(introduction)
        except ValueError:
            yield f"The introduction of “{title}” cannot be read."


def _of_pictures(database: Database, pictures: Pictures) -> Iterator[str]:
    """Each picture is looked at once, however many stories show it."""
    seen: dict[str, bool] = {}
    for title, name in _shown(database):
        if name not in seen:
            seen[name] = pictures.is_sound(PictureId(name))
        if not seen[name]:
            yield f"A picture of “{title}” is missing or damaged ({name})."


def _shown(database: Database) -> Iterator[tuple[str, str]]:
    """Pictures of the library by the titles they belong to; an address elsewhere is none of them."""
    yield from database.rows("SELECT title, cover FROM anthologies WHERE cover <> '' ORDER BY number")
    for title, body in database.rows(_WITH_PICTURES):
        for address in _ADDRESS.findall(body):
            if is_picture_id(address):
                yield title, address


def _agrees(body: str, text: str) -> bool:
    try:
        blocks = markup.read(body)
    except ValueError:
        return False
    return "\n".join(block.text for block in blocks) == text


def _stands(mark: Mark, text: str) -> bool:
    """Whether a mark is on its words; a lost one waits elsewhere and is no fault."""
    if mark.status is MarkStatus.LOST:
        return True
    if isinstance(mark, Highlight):
        return mark.passage.of(text) == mark.quote
    return mark.place.offset <= len(text)


def _misplaced(mark: Mark, title: str) -> str:
    kind = "highlight" if isinstance(mark, Highlight) else "bookmark"
    return f"A {kind} in “{title}” does not stand on its words any more ({mark.id})."
