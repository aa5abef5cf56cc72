"""The one door to everything a person has: stories, marks, places, search and books.

A query changes nothing; a command returns what it changed, and what it changed is on disk when
it returns. A library belongs to the thread that opened it. Long work is a generator of
`Progress`, and stops where no more is asked for.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from anthology import curation, marking, places
from anthology.annotations.mark import Bookmark, Colour, Mark, MarkChange, MarkId
from anthology.arrival import welcome
from anthology.errors import ExportFailed
from anthology.finding import Finding
from anthology.folders import Folders
from anthology.pace import Pace, at_pace
from anthology.progress import Progress
from anthology.sentences import sentence
from anthology.store.files import BACKUP_FOLDER
from anthology.store.kept_files import ORIGINAL_FOLDER, PICTURE_FOLDER
from anthology.store.store import Store
from anthology.story import (
    Anthology,
    AnthologyId,
    PictureId,
    ReadingPosition,
    ReadingState,
    Story,
    StoryCard,
    StoryEdit,
    StoryId,
)
from anthology.text import Passage
from anthology.world import World

if TYPE_CHECKING:
    from anthology.concordance.lines import Lines
    from anthology.export.book import CoverFonts, Device, ExportReport
    from anthology.importing.report import FileReport, ImportReport
    from anthology.publishing import Order


_OWN_FOLDERS = {
    BACKUP_FOLDER: sentence("backups of the library are kept there"),
    PICTURE_FOLDER: sentence("pictures of the library are kept there"),
    ORIGINAL_FOLDER: sentence("originals of the library are kept there"),
}


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a look over the library found; `findings` is empty when all is well."""

    stories: int
    marks: int
    findings: tuple[str, ...]
    index_is_current: bool


