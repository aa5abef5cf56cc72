"""What became of every file: refusals first, then stories that are nearly there already, then the rest."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from anthology.importing.report import FileReport, ImportReport, Likeness
from reader.importing.kind_choice import KindChoice
from reader.importing.likeness_strip import LikenessStrip
from reader.importing.report_delegate import ReportDelegate
from reader.importing.report_rows import FileRow, LikenessRow, ReportModel, kinds_of, report_rows
from reader.importing.report_words import as_text, summary
from reader.importing.wishes import Choice, LikenessWish
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.failure_bar import FailureBar
from reader.widgets.field import Field
from reader.widgets.ground import Ground, Hairline
from reader.widgets.labels import Label, heading_font, row_font
from reader.widgets.opening_size import open_at
from reader.widgets.row_list import RowList
from reader.widgets.row_model import ROW

_FIELD_FROM = 12
"""So many files are looked through by eye."""
_LEAST_FOR_ALL = 480
"""So high (pixels at 100 %) the dialog has room for all its parts at once."""


class ReportDialog(QDialog):
    """Shows a report. `likeness_wished` is answered by `show_settled` or `show_failure`."""

    open_wished = Signal(FileReport)
    likeness_wished = Signal(LikenessWish)

    def __init__(self, look: Look, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._files = look, report.files
        self._settled: dict[Likeness, Choice] = {}
        self.model = ReportModel(self)
        self.list = _List(tr("What became of each file"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(ReportDelegate(self.model, look))
        self.kinds = KindChoice(kinds_of(self._files), look)
        self.field = Field(tr("Filter by name"), look, pixels=13)
        self.strip = LikenessStrip(look)
        self._bar = FailureBar(look)
        self.head, self._title = self._built_head()
        self._build_foot()
        self._lay_out()
        self._wire()
        self._fill()
        self._go_to_first()

    def show_settled(self, wish: LikenessWish) -> None:
        """Show that the wish is done, and ask about the next pair."""
        self._settled |= dict.fromkeys(wish.likenesses, wish.choice)
        row = self.list.currentIndex().row()
        self._fill()
        self.list.setCurrentIndex(self._next_open(row))
        self._follow()

    def show_failure(self, sentence: str) -> None:
        """Say what could not be done; the question is still there."""
        self.strip.setEnabled(True)
        self._bar.show_sentence(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See what has room."""
        super().resizeEvent(event)
        self._make_room(asking=self._asked() is not None)

    def _build_foot(self) -> None:
        self.copy = self._button(tr("Copy as text"), tr("Copy what became of every file (Ctrl+C)"))
        self.open_story = self._button(tr("Open"), tr("Open the first story of the file (Enter)"))
        self.close_all = self._button(tr("Close"), tr("Close (Esc)"), main=True)

    def _button(self, text: str, tip: str, *, main: bool = False) -> QPushButton:
        button = QPushButton(text)
        button.setFont(self._look.ui(13, 600 if main else 400))
        button.setToolTip(tip)
        button.setAutoDefault(main)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        if main:
            button.setProperty("role", "main")
        return button

    def _lay_out(self) -> None:
        look = self._look
        self.setWindowTitle(tr("What became of the files"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.list, 1)
        column.addWidget(self.strip)
        column.addWidget(self._bar)
        column.addWidget(Hairline(look))
        foot = QHBoxLayout()
        foot.setContentsMargins(look.px(24), look.px(12), look.px(24), look.px(12))
        foot.setSpacing(look.px(8))
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(self.open_story)
        foot.addWidget(self.close_all)
        column.addLayout(foot)
        self.setMinimumSize(look.px(320), look.px(240))
        open_at(self, look, 640, 600)
        self.list.setFocus()

    def _built_head(self) -> tuple[QWidget, Label]:
        look, head = self._look, Ground("panel", self._look)
        title = Label(tr("What became of the files"), heading_font, look)
        line = Label(summary(self._files), row_font, look, tone="soft")
        line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(head)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(8))
        column.setSpacing(look.px(6))
        for label in (title, line):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(look.px(4))
        column.addWidget(self.kinds)
        column.addWidget(self.field)
        self.kinds.setVisible(len(kinds_of(self._files)) > 2)
        self.field.setVisible(len(self._files) >= _FIELD_FROM)
        return head, title

    def _wire(self) -> None:
        self.kinds.changed.connect(self._narrow)
        self.field.textChanged.connect(self._narrow)
        self.list.selectionModel().currentChanged.connect(self._follow)
        self.list.entered_on.connect(self._wish_open)
        self.list.doubleClicked.connect(self._wish_open)
        self.list.copy_wished.connect(self._copy)
        self.strip.chosen.connect(self._choose)
        self.copy.clicked.connect(self._copy)
        self.open_story.clicked.connect(self._wish_open)
        self.close_all.clicked.connect(self.accept)

    def _fill(self) -> None:
        rows = report_rows(self._files, self.kinds.value(), self.field.text(), self._settled)
        self.model.set_rows(rows)

    def _open_pairs(self) -> list[Likeness]:
        pairs = (each for file in self._files for each in file.likenesses)
        return [each for each in pairs if each not in self._settled]

    def _next_open(self, row: int) -> QModelIndex:
        """The next pair that waits for an answer, else the row itself."""
        rows = list(self.model.rows)
        waiting = [n for n, each in enumerate(rows) if isinstance(each, LikenessRow) and not each.settled]
        after = [n for n in waiting if n > row] or waiting
        return self.model.index(after[0] if after else max(row, 0), 0)

    def _go_to_first(self) -> None:
        first = next((n for n, row in enumerate(self.model.rows) if self.model.can_be_chosen(row)), -1)
        self.list.setCurrentIndex(self.model.index(first, 0))
        self._follow()

    @Slot()
    def _narrow(self) -> None:
        self._fill()
        self._go_to_first()

    @Slot()
    def _follow(self) -> None:
        """Offer what can be done with the row that is chosen."""
        row = self.list.currentIndex().data(ROW)
        self.open_story.setEnabled(isinstance(row, FileRow) and bool(row.file.stories))
        pair, waiting = self._asked(), self._open_pairs()
        self._make_room(asking=pair is not None)
        if pair:
            self.strip.setEnabled(True)
            self.strip.ask(pair, len(waiting) - 1)

    def _make_room(self, *, asking: bool) -> None:
        """Where there is little of it, only what is in hand has room beside the list."""
        small = self.height() < self._look.px(_LEAST_FOR_ALL)
        row = self.list.currentIndex().data(ROW)
        asking = asking and (not small or isinstance(row, LikenessRow))
        self.strip.setVisible(asking)
        self.strip.set_small(small=small)
        self._title.setVisible(not small)
        self.head.setVisible(not (small and asking))

    def _asked(self) -> Likeness | None:
        """The pair that the strip asks about: the chosen one if it waits, else the first that does."""
        row, waiting = self.list.currentIndex().data(ROW), self._open_pairs()
        if isinstance(row, LikenessRow) and row.settled is None:
            return row.likeness
        return waiting[0] if waiting else None

    @Slot(Choice)
    def _choose(self, choice: Choice) -> None:
        pair = self._asked()
        if pair is None:
            return
        pairs = tuple(self._open_pairs()) if self.strip.for_all.isChecked() else (pair,)
        self._bar.clear()
        self.strip.setEnabled(False)
        self.likeness_wished.emit(LikenessWish(pairs, choice))

    @Slot()
    def _wish_open(self) -> None:
        row = self.list.currentIndex().data(ROW)
        if isinstance(row, FileRow) and row.file.stories:
            self.open_wished.emit(row.file)
            self.accept()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._files))
        self._bar.show_notice(tr("The report is copied."))


class _List(RowList):
    """Enter opens, Ctrl+C copies; a click only chooses."""

    entered_on = Signal()
    copy_wished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Two keys are ours."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_on.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wished.emit()
        else:
            super().keyPressEvent(event)
