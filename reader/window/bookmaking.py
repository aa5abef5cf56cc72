"""The export dialog strung to the making of books."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo, QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from anthology.export.book import ExportReport
from anthology.living import FilledShelf
from anthology.progress import Progress
from anthology.publishing import Order
from anthology.story import Anthology, AnthologyId, StoryCard, StoryId
from reader.export.wishes import CoverWish, ExportWish
from reader.failures import Failure
from reader.operations.publishing import CoverDrawn, Publishing
from reader.shelf.panel import ShelfPanel
from reader.shelf.wishes import ExportWish as ShelfWish
from reader.translation import tr
from reader.window.browsing import Browsing
from reader.window.main_window import MainWindow
from reader.window.places import existing_folder

if TYPE_CHECKING:
    from reader.export.dialog import ExportDialog


class Bookmaking(QObject):
    """Opens the dialog, does what it wishes, and remembers the folder that was chosen last."""

    folder_chosen = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        shelf: ShelfPanel,
        browsing: Browsing,
        publishing: Publishing,
        folder: str,
    ) -> None:
        super().__init__(window)
        self._window, self._browsing, self._publishing = window, browsing, publishing
        self._folder = folder
        self._source: AnthologyId | None = None
        self.dialog: ExportDialog | None = None
        shelf.deeds.export_wished.connect(self.export)
        publishing.cover_drawn.connect(self._cover_drawn)
        publishing.progress.connect(self._progress)
        publishing.done.connect(self._done)
        publishing.failed.connect(self._failed)
        publishing.cancelled.connect(self._cancelled)

    @Slot()
    def open(self) -> None:
        """Offer all stories of the open anthology."""
        self._open(tuple(card.id for card in self._browsing.cards))

    @Slot(ShelfWish)
    def export(self, wish: ShelfWish) -> None:
        """Offer these stories; if they are not all in the open anthology, no others beside them."""
        there = {card.id for card in self._browsing.cards}
        chosen = tuple(card.id for card in wish.stories)
        self._open(chosen, () if there.issuperset(chosen) else wish.stories)

    @Slot(FilledShelf)
    def make_book_of(self, filled: FilledShelf) -> None:
        """Offer what stands on a living shelf, under its name."""
        chosen = tuple(card.id for card in filled.stories)
        self._open(chosen, filled.stories, Anthology(AnthologyId(""), filled.shelf.name, chosen))

    def _open(
        self,
        chosen: tuple[StoryId, ...],
        cards: tuple[StoryCard, ...] = (),
        book: Anthology | None = None,
    ) -> None:
        """`book` is what it is to be called, if it is not of the open anthology."""
        source = book or self._browsing.anthology
        if source is None or self.dialog is not None:
            return
        self._source = source.id or None

        from reader.export.dialog import ExportDialog

        dialog = ExportDialog(
            self._window.look,
            source,
            cards or self._browsing.cards,
            chosen,
            existing_folder(self._folder),
            self._window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.cover_wished.connect(self._cover_wished)
        dialog.export_wished.connect(self._export_wished)
        dialog.cancel_wished.connect(self._publishing.cancel)
        dialog.show_file_wished.connect(self._show_file)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    @Slot(CoverWish)
    def _cover_wished(self, wish: CoverWish) -> None:
        order = Order(self._source, wish.stories, wish.title, wish.editor)
        self._publishing.draw_cover(order, wish.number)

    @Slot(ExportWish)
    def _export_wished(self, wish: ExportWish) -> None:
        self._folder = str(wish.path.parent)
        self.folder_chosen.emit(self._folder)
        order = Order(
            self._source, wish.stories, wish.title, wish.editor, with_highlights=wish.with_highlights
        )
        self._publishing.publish(order, wish.path, wish.device)

    @Slot(CoverDrawn)
    def _cover_drawn(self, drawn: CoverDrawn) -> None:
        if self.dialog:
            self.dialog.show_cover(drawn.jpeg, drawn.number)

    @Slot(Progress)
    def _progress(self, progress: Progress) -> None:
        if self.dialog:
            self.dialog.show_progress(progress)

    @Slot(object)
    def _done(self, report: ExportReport) -> None:
        if self.dialog:
            self.dialog.show_done(report)

    @Slot(Failure)
    def _failed(self, failure: Failure) -> None:
        if self.dialog:
            self.dialog.show_failure(failure.sentence)

    @Slot()
    def _cancelled(self) -> None:
        if self.dialog:
            self.dialog.show_cancelled()

    @Slot(ExportReport)
    def _show_file(self, report: ExportReport) -> None:
        """Open the folder; no desktop has one way to point at the file in it that all understand."""
        folder = QFileInfo(str(report.path)).absolutePath()
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(folder)) and self.dialog:
            words = tr("No file manager answers here. The book is “{path}”.")
            self.dialog.show_notice(words.format(path=report.path))

    @Slot()
    def _closed(self) -> None:
        self.dialog = None
