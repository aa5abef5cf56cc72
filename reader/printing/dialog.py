"""The dialog for paper: choose what and how, see the first pages, save them as PDF or print them.

It sets nothing itself; it says what is wished and shows what it is told.
"""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from anthology.progress import Progress
from reader.printing.foot import Foot
from reader.printing.form import Form
from reader.printing.pages_view import PagesView
from reader.printing.wishes import Choice, PreviewWish, Scope
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets import counting
from reader.widgets.failure_bar import FailureBar
from reader.widgets.ground import Ground, Hairline
from reader.widgets.opening_size import open_at

PAUSE_MS = 150
_PAGES, _PAGE_WIDTH, _FORM, _LEAST = 4, 640, 320, 560


class PrintDialog(QDialog):
    """`preview_wished` is answered by `show_preview` with its number; what is made, by the others."""

    preview_wished = Signal(PreviewWish)
    pdf_wished = Signal(Choice)
    paper_wished = Signal(Choice)
    stop_wished = Signal()
    chosen = Signal(Choice)
    file_wished = Signal()

    def __init__(
        self,
        look: Look,
        scopes: Mapping[Scope, str],
        choice: Choice,
        parent: QWidget | None = None,
        *,
        to_file: bool,
    ) -> None:
        """`scopes` can be printed now; Enter saves a PDF if it is `to_file`, else prints."""
        super().__init__(parent)
        self._look, self._making, self._number, self._pages_told = look, False, 0, ""
        self.form, self.foot = Form(scopes, choice, look), Foot(look)
        self.pages, self.bar = PagesView(look), FailureBar(look)
        self._ground = Ground("hover", look)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self.foot.prefer(self.foot.pdf if to_file else self.foot.paper)
        self.form.changed.connect(self._follow)
        self._pause.timeout.connect(self._wish_preview)
        self.foot.close_it.clicked.connect(self.reject)
        self.foot.pdf.clicked.connect(self._wish_pdf)
        self.foot.paper.clicked.connect(self._wish_paper)
        self.foot.stop.clicked.connect(self._stop)
        self.bar.action_wished.connect(self.file_wished)

    # What the window tells

    def show_preview(self, images: tuple[QImage, ...], pages: int, number: int) -> None:
        """Show the pages for the wish of that number; `pages` is 0 where they were not counted."""
        if number == self._number:
            self.pages.show_images(images)
            self._pages_told = counting.pages(pages) if pages else tr("The first pages")
            if not self._making:
                self.foot.say(self._pages_told)

    def show_making(self, progress: Progress) -> None:
        """Show how far it has come; what was chosen stays as it is meanwhile."""
        self._making = True
        self.bar.clear()
        self.form.setEnabled(False)
        self.foot.show_making(progress)

    def show_progress(self, progress: Progress) -> None:
        """The same, if it is not stopped yet."""
        if self._making:
            self.foot.show_making(progress)

    def show_done(self, sentence: str, action: str = "") -> None:
        """Say what was made."""
        self._back_to_choosing()
        self.bar.show_notice(sentence, action)

    def show_failure(self, sentence: str) -> None:
        """Say why nothing was made."""
        self._back_to_choosing()
        self.bar.show_sentence(sentence)

    def reject(self) -> None:
        """Esc and the window's close button stop what is being made, else close the dialog."""
        if self._making:
            self._stop()
        else:
            super().reject()

    # How

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the first pages."""
        super().showEvent(event)
        if not self._number:
            self._wish_preview()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for the pages, what is chosen matters more."""
        super().resizeEvent(event)
        self._ground.setVisible(self.width() >= self._look.px(_LEAST))

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("Print"))
        beside = QVBoxLayout(self._ground)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.pages)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._ground, 1)
        row.addWidget(self.form)
        self.form.setMinimumWidth(self._look.px(_FORM))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self.bar)
        column.addWidget(Hairline(self._look))
        column.addWidget(self.foot)
        self.setMinimumSize(self._look.px(_FORM), self._look.px(240))
        open_at(self, self._look, 900, 620)
        self.form.take_focus()

    @Slot()
    def _follow(self) -> None:
        self.bar.clear()
        self.chosen.emit(self.form.choice())
        self._pause.start()

    @Slot()
    def _wish_preview(self) -> None:
        self._number += 1
        self.preview_wished.emit(PreviewWish(self.form.choice(), self._number, _PAGES, _PAGE_WIDTH))

    @Slot()
    def _wish_pdf(self) -> None:
        self.pdf_wished.emit(self.form.choice())

    @Slot()
    def _wish_paper(self) -> None:
        self.paper_wished.emit(self.form.choice())

    @Slot()
    def _stop(self) -> None:
        self.foot.show_making(Progress(0, 0, tr("Stopping…")))
        self.stop_wished.emit()

    def _back_to_choosing(self) -> None:
        self._making = False
        self.form.setEnabled(True)
        self.foot.show_choosing()
        self.foot.say(self._pages_told)
        self.foot.pdf.setFocus()
