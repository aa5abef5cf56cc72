"""What the old library files in this folder hold, and how each was made.

`library-schema-N.sqlite3` was written once by the version that had schema N as its newest; it is
never written again. To make the file of a new schema, run this module then.
"""

import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from anthology.annotations.mark import Colour, MarkChange
from anthology.annotations.replaced import carry_over
from anthology.living import LivingShelf, ShelfId
from anthology.store.migrations import MIGRATIONS
from anthology.store.sources import Source
from anthology.store.store import Store
from anthology.store.story_rows import draft_of
from anthology.story import (
    Anthology,
    AnthologyId,
    Block,
    BlockKind,
    Contributor,
    Details,
    PictureId,
    ReadingPosition,
    Run,
    Story,
    StoryEdit,
    StoryId,
)
from tests.anthology.annotations.builders import LATER, THEN, a_bookmark, a_highlight
from tests.builders import a_paragraph, a_story, an_anthology

STORY = replace(a_story(), summary="A light is on.", keywords=("night", "porch, wooden"))
MENDED = replace(STORY, blocks=(a_paragraph("It was late 😀.", "p0"), *STORY.blocks))
VERSES = Story(
    StoryId("verses"),
    "Verses “of” a Kind",
    "",
    "fr",
    (Block(BlockKind.VERSE, (Run("Il pleure\ndans mon cœur"),)), Block(BlockKind.SCENE_BREAK)),
)
GONE = a_story("Nobody reads this.", ident="gone", title="Gone")
SHELF = an_anthology(STORY, VERSES)
EMPTY = Anthology(AnthologyId("empty"), "Empty", (), "sub", "ed", "de", "rights")
MARK = a_highlight(STORY, "ferryman", note="Who is he?\nAsk.")
BLUE = replace(MARK, colour=Colour.BLUE, tags=("a", "b"))
BOOKMARK = a_bookmark(VERSES, "dans", name="Here")
POSITIONS = (
    ReadingPosition(STORY.id, 7, "light", 0.5, modified=THEN),
    ReadingPosition(VERSES.id, 0, "Il", 1.0, True),
)


TALE = StoryId("tale")
IMPRINT = replace(a_story("Printed once.", ident="imprint", title="Imprint"), is_matter=True)
BOOK = Anthology(
    AnthologyId("book"),
    "A Book",
    (TALE,),
    matter=(IMPRINT.id,),
    cover=PictureId(f"{'ab' * 32}.png"),
    details=Details("Two tales.", ("sea",), "Lamps", "2", "Ink", "1907", (Contributor("Ann", "trl"),)),
)
SOURCE = Source("epub:urn:book", "/books/book.epub", "d1", BOOK.id, "d1.epub", THEN)
ASIDE = ReadingPosition(TALE, 3, "porch", 0.25, modified=THEN, aside=True)
FINGERPRINT = (-(2**63), 7, 2**63 - 1)


SEA = LivingShelf(ShelfId("sea"), "The sea", "sea OR ferr*", THEN, THEN)
SHORT = LivingShelf(ShelfId("short"), "Short ones", "length:<5min", THEN, LATER)
ASKED = ("porch light", "“the other key”")


def fill(store: Store) -> None:
    """Everything a library can hold: what schema 1 had room for, then schemas 2 and 3."""
    _fill_first(store)
    _fill_second(store)
    _fill_third(store)


def _fill_third(store: Store) -> None:
    for shelf in (SHORT, SEA):
        store.living_shelves.add(shelf)
    store.living_shelves.move(SEA.id, 0)
    store.living_shelves.remove(SHORT.id, LATER)
    for text in ASKED:
        store.queries.put(text, THEN)


def _fill_second(store: Store) -> None:
    draft = replace(draft_of(a_story(title="A Tale", byline="")), fingerprint=FINGERPRINT)
    store.stories.add_draft(TALE, draft, "tale of the book", "d1")
    store.stories.add(IMPRINT, "imprint of the book", "d1")
    store.anthologies.add(replace(BOOK, title="As it came"))
    store.anthologies.change(BOOK)
    store.stories.edit(TALE, StoryEdit(byline="Ann Edited"))
    store.sources.put(SOURCE)
    store.positions.touch(ASIDE)


def _fill_first(store: Store) -> None:
    for story in (STORY, VERSES, GONE):
        store.stories.add(story, f"origin of {story.id}", f"digest of {story.id}")
    store.anthologies.add(SHELF)
    store.anthologies.add(EMPTY)
    store.stories.remove(GONE.id)
    store.marks.record(MarkChange("Highlight added", None, MARK), THEN)
    store.marks.record(MarkChange("Colour changed", MARK, BLUE), THEN)
    store.marks.record(MarkChange("Bookmark added", None, BOOKMARK), THEN)
    store.marks.undo(LATER)
    for position in POSITIONS:
        store.positions.put(position)
    store.stories.replace(MENDED, "digest of the mended one")
    store.marks.carry(STORY.id, lambda marks: carry_over(marks, STORY, MENDED, LATER))


def write(target: Path) -> None:
    """A library file as this version writes it."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder), lambda: datetime(2026, 1, 2, 8, tzinfo=UTC))
        fill(store)
        store.backup(target)
        store.close()


if __name__ == "__main__":
    made = Path(__file__).with_name(f"library-schema-{len(MIGRATIONS)}.sqlite3")
    if made.exists():
        sys.exit(f"{made.name} was written before and stays as it is.")
    write(made)