class Library(Finding):
    """Open one with `Library.open`; close it when done. What can be found in it is `Finding`."""

    def __init__(self, store: Store, index_folder: Path, world: World) -> None:
        super().__init__(store, index_folder, world)

    @classmethod
    def open(cls, folders: Folders, world: World) -> "Library":
        """Open the library in these folders, making it when there is none.

        Raises a `LibraryUnavailable` that says what is wrong and what to do.
        """
        return cls(Store.open(folders.data, world.clock), folders.cache / "index", world)

    def close(self) -> None:
        """Let go of the files."""
        self.let_go_of_index()
        self._store.close()

    # ---------------------------------------------------------------- stories

    def welcome(self, bundle: Path) -> bool:
        """Bring in the anthology of a folder, once in the library's life; whether anything changed."""
        from anthology.importing.bundle import read_bundle

        return welcome(read_bundle(bundle), self._store, self._world)

    def cards(self, anthology: AnthologyId | None = None) -> tuple[StoryCard, ...]:
        """What a list shows of an anthology's stories, in order; of all stories without one."""
        return at_pace(self._store.stories.cards(anthology), self._pace)

    def keep_pace(self, pace: Pace) -> None:
        """From now on cards tell minutes at that pace."""
        self._pace = self._store.pace = pace

    def matter(self, anthology: AnthologyId) -> tuple[StoryCard, ...]:
        """What a list shows of the pages before and after an anthology's stories, such as its imprint."""
        return self._store.stories.matter(anthology)

    def story(self, ident: StoryId) -> Story:
        """The story of that id, or `UnknownStory`."""
        return self._store.stories.get(ident)

    def story_named(self, name: str) -> Story:
        """The story with that id or that title; `UnknownStory` or `AmbiguousStory` if not just one."""
        return self._store.stories.by_name(name)

    def edit_story(self, ident: StoryId, edit: StoryEdit) -> Story:
        """Write other particulars of a story; no later version of its source takes them back."""
        return curation.edit_story(self._store, ident, edit)

    def remove_stories(self, ids: Sequence[StoryId]) -> tuple[StoryCard, ...]:
        """Take stories out of the library, all or none; the answer is what was removed.

        Their marks, places and seats in anthologies wait for `restore_stories`.
        """
        return self._store.stories.remove(*ids)

    def restore_stories(self, ids: Sequence[StoryId]) -> tuple[StoryCard, ...]:
        """Bring back stories that were removed, all or none; the answer is what came back."""
        return self._store.stories.restore(*ids)

    def removed_stories(self) -> tuple[StoryCard, ...]:
        """What a list shows of the stories that were removed, the last of them first."""
        return self._store.stories.removed()

    def picture(self, ident: PictureId) -> bytes:
        """A picture of a story or a cover, JPEG or PNG as its name says; or `UnknownPicture`."""
        return self._store.pictures.get(ident)

    # ---------------------------------------------------------------- anthologies

    def anthologies(self) -> tuple[Anthology, ...]:
        """All anthologies, in the order of the shelf."""
        return self._store.anthologies.all()

    def anthology(self, ident: AnthologyId) -> Anthology:
        """The anthology of that id, or `UnknownAnthology`."""
        return self._store.anthologies.get(ident)

    def create_anthology(self, title: str, stories: Sequence[StoryId] = ()) -> Anthology:
        """Make an anthology of these stories; it stands last on the shelf. `TitleMissing` without a title."""
        return curation.create_anthology(self._store, self._world, title, stories)

    def change_anthology(self, changed: Anthology) -> Anthology:
        """Let this version take the place of the one with its id; the answer is what is kept of it.

        No later version of its source takes back what a person changed. Stories left out stay in
        the library.
        """
        return curation.change_anthology(self._store, changed)

    def move_anthology(self, ident: AnthologyId, place: int) -> None:
        """Put an anthology at that place of the shelf, counted from 0; beyond the end is the end."""
        self._store.anthologies.move(ident, place)

    def set_cover(self, ident: AnthologyId, picture: Path | None) -> Anthology:
        """Give an anthology that picture for a cover, or none; `UnreadableSource` if it is no picture."""
        return curation.set_cover(self._store, ident, picture)

    def remove_anthology(self, ident: AnthologyId) -> None:
        """Take an anthology off the shelf, with the stories that are in no other; no start brings it back."""
        self._store.anthologies.remove(ident)

    def restore_anthology(self, ident: AnthologyId) -> None:
        """Bring back an anthology that was removed, with the stories that left with it."""
        self._store.anthologies.restore(ident)

    def restore_bundle(self, bundle: Path) -> None:
        """Bring back the anthology of a folder that `welcome` had brought in and somebody removed."""
        from anthology.importing.bundle import read_bundle

        self.restore_anthology(read_bundle(bundle).anthology.id)

    # ---------------------------------------------------------------- bringing in

    def import_files(
        self, paths: Sequence[Path], *, into: str = "", smart_quotes: bool = False
    ) -> "Generator[Progress, None, ImportReport]":
        """Bring in files, folders and ZIP files, each file as a whole or not at all.

        `into` is the title of the anthology for all stories, else each goes where it belongs. The
        steps are `ImportProgress`. What is finished stays in the library when no more is asked for.
        """
        from anthology.arrival.files import bring_in

        return (yield from bring_in(paths, self._store, self._world, into=into, smart_quotes=smart_quotes))

    def import_text(
        self, text: str, title: str, *, into: str = "", smart_quotes: bool = False
    ) -> "FileReport":
        """Bring in a text that was pasted; without a title its first line is the title, if it can be."""
        from anthology.arrival.pasted import bring_in_text

        return bring_in_text(text, title, self._store, self._world, into=into, smart_quotes=smart_quotes)

    def unite(self, kept: StoryId, other: StoryId) -> Story:
        """Carry marks, place and seats of `other` to `kept` and remove `other`; the answer is `kept`."""
        from anthology.arrival.uniting import unite

        return unite(kept, other, self._store, self._world)

    # ---------------------------------------------------------------- places

    def position(self, story: StoryId) -> ReadingPosition | None:
        """Where somebody stopped in a story, if it was ever opened."""
        return self._store.positions.get(story)

    def last_position(self) -> ReadingPosition | None:
        """Where somebody stopped last of all."""
        return self._store.positions.latest()

    def remember_place(
        self, ident: StoryId, offset: int, progress: float, *, finished: bool = False
    ) -> ReadingPosition:
        """Keep the place somebody is at; `progress` and `finished` never go back by it.

        To read on takes up again what was put aside.
        """
        return places.remember_place(
            self._store, ident, offset, progress, finished=finished, at=self._world.now()
        )

    def mark_as(self, ident: StoryId, state: ReadingState) -> ReadingPosition:
        """Say that a story is read, put aside, or as good as new; the place in it stays."""
        return places.mark_as(self._store, ident, state, self._world.now())

    # ---------------------------------------------------------------- marks

    def marks(self, story: StoryId | None = None) -> tuple[Mark, ...]:
        """Highlights and bookmarks of a story, or all, in reading order."""
        return self._store.marks.all(story)

    def mark(self, ident: MarkId) -> Mark:
        """The mark of that id, or `UnknownMark`."""
        return self._store.marks.get(ident)

    def add_highlight(
        self, ident: StoryId, passage: Passage, colour: Colour = Colour.YELLOW, note: str = ""
    ) -> MarkChange:
        """Highlight a passage; `OutsideStory` if the story has no such one."""
        made = marking.new_highlight(self._store, self._world, ident, passage, colour, note)
        return self._record(
            MarkChange(sentence("Note added") if made.note else sentence("Highlight added"), None, made)
        )

    def add_bookmark(self, ident: StoryId, offset: int, name: str = "") -> MarkChange:
        """Bookmark a place; `OutsideStory` if the story has no such one."""
        made = marking.new_bookmark(self._store, self._world, ident, offset, name)
        return self._record(MarkChange(sentence("Bookmark added"), None, made))

    def colour_highlight(self, ident: MarkId, colour: Colour) -> MarkChange:
        """Give a highlight another colour."""
        return self._record(marking.recoloured(self._store, self._world, ident, colour))

    def write_note(self, ident: MarkId, note: str) -> MarkChange:
        """Write a highlight's note, or the name of a bookmark."""
        return self._record(marking.renoted(self._store, self._world, ident, note))

    def remove_mark(self, ident: MarkId) -> MarkChange:
        """Remove a mark; `undo` brings it back, also after a restart."""
        before = self._store.marks.get(ident)
        what = sentence("Bookmark removed") if isinstance(before, Bookmark) else sentence("Highlight removed")
        return self._record(MarkChange(what, before, None))

    def write_marks(self, marks: Sequence[Mark], path: Path | None = None) -> str:
        """Marks as JSON if `path` ends in `.json`, else as Markdown; written to the path if there is one."""
        from anthology.annotations.formats import marks_json, marks_markdown
        from anthology.export.archive import write_whole

        if path and path.suffix.lower() == ".json":
            text = marks_json(marks)
        else:
            text = marks_markdown(marks, {card.id: card for card in self.cards()})
        if path:
            self._refuse_own_file(path)
            write_whole(path, text.encode("utf-8"))
        return text

    def undo(self) -> MarkChange | None:
        """Take back the newest change of a mark; None when there is none left."""
        return self._store.marks.undo(self._world.now())

    def redo(self) -> MarkChange | None:
        """Do again what was taken back last; None when nothing was."""
        return self._store.marks.redo(self._world.now())

    def next_steps(self) -> tuple[str | None, str | None]:
        """What `undo` and `redo` would do, in words; None where there is nothing."""
        return self._store.marks.next_undo(), self._store.marks.next_redo()

    # ---------------------------------------------------------------- books

    def cover(self, order: "Order", fonts: "CoverFonts", size: tuple[int, int]) -> bytes:
        """The cover that the book will have, as JPEG of that many pixels."""
        from anthology.export.press import draw_cover
        from anthology.publishing import book_of

        return draw_cover(book_of(order, self._store), fonts=fonts, size=size)

    def export(
        self, order: "Order", target: Path, stylesheet: str, fonts: "CoverFonts", device: "Device"
    ) -> Generator[Progress, None, "ExportReport"]:
        """Make an EPUB; what stands at the target is replaced only by a finished book."""
        from anthology.export.press import write_book
        from anthology.publishing import book_of

        self._refuse_own_file(target)
        book = book_of(order, self._store)
        return (yield from write_book(book, target, stylesheet=stylesheet, fonts=fonts, device=device))

    def write_concordance(self, lines: "Lines", path: Path) -> Generator[Progress, None, None]:
        """Write the lines to a file as CSV; what stands there is replaced only by a whole one."""
        from anthology.concordance.table import table
        from anthology.export.archive import write_whole

        self._refuse_own_file(path)
        write_whole(path, (yield from table(lines)))

    # ---------------------------------------------------------------- care

    def check(self) -> CheckReport:
        """Look over the library: the file, the texts, the marks on their words, the index."""
        return CheckReport(
            self._store.stories.count(),
            len(self._store.marks.all(None)),
            self._store.check(),
            self.index_is_current(),
        )

    def _record(self, change: MarkChange) -> MarkChange:
        self._store.marks.record(change, self._world.now())
        return change

    def _refuse_own_file(self, target: Path) -> None:
        """Nothing is written over the library or its copies."""
        there, library = target.resolve(), self._store.path.resolve()
        if there.name.startswith(library.name) and there.parent == library.parent:
            raise ExportFailed(target, sentence("it is the library itself"), sentence("Choose another name."))
        for folder, reason in _OWN_FOLDERS.items():
            if library.parent / folder in there.parents:
                raise ExportFailed(target, reason, sentence("Choose another folder."))
