"""An evening with the window: builds its rooms, strings them together, remembers it all at the end."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Slot

from anthology.story import Anthology
from reader.background.index_process import IndexProcess
from reader.drafts import Drafts
from reader.failures import Failure
from reader.operations.collecting import Collecting
from reader.operations.consulting import Consulting
from reader.operations.desk import Desk
from reader.operations.developing import Developing
from reader.operations.editing import Editing
from reader.operations.importing import Importing
from reader.operations.marking import Marking
from reader.operations.printing import Printing
from reader.operations.publishing import Publishing
from reader.operations.reading import Reading, StoryOpened
from reader.operations.searching import Searching
from reader.operations.shelving import Shelving
from reader.page.page import PagePane
from reader.settings import Settings
from reader.shelf.contents_page import ContentsPage
from reader.shelf.panel import ShelfPanel
from reader.shelf.wishes import Arrangement
from reader.theme.look import Look
from reader.theme.theme import Theme
from reader.translation import speak, tr
from reader.window import dressing, finding, noting
from reader.window.actions import Hint
from reader.window.aiding import Aiding, Aids
from reader.window.arranging import Arranging
from reader.window.bookmaking import Bookmaking
from reader.window.browsing import Browsing
from reader.window.choosing import Choosing
from reader.window.collecting import CollectingStrings
from reader.window.commanding import Commanding
from reader.window.dressing import Dressing, dress
from reader.window.finding import Finding
from reader.window.flowing import Flowing
from reader.window.importing import Bringing
from reader.window.looking_up import LookingUp
from reader.window.main_window import MainWindow, Rooms
from reader.window.memory import Memory
from reader.window.message_page import MessagePage
from reader.window.noting import Noting
from reader.window.printing import PrintingStrings
from reader.window.shortcuts import Shortcuts
from reader.window.speaking import Speaking
from reader.window.voicing import Voicing
from reader.window.wardrobe import Wardrobe, wardrobe
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

    def __init__(self, start: Start, desk: Desk, index: IndexProcess) -> None:
        super().__init__()
        self._start, self.desk, self._index = start, desk, index
        self.memory = Memory(start.settings_file, self)
        speak(self.settings.language, start.resources / "translations")
        template = (start.resources / "styles" / "window.qss").read_text(encoding="utf-8")
        own = start.settings_file.with_name("themes")
        worn = wardrobe(self.settings, start.themes, template, own)
        if worn.missing:
            self.memory.remember(page=worn.page)
        look = Look(worn.worn(), start.scale)
        dress(look, template)
        self._build_rooms(look, worn)
        self._build_strings(worn)
        self._wire()
        self._restore()

    @property
    def settings(self) -> Settings:
        """What is remembered by now."""
        return self.memory.settings

    def open(self) -> None:
        """Show the library; marks and index are seen to when the page is there."""
        self.browsing.open(self.settings.anthology, self.settings.story)
        if self._start.files:
            self.bringing.bring(self._start.files, then_open=True)

    def close(self) -> None:
        """See everything through that was asked for, and let go of the library."""
        self._index.stop()
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

    def _build_strings(self, worn: Wardrobe) -> None:
        desk, window, page = self.desk, self.window, self.page
        self.marking, self.searching = Marking(desk, self), Searching(desk, self)
        self.publishing = Publishing(desk, self._start.resources / "styles" / "book.css", self)
        self.reading, self.shelving = Reading(desk, self), Shelving(desk, self)
        self.browsing = Browsing(
            window, self.shelf, self.contents, page, self.empty, self.reading, self.shelving
        )
        self.finding = Finding(window, page, self.browsing, self.searching, self._index)
        drafts = Drafts(self._start.settings_file.with_name("drafts.json"))
        self.flowing = Flowing(
            page, self.shelf, self.browsing, self.finding, self.reading, self.shelving, self.marking
        )
        self.noting = Noting(window, page, self.browsing, self.marking, drafts)
        example = self._start.resources / "themes" / "own" / "example.toml"
        self.dressing = Dressing(window, page, worn, example)
        folder = self.settings.export_folder
        self.bookmaking = Bookmaking(window, self.shelf, self.browsing, self.publishing, folder)
        self.bringing = Bringing(
            window,
            self.browsing,
            Importing(desk, self),
            self.shelving,
            self.settings.import_folder,
            smart_quotes=self.settings.smart_quotes,
        )
        arrangement = Arrangement(
            self.settings.story_order, self.settings.story_order_turned, self.settings.story_view
        )
        editing = Editing(desk, self)
        collecting = Collecting(desk, self)
        self.collecting = CollectingStrings(
            window, self.shelf, self.browsing, collecting, editing, arrangement
        )
        self.speaking = Speaking(window, self.memory, self._start.resources / "translations")
        Hint(self.shelf.every, window.commands["collection"])
        self.shortcuts = Shortcuts(window, self.settings.shortcuts)
        recent = self.settings.recent
        self.choosing = Choosing(window, self.browsing, self.finding, collecting, recent)
        self.arranging = Arranging(window, self.browsing, editing)
        pace = self._start.settings_file.with_name("pace.json")
        self.ways = Ways(window, page, self.browsing, self.collecting, self.reading, self.memory, pace)
        self.developing = Developing(desk.beside)
        page.view.darkroom.worker = self.developing.develop
        self.consulting = Consulting(desk.beside, self)
        self.looking_up = LookingUp(window, page, self.finding, self.consulting, self.settings.lookup)
        how, made = self.settings.printing, Printing(desk, self)
        self.printing = PrintingStrings(window, page, self.browsing, self.dressing, made, how, folder)
        aids = Aids(self.settings.guide_lines, self.settings.scroll_speed)
        self.aiding = Aiding(window, page, self.browsing, aids)
        self.voicing = Voicing(window, page, self.browsing, self.settings.voices)
        self.commanding = Commanding(
            window,
            self.browsing,
            self.finding,
            self.noting,
            self.dressing,
            self.bookmaking,
            self.bringing,
            self.collecting,
            self.arranging,
            self.looking_up,
            self.voicing,
            self.printing,
        )

    def _wire(self) -> None:
        self.desk.failed.connect(self.tell)
        self.memory.failed.connect(self.tell)
        self.aiding.remembered.connect(self.memory.take_aids)
        self.voicing.chosen.connect(self.memory.take_voice)
        self.desk.unavailable.connect(self._unavailable)
        self._index.failed.connect(self.tell)
        self.unavailable.wished.connect(self._try_again)
        self.empty.wished.connect(self._bring_back)
        self.reading.library_opened.connect(self._library_opened)
        self.shelving.told.connect(self._library_opened)
        self.shelving.told.connect(self.collecting.look_again)
        self.reading.shelf_told.connect(self.collecting.look_again)
        self.collecting.arranged.connect(self.memory.take_arrangement)
        self.collecting.export_wished.connect(self.bookmaking.export)
        self.window.commands["language"].triggered.connect(self.speaking.open)
        self.window.commands["shortcuts"].triggered.connect(self.shortcuts.show_list)
        self.shortcuts.changed.connect(self.memory.take_shortcuts)
        self.window.commands["palette"].triggered.connect(self.choosing.open)
        self.choosing.remembered.connect(self.memory.take_choices)
        self.dressing.look_changed.connect(self.choosing.set_look)
        self.window.closing.connect(self._closing)
        self.browsing.story_shown.connect(self._story_shown)
        self.browsing.contents_shown.connect(self._contents_shown)
        self.dressing.settings_changed.connect(self.memory.take_page)
        self.dressing.choice_changed.connect(self.memory.take_theme)
        self.dressing.look_changed.connect(self.bringing.set_look)
        self.dressing.look_changed.connect(self.looking_up.set_look)
        self.dressing.look_changed.connect(self.aiding.set_look)
        self.looking_up.chosen.connect(self.memory.take_lookup)
        self.printing.chosen.connect(self.memory.take_printing)
        self.bookmaking.folder_chosen.connect(self.memory.take_export_folder)
        self.empty.other_wished.connect(self.bringing.choose_files)
        self.bringing.folder_chosen.connect(self.memory.take_import_folder)
        self.bringing.quotes_chosen.connect(self.memory.take_quotes)

    def _restore(self) -> None:
        self.window.setWindowTitle(NAME)
        if self.settings.geometry:
            self.window.restore(self.settings.geometry)
        self.window.show_shelf(wanted=self.settings.shelf_open)
        if self.settings.panel in (finding.PANEL, noting.PANEL, dressing.PANEL):
            self.window.show_panel(self.settings.panel)
        self.window.commands["quotes"].setChecked(self.settings.smart_quotes)
        self.commanding.show_state()
        self.dressing.tell()

    @Slot(Failure)
    def _unavailable(self, failure: Failure) -> None:
        self.unavailable.show_sentence(failure.sentence)
        self.window.show_page(self.unavailable)

    @Slot()
    def _try_again(self) -> None:
        self.desk.try_again()
        self.open()

    @Slot()
    def _bring_back(self) -> None:
        self.shelving.restore_bundle(self._start.resources / "stories")

    @Slot()
    def _library_opened(self) -> None:
        """Marks and index are seen to once the shelf is there, and whenever it is another."""
        self.marking.tell()
        self.noting.write_drafts()
        self.searching.prepare()

    @Slot(StoryOpened)
    def _story_shown(self, opened: StoryOpened) -> None:
        self.window.setWindowTitle(f"{opened.story.title} — {NAME}")
        shown = opened.shelf.anthology
        self.memory.remember(story=str(opened.story.id), anthology=str(shown.id) if shown else "")

    @Slot(Anthology)
    def _contents_shown(self, anthology: Anthology) -> None:
        self.window.setWindowTitle(f"{anthology.title} — {NAME}")
        self.memory.remember(story="", anthology=str(anthology.id))

    @Slot()
    def _closing(self) -> None:
        self.noting.keep_note()
        self.browsing.keep_place()
        self.memory.remember(
            geometry=self.window.geometry_words(),
            shelf_open=self.window.shelf_is_wanted(),
            panel=self.window.panel(),
        )
