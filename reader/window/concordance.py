"""The concordance strung together: opened from page or search, its lines gone to, saved as a table."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from anthology.progress import Progress
from anthology.search.hits import Enquiry
from reader.concordance.wishes import GatheringWish, LineChoice, OrderWish, TableWish
from reader.failures import Failure
from reader.operations.concording import Concording, Gathered, NotGathered, TableWritten
from reader.operations.reading import StoryOpened
from reader.page.page import PagePane
from reader.page.wishes import ConcordanceWish as PageConcordanceWish
from reader.search.wishes import ConcordanceWish
from reader.translation import tr
from reader.widgets.ground import Ground
from reader.window.browsing import Browsing
from reader.window.finding import PANEL as SEARCH
from reader.window.finding import Finding
from reader.window.main_window import MainWindow

if TYPE_CHECKING:
    from reader.concordance.page import ConcordancePage

PAGE = "concordance"
_UNFIT = str.maketrans(dict.fromkeys('\\/:*?"<>|', " "))
"""What no name of a file may have on some systems."""


class ConcordanceStrings(QObject):
    """Shows the concordance in the place of the page; the hit that was gone to stays lit until Esc."""

    opened = Signal(ConcordanceWish)
    """The concordance of a query is in view."""

    def __init__(
        self,
        window: MainWindow,
        page: PagePane,
        browsing: Browsing,
        finding: Finding,
        concording: Concording,
    ) -> None:
        super().__init__(window)
        self._window, self._reading_page = window, page
        self._browsing, self._finding, self.concording = browsing, finding, concording
        self._before: QWidget | None = None
        self._choice: LineChoice | None = None
        self._folder = Path()
        concording.gathered.connect(self._gathered)
        concording.refused.connect(self._refused)
        concording.progress.connect(self._progress)
        concording.written.connect(self._written)
        concording.not_written.connect(self._not_written)
        page.concordance_wished.connect(self._words_wished)
        browsing.story_shown.connect(self._story_shown)
        window.escaped.connect(self._put_out)
        window.closing.connect(concording.stop)

    @property
    def page(self) -> "ConcordancePage":
        """The page of the concordance, built when it is first asked for."""
        return cast("ConcordancePage", self._window.page_named(PAGE, self._build))

    def _build(self) -> Ground:
        from reader.concordance.page import ConcordancePage

        page = ConcordancePage(self._window.look)
        page.gathering_wished.connect(self._gather)
        page.order_wished.connect(self._sort)
        page.stop_wished.connect(self.concording.stop)
        page.line_chosen.connect(self._go_to)
        page.table_wished.connect(self._save)
        page.closed.connect(self.close)
        return page

    # What the window asks for

    @Slot()
    def open(self) -> None:
        """Show the concordance of what is selected on the page or looked for; else ask for a word."""
        if words := self._words():
            self.show_query(words)
        else:
            self._show()
            self.page.take_focus()

    @Slot(ConcordanceWish)
    def show_wished(self, wish: ConcordanceWish) -> None:
        """Show the concordance of a query."""
        if wish.query.strip():
            self.show_query(wish.query.strip())

    @Slot(PageConcordanceWish)
    def _words_wished(self, wish: PageConcordanceWish) -> None:
        self.show_query(_as_query(wish.words))

    def show_query(self, query: str) -> None:
        """The same; one that is there already stands where it was left."""
        self._show()
        if query == self.page.query:
            self._tell()
        else:
            self.page.look_for(query)
        self.page.setFocus()

    @Slot()
    def close(self) -> None:
        """Give back what was there before."""
        self.concording.stop()
        if not self._is_shown():
            return
        if self._before is None:
            self._browsing.show_contents()
        else:
            self._window.show_page(self._before)
            self._window.arranged.emit()

    # What is wished for

    @Slot(GatheringWish)
    def _gather(self, wish: GatheringWish) -> None:
        self._tell()
        self.concording.gather(Enquiry(wish.query, strict=wish.strict), wish.order, wish.number)

    @Slot(OrderWish)
    def _sort(self, wish: OrderWish) -> None:
        self.concording.sort(wish.concordance, wish.order, wish.number)

    @Slot(LineChoice)
    def _go_to(self, choice: LineChoice) -> None:
        self._choice = choice
        self._browsing.open_story(choice.story, choice.passage)

    @Slot(TableWish)
    def _save(self, wish: TableWish) -> None:
        name = " ".join(wish.query.translate(_UNFIT).split()) or tr("concordance")
        usual = self._folder / f"{name}.csv"
        kinds = tr("Table (*.csv)")
        chosen, _ = QFileDialog.getSaveFileName(self._window, tr("Save the lines"), str(usual), kinds)
        if chosen:
            path = Path(chosen)
            self._folder = path.parent
            self.concording.write(wish.lines, path if path.suffix else path.with_suffix(".csv"))

    # What the library tells

    @Slot(Gathered)
    def _gathered(self, gathered: Gathered) -> None:
        self.page.show_lines(gathered.lines, gathered.number)

    @Slot(NotGathered)
    def _refused(self, refused: NotGathered) -> None:
        self.page.show_failure(refused.sentence, refused.number)

    @Slot(Progress)
    def _progress(self, progress: Progress) -> None:
        self.page.show_progress(progress)

    @Slot(TableWritten)
    def _written(self, written: TableWritten) -> None:
        self._folder = written.path.parent
        sentence = tr("The lines are saved as “{name}”.").format(name=written.path.name)
        self._window.offer(sentence, tr("Show the folder"), self._show_folder)

    @Slot(Failure)
    def _not_written(self, failure: Failure) -> None:
        self._window.bar.show_sentence(failure.sentence)

    @Slot()
    def _show_folder(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))):
            words = tr("No file manager answers here. The folder is {folder}.")
            self._window.bar.show_sentence(words.format(folder=self._folder))

    # What is lit

    @Slot(StoryOpened)
    def _story_shown(self, opened: StoryOpened) -> None:
        choice = self._choice
        if choice is None:
            return
        if opened.story.id == choice.story:
            self._reading_page.show_hits(choice.passages, choice.passage)
        else:
            self._choice = None

    @Slot()
    def _put_out(self) -> None:
        """Esc on the page, with nothing open beside it."""
        if self._choice is not None and not self._window.panel():
            self._choice = None
            self._reading_page.drop_hits()

    # How

    def _words(self) -> str:
        if self._window.shown_page() is self._reading_page and (words := self._reading_page.chosen_words()):
            return _as_query(words)
        looked_for = self._window.panel() == SEARCH
        return self._finding.panel.field.text().strip() if looked_for else ""

    def _show(self) -> None:
        """All the room is for the lines: the search gives way to them."""
        if self._window.panel() == SEARCH:
            self._finding.close()
        if self._is_shown():
            return
        self._browsing.keep_place()
        self._reading_page.dismiss_bar()
        self._before = self._window.shown_page()
        self._window.show_page(self.page)
        self._window.arranged.emit()

    def _tell(self) -> None:
        self.opened.emit(ConcordanceWish(self.page.query))

    def _is_shown(self) -> bool:
        return self._window.has_page(PAGE) and self._window.shown_page() is self.page


def _as_query(words: str) -> str:
    """Several words are meant in this order."""
    return f'"{words}"' if " " in words else words
