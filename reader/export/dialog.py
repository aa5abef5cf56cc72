"""The export dialog: choose stories, say what the book is called and where it goes, watch it being made.

The dialog makes nothing itself; it says what is wished and shows what it is told.
"""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from anthology.export.book import ExportReport
from anthology.progress import Progress
from anthology.story import Anthology, StoryCard, StoryId
from reader.export.book_form import BookForm
from reader.export.choosing_page import ChoosingPage
from reader.export.done_page import DonePage
from reader.export.foot import Foot
from reader.export.story_choice import StoryChoice
from reader.export.story_model import StoryModel
from reader.export.wishes import CoverWish, ExportWish
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.counting import duration, stories
from reader.widgets.failure_bar import FailureBar
from reader.widgets.ground import Hairline
from reader.widgets.opening_size import open_at

COVER_PAUSE_MS = 250


class ExportDialog(QDialog):
    """Choosing, making, made: three states in one dialog.

    `export_wished` is answered by `show_progress` and then `show_done`, `show_failure` or
    `show_cancelled`; `cover_wished` by `show_cover` with the wish's number.
    """

    export_wished = Signal(ExportWish)
    cover_wished = Signal(CoverWish)
    cancel_wished = Signal()
    show_file_wished = Signal(ExportReport)

    def __init__(
        self,
        look: Look,
        anthology: Anthology,
        cards: tuple[StoryCard, ...],
        chosen: tuple[StoryId, ...],
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        """`chosen` are ticked at first; `folder` is where the book goes unless told otherwise."""
        super().__init__(parent)
        self._look, self._anthology = look, anthology
        self._making, self._number = False, 0
        self._report: ExportReport | None = None
        self._model = StoryModel(cards, chosen)
        self._choice = StoryChoice(self._model, look)
        self._form = BookForm(anthology, folder, look)
        self._page = ChoosingPage(self._choice, self._form, look)
        self._done = DonePage(look)
        self._bar = FailureBar(look)
        self._foot = Foot(look)
        self._pause = QTimer(self, interval=COVER_PAUSE_MS, singleShot=True)
        self._lay_out()
        self._connect()
        self._follow()

    def show_cover(self, jpeg: bytes, number: int) -> None:
        """Show the cover for the wish of that number; an older one comes too late."""
        if number == self._number:
            self._form.cover.show_cover(jpeg)

    def show_progress(self, progress: Progress) -> None:
        """Show how far the book has come."""
        if self._making:
            self._foot.show_making(progress)

    def show_done(self, report: ExportReport) -> None:
        """Show what was written."""
        self._making, self._report = False, report
        self._bar.clear()
        self._done.show_report(report, self._form.cover.cover())
        self._pages.setCurrentWidget(self._done)
        self._foot.show_made()

    def show_failure(self, sentence: str) -> None:
        """Say why there is no book; everything that was chosen is still there."""
        self._back_to_choosing()
        self._bar.show_sentence(sentence)

    def show_cancelled(self) -> None:
        """Say that making the book has stopped."""
        self._back_to_choosing()
        self._bar.show_notice(tr("Stopped. No book was written."))

    def show_notice(self, sentence: str) -> None:
        """Say something quietly, in any state."""
        self._bar.show_notice(sentence)

    def reject(self) -> None:
        """Esc and the window's close button stop a book that is being made, else close the dialog."""
        if self._making:
            self._stop()
        else:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the first cover."""
        super().showEvent(event)
        if not self._number:
            self._wish_cover()

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("Make a book"))
        self._pages = QStackedWidget()
        self._pages.addWidget(self._page)
        self._pages.addWidget(self._done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self._bar)
        column.addWidget(Hairline(self._look))
        column.addWidget(self._foot)
        self.setMinimumSize(self._look.px(320), self._look.px(240))
        open_at(self, self._look, 880, 600)
        self._foot.show_choosing()
        self._choice.list.setFocus()

    def _connect(self) -> None:
        self._model.changed.connect(self._follow)
        self._form.changed.connect(self._follow)
        self._pause.timeout.connect(self._wish_cover)
        self._bar.action_wished.connect(self._wish_export)
        self._foot.make.clicked.connect(self._make)
        self._foot.cancel.clicked.connect(self.reject)
        self._foot.stop.clicked.connect(self._stop)
        self._foot.show_file.clicked.connect(self._wish_file)
        self._foot.again.clicked.connect(self._back_to_choosing)
        self._foot.close_all.clicked.connect(self.accept)

    @Slot()
    def _follow(self) -> None:
        """Something was chosen or typed: say what the book will be, and ask for its cover."""
        self._bar.clear()
        self._form.place.follow(self._title())
        missing = self._missing()
        self._foot.show_sum(missing or self._sum(), ready=not missing)
        if self.isVisible():
            self._pause.start()

    def _missing(self) -> str:
        """What has to be done before a book can be made; empty if nothing."""
        if not self._model.chosen():
            return tr("Tick at least one story.")
        if not self._title():
            return tr("Give the book a title.")
        return "" if self._form.place.path() else tr("Say where to save the book.")

    def _sum(self) -> str:
        cards = self._model.chosen()
        return f"{stories(len(cards))} · {duration(sum(card.minutes for card in cards))}"

    def _title(self) -> str:
        return " ".join(self._form.title.text().split())

    def _editor(self) -> str:
        return " ".join(self._form.editor.text().split())

    @Slot()
    def _wish_cover(self) -> None:
        stories = tuple(card.id for card in self._model.chosen())
        if stories and self._title():
            self._number += 1
            self.cover_wished.emit(CoverWish(self._title(), self._editor(), stories, self._number))

    @Slot()
    def _make(self) -> None:
        """Make the book, after asking if that would replace a file."""
        path = self._form.place.path()
        if path and _exists(path):
            self._bar.show_notice(tr("“{file}” exists. Replace it?").format(file=path.name), tr("Replace"))
        else:
            self._wish_export()

    @Slot()
    def _wish_export(self) -> None:
        path = self._form.place.path()
        if self._missing() or path is None:
            return
        self._making = True
        self._bar.clear()
        self._page.setEnabled(False)
        self._foot.show_making(Progress(0, 0, tr("Starting…")))
        self.export_wished.emit(
            ExportWish(
                path,
                self._title(),
                self._editor(),
                tuple(card.id for card in self._model.chosen()),
                self._form.device(),
                self._form.highlights.isChecked(),
            )
        )

    @Slot()
    def _stop(self) -> None:
        self._foot.show_making(Progress(0, 0, tr("Stopping…")))
        self.cancel_wished.emit()

    @Slot()
    def _wish_file(self) -> None:
        if self._report:
            self.show_file_wished.emit(self._report)

    @Slot()
    def _back_to_choosing(self) -> None:
        self._making = False
        self._page.setEnabled(True)
        self._pages.setCurrentWidget(self._page)
        self._foot.show_choosing()
        self._foot.make.setFocus()


def _exists(path: Path) -> bool:
    """What cannot be looked at is for the export to refuse, in words."""
    try:
        return path.exists()
    except OSError:
        return False
