"""An evening with the window: opens on what was read last, remembers it all at the end.

What the first page needs is built at once; everything else by `furnishing`, when that page is there.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from anthology.story import Anthology
from reader.background.index_process import IndexProcess
from reader.failures import Failure
from reader.operations.desk import Desk
from reader.operations.developing import Developing
from reader.operations.reading import Reading, StoryOpened
from reader.operations.shelving import Shelving
from reader.pace_file import read_pace
from reader.page.page import PagePane
from reader.settings import Settings
from reader.shelf.contents_page import ContentsPage
from reader.shelf.panel import ShelfPanel
from reader.theme.look import Look
from reader.theme.theme import Theme
from reader.translation import speak, tr
from reader.window.browsing import Browsing
from reader.window.dressing import dress
from reader.window.first_paint import FirstPaint
from reader.window.main_window import MainWindow, Rooms
from reader.window.memory import Memory
from reader.window.message_page import MessagePage
from reader.window.wardrobe import Wardrobe, wardrobe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.operations.consulting import Consulting
    from reader.operations.marking import Marking
    from reader.operations.publishing import Publishing
    from reader.operations.searching import Searching
    from reader.window.aiding import Aiding
    from reader.window.arranging import Arranging
    from reader.window.bookmaking import Bookmaking
    from reader.window.choosing import Choosing
    from reader.window.collecting import CollectingStrings
    from reader.window.commanding import Commanding
    from reader.window.comparing import ComparingStrings
    from reader.window.concordance import ConcordanceStrings
    from reader.window.dressing import Dressing
    from reader.window.finding import Finding
    from reader.window.flowing import Flowing
    from reader.window.importing import Bringing
    from reader.window.indexing import Indexing
    from reader.window.living import LivingStrings
    from reader.window.looking_up import LookingUp
    from reader.window.noting import Noting
    from reader.window.printing import PrintingStrings
    from reader.window.shortcuts import Shortcuts
    from reader.window.speaking import Speaking
    from reader.window.voicing import Voicing
    from reader.window.ways import Ways

NAME = "Anthology"


@dataclass(frozen=True, slots=True)
class Start:
    """What a session starts from. `scale` is the size of text the system asks for, 1.0 as a rule.

    `files` are brought in at once, and the first story of them is opened.
    """

    settings_file: Path
    themes: tuple[Theme, ...]
    resources: Path
    scale: float = 1.0
    files: tuple[Path, ...] = ()


class Session(QObject):
    """Owns the window. `open` shows what was open last; `close` sees through what is not yet done."""

    searching: "Searching"  # from here on: what furnishing brings
    finding: "Finding"
    indexing: "Indexing"
    marking: "Marking"
    noting: "Noting"
    flowing: "Flowing"
    dressing: "Dressing"
    bringing: "Bringing"
    collecting: "CollectingStrings"
    arranging: "Arranging"
    living: "LivingStrings"
    comparing: "ComparingStrings"
    concordance: "ConcordanceStrings"
    choosing: "Choosing"
    ways: "Ways"
    aiding: "Aiding"
    consulting: "Consulting"
    looking_up: "LookingUp"
    publishing: "Publishing"
    bookmaking: "Bookmaking"
    printing: "PrintingStrings"
    voicing: "Voicing"
    speaking: "Speaking"
    shortcuts: "Shortcuts"
    commanding: "Commanding"

    def __init__(self, start: Start, desk: Desk, index: IndexProcess) -> None:
        super().__init__()
        self.start, self.desk, self.index = start, desk, index
        self.memory = Memory(start.settings_file, self)
        speak(self.settings.language, start.resources / "translations")
        template = (start.resources / "styles" / "window.qss").read_text(encoding="utf-8")
        own = start.settings_file.with_name("themes")
        self._worn = wardrobe(self.settings, start.themes, template, own)
        if self._worn.missing:
            self.memory.remember(page=self._worn.page)
        look = Look(self._worn.worn(), start.scale)
        dress(look, template)
        self._furnishing: Iterator[None] | None = None
        self._opened: StoryOpened | Anthology | None = None
        self._first_paint: FirstPaint | None = None
        self.is_furnished = self._is_open = False
        self._next_piece = QTimer(self, singleShot=True, interval=0)
        self._next_piece.timeout.connect(self._bring_a_piece)
        self._build_rooms(look, self._worn)
        self._build_strings()
        self._wire()
        self._restore()

    @property
    def settings(self) -> Settings:
        """What is remembered by now."""
        return self.memory.settings

    @property
    def pace_file(self) -> Path:
        """Where the reader's pace is kept."""
        return self.start.settings_file.with_name("pace.json")

    def open(self) -> None:
        """Show the library; everything else is seen to when the page is there.

        A panel beside the page, and files to be brought in, are wanted before it.
        """
        if self.settings.panel or self.start.files:
            self.furnish()
        self.browsing.open(self.settings.anthology, self.settings.story)
        if self.start.files:
            self.bringing.bring(self.start.files, then_open=True)
        elif self._first_paint is not None:
            self.furnish()  # the answer is here already

    def furnish(self) -> None:
        """See to it now that everything can be done."""
        while not self.is_furnished:
            self._bring_a_piece()

    def close(self) -> None:
        """See everything through that was asked for, and let go of the library."""
        self.index.stop()
        if self.is_furnished:
            self.consulting.close()
        self.developing.close()
        self.desk.close()
        QCoreApplication.sendPostedEvents()  # the last answers; a note that was refused is parked

    def tell(self, failure: Failure) -> None:
        """Say in the window what failed."""
        self.window.bar.show_sentence(failure.sentence)

    def _build_rooms(self, look: Look, worn: Wardrobe) -> None:
        self.shelf, self.contents = ShelfPanel(look), ContentsPage(look)
        self.page = PagePane(worn.page, look)
        self.unavailable = MessagePage(tr("The library cannot be opened"), tr("Try again"), look)
        self.empty = MessagePage(
            tr("The shelf is empty"), tr("Bring the stories back"), look, other=tr("Add stories…")
        )
        self.empty.show_sentence(
            tr("Every anthology was removed. Their marks are kept, and come back with them.")
        )
        pages = (self.contents, self.page, self.unavailable, self.empty)
        self.window = MainWindow(look, Rooms(self.shelf, pages))

    def _build_strings(self) -> None:
        desk, window, page = self.desk, self.window, self.page
        self.reading, self.shelving = Reading(desk, self), Shelving(desk, self)
        self.browsing = Browsing(
            window, self.shelf, self.contents, page, self.empty, self.reading, self.shelving
        )
        page.standing.pace = read_pace(self.pace_file)
        page.standing.foot_words = self.settings.foot_words
        self.developing = Developing(desk.beside)
        page.view.darkroom.worker = self.developing.develop

    def _wire(self) -> None:
        self.desk.failed.connect(self.tell)
        self.memory.failed.connect(self.tell)
        self.desk.unavailable.connect(self._unavailable)
        self.index.failed.connect(self.tell)
        self.unavailable.wished.connect(self._try_again)
        self.empty.wished.connect(self._bring_back)
        self.reading.library_opened.connect(self._library_opened)
        self.shelving.told.connect(self._library_opened)
        self.window.closing.connect(self._closing)
        self.browsing.story_shown.connect(self._story_shown)
        self.browsing.contents_shown.connect(self._contents_shown)
        self.browsing.emptied.connect(self._go_on)

    def _restore(self) -> None:
        self.window.setWindowTitle(NAME)
        if self.settings.geometry:
            self.window.restore(self.settings.geometry)
        self.window.show_shelf(wanted=self.settings.shelf_open)

    @Slot()
    def _go_on(self) -> None:
        """The first page is there: bring the rest between events, once it has been painted."""
        if not self.is_furnished and self._first_paint is None:
            seen = (self.page.view.viewport(), self.contents.list.viewport(), self.unavailable, self.empty)
            self._first_paint = FirstPaint(seen, self)
            self._first_paint.painted.connect(self._next_piece.start)

    @Slot()
    def _bring_a_piece(self) -> None:
        if self._furnishing is None:
            from reader.window.furnishing import furnish

            self._furnishing = furnish(self, self._worn)
        elif next(self._furnishing, self) is self:
            self.is_furnished = True
            self._say_what_is_open()
            return
        self._next_piece.start()

    def _say_what_is_open(self) -> None:
        """To everybody who was not there when it was said."""
        self._next_piece.stop()
        opened, self._opened = self._opened, None
        if isinstance(opened, StoryOpened):
            self.browsing.story_shown.emit(opened)
        elif opened:
            self.browsing.contents_shown.emit(opened)
        if self._is_open:
            self._library_opened()

    @Slot(Failure)
    def _unavailable(self, failure: Failure) -> None:
        self.unavailable.show_sentence(failure.sentence)
        self.window.show_page(self.unavailable)
        self._go_on()

    @Slot()
    def _try_again(self) -> None:
        self.desk.try_again()
        self.open()

    @Slot()
    def _bring_back(self) -> None:
        self.shelving.restore_bundle(self.start.resources / "stories")

    @Slot()
    def _library_opened(self) -> None:
        """Marks and index are seen to once the shelf is there, and whenever it is another."""
        self._is_open = True
        if not self.is_furnished:
            return
        self.marking.tell()
        self.noting.write_drafts()
        self.searching.prepare()

    @Slot(StoryOpened)
    def _story_shown(self, opened: StoryOpened) -> None:
        self._first(opened)
        self.window.setWindowTitle(f"{opened.story.title} — {NAME}")
        shown = opened.shelf.anthology
        self.memory.remember(story=str(opened.story.id), anthology=str(shown.id) if shown else "")

    @Slot(Anthology)
    def _contents_shown(self, anthology: Anthology) -> None:
        self._first(anthology)
        self.window.setWindowTitle(f"{anthology.title} — {NAME}")
        self.memory.remember(story="", anthology=str(anthology.id))

    def _first(self, opened: StoryOpened | Anthology) -> None:
        if not self.is_furnished:
            self._opened = opened
            self._go_on()

    @Slot()
    def _closing(self) -> None:
        self.furnish()
        self.noting.keep_note()
        self.browsing.keep_place()
        self.memory.remember(
            geometry=self.window.geometry_words(),
            shelf_open=self.window.shelf_is_wanted(),
            panel=self.window.panel(),
        )
