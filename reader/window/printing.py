"""Printing strung together: what is on the page, the dialog for paper, a file or a printer."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from anthology.progress import Progress
from anthology.story import Anthology, Story, StoryId
from anthology.text import Passage
from reader.failures import Failure
from reader.operations.printing import Previewed, Printed, Printing, PrintJob
from reader.page.page import PagePane
from reader.printing.wishes import Choice, PreviewWish, Scope
from reader.settings import PrintSettings
from reader.theme.theme import Theme
from reader.translation import tr
from reader.window.browsing import Browsing
from reader.window.dressing import Dressing
from reader.window.main_window import MainWindow
from reader.window.places import existing_folder

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from reader.printing.dialog import PrintDialog

_NAME = 80
"""Letters of a title that become the name of a file."""


@dataclass(frozen=True, slots=True)
class _Open:
    """What was open when somebody wished to print: the page may go on meanwhile, read aloud."""

    story: Story | None = None
    selected: Passage | None = None
    anthology: Anthology | None = None
    stories: tuple[StoryId, ...] = ()


class PrintingStrings(QObject):
    """Opens the dialog on what is open, and remembers how it was printed last."""

    chosen = Signal(PrintSettings)

    def __init__(
        self,
        window: MainWindow,
        page: PagePane,
        browsing: Browsing,
        dressing: Dressing,
        printing: Printing,
        settings: PrintSettings,
        folder: str,
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._browsing, self._dressing = window, page, browsing, dressing
        self.printing, self.settings, self._folder = printing, settings, folder
        self.dialog: PrintDialog | None = None
        self._meant = _Open()
        self._path: Path | None = None
        self._printer: QPrinter | None = None
        printing.previewed.connect(self._previewed)
        printing.progress.connect(self._progress)
        printing.done.connect(self._done)
        printing.failed.connect(self._failed)
        printing.cancelled.connect(self._cancelled)

    @Slot()
    def open(self) -> None:
        """Offer to print what is open."""
        self._open(to_file=False)

    @Slot()
    def open_for_pdf(self) -> None:
        """Offer to save it as a PDF."""
        self._open(to_file=True)

    def _open(self, *, to_file: bool) -> None:
        from reader.printing.dialog import PrintDialog

        if self.dialog is not None:
            return
        self._meant = self._open_now()
        scopes = _scopes(self._meant)
        if not scopes:
            return
        first = Scope.SELECTION if Scope.SELECTION in scopes else next(iter(scopes))
        choice = Choice(first, self.settings)
        self.dialog = PrintDialog(self._window.look, scopes, choice, self._window, to_file=to_file)
        self.dialog.preview_wished.connect(self._preview_wished)
        self.dialog.pdf_wished.connect(self._pdf_wished)
        self.dialog.paper_wished.connect(self._paper_wished)
        self.dialog.stop_wished.connect(self.printing.cancel)
        self.dialog.chosen.connect(self._remember)
        self.dialog.file_wished.connect(self._show_file)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _open_now(self) -> _Open:
        """The story on the page, if the page is shown; what is selected of it, if there are words in it."""
        story = self._page.story if self._browsing.story() else None
        selected = self._page.selection() if story else None
        if story and selected and not selected.of(story.text).strip():
            selected = None
        stories = tuple(card.id for card in self._browsing.cards)
        return _Open(story, selected, self._browsing.anthology, stories)

    def _job(self, choice: Choice) -> PrintJob:
        page, light, meant = self._dressing.settings, self._light(), self._meant
        if choice.scope is Scope.ANTHOLOGY:
            return PrintJob(meant.stories, choice.settings, page, light, anthology=meant.anthology)
        if meant.story is None:
            raise ValueError("there is no story on the page")
        passage = meant.selected if choice.scope is Scope.SELECTION else None
        return PrintJob((meant.story.id,), choice.settings, page, light, passage)

    def _light(self) -> Theme:
        """A theme whose highlights are for black words on white."""
        return next(theme for theme in self._dressing.themes if not theme.dark)

    @Slot(PreviewWish)
    def _preview_wished(self, wish: PreviewWish) -> None:
        self.printing.preview(self._job(wish.choice), wish.number, wish.count, wish.width)

    @Slot(Choice)
    def _remember(self, choice: Choice) -> None:
        self.settings = choice.settings
        self.chosen.emit(choice.settings)

    @Slot(Choice)
    def _pdf_wished(self, choice: Choice) -> None:
        from PySide6.QtWidgets import QFileDialog

        usual = existing_folder(self._folder) / f"{self._file_name(choice)}.pdf"
        words = tr("PDF files (*.pdf)")
        name, _ = QFileDialog.getSaveFileName(self.dialog, tr("Save as PDF"), str(usual), words)
        if name:
            path = Path(name)
            self.save(choice, path if path.suffix else path.with_suffix(".pdf"))

    def save(self, choice: Choice, path: Path) -> None:
        """Make a PDF there."""
        if self.dialog:
            self._folder = str(path.parent)
            self.dialog.show_making(Progress(0, 0, tr("Starting…")))
            self.printing.save(self._job(choice), path)

    @Slot(Choice)
    def _paper_wished(self, choice: Choice) -> None:
        from reader.window.printers import any_printer, chosen_printer

        if self.dialog is None:
            return
        if not any_printer():
            self.dialog.show_failure(
                tr(
                    "No printer is set up on this computer. Save it as a PDF, which can be printed on any "
                    "other one."
                )
            )
        elif printer := chosen_printer(self.dialog, choice.settings, self._title(choice)):
            self._printer = printer
            self.dialog.show_making(Progress(0, 0, tr("Starting…")))
            self.printing.print_on(self._job(choice), printer)

    def _title(self, choice: Choice) -> str:
        anthology, story = self._meant.anthology, self._meant.story
        if choice.scope is Scope.ANTHOLOGY and anthology:
            return anthology.title
        return story.title if story else ""

    def _file_name(self, choice: Choice) -> str:
        letters = (
            " " if letter in '/\\:*?"<>|' else letter
            for letter in self._title(choice)
            if letter.isprintable()
        )
        return " ".join("".join(letters).split())[:_NAME].strip(". ") or tr("Story")

    @Slot(Previewed)
    def _previewed(self, previewed: Previewed) -> None:
        if self.dialog:
            self.dialog.show_preview(previewed.images, previewed.pages, previewed.number)

    @Slot(Progress)
    def _progress(self, progress: Progress) -> None:
        if self.dialog:
            self.dialog.show_progress(progress)

    @Slot(Printed)
    def _done(self, printed: Printed) -> None:
        self._path, self._printer = printed.path, None
        if self.dialog is None:
            return
        if printed.path:
            saved = tr("“{name}” is saved.").format(name=printed.path.name)
            self.dialog.show_done(saved, tr("Open it"))
        else:
            self.dialog.show_done(tr("The pages are on their way to the printer."))

    @Slot(Failure)
    def _failed(self, failure: Failure) -> None:
        self._printer = None
        if self.dialog:
            self.dialog.show_failure(failure.sentence)

    @Slot()
    def _cancelled(self) -> None:
        self._printer = None
        if self.dialog:
            self.dialog.show_done(tr("Stopped. Nothing was saved or printed."))

    @Slot()
    def _show_file(self) -> None:
        """Open the file, or the folder where nothing opens such files."""
        if self._path is None:
            return
        for place in (str(self._path), QFileInfo(str(self._path)).absolutePath()):
            if QDesktopServices.openUrl(QUrl.fromLocalFile(place)):
                return
        if self.dialog:
            self.dialog.show_done(
                tr("Nothing here opens such files. It is “{path}”.").format(path=self._path)
            )

    @Slot()
    def _closed(self) -> None:
        if self.dialog:
            self.dialog.deleteLater()
            self.dialog = None


def _scopes(meant: _Open) -> dict[Scope, str]:
    """What there is to print."""
    found = {}
    if meant.story:
        found[Scope.STORY] = tr("This story")
        if meant.selected:
            found[Scope.SELECTION] = tr("Selection")
    if meant.anthology and meant.stories:
        found[Scope.ANTHOLOGY] = tr("Anthology")
    return found
