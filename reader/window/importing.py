"""Stories that are dropped, opened or pasted strung to the library: progress, report, and the shelf then."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from anthology.importing.report import FileReport, ImportReport, Outcome
from anthology.progress import Progress
from anthology.story import AnthologyId
from reader.failures import Failure
from reader.importing.drop_watch import DropWatch
from reader.importing.kinds import name_filters
from reader.importing.offer import Offer, offer_of, refusal
from reader.importing.report_words import broken_off, is_all_well, slip_words, stopped, summary
from reader.importing.wishes import Choice, LikenessWish, TextWish
from reader.operations.importing import Brought, Importing, PasteLooked, United
from reader.operations.shelving import Shelving
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.progress_slip import ProgressSlip
from reader.window.browsing import Browsing
from reader.window.main_window import MainWindow
from reader.window.pasting import Pasting
from reader.window.places import existing_folder

if TYPE_CHECKING:
    from reader.importing.report_dialog import ReportDialog


class Bringing(QObject):
    """Takes what is offered, shows how far it has come, and says what became of it."""

    folder_chosen = Signal(str)
    quotes_chosen = Signal(bool)
    told = Signal(Brought)
    """What came in has been told of; there may be a report to be looked at."""

    def __init__(
        self,
        window: MainWindow,
        browsing: Browsing,
        importing: Importing,
        shelving: Shelving,
        folder: str,
        *,
        smart_quotes: bool,
    ) -> None:
        """`folder` is where files were opened last; `smart_quotes` whether plain text gets them."""
        super().__init__(window)
        self._window, self._browsing = window, browsing
        self.importing, self._shelving = importing, shelving
        self._folder, self._smart_quotes, self._open_first = folder, smart_quotes, False
        self.report: ImportReport | None = None
        self.dialog: ReportDialog | None = None
        self.pasting = Pasting(window, browsing)
        self._wish: LikenessWish | None = None
        self.watch = DropWatch(window, window.ground, window.look)
        self.slip = ProgressSlip(slip_words(), window.look)
        window.add_foot(self.slip)
        self._wire()

    def _wire(self) -> None:
        self.watch.dropped.connect(self.take)
        self.slip.cancel_wished.connect(self.importing.cancel)
        self._window.closing.connect(self.importing.cancel)
        self.importing.progress.connect(self._progress)
        self.importing.file_finished.connect(self._file_finished)
        self.importing.brought.connect(self._brought)
        self.pasting.text_wished.connect(self._text_wished)
        self.importing.paste_looked.connect(self._paste_looked)
        self.importing.pasted.connect(self._pasted)
        self.importing.paste_failed.connect(self._paste_failed)
        self.importing.united.connect(self._united)
        self.importing.unite_failed.connect(self._unite_failed)

    @Slot(Look)
    def set_look(self, look: Look) -> None:
        """Give what lies over the page other colours and another size."""
        self.watch.overlay.set_look(look)
        self.slip.set_look(look)

    # What somebody brings

    def bring(self, paths: tuple[Path, ...], *, then_open: bool = False) -> None:
        """Bring files and folders in; `then_open` opens the first story of them."""
        self._open_first = self._open_first or then_open
        self._browsing.keep_place()  # before a new text could take the place of the one that is read
        self.importing.bring(paths, smart_quotes=self._smart_quotes)

    @Slot(Offer)
    def take(self, offer: Offer) -> None:
        """Take what was dropped or pasted: files as they are, words by way of the paste box."""
        if offer.paths:
            self.bring(offer.paths)
        elif offer.text:
            self.importing.look_at_paste(offer.text)

    @Slot()
    def paste(self) -> None:
        """Take what the clipboard holds."""
        offer = offer_of(QGuiApplication.clipboard().mimeData())
        if offer.others and not offer:
            self._window.bar.show_sentence(refusal(offer))
        elif not offer:
            self._window.bar.show_notice(tr("There are no words and no files to paste."))
        else:
            self.take(offer)

    @Slot()
    def choose_files(self) -> None:
        """Ask for files."""
        chooser = self._chooser(tr("Add stories"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.setNameFilters(name_filters())
        chooser.open()

    @Slot()
    def choose_folder(self) -> None:
        """Ask for a folder."""
        chooser = self._chooser(tr("Add all stories of a folder"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.open()

    def _chooser(self, title: str) -> QFileDialog:
        chooser = QFileDialog(self._window, title, str(existing_folder(self._folder)))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.filesSelected.connect(self._chosen)
        return chooser

    @Slot(list)
    def _chosen(self, names: list[str]) -> None:
        paths = tuple(Path(name) for name in names)
        if paths:
            self._folder = str(paths[0].parent)
            self.folder_chosen.emit(self._folder)
            self.bring(paths)

    @Slot(bool)
    def curl_quotes(self, wanted: bool) -> None:
        """Let plain text that comes in have curled quotes, or leave them as they are."""
        if wanted != self._smart_quotes:
            self._smart_quotes = wanted
            self.quotes_chosen.emit(wanted)

    # What the library tells

    @Slot(Progress)
    def _progress(self, progress: Progress) -> None:
        if self.importing.is_under_way():
            self.slip.show_progress(progress)

    @Slot(FileReport)
    def _file_finished(self, file: FileReport) -> None:
        """The story on the page may have another text now."""
        if file.outcome is Outcome.UPDATED and self._browsing.story() in file.stories:
            self._browsing.reread()

    @Slot(Brought)
    def _brought(self, brought: Brought) -> None:
        self.slip.hide()
        if brought.files:
            self.report = ImportReport(brought.files)
        opened = self._open_first and self._open_story_of(brought.files)
        self._open_first = False
        if not opened:
            self._show_shelf(brought.files)
        self._tell(brought, opened=opened)
        self.told.emit(brought)

    def _tell(self, brought: Brought, *, opened: bool) -> None:
        files, bar = brought.files, self._window.bar
        if brought.failure:
            bar.show_sentence(broken_off(brought.failure, files))
        elif brought.stopped:
            self._window.offer(stopped(files), tr("Details") if files else "", self.show_report)
        elif len(files) == 1 and files[0].outcome is Outcome.REFUSED:
            bar.show_sentence(summary(files))
        elif not is_all_well(files):
            self._window.offer(summary(files), tr("Details"), self.show_report, lasting=True)
        elif not opened:
            self._window.offer(summary(files), tr("Open") if _first(files) else "", self._open)
        elif any(file.outcome is not Outcome.UNCHANGED for file in files):
            bar.show_notice(summary(files))

    def _show_shelf(self, files: tuple[FileReport, ...]) -> None:
        """What came in is on the shelf; nobody who reads is taken away from the page."""
        changed = (Outcome.IMPORTED, Outcome.UPDATED)
        places = [file.anthology for file in files if file.outcome in changed and file.anthology]
        shown = self._browsing.anthology
        stay = self._browsing.story() is not None or not places
        ident = (shown.id if shown else AnthologyId("")) if stay else places[0]
        if any(file.outcome in changed for file in files):
            self._shelving.open_anthology(ident)

    @Slot()
    def _open(self) -> None:
        """Rather what is new than what was there before."""
        if self.report:
            new = tuple(file for file in self.report.files if file.outcome is not Outcome.UNCHANGED)
            self._open_story_of((*new, *self.report.files))

    def _open_story_of(self, files: tuple[FileReport, ...]) -> bool:
        """Open the first story of the first file that has one; whether there is any."""
        first = _first(files)
        if first is None:
            return False
        if first.anthology:
            self._shelving.open_anthology(first.anthology)
        self._browsing.open_story(first.stories[0])
        return True

    # The report

    @Slot()
    def show_report(self) -> None:
        """Show what became of the files that were brought in last."""
        if self.report is None or self.dialog is not None:
            return

        from reader.importing.report_dialog import ReportDialog

        dialog = ReportDialog(self._window.look, self.report, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open_wished.connect(self._file_wished)
        dialog.likeness_wished.connect(self._likeness_wished)
        dialog.finished.connect(self._report_closed)
        self.dialog = dialog
        dialog.open()

    @Slot(FileReport)
    def _file_wished(self, file: FileReport) -> None:
        self._open_story_of((file,))

    @Slot(LikenessWish)
    def _likeness_wished(self, wish: LikenessWish) -> None:
        self._wish = wish
        if wish.choice is Choice.BOTH:
            self._settle()
        else:
            self._browsing.keep_place()
            self.importing.unite(wish.likenesses, new_text=wish.choice is Choice.NEW)

    @Slot(United)
    def _united(self, united: United) -> None:
        """The shelf has one story less; one that is gone from the page gives way to the one that stays."""
        for each in united.likenesses:
            kept, other = (each.new, each.there) if united.new_text else (each.there, each.new)
            if self._browsing.story() == other:
                self._browsing.open_story(kept)
        shown = self._browsing.anthology
        self._shelving.open_anthology(shown.id if shown else None)
        self._settle()

    def _settle(self) -> None:
        if self.dialog and self._wish:
            self.dialog.show_settled(self._wish)

    @Slot(Failure)
    def _unite_failed(self, failure: Failure) -> None:
        if self.dialog:
            self.dialog.show_failure(failure.sentence)
        else:
            self._window.bar.show_sentence(failure.sentence)

    @Slot()
    def _report_closed(self) -> None:
        self.dialog = None

    # Pasted words

    @Slot(PasteLooked)
    def _paste_looked(self, looked: PasteLooked) -> None:
        self.pasting.ask(looked, smart_quotes=self._smart_quotes)

    @Slot(TextWish)
    def _text_wished(self, wish: TextWish) -> None:
        self.curl_quotes(wish.smart_quotes)
        self.importing.paste(wish.text, wish.title, wish.into, smart_quotes=wish.smart_quotes)

    @Slot(FileReport)
    def _pasted(self, file: FileReport) -> None:
        if self.pasting.is_answered(file.reason if file.outcome is Outcome.REFUSED else ""):
            self._brought(Brought((file,)))

    @Slot(Failure)
    def _paste_failed(self, failure: Failure) -> None:
        if self.pasting.is_answered(failure.sentence):
            self._window.bar.show_sentence(failure.sentence)


def _first(files: tuple[FileReport, ...]) -> FileReport | None:
    """The first file that holds a story."""
    return next((file for file in files if file.stories), None)
