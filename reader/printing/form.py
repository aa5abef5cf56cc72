"""What to print and how: paper, margins, type, marks, and what stands in the margins."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from reader.printing.wishes import Choice, Scope
from reader.settings import PRINT_MARGINS, PRINT_SIZES, Paper, PrintedMarks, PrintSettings
from reader.theme.look import Look
from reader.translation import tr
from reader.widgets.labels import Label, caps_font
from reader.widgets.menu_choice import MenuChoice
from reader.widgets.one_of import OneOf
from reader.widgets.segments import SegmentedChoice
from reader.widgets.slider_row import Scale, SliderRow
from reader.widgets.switch import Switch


class Form(QScrollArea):
    """`changed` follows a person's hand."""

    changed = Signal()

    def __init__(
        self, scopes: Mapping[Scope, str], chosen: Choice, look: Look, parent: QWidget | None = None
    ) -> None:
        """`scopes` are those that can be printed now, with their words."""
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes through what it holds
        self._look = look
        self._scope = SegmentedChoice(
            tr("What to print"), {each.value: words for each, words in scopes.items()}, look
        )
        self._paper = SegmentedChoice(tr("Paper"), {paper.value: paper.value for paper in Paper}, look)
        self._size = SliderRow(tr("Size of type"), Scale(PRINT_SIZES[0], PRINT_SIZES[-1], 1, "{:g} pt"), look)
        self._margin = SliderRow(
            tr("Margins"), Scale(PRINT_MARGINS[0], PRINT_MARGINS[-1], 1, "{:g} mm"), look
        )
        self._marks = MenuChoice(tr("Highlights and notes"), _marks(), look, tinted=False)
        self._numbers, self._heads = Switch(tr("Page numbers"), look), Switch(tr("Running title"), look)
        self._lay_out()
        self.show_choice(chosen)
        for part in (self._scope, self._paper, self._marks, self._size, self._margin):
            part.changed.connect(self._tell)
        for switch in (self._numbers, self._heads):
            switch.clicked.connect(self._tell)

    def choice(self) -> Choice:
        """What is chosen now."""
        settings = PrintSettings(
            Paper(self._paper.value()),
            round(self._size.value()),
            round(self._margin.value()),
            PrintedMarks(self._marks.value()),
            page_numbers=self._numbers.isChecked(),
            running_title=self._heads.isChecked(),
        )
        return Choice(Scope(self._scope.value()), settings)

    def take_focus(self) -> None:
        """Give the keyboard to the first choice."""
        self._scope.setFocus()

    def show_choice(self, choice: Choice) -> None:
        """Show what was chosen before."""
        settings = choice.settings
        self._scope.show_value(choice.scope.value)
        self._paper.show_value(settings.paper.value)
        self._size.show_value(settings.size)
        self._margin.show_value(settings.margin)
        self._marks.show_value(settings.marks.value)
        self._numbers.setChecked(settings.page_numbers)
        self._heads.setChecked(settings.running_title)

    def _lay_out(self) -> None:
        inside, px = QWidget(), self._look.px
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(8))
        for name, part in ((tr("What"), self._scope), (tr("Paper"), self._paper)):
            self._put(column, name, part)
        for row in (self._size, self._margin):
            column.addWidget(row)
        column.addSpacing(px(8))
        self._put(column, tr("Highlights and notes"), self._marks)
        column.addWidget(self._numbers)
        column.addWidget(self._heads)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def _put(self, column: QVBoxLayout, name: str, part: OneOf | MenuChoice) -> None:
        column.addWidget(Label(name.upper(), caps_font, self._look, tone="faint"))
        column.addWidget(part)
        column.addSpacing(self._look.px(8))

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()


def _marks() -> dict[str, str]:
    return {
        PrintedMarks.NONE.value: tr("Neither"),
        PrintedMarks.HIGHLIGHTS.value: tr("Highlights"),
        PrintedMarks.NOTES.value: tr("Highlights, and notes at the end"),
    }
